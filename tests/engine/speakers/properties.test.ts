/** Whatever the text: no throw, ids that exist, confidence between 0 and 1, linear time. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Extracted } from '../../../src/engine/document.ts';
import { docFromText } from '../../../src/engine/language/document.ts';
import { resolveSpeakers } from '../../../src/engine/speakers/index.ts';
import { attribution } from './helper.ts';

const word = fc.constantFrom(
  'Ana',
  'Roe',
  'said',
  'he',
  'she',
  'The',
  'ministry',
  'of',
  'and',
  ',',
  '.',
  '“',
  '”',
  '"',
  'who',
  'it',
  'Mr.',
  'they',
  'a',
  'spokesman',
  'for',
  '\n',
  'I',
  'we',
  '(',
  ')',
  'its',
  '’s',
  'U.S.',
  'café',
  '😀',
);
const text = fc.oneof(
  fc.array(word, { maxLength: 60 }).map((w) => w.join(' ')),
  fc.string({ maxLength: 200 }),
);
const spans = fc.array(fc.tuple(fc.nat(220), fc.nat(40)), { maxLength: 8 });

test('any text, any spans', () => {
  fc.assert(
    fc.property(text, spans, spans, (t, sources, contents) => {
      const at = (pair: [number, number] | undefined) =>
        pair ? [{ start: Math.min(pair[0], t.length), end: Math.min(pair[0] + pair[1], t.length) }] : [];
      const extracted: Extracted[] = sources.map((s, i) => ({
        ...attribution(t, null),
        source: at(s),
        content: at(contents[i]),
      }));
      const result = resolveSpeakers(docFromText(t, 'en'), extracted, undefined, { language: 'en' });
      const ids = new Set(result.speakers.map((s) => s.id));
      expect(ids.size).toBe(result.speakers.length);
      expect(result.of.length).toBe(extracted.length);
      for (const r of result.of) {
        expect(r.confidence).toBeGreaterThanOrEqual(0);
        expect(r.confidence).toBeLessThanOrEqual(1);
        if (r.speaker !== null) expect(ids.has(r.speaker)).toBe(true);
        for (const c of r.candidates) expect(ids.has(c)).toBe(true);
      }
      expect(JSON.parse(JSON.stringify(result.carry))).toEqual(result.carry);
    }),
    { numRuns: 200 },
  );
});

test('any carry', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (carry) => {
      const t = 'Ana Roe said so. She said more.';
      expect(
        resolveSpeakers(docFromText(t, 'en'), [attribution(t, 'Ana Roe')], carry, { language: 'en' }).of[0]?.speaker,
      ).not.toBeNull();
    }),
    { numRuns: 100 },
  );
});

test('ten times the text takes not much more than ten times as long', () => {
  const part = 'Nora Vale, a port official, said the ferry was late. She added that the official knew it. ';
  const time = (n: number): number => {
    const t = part.repeat(n);
    const doc = docFromText(t, 'en');
    const extracted = [...t.matchAll(/She/g)].map((m) => ({
      ...attribution(t, null),
      source: [{ start: m.index, end: m.index + 3 }],
    }));
    const from = performance.now();
    resolveSpeakers(doc, extracted, undefined, { language: 'en' });
    return performance.now() - from;
  };
  time(50);
  const [small, large] = [Math.max(10, time(150)), time(1500)];
  expect(large / small).toBeLessThan(45);
}, 30_000);
