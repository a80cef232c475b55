import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractByModel, loadModel, ModelError } from '../../../src/engine/attribution/index.ts';
import { checksum, FORMAT_VERSION } from '../../../src/engine/attribution/model-file.ts';
import type { Extracted } from '../../../src/engine/document.ts';
import { docFromText } from '../../../src/engine/language/document.ts';

const bytes = new Uint8Array(readFileSync(new URL('../../../src/engine/models/attribution.bin', import.meta.url)));
const model = loadModel(bytes);
const extract = (text: string): Extracted[] => extractByModel(docFromText(text, 'en'), model);
const words = (text: string, spans: readonly { start: number; end: number }[]): string =>
  spans.map((s) => text.slice(s.start, s.end)).join(' … ');

describe('the model file', () => {
  const altered = (change: (copy: Uint8Array) => void): Uint8Array => {
    const copy = bytes.slice();
    change(copy);
    return copy;
  };
  const cases: ReadonlyArray<readonly [string, Uint8Array, RegExp]> = [
    ['an empty file', new Uint8Array(0), /too few/],
    ['a foreign file', Uint8Array.from({ length: 4000 }, (_, i) => i & 255), /not a Whosaid model/],
    ['a file cut short', bytes.slice(0, bytes.length - 100), /cut or padded/],
    [
      'a flipped byte',
      altered((c) => {
        c[c.length >> 1] = (c[c.length >> 1] ?? 0) ^ 64;
      }),
      /damaged/,
    ],
    [
      'another version',
      altered((c) => {
        c[4] = FORMAT_VERSION + 1;
      }),
      /format version/,
    ],
  ];
  it.each(cases)('%s gives a clear error', (_, file, message) => {
    expect(() => loadModel(file)).toThrow(ModelError);
    expect(() => loadModel(file)).toThrow(message);
  });
  it('is within its size, and loads from any offset', () => {
    expect(bytes.length).toBeLessThanOrEqual(3 * 1024 * 1024);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(loadModel(shifted.subarray(1)).thresholds).toEqual(model.thresholds);
    expect(checksum(Uint8Array.of(1, 2))).not.toBe(checksum(Uint8Array.of(2, 1)));
  });
});

/** text, words of the source, words that the content must hold. */
const CLAIMS: ReadonlyArray<readonly [string, string, string]> = [
  ['The bridge will open in May, harbour master Ines Dahl said on Monday.', 'Ines Dahl', 'The bridge will open in May'],
  ['“We never saw the report,” said Ines Dahl, the harbour master.', 'Ines Dahl', 'We never saw the report'],
  ['Ines Dahl said that the port had lost two million euros.', 'Ines Dahl', 'the port had lost two million euros'],
  [
    'According to the harbour board, the cranes were never inspected.',
    'the harbour board',
    'the cranes were never inspected',
  ],
  [
    'The cranes were never inspected, according to the harbour board.',
    'the harbour board',
    'The cranes were never inspected',
  ],
  ['Dahl told reporters that “nobody had asked” about the cranes.', 'Dahl', 'nobody had asked'],
  ['“The cranes are old,” Dahl said. “They should have been replaced.”', 'Dahl', 'The cranes are old'],
  ['The ministry denied that it had known of the leak.', 'The ministry', 'it had known of the leak'],
  ['Dahl accused the ministry of hiding the leak.', 'Dahl', 'the ministry of hiding the leak'],
];

describe('extractByModel', () => {
  it.each(CLAIMS)('%s', (text, source, content) => {
    const found = extract(text).find((a) => words(text, a.content).includes(content));
    expect(found && words(text, found.source)).toContain(source);
    expect(found?.act).toBe('claim');
    expect(found?.evidence.length).toBeGreaterThan(0);
  });

  it.each(['The bridge opened in May and closed in June.', 'Rain fell on the harbour all day.', ''])(
    'marks nothing in: %s',
    (text) => {
      expect(extract(text).filter((a) => a.act === 'claim')).toEqual([]);
    },
  );

  it('tells denial and supposition apart from what was said', () => {
    const negated = extract('Dahl did not say that the port would close.').find((a) => a.content.length > 0);
    if (negated) expect(negated.negated).toBe(true);
    const plain = extract('Dahl said that the port would close.')[0];
    expect(plain).toMatchObject({ negated: false, hypothetical: false, stance: 'neutral' });
  });

  it('keeps its spans inside the text and its links sound, for any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'Dahl said',
        '“',
        '”',
        '"',
        "'",
        ', ',
        '. ',
        '\n',
        ' that ',
        ' told ',
        'according to',
        ':',
        ' — ',
        '(',
        ')',
        'she',
        ' was accused of ',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        const found = extract(text);
        for (const a of found) {
          expect(a.content.length).toBeGreaterThan(0);
          for (const s of [
            ...a.source,
            ...a.cue,
            ...a.content,
            ...(a.addressee ? [a.addressee] : []),
            ...(a.medium ? [a.medium] : []),
          ]) {
            expect(s.start).toBeGreaterThanOrEqual(0);
            expect(s.end).toBeGreaterThan(s.start);
            expect(s.end).toBeLessThanOrEqual(text.length);
          }
          expect(a.confidence).toBeGreaterThanOrEqual(0);
          expect(a.confidence).toBeLessThanOrEqual(1);
          if (a.within !== undefined) expect(found[a.within]).toBeDefined();
        }
      }),
      { numRuns: 150 },
    );
  });
});
