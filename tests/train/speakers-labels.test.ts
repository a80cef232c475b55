import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCorpus, type RawArticle } from '../../train/corpus.ts';
import { shaOf } from '../../train/labels/claims.ts';
import { joinSpeakers, type LabelledDoc, loadSpeakers, readSpeakerLabels } from '../../train/labels/speakers.ts';

const TEXT = 'Ada Brook runs the ferry. It sank, she said. She added, Brook said, that nobody swims.';
const at = (words: string): { start: number; end: number } => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};
const part = { cue: [at('said')], content: [at('It sank')] };
const ARTICLE: RawArticle = {
  id: 'a',
  text: TEXT,
  attributions: [
    { source: [at('she')], ...part },
    { source: [at('She')], ...part },
    { source: [at('she')], ...part },
    { source: [], ...part },
  ],
};
const LABEL: LabelledDoc = {
  doc: 'a',
  sha: shaOf(TEXT),
  speakers: [{ source: [at('she')], kind: 'person', name: at('Ada Brook'), aliases: [at('Brook')] }],
};

describe('speakers of the labels', () => {
  it('names every attribution of the source, and leaves out those that nobody labelled', () => {
    const { articles, ...counts } = joinSpeakers([LABEL], [ARTICLE]);
    expect(counts).toEqual({ absent: 0, changed: 0, stray: 0 });
    expect(articles[0]?.attributions).toHaveLength(2);
    for (const a of articles[0]?.attributions ?? []) {
      expect(a).toMatchObject({ source: [at('she')], kind: 'person', speaker: 'Ada Brook', aliases: ['Brook'] });
    }
  });

  it('leaves out and counts what is absent, has another text, or is no source', () => {
    const stray = {
      ...LABEL,
      speakers: [...LABEL.speakers, { source: [at('ferry')], kind: 'group', name: at('ferry') }],
    };
    const labels = [{ ...LABEL, doc: 'b' }, { ...LABEL, sha: '0'.repeat(16) }, stray] as LabelledDoc[];
    const { articles, ...counts } = joinSpeakers(labels, [ARTICLE]);
    expect(counts).toEqual({ absent: 1, changed: 1, stray: 1 });
    expect(articles.map(({ attributions }) => attributions.length)).toEqual([2]);
  });

  it('a writer may be called the writer', () => {
    const writer = LABEL.speakers.map((speaker) => ({ ...speaker, writer: true as const }));
    const { articles } = joinSpeakers([{ ...LABEL, speakers: writer }], [ARTICLE]);
    expect(articles[0]?.attributions[0]?.aliases).toEqual(['Brook', 'the writer']);
  });

  it('never shifts: any change of the text leaves the article out', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length), fc.string({ minLength: 1 }), (k, more) => {
        const text = TEXT.slice(0, k) + more + TEXT.slice(k);
        const { articles, changed } = joinSpeakers([LABEL], [{ ...ARTICLE, text }]);
        expect([articles.length, changed]).toEqual([0, 1]);
      }),
    );
  });

  it('an absent file gives nothing', () => {
    expect(readSpeakerLabels(['/nowhere/at-all.jsonl'])).toEqual([]);
    expect(loadSpeakers('/nowhere/at-all.jsonl')).toMatchObject({ articles: [], changed: 0, stray: 0 });
  });
});

describe.skipIf(!hasCorpus('attribution-en/train'))('the label files', () => {
  it('fit the corpus: no article is lost, every name and alias is words', () => {
    const { articles, ...counts } = loadSpeakers();
    expect(counts).toEqual({ absent: 0, changed: 0, stray: 0 });
    expect(new Set(articles.map(({ id }) => id)).size).toBe(articles.length);
    expect(articles.length).toBeGreaterThanOrEqual(45);
    for (const { attributions } of articles) {
      for (const { speaker, aliases } of attributions) {
        for (const name of [speaker, ...aliases]) {
          expect(name).toMatch(/[\p{L}\p{N}]/u);
          expect(name.trim()).toBe(name);
        }
        expect(aliases).not.toContain(speaker);
      }
    }
  });

  it('name nobody by a pronoun', () => {
    const pronoun = /^(he|she|they|it|who|whose|i|we|his|her|their|that|which)$/i;
    const names = loadSpeakers().articles.flatMap(({ attributions }) => attributions.map(({ speaker }) => speaker));
    expect(names.filter((name) => pronoun.test(name))).toEqual([]);
  });
});
