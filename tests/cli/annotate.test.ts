import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentRecord } from '../../src/cli/record.ts';

const root = join(import.meta.dirname, '../..');
const dir = mkdtempSync(join(tmpdir(), 'annotate-'));

function file(name: string, content: string | Uint8Array): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

function run(
  args: readonly string[],
  input = '',
): { code: number | null; records: DocumentRecord[]; errors: string[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/annotate.ts', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter(Boolean);
  return {
    code: status,
    records: lines.map((line) => JSON.parse(line) as DocumentRecord),
    errors: stderr.split('\n').filter(Boolean),
  };
}

const quoted = ({ text }: DocumentRecord, spans: readonly { start: number; end: number }[]): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ');

const page = (body: string): string =>
  '<!doctype html><html lang="en"><head><title>Pier shut</title><meta property="og:type" content="article">' +
  '<meta property="article:published_time" content="2026-03-01T08:00:00Z">' +
  '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Pier shut"}</script>' +
  `</head><body><article><h1>Pier shut</h1><p class="byline">By Ola Poe</p>${body}</article></body></html>`;
const story = [
  'The pier of the old harbour was shut on Friday after a storm that broke two of its oldest beams.',
  'Boats were sent on to the next port, where the harbour master found room for thirty of them before nightfall.',
  'Workers began to clear the wreckage in the morning, and the council met in the afternoon to look at the cost.',
  'The pier is shut, Ina Roe said.',
  'It was built a century ago, and has been mended four times since, most of all after the flood of its fortieth year.',
  'Shops beside the water stayed open, but few people came, and the last ferry left half empty in the rain.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');

describe('annotate', () => {
  it('reads JSON Lines from standard input and keeps their offsets', () => {
    const text = '  First line.\r\n\r\n“It broke,” Ina Roe said.\n';
    const { code, records, errors } = run(
      [],
      `${JSON.stringify({ id: 'a', text })}\n\n${JSON.stringify({ id: 'b', text: '' })}\n`,
    );
    expect([code, errors]).toEqual([0, []]);
    const [first, second] = records;
    expect(first).toMatchObject({ id: 'a', article: true, language: 'en', text, relatedLinks: [] });
    const [claim] = first?.attributions ?? [];
    if (!first || !claim) throw new Error('no claim');
    expect([quoted(first, claim.source), quoted(first, claim.cue), quoted(first, claim.content)]).toEqual([
      'Ina Roe',
      'said',
      '“It broke,”',
    ]);
    expect(claim).toMatchObject({
      kind: 'direct',
      act: 'claim',
      speaker: { name: 'Ina Roe', kind: 'person' },
      stance: 'neutral',
    });
    expect(second).toMatchObject({ id: 'b', attributions: [], quotedTerms: [] });
  }, 60_000);

  it('reads text and html files', () => {
    const text = file('one.txt', 'Roe said the pier was shut.\n');
    const html = file('two.html', page(story));
    const { code, records } = run(['--format', 'jsonl', text, html]);
    expect(code).toBe(0);
    expect(records.map(({ id, article }) => [id, article])).toEqual([
      ['one', true],
      ['two', true],
    ]);
    const [, second] = records;
    expect(second?.title).toBe('Pier shut');
    expect(second?.attributions.map((a) => quoted(second, a.content))).toContain('The pier is shut');
  }, 60_000);

  it('names bad documents, writes the others and ends with 2', () => {
    const lines = [
      '{"id":"good","text":"Roe said it rained."}',
      'not json',
      '[]',
      '{"text":"x"}',
      '{"id":"both","text":"x","html":"y"}',
      '{"id":"none"}',
      '{"id":"url","html":"<p>x","url":3}',
      '{"id":"last","text":"Roe said it rained."}',
    ].join('\n');
    const { code, records, errors } = run([
      file('mixed.jsonl', lines),
      join(dir, 'missing.txt'),
      file('odd.pdf', 'x'),
      file('latin.txt', Uint8Array.of(0x66, 0xfc)),
    ]);
    expect(code).toBe(2);
    expect(records.map(({ id }) => id)).toEqual(['good', 'last']);
    expect(errors.length).toBe(9);
    for (const [at, part] of [
      'mixed.jsonl:2: not JSON',
      ':3: not a JSON object',
      ':4: "id"',
      'document "both"',
      'document "none"',
      'document "url"',
      'missing.txt',
      'odd.pdf: unknown kind',
      'latin.txt: not UTF-8',
    ].entries()) {
      expect(errors[at]).toContain(part);
    }
  }, 60_000);

  it('refuses unknown options and formats', () => {
    for (const args of [['--nope'], ['--format', 'xml']]) {
      const { code, records, errors } = run(args);
      expect([code, records]).toEqual([2, []]);
      expect(errors).toHaveLength(1);
      expect(errors[0]).toContain('usage:');
    }
  }, 60_000);

  it('marks nothing on a page that is no article', () => {
    const html = file(
      'shop.html',
      '<!doctype html><title>Shop</title><ul><li><a href="/a">Rope</a><li><a href="/b">Tar</a></ul>',
    );
    const { records } = run([html]);
    expect(records[0]).toMatchObject({ id: 'shop', article: false, attributions: [], quotedTerms: [] });
  }, 60_000);

  it('streams thousands of documents in one process', () => {
    const lines = Array.from({ length: 3000 }, (_, i) =>
      JSON.stringify({ id: `d${i}`, text: 'Roe said it rained.' }),
    ).join('\n');
    const { code, records } = run([], lines);
    expect(code).toBe(0);
    expect(records.map(({ id }) => id)).toEqual(Array.from({ length: 3000 }, (_, i) => `d${i}`));
  }, 60_000);
});

describe('language', () => {
  it.each([
    ['Der Hafen ist nach dem Sturm geschlossen, sagte die Sprecherin, und das wird auch so bleiben.', 'de'],
    [
      'Le port est fermé depuis la tempête, a dit la porte-parole, et il ne sera pas ouvert dans les jours qui viennent.',
      'fr',
    ],
    ['Порт закрыт после шторма.', 'ru'],
    ['港は閉鎖されている。', 'ja'],
    ['The port is shut, the mayor said.', 'en'],
    ['1234', 'en'],
  ])('%s is %s', async (text, language) => {
    const { languageOf } = await import('../../src/cli/language.ts');
    expect(languageOf(text)).toBe(language);
  });
  it('believes the page unless the text is plainly of another language', async () => {
    const { languageOf } = await import('../../src/cli/language.ts');
    expect(languageOf('Port Roe.', 'de-AT')).toBe('de-AT');
    expect(
      languageOf('The port is shut, and the mayor said that it will be shut for the rest of the week.', 'de'),
    ).toBe('en');
  });
});

const seed = join(root, '../shared/seed');
const there = (() => {
  try {
    return readFileSync(join(seed, 'expected.json'), 'utf8');
  } catch {
    return '';
  }
})();

/** Every run of white space, no-break spaces too, as one space: how expected.json has its strings. */
const plain = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

interface Expected {
  readonly attributions: readonly {
    kind: string;
    source: string;
    cue: string;
    content: string;
    speaker: string;
    role?: string;
    addressee?: string;
  }[];
  readonly quotedTerms: readonly { text: string; use: string; spokenBy: string }[];
  readonly relatedLinks: readonly string[];
  readonly notTerms: readonly string[];
}

describe.skipIf(there === '')('the seed', () => {
  const expected = JSON.parse(there || '{}') as Expected;
  it.each(['article.html', 'article.txt'])(
    '%s is marked as a careful reader marks it',
    (name) => {
      const { code, records } = run([join(seed, name)]);
      expect(code).toBe(0);
      const [record] = records;
      if (!record) throw new Error('no record');
      expect(record).toMatchObject({ article: true, language: 'en' });
      const said = record.attributions.map((a) => ({
        kind: a.kind,
        act: a.act,
        source: plain(quoted(record, a.source)),
        cue: plain(quoted(record, a.cue)),
        content: plain(quoted(record, a.content)),
        ...(a.addressee ? { addressee: plain(a.addressee) } : {}),
      }));
      for (const { role: _role, speaker: _speaker, ...claim } of expected.attributions)
        expect(said).toContainEqual({ ...claim, act: 'claim' });
      const speakers = new Map(record.attributions.map((a) => [plain(quoted(record, a.content)), a.speaker?.name]));
      for (const { content, speaker } of expected.attributions) {
        expect([content, speakers.get(content)]).toEqual([content, speaker]);
      }
      const roles = new Map(record.attributions.map((a) => [a.speaker?.name, a.speaker?.role]));
      for (const { speaker, role } of expected.attributions) if (role) expect(roles.get(speaker)).toBe(role);
      const terms = record.quotedTerms.map((term) => ({
        text: plain(quoted(record, [term])),
        use: term.use,
        spokenBy: term.speaker,
      }));
      expect(terms).toEqual(expected.quotedTerms.map(({ text, use, spokenBy }) => ({ text, use, spokenBy })));
      for (const term of expected.notTerms) expect(terms.map(({ text }) => text)).not.toContain(term);
      if (name.endsWith('.html'))
        expect(record.relatedLinks.map(({ title }) => plain(title))).toEqual(expected.relatedLinks);
    },
    60_000,
  );
});
