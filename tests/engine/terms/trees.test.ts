/** The trees of the term model: written and read again they answer as they were learned; damaged bytes answer too. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf } from '../../../src/engine/terms/bytes.ts';
import { treesOf, treesScore } from '../../../src/engine/terms/trees.ts';
import { learnTrees } from '../../../train/terms-trees.ts';

/** Scare when exactly one of two signs is there: what no sum of weights can say. */
const EXAMPLES = Array.from({ length: 800 }, (_, i) => {
  const [a, b] = [i % 2, (i >> 1) % 2];
  const features = new Map([
    ['a', a],
    ['b', b],
    ['noise', ((i * 37) % 11) / 11],
  ]);
  return { features, use: a !== b ? 0 : 1, weight: 1 };
});

describe('trees', () => {
  const trees = treesOf(learnTrees(EXAMPLES));
  const score = (a: number, b: number): number => {
    const row = new Float64Array(trees.columns.size);
    for (const [name, value] of [
      ['a', a],
      ['b', b],
      ['noise', 0.5],
    ] as const)
      row[trees.columns.get(keyOf(name)) ?? -1] = value;
    return treesScore(trees, row);
  };

  test('learn that two signs count only one without the other', () => {
    for (const [a, b] of [
      [0, 1],
      [1, 0],
    ] as const)
      expect(score(a, b)).toBeGreaterThan(1);
    for (const [a, b] of [
      [0, 0],
      [1, 1],
    ] as const)
      expect(score(a, b)).toBeLessThan(-1);
  });
  test('no bytes: no trees', () => {
    expect(treesOf(new Uint8Array()).count).toBe(0);
    expect(treesScore(treesOf(new Uint8Array()), new Float64Array())).toBe(0);
  });
  test('cut off anywhere they still answer with a number', () => {
    const bytes = learnTrees(EXAMPLES);
    fc.assert(
      fc.property(fc.integer({ min: 6, max: bytes.length }), (length) => {
        const cut = treesOf(bytes.subarray(0, length));
        expect(treesScore(cut, new Float64Array(cut.columns.size))).not.toBeNaN();
      }),
      { numRuns: 20 },
    );
  });
});
