import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCorpus } from '../../train/corpus.ts';
import { blocksText, pageBlocks } from '../../train/labels/blocks.ts';
import {
  joinLabels,
  type LabelledPage,
  loadClaims,
  loadNewsClaims,
  readLabels,
  shaOf,
} from '../../train/labels/claims.ts';
import { readReports, reportText } from '../../train/labels/reports.ts';
import { layoutOf, resolveClaim } from '../../train/labels/resolve.ts';

const TEXT = [
  'The ferry sank, Ada Brook said, and the port’s chief, Tom Vale, denied that it was late.',
  '“We saw nothing,” she said. “Nothing at all.” Later she said it was the fog.',
  '“And we looked,” she added.',
].join('\n\n');

const shown = (line: string): Record<string, unknown> => {
  const claim = resolveClaim(layoutOf(TEXT), line);
  const words = (spans: readonly { start: number; end: number }[]): string[] =>
    spans.map((s) => TEXT.slice(s.start, s.end));
  return {
    source: words(claim.source),
    cue: words(claim.cue),
    content: words(claim.content),
    speaker: claim.speaker ? words([claim.speaker])[0] : undefined,
    kind: claim.kind,
    optional: claim.optional === true,
  };
};

describe('label files', () => {
  it.each([
    ['1 | Ada Brook | said | The ferry sank | p', ['Ada Brook'], ['said'], ['The ferry sank'], 'Ada Brook'],
    ['1 | Tom Vale | denied | that it.. | p Tom Vale', ['Tom Vale'], ['denied'], ['that it was late'], 'Tom Vale'],
    [
      '2 | she | said | Q1 + Q2 | p Ada Brook',
      ['she'],
      ['said'],
      ['“We saw nothing,”', '“Nothing at all.”'],
      'Ada Brook',
    ],
    ['2 | she~2 | said | it was the fog | p Ada Brook', ['she'], ['said'], ['it was the fog'], 'Ada Brook'],
    ['2 | we | | saw.. | g', [], [], [], 'never'],
    ['2 | she | said | Q1 + 3:Q1 | u', ['she'], ['said'], ['“We saw nothing,”', '“And we looked,”'], undefined],
    ['3 | she | added | we.. | u', ['she'], ['added'], ['we looked'], undefined],
    ['1 | | | @4-9 | u | ?', [], [], ['ferry'], undefined],
  ])('%s', (line, source, cue, content, speaker) => {
    if (speaker === 'never') return expect(() => shown(line)).toThrow('not found');
    expect(shown(line)).toMatchObject({ source, cue, content, speaker, optional: line.endsWith('?') });
  });

  it.each([
    ['1 | Ada Brook | shouted | The ferry sank | p', 'not found'],
    ['2 | | | she said | u', '2 times'],
    ['9 | | | she | u', 'no paragraph'],
    ['2 | | | Q3 | u', 'no quotation'],
    ['1 | Ada Brook | said | | p', 'no content'],
    ['1 | Ada Brook | said | The ferry sank | x', 'no kind'],
    ['1 | Ada Brook | said | The ferry sank | p Ada Lake', 'no such name'],
  ])('refuses %s', (line, reason) => {
    expect(() => shown(line)).toThrow(reason);
  });
});

describe('page blocks', () => {
  it('divides at blocks, joins inline elements, skips what is not text', () => {
    const html =
      '<title>x</title><p>One <b>two</b>\n three</p><script>no()</script><div>four<br>five<p>six</p>seven</div><style>p{}</style>';
    expect(pageBlocks(html)).toEqual(['One two three', 'four', 'five', 'six', 'seven']);
    expect(
      blocksText(pageBlocks(html), [
        [0, 1],
        [3, 3],
      ]),
    ).toBe('One two three\n\nfour\n\nsix');
  });

  it('reads very deep pages', () => {
    expect(pageBlocks(`${'<div>'.repeat(5000)}deep`)).toEqual(['deep']);
  });
});

