/** How often a term stands in quotation marks and plainly. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countUses } from '../../../src/engine/terms/index.ts';

describe('countUses', () => {
  test.each([
    [['The “repair” was late.'], 'repair', 1, 0],
    [['The "repair" was late. The repair cost much.'], 'repair', 1, 1],
    [['The ‘repair’ and the “Repair,” too.'], 'repair', 2, 0],
    [['Repair, repairs, repaired.'], 'repair', 0, 1],
    [['“repair”', 'a repair'], 'repair', 1, 1],
    [["It’s “the workers’ share” again: the workers' share."], 'the workers’ share', 1, 1],
    [['A “ferry repair” is a repair.'], 'repair', 0, 2],
    [['“repair.”'], 'repair.', 1, 0],
    [['nothing here'], 'repair', 0, 0],
    [[], 'repair', 0, 0],
    [['anything'], '', 0, 0],
    [['anything'], ' , ', 0, 0],
  ])('%j %s', (texts, term, quoted, plain) => expect(countUses(texts, term)).toEqual({ quoted, plain }));

  test('any texts and terms: no throw, never more than there is room for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 80 }), { maxLength: 5 }),
        fc.string({ maxLength: 6 }),
        (texts, term) => {
          const { quoted, plain } = countUses(texts, term);
          expect(quoted + plain).toBeLessThanOrEqual(texts.join('').length);
        },
      ),
    );
  });
});
