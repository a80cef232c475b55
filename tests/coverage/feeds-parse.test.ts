import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOpml, writeOpml } from '../../src/coverage/feeds/opml.ts';
import { readFeed } from '../../src/coverage/feeds/parse.ts';
import { isoDate, plainText, plainTitle, safeUrl } from '../../src/coverage/text/plain.ts';
import { rss } from './harness.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const read = (text: string, url = 'https://post.example/feed') => readFeed(text, url, NOW);

function items(text: string, url?: string) {
  const feed = read(text, url);
  if (!feed.ok) throw new Error(feed.failure.text);
  return feed.value.items;
}

describe('feeds of every format', () => {
  it('reads RSS: markup, references and dates to plain values, relative links to absolute', () => {
    const text = rss([
      {
        title: 'Ferry &amp;amp; pier &lt;b&gt;closed&lt;/b&gt;',
        link: '/ferry?utm_source=rss',
        summary: '&lt;p&gt;The mayor said &amp;ldquo;no&amp;rdquo;.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;',
        date: 'Tue, 24 Nov 2026 10:00:00 +0100',
      },
    ]);
    expect(items(text)).toEqual([
      {
        url: 'https://post.example/ferry',
        title: 'Ferry & pier closed',
        summary: 'The mayor said “no”.',
        published: '2026-11-24T09:00:00.000Z',
      },
    ]);
  });

  it('reads Atom, its language and its alternate link', () => {
    const feed = read(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de-AT"><title>Hafenblatt</title><entry><title type="html">F&#xE4;hre &amp;amp; Steg</title><link rel="self" href="https://blatt.example/self"/><link rel="alternate" href="https://blatt.example/a"/><summary>Kurz.</summary><updated>2026-11-24T10:00:00Z</updated></entry></feed>',
    );
    expect(feed).toMatchObject({
      ok: true,
      value: {
        title: 'Hafenblatt',
        language: 'de',
        items: [
          {
            url: 'https://blatt.example/a',
            title: 'Fähre & Steg',
            summary: 'Kurz.',
            published: '2026-11-24T10:00:00.000Z',
          },
        ],
      },
    });
  });

  it('reads RDF with Dublin Core dates', () => {
    const feed = read(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Phare</title><dc:language>fr</dc:language></channel><item rdf:about="x"><title>Le bac</title><link>https://phare.example/2</link><dc:date>2026-11-24</dc:date></item></rdf:RDF>',
    );
    expect(feed).toMatchObject({
      ok: true,
      value: { language: 'fr', items: [{ title: 'Le bac', published: '2026-11-24T00:00:00.000Z' }] },
    });
  });

  it('reads JSON Feed', () => {
    const feed = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        language: 'en',
        items: [
          {
            id: '1',
            url: 'https://j.example/3',
            title: 'Pier',
            content_html: '<p>Shut.</p>',
            date_published: '2026-11-24T10:00:00Z',
          },
        ],
      }),
    );
    expect(feed).toMatchObject({ ok: true, value: { items: [{ url: 'https://j.example/3', summary: 'Shut.' }] } });
  });
});

