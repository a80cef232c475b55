import { describe, expect, it } from 'vitest';
import { documentFrom } from '../../src/cli/html.ts';
import { readMetadata } from '../../src/page/metadata.ts';
import { contradicts, languageOfText } from '../../src/page/text-language.ts';
import { agencyIn, datelineOf } from '../../src/page/wire.ts';

const TEXT =
  'The harbour council met for three hours on Tuesday evening, and nobody who was there left before the vote on the new crane.';
const page = (head: string, body = '', lang = 'en') =>
  readMetadata(
    documentFrom(
      `<!doctype html><html lang="${lang}"><head>${head}</head><body><h1>Council votes for the new crane</h1><p>${TEXT}</p><p>Again. ${TEXT}</p>${body}</body></html>`,
      'https://www.paper.example/a/b.html',
    ),
  );
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('readMetadata', () => {
  it('reads JSON-LD in a graph, each value with where it came from', () => {
    const found = page(
      ld({
        '@graph': [
          { '@type': 'WebSite', name: 'Site' },
          {
            '@type': ['NewsArticle'],
            headline: 'Council votes for the new crane',
            author: [{ '@type': 'Person', name: 'Ada Quill' }, { name: 'Ben Ink' }],
            publisher: { name: 'The Paper' },
            datePublished: '2024-03-05T10:00:00Z',
            dateModified: '2024-03-06',
            articleSection: 'Harbour',
            keywords: 'crane, port',
          },
        ],
      }),
    );
    expect(found.byline).toEqual({ value: 'Ada Quill, Ben Ink', from: 'json-ld author' });
    expect(found.publisher).toEqual({ value: 'The Paper', from: 'json-ld publisher' });
    expect(found.published).toEqual({ value: '2024-03-05T10:00:00Z', from: 'json-ld datePublished' });
    expect(found.modified?.value).toBe('2024-03-06');
    expect(found.section?.value).toBe('Harbour');
    expect(found.tags.map(({ value }) => value)).toEqual(['crane', 'port']);
  });
  it('falls back on meta elements, microdata, the page and the address', () => {
    const found = page(
      '<meta property="og:title" content="Council votes for the new crane - Paper"><meta name="author" content="By Ada Quill"><meta property="article:published_time" content="2024-03-05"><link rel="canonical" href="/canon">',
      '',
      'de-AT',
    );
    expect(found.title).toEqual({ value: 'Council votes for the new crane', from: 'page headline' });
    expect(found.byline?.value).toBe('Ada Quill');
    expect(found.published).toEqual({ value: '2024-03-05', from: 'meta article:published_time' });
    expect(found.publisher).toEqual({ value: 'paper.example', from: 'address' });
    expect(found.canonical).toEqual({ value: 'https://www.paper.example/canon', from: 'link canonical' });
    expect(found.language).toEqual({ value: 'en', from: 'text' });
  });
  it('takes no address that is not http(s), and no date without a year', () => {
    const found = page('<link rel="canonical" href="javascript:alert(1)"><meta name="date" content="yesterday">');
    expect(found.canonical?.value).toBe('https://www.paper.example/a/b.html');
    expect(found.published).toBeUndefined();
  });
  it('offers related links, tags and feeds', () => {
    const found = page(
      '<link rel="alternate" type="application/rss+xml" title="All" href="/feed.xml">',
      '<div><h3>Related:</h3><ul><li><a href="/x">The old crane was sold for scrap last year</a></li><li><a href="javascript:void(0)">A link that runs a script for somebody</a></li></ul></div><div>Tags: <a href="/tag/port">port</a>, <a href="/tag/crane">crane</a></div>',
    );
    expect(found.related).toEqual([
      { title: 'The old crane was sold for scrap last year', url: 'https://www.paper.example/x' },
    ]);
    expect(found.tags.map(({ value }) => value)).toEqual(['port', 'crane']);
    expect(found.feeds).toEqual([{ title: 'All', url: 'https://www.paper.example/feed.xml' }]);
  });
});

describe('language of the text', () => {
  const german =
    `<p>Der Rat hat am Dienstag drei Stunden lang getagt, und niemand ist vor der Abstimmung über den neuen Kran gegangen, obwohl es in dem alten Zollhaus sehr kalt war und die Heizung seit dem Morgen nicht mehr lief.</p>`.repeat(
      4,
    );
  it('corrects a page that names another than it is written in', () => {
    const found = readMetadata(
      documentFrom(
        `<html lang="en-US"><body><h1>Der Rat stimmt für den Kran</h1>${german}</body></html>`,
        'https://paper.example/a',
      ),
    );
    expect(found.language).toEqual({ value: 'de', from: 'text' });
  });
  it('keeps what the page says where the text agrees or tells nothing', () => {
    expect(page('', '', 'en-GB').language).toEqual({ value: 'en-GB', from: 'html lang' });
    expect(contradicts('nn-NO', 'da')).toBe(false);
  });
  const texts: ReadonlyArray<readonly [string, string | undefined]> = [
    [
      'Le conseil du port a siégé trois heures mardi soir et personne ne est parti avant le vote sur la nouvelle grue, qui sera installée dans les mois qui viennent par une entreprise de la région.',
      'fr',
    ],
    [
      'El consejo del puerto se reunió el martes por la noche y nadie se fue antes de la votación sobre la nueva grúa, que será instalada en los próximos meses por una empresa de la región.',
      'es',
    ],
    ['Порт был закрыт во вторник вечером, и никто не ушёл до голосования о новом кране.', 'ru'],
    ['Порт був закритий у вівторок увечері, і ніхто не пішов до голосування про новий кран.', 'uk'],
    ['市長は火曜日の夜に記者団に対し、資金は確保されていると述べた。', 'ja'],
    ['Short words.', undefined],
  ];
  it.each(texts)('%s', (text, tag) => expect(languageOfText(text)).toBe(tag));
});

describe('dateline and wire', () => {
  const lines: ReadonlyArray<readonly [string, string | undefined]> = [
    ['PORT HAVEN (Reuters) - The crane stood still.', 'PORT HAVEN (Reuters)'],
    ['PORT HAVEN, March 5 (AP) — The crane stood still.', 'PORT HAVEN, March 5 (AP)'],
    ['Hafenstadt (dpa) - Der Kran stand still.', 'Hafenstadt (dpa)'],
    ['PORT HAVEN — The crane stood still.', 'PORT HAVEN'],
    ['The crane - a tall one - stood still.', undefined],
    ['Council (see below) voted.', undefined],
  ];
  for (const [text, wanted] of lines) it(text, () => expect(datelineOf(text)).toBe(wanted));
  it('knows agencies by name, not by letters inside words', () => {
    expect(agencyIn('By The Associated Press')).toBe('AP');
    expect(agencyIn('MAPS of the port')).toBeUndefined();
  });
  it('names no wire on the site of the agency itself', () => {
    const body = `<p>PORT HAVEN (Reuters) - The crane stood still. ${TEXT}</p><p>Again and again. ${TEXT}</p>`;
    const read = (site: string) =>
      readMetadata(
        documentFrom(
          `<html><head><meta property="og:site_name" content="${site}"></head><body><h1>Crane stands still</h1>${body}</body></html>`,
        ),
      ).wire?.value;
    expect(read('The Paper')).toBe('Reuters');
    expect(read('Reuters')).toBeUndefined();
  });
});
