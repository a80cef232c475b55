import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { docFromText } from '../../src/engine/language/document.ts';
import { candidatesOf } from '../../src/engine/terms/candidates.ts';
import { digestOf, joinTermLabels, loadTermLabels, parseTermLabels } from '../../train/labels/terms.ts';

const TEXT = 'The mayor opened a “garden” of three flower pots.';
const line = (more: object): string =>
  JSON.stringify({ doc: 'a', sha: digestOf(TEXT), sampled: 'random', terms: [], ...more });

describe('term labels', () => {
  it('a line is read with its doubts', () => {
    const { terms, sampled } = parseTermLabels(
      line({
        sampled: 'ranked',
        terms: [
          { start: 20, end: 26, use: 'scare' },
          { start: 30, end: 33, use: 'name', sure: false },
        ],
      }),
    );
    expect(sampled).toBe('ranked');
    expect(terms.map((t) => [t.use, t.sure])).toEqual([
      ['scare', true],
      ['name', false],
    ]);
  });

  it.each([
    ['a use that there is not', { terms: [{ start: 0, end: 2, use: 'irony' }] }],
    ['an end before its start', { terms: [{ start: 5, end: 5, use: 'scare' }] }],
    ['an offset that is no whole number', { terms: [{ start: 0.5, end: 2, use: 'scare' }] }],
    ['a term that is no object', { terms: [7] }],
    ['no digest', { sha: 4 }],
    ['broken block ranges', { blocks: [[1]] }],
  ])('%s is refused', (_, more) => {
    expect(() => parseTermLabels(line(more))).toThrow();
  });

  it('a text is taken by its digest, a changed or absent one is counted', () => {
    const labels = ['here', 'edited', 'gone'].map((doc) =>
      parseTermLabels(line({ doc, terms: [{ start: 20, end: 26, use: 'scare' }] })),
    );
    const texts: Record<string, string[]> = { here: ['another text', TEXT], edited: [`${TEXT} More.`] };
    const loaded = joinTermLabels(labels, ({ doc }) =>
      (texts[doc] ?? []).map((text) => ({ id: `${doc} in the corpus`, text })),
    );
    expect(loaded.documents.map((d) => d.id)).toEqual(['here in the corpus']);
    expect(loaded.documents[0]?.text.slice(20, 26)).toBe('garden');
    expect([loaded.changed, loaded.absent]).toEqual([1, 1]);
  });
});

const corpora = fileURLToPath(new URL('../../../shared/corpora', import.meta.url));

describe.skipIf(!existsSync(corpora))('the label files', () => {
  it('fit the corpora: every text is found, every term is a candidate of the engine, once', () => {
    const { documents, absent, changed } = loadTermLabels(corpora);
    expect([absent, changed]).toEqual([0, 0]);
    const ids = documents.map((d) => d.id);
    expect(new Set(ids).size).toBe(ids.length);
    let [terms, missed] = [0, 0];
    for (const { text, quotedTerms } of documents) {
      const spans = new Set(candidatesOf(docFromText(text, 'en')).map(({ span }) => `${span.start}-${span.end}`));
      terms += quotedTerms.length;
      missed += quotedTerms.filter((t) => !spans.has(`${t.start}-${t.end}`)).length;
    }
    expect(terms).toBeGreaterThan(600);
    // The finder may change after the labels were made; a few lost terms are no fault of the labels.
    expect(missed / terms).toBeLessThan(0.02);
  }, 60_000);
});