describe('what is not as it should be', () => {
  it('never shows links that are not http(s)', () => {
    const text = rss(
      [
        'javascript:alert(1)',
        'data:text/html,x',
        'vbscript:x',
        ' JaVaScRiPt:alert(1)',
        'file:///etc/passwd',
        'https://fine.example/',
      ].map((link, at) => ({ title: `t${at}`, link })),
    );
    expect(items(text).map((item) => item.url)).toEqual(['https://fine.example/']);
  });

  it('takes entity bombs out unread', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "${'x'.repeat(100)}">${Array.from({ length: 9 }, (_, at) => `<!ENTITY b${at} "${`&${at === 0 ? 'a' : `b${at - 1}`};`.repeat(10)}">`).join('')}]>${rss([{ title: 'Bomb &b8;', link: 'https://e.example/1' }]).replace('<?xml version="1.0"?>', '')}`;
    const started = performance.now();
    expect(items(bomb)[0]?.title.length).toBeLessThan(50);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it.each([
    ['a web page', '<!DOCTYPE html><html><head><title>x</title></head></html>', /web page/],
    [
      'a web page after a declaration',
      '<?xml version="1.0"?>\n<!-- x --><html xmlns="http://www.w3.org/1999/xhtml"></html>',
      /web page/,
    ],
    ['nothing', '  ', /nothing/],
    ['other XML', '<note><to>you</to></note>', /cannot be read/],
    ['broken JSON', '{"version":', /cannot be read/],
    ['prose', 'Service unavailable', /cannot be read/],
  ])('says what is wrong with %s', (_, text, says) => {
    const feed = read(text);
    expect(feed.ok).toBe(false);
    if (!feed.ok) expect(feed.failure.text).toMatch(says);
  });

  it('leaves out items without title and text, repeats, and dates from the future', () => {
    const text = rss([
      { title: '', link: 'https://a.example/1' },
      { title: 'One', link: 'https://a.example/2', date: 'Tue, 24 Nov 2099 10:00:00 GMT' },
      { title: 'One again', link: 'https://a.example/2#top' },
    ]);
    expect(items(text)).toEqual([{ url: 'https://a.example/2', title: 'One', summary: '', published: '' }]);
  });

  it('keeps at most 300 items and 600 code units of a summary', () => {
    const text = rss(
      Array.from({ length: 400 }, (_, at) => ({
        title: `Item ${at}`,
        link: `https://a.example/${at}`,
        summary: 'word '.repeat(1_000),
      })),
    );
    const read = items(text);
    expect(read).toHaveLength(300);
    expect(read.every((item) => item.summary.length <= 600)).toBe(true);
  });

  it('never throws, whatever it reads', () => {
    const part = fc.constantFrom(
      '<rss>',
      '<item>',
      '</item>',
      '<!DOCTYPE ',
      '[',
      ']>',
      '<![CDATA[',
      '&#x110000;',
      '&',
      '<feed>',
      '{',
      '"items":[',
      '<title>',
      '\u0000',
      'é',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (text) => typeof read(text).ok === 'boolean',
      ),
    );
  });

  it.each(['<!DOCTYPE [', '<!--', '<script', '<a ', ']', '<![CDATA[', '&#x', '<item>'])(
    'is linear in repeats of %s',
    (piece) => {
      const time = (count: number): number => {
        const started = performance.now();
        read(piece.repeat(count));
        plainText(piece.repeat(count), 600);
        return performance.now() - started;
      };
      time(1_000);
      expect(time(40_000)).toBeLessThan(1_500);
    },
  );
});

describe('plain text and addresses', () => {
  it.each([
    ['a < b and c > d', 'a < b and c > d'],
    ['one<br>two<p>three</p>', 'one two three'],
    ['&#8364;5 &eacute;&#xfc; &unknown; &#0; &#xD800;', '€5 éü &unknown;'],
    ['<!-- hidden --> seen <style>p{}</style>', 'seen'],
    ['<img src=x onerror="alert(1)">safe', 'safe'],
  ])('%s', (markup, text) => expect(plainText(markup, 600)).toBe(text));

  it('unescapes titles twice, cuts at a word', () => {
    expect(plainTitle('Q&amp;amp;A: &lt;em&gt;why&lt;/em&gt;')).toBe('Q&A: why');
    expect(plainText('alpha beta gamma', 12)).toBe('alpha beta…');
  });

  it('gives only http(s) addresses', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), (url) => /^https?:\/\/[^/]/.test(safeUrl(url) ?? 'http://x')),
    );
    expect(safeUrl('//other.example/x', 'https://a.example/')).toBe('https://other.example/x');
    expect(safeUrl('https://user:pass@a.example/x?b=1&utm_medium=rss#top')).toBe('https://a.example/x?b=1');
  });

  it.each([
    ['20261124T103000Z', '2026-11-24T10:30:00.000Z'],
    ['never', ''],
    ['', ''],
    ['1899-01-01', ''],
  ])('date %s', (date, iso) => expect(isoDate(date, NOW)).toBe(iso));
});

describe('OPML', () => {
  it('reads nested folders, writes what it reads', () => {
    const read = readOpml(
      '<opml version="2.0"><body><outline text="News"><outline text="Post &amp; Pier" type="rss" xmlUrl="https://post.example/feed"/><outline title="Bad" xmlUrl="javascript:x"/></outline></body></opml>',
    );
    expect(read).toEqual({ ok: true, value: [{ url: 'https://post.example/feed', title: 'Post & Pier' }] });
    if (read.ok) expect(readOpml(writeOpml(read.value))).toEqual(read);
  });

  it.each(['', 'x', '<html></html>', '<opml version="2.0"><body/></opml>'])('refuses %s', (text) =>
    expect(readOpml(text).ok).toBe(false),
  );

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof readOpml(text).ok === 'boolean'));
  });
});
