/** Whatever the text: no throw, spans inside it and in order, linear time. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { docFromText } from '../../../src/engine/language/document.ts';
import { readerOf } from '../../../src/engine/packs.ts';
import { resolveSpeakers } from '../../../src/engine/speakers/index.ts';
import { findTerms } from '../../../src/engine/terms/index.ts';

const piece = fc.constantFrom(
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  'ferry',
  'said',
  'Ana Roe',
  ',',
  '.',
  ' ',
  '\n',
  'the',
  'so-called',
  '(',
  'x',
  '«',
  '»',
  '1',
  '=',
  '__proto__',
  'constructor',
);
const texts = fc.oneof(
  fc.array(piece, { maxLength: 80 }).map((p) => p.join('')),
  fc.array(piece, { maxLength: 60 }).map((p) => p.join(' ')),
  fc.string({ maxLength: 200 }),
);

const run = (text: string) => {
  const doc = docFromText(text, 'en');
  const extracted = readerOf('en').extract(doc);
  return findTerms(doc, extracted, resolveSpeakers(doc, extracted, undefined, { language: 'en' }));
};

test('any text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let last = -1;
      for (const { span, confidence } of run(text)) {
        expect(span.start).toBeGreaterThan(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.start).toBeGreaterThanOrEqual(last);
        last = span.start;
        expect(confidence >= 0 && confidence <= 1).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test('ten times the text takes not much more than ten times as long', () => {
  const time = (n: number): number => {
    const doc = docFromText(Array.from({ length: n }, (_, i) => `The “ferry${i}” was “late” again.`).join(' '), 'en');
    const from = performance.now();
    findTerms(doc, [], { speakers: [], of: [], carry: null });
    return performance.now() - from;
  };
  time(100);
  const [small, large] = [Math.max(10, time(300)), time(3000)];
  expect(large / small).toBeLessThan(45);
}, 30_000);