describe('loading labels', () => {
  const label = (page: string, sha: string): LabelledPage => ({
    page,
    text: 'gold',
    sha,
    attributions: [
      { source: [{ start: 16, end: 25 }], cue: [], content: [{ start: 0, end: 14 }], kind: 'person', act: 'claim' },
    ],
  });

  it('leaves out and counts pages that are absent or changed', () => {
    const labels = [label('here', shaOf(TEXT)), label('gone', shaOf(TEXT)), label('other', shaOf('another text'))];
    const loaded = joinLabels(labels, (page) => (page === 'gone' ? null : TEXT));
    expect(loaded).toMatchObject({ absent: 1, changed: 1, articles: [{ id: 'here', text: TEXT }] });
    expect(loaded.articles[0]?.attributions[0]).toMatchObject({ speaker: '', optional: false });
  });

  it.each(['web', 'news'])('the committed labels (%s) hold offsets only', (kind) => {
    const labels = readLabels(new URL(`../../train/labels/claims-${kind}.jsonl`, import.meta.url));
    expect(labels.length).toBeGreaterThan(20);
    for (const page of labels) {
      expect(page.sha).toMatch(/^[0-9a-f]{16}$/u);
      for (const a of page.attributions) {
        expect(a.content.length).toBeGreaterThan(0);
        expect(Object.keys(a).every((key) => /^(source|cue|content|kind|act|speaker|optional)$/u.test(key))).toBe(true);
        for (const s of [...a.source, ...a.cue, ...a.content]) expect(s.end).toBeGreaterThan(s.start);
      }
    }
  });

  it.skipIf(!hasCorpus('newsroom-en/train'))('every page is there and its text is the one that was read', () => {
    const { articles, absent, changed } = loadClaims();
    expect({ absent, changed }).toEqual({ absent: 0, changed: 0 });
    for (const { text, attributions } of articles)
      for (const a of attributions)
        for (const s of [...a.source, ...a.cue, ...a.content]) expect(s.end).toBeLessThanOrEqual(text.length);
  });

  it.skipIf(!hasCorpus('coverage-en/train'))('every report is there, under an id of its own, with its topic', () => {
    const { articles, absent, changed } = loadNewsClaims();
    expect({ absent, changed }).toEqual({ absent: 0, changed: 0 });
    const ids = [...articles.map((a) => a.id), ...readLabels().map((label) => label.page)];
    expect(new Set(ids).size).toBe(ids.length);
    const topics = new Map(readReports().map(({ id, topic }) => [`news:${id}`, `news:${topic}`]));
    for (const { id, text, group, attributions } of articles) {
      expect(group).toBe(topics.get(id));
      for (const a of attributions)
        for (const s of [...a.source, ...a.cue, ...a.content]) expect(s.end).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('text of a report', () => {
  it.each([
    [
      'sentences in one paragraph, a headline apart',
      'Ferry late\nIt came at six.\nNo one was hurt.',
      'Ferry late\n\nIt came at six. No one was hurt.',
    ],
    ['padded marks', 'He said: " It sank, " and " twice. "', 'He said: "It sank," and "twice."'],
    ['a mark that stays open', 'She wrote: " It sank.', 'She wrote: "It sank.'],
    ['marks in their place', 'The "Ada" sank, "she" said.', 'The "Ada" sank, "she" said.'],
    [
      'torn initials and numbers',
      'The U. S. ferry cost $2. 6 million for 10, 000 people at 9: 30 p. m.',
      'The U.S. ferry cost $2.6 million for 10,000 people at 9:30 p.m.',
    ],
    ['years stay apart', 'It sank on May 3, 2004 in fog.', 'It sank on May 3, 2004 in fog.'],
    ['torn hyphens', 'A 12 - year - old re - wrote it.', 'A 12-year-old re-wrote it.'],
    ['dashes stay', 'The ferry - a new one - sank.', 'The ferry - a new one - sank.'],
    [
      'dashes that were marks',
      'It was late because - the fog came, - her father said.',
      'It was late because "the fog came," her father said.',
    ],
    ['dashes that were apostrophes', 'The port - s chief doesn - t know.', "The port's chief doesn't know."],
    ['apostrophes after a plural', "The sailors ' strike, ' she said.", "The sailors' strike,' she said."],
  ])('%s', (_, lines, text) => {
    expect(reportText(lines)).toBe(text);
  });

  it('keeps every letter and digit, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 's', 'U.', '5', '"', "'", ' ', '-', ',', '.', '\n', 'year'), { maxLength: 60 }),
        (parts) => {
          const lines = parts.join('');
          const bare = (t: string): string => t.replace(/[^a-z0-9]/giu, '');
          expect(bare(reportText(lines))).toBe(bare(lines));
        },
      ),
    );
  });
});
