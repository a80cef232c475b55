/** Our own training passages (train/labels/written): they read as described, and the engine finds their terms. */
import { describe, expect, test } from 'vitest';
import { docFromText } from '../../src/engine/language/document.ts';
import { candidatesOf } from '../../src/engine/terms/candidates.ts';
import { USES } from '../../src/engine/terms/model.ts';
import { loadWritten } from '../../train/labels/written.ts';

describe('written passages', () => {
  const documents = loadWritten();
  const terms = documents.flatMap((d) => d.terms.map((t) => ({ ...t, text: d.text })));

  test('there are enough of them, of every use but code', () => {
    expect(terms.length).toBeGreaterThan(800);
    for (const use of USES.filter((u) => u !== 'other'))
      expect(terms.filter((t) => t.use === use).length).toBeGreaterThan(20);
  });
  test('no label is left in a text, and a term stands between marks', () => {
    for (const { text } of documents) expect(text).not.toMatch(/\^[a-z]/);
    for (const { text, start, end } of terms) {
      expect(text[start - 1]).toMatch(/["'“‘]/);
      expect(text[end]).toMatch(/["'”’]/);
    }
  });
  test('the engine finds nearly all: a term in double marks inside double marks may be lost', () => {
    const lost = documents.flatMap(({ text, terms: own }) => {
      const found = candidatesOf(docFromText(text, 'en')).map(({ span }) => span);
      return own
        .filter((t) => !found.some((f) => Math.abs(f.start - t.start) <= 2 && Math.abs(f.end - t.end) <= 2))
        .map((t) => `${text.slice(t.start - 20, t.start)}⟦${text.slice(t.start, t.end)}⟧`);
    });
    expect(lost.length / terms.length, lost.join('\n')).toBeLessThan(0.01);
  });
});
