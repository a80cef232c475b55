import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageCoverage } from '../../src/coverage/providers/page.ts';
import { buildQuery, parseQuery } from '../../src/coverage/query.ts';
import { hostOf, searchLinks, templateProblem } from '../../src/coverage/search-links.ts';
import { namesOf } from '../../src/coverage/text/names.ts';
import { guessLanguage } from '../../src/coverage/text/stop-words.ts';
import { stemOf, wordsOf } from '../../src/coverage/text/words.ts';

const STORY = {
  title: 'Salden ferries stay in port as crews strike',
  texts: [
    'Crews of the Salden ferries walked out on Tuesday. Captain Ilse Marwick said they would not sail before Friday.',
    '"We have waited long enough," Marwick told the Harbour Post. The ministry of transport in Ormont called the strike unlawful.',
    'Marwick leads the union of captains. The strike began after talks about wages failed.',
  ],
  speakers: ['Ilse Marwick'],
  published: '2026-11-24T10:00:00+01:00',
  language: 'en-GB',
};

describe('the query of a story', () => {
  it('has names as phrases, rare words, and the day', () => {
    const query = buildQuery(STORY);
    expect(query.phrases).toContain('Ilse Marwick');
    expect(query.words).toEqual(expect.arrayContaining(['Salden', 'strike']));
    expect(query.text).toContain('"Ilse Marwick"');
    expect(query.date).toBe('2026-11-24');
  });

  it('never holds function words, weekdays, or more than a few words', () => {
    const { phrases, words } = buildQuery(STORY);
    expect([...phrases, ...words].length).toBeLessThanOrEqual(6);
    expect(words.map((word) => word.toLowerCase())).not.toEqual(expect.arrayContaining(['tuesday']));
    expect(words.some((word) => ['the', 'said', 'before', 'captain of'].includes(word.toLowerCase()))).toBe(false);
  });

  it('takes no name from a headline in title case alone', () => {
    const query = buildQuery({
      title: 'Why Your Coffee Costs More This Winter',
      texts: ['Growers blame frost. Beans from the hills cost a third more than last winter.'],
    });
    expect(query.phrases).toEqual([]);
  });

  it('of a German story, the names are persons and places, not every noun', () => {
    const query = buildQuery({
      title: 'Fähren in Salden bleiben im Hafen',
      texts: [
        'Die Kapitänin Ilse Marwick sagte, die Besatzungen würden nicht fahren. Der Streik dauert an.',
        'Ilse Marwick führt die Gewerkschaft.',
      ],
      speakers: ['Ilse Marwick'],
      language: 'de',
    });
    expect(query.phrases).toEqual(['Ilse Marwick']);
    expect(query.words).toEqual(expect.arrayContaining(['Salden']));
  });

  it('of one claim is made of the claim and the headline', () => {
    expect(buildQuery({ title: STORY.title, texts: ['the strike was unlawful'] }).words).toEqual(
      expect.arrayContaining(['strike', 'unlawful']),
    );
  });

  it('of one claim has the claim’s words before the headline’s', () => {
    const query = buildQuery({ ...STORY, texts: ['the pumps of both ferries leak', 'Ilse Marwick'], claim: true });
    expect(query.phrases).toEqual(['Ilse Marwick']);
    expect(query.words.slice(0, 4)).toEqual(expect.arrayContaining(['pumps', 'leak']));
  });

  it('leaves the article’s own outlet out, and writes a dateline in plain letters', () => {
    const query = buildQuery({
      title: 'A fire closed the quay, the Courier learns',
      texts: [
        'PORT ELIN (Coast Courier) The fire brigade of PORT ELIN closed the quay, Mira Havel told the Courier. NATO was told.',
      ],
      publisher: 'Coast Courier',
    });
    expect(query.text).not.toMatch(/courier/iu);
    expect(query.phrases).toContain('Port Elin');
    expect(query.text).not.toContain('Nato');
  });

  it('is never a sentence of the text, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.string({ maxLength: 300 }), { maxLength: 5 }),
        fc.string(),
        (title, texts, published) => {
          const query = buildQuery({ title, texts, published });
          expect(query.phrases.length + query.words.length).toBeLessThanOrEqual(6);
          expect(query.date).toMatch(/^$|^\d{4}-\d\d-\d\d$/);
        },
      ),
    );
    expect(buildQuery({ title: '', texts: [], published: '2026-99-99' })).toEqual({
      text: '',
      phrases: [],
      words: [],
      date: '',
    });
  });

  it('reads back what the reader edits', () => {
    const { text, phrases, words } = buildQuery(STORY);
    expect(parseQuery(text)).toMatchObject({ phrases, words });
    expect(parseQuery(' a “b  c” "" "open d')).toEqual({
      text: '"b c" a open d',
      phrases: ['b c'],
      words: ['a', 'open', 'd'],
      date: '',
    });
  });

  it('reads long texts in linear time', () => {
    const started = performance.now();
    buildQuery({ title: 'A. '.repeat(50_000), texts: ['Name Of The '.repeat(100_000)] });
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe('names and words', () => {
  it.each([
    [
      'Following Marwick, Marwick spoke. They saw J. P. Salden and the University of Ormont.',
      ['Marwick', 'J P Salden', 'University of Ormont'],
    ],
    ['The mayor met Anna de Vries on Monday in May.', ['Anna de Vries']],
    ['Salden’s harbour. In Salden, NATO met.', ['Salden', 'NATO']],
  ])('%s', (text, names) =>
    expect(
      namesOf(text)
        .map((name) => name.name)
        .filter((name) => name.length > 1),
    ).toEqual(expect.arrayContaining(names)),
  );

  it.each([
    ['arrested', 'arrests'],
    ['ferries', 'ferry'],
    ['checking', 'checks'],
    ['stopped', 'stops'],
    ['Müller', 'Muller'],
  ])('%s and %s meet', (a, b) => expect(stemOf(a.toLowerCase())).toBe(stemOf(b.toLowerCase())));
  it.each([
    ['price', 'prince'],
    ['port', 'sport'],
    ['pass', 'pas'],
  ])('%s and %s do not', (a, b) => expect(stemOf(a)).not.toBe(stemOf(b)));

  it('words never overlap and stand in the text', () => {
    fc.assert(fc.property(fc.string(), (text) => wordsOf(text).every((word) => text.includes(word.text))));
  });

  it.each([
    ['The crews of the ferry said that they would not', 'en'],
    ['Die Besatzung der Fähre sagte, dass sie nicht', 'de'],
    ['Les équipages du bac ne sont pas dans le port', 'fr'],
    ['xyz', ''],
  ])('%s is %s', (text, language) => expect(guessLanguage(text)).toBe(language));
});

describe('search links', () => {
  const templates = [
    { id: '1', title: 'Mine', url: 'https://find.example/?q={query}&s={site}' },
    { id: '2', title: 'Bad', url: 'javascript:alert("{query}")' },
    { id: '3', title: 'Host', url: 'https://{query}.example/' },
  ];

  it('encode the words, name where they go, and keep bad templates out', () => {
    const links = searchLinks('"Ilse Marwick" A&B #1', 'https://www.post.example/x', templates);
    expect(links.map((link) => link.id)).toEqual([
      'google-news',
      'bing-news',
      'duckduckgo',
      'wikipedia',
      'fact-check',
      'site',
      'own-1',
    ]);
    for (const link of links) {
      expect(new URL(link.url).protocol).toBe('https:');
      expect(link.sends).toContain(new URL(link.url).hostname);
    }
    expect(new URL(links[0]?.url ?? '').searchParams.get('q')).toBe('"Ilse Marwick" A&B #1');
    expect(links.at(-1)?.url).toBe('https://find.example/?q=%22Ilse%20Marwick%22%20A%26B%20%231&s=post.example');
    expect(new URL(links[5]?.url ?? '').searchParams.get('q')).toContain('site:post.example');
  });

  it('are none for no words, without the site when it has no host', () => {
    expect(searchLinks('  ')).toEqual([]);
    expect(searchLinks('a', 'about:blank').some((link) => link.id === 'site')).toBe(false);
  });

  it('say what is wrong with a template', () => {
    expect(templates.map(templateProblem).map((problem) => problem === null)).toEqual([true, false, false]);
    expect(templateProblem({ title: ' ', url: 'https://a.example/{query}' })).toMatch(/name/);
    expect(templateProblem({ title: 'x', url: 'https://a.example/' })).toMatch(/\{query\}/);
  });

  it('never leave http(s), whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (words, site, url) =>
        searchLinks(words, site, [{ id: 'x', title: 'x', url }]).every((link) => /^https?:\/\//i.test(link.url)),
      ),
    );
  });

  it.each([
    ['https://www.a.example/x', 'a.example'],
    ['a.example', 'a.example'],
    ['file:///x', ''],
    ['localhost', ''],
    ['', ''],
  ])('host of %s', (site, host) => expect(hostOf(site)).toBe(host));
});

describe('what the page offers', () => {
  it('has cited sources first, other sites before the own, nothing twice, nothing unsafe', () => {
    const link = (url: string) => ({ title: '', url });
    const claim = {
      id: 'c1',
      links: [link('https://a.example/own'), link('https://report.example/doc'), link('javascript:x')],
    };
    const offers = pageCoverage({
      url: 'https://www.a.example/story',
      claims: [claim] as never,
      related: [
        link('https://report.example/doc#x'),
        link('https://b.example/r'),
        link('https://www.a.example/story#top'),
      ],
    });
    expect(offers.map((offer) => [offer.url, offer.kind, offer.own])).toEqual([
      ['https://report.example/doc', 'cited', false],
      ['https://a.example/own', 'cited', true],
      ['https://b.example/r', 'related', false],
    ]);
  });
});
