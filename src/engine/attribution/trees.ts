/**
 * Boosted trees as the model file holds them: complete binary trees of one depth, so that a node's children are found by
 * its place (2k + 1, 2k + 2) and no pointers are stored.
 */

/** A forest. Trees of `depth` tests: 2^depth - 1 inner nodes, 2^depth leaves. */
export interface Forest {
  readonly base: number;
  readonly depth: number;
  readonly trees: number;
  /** Feature of each inner node; 255: none, always left. */
  readonly features: Uint8Array;
  readonly thresholds: Float32Array;
  readonly leaves: Float32Array;
}

/** Log-odds of a row: goes left where the value is below the threshold. */
export function forestScore(f: Forest, row: Float64Array): number {
  const inner = (1 << f.depth) - 1;
  const leaves = 1 << f.depth;
  let total = f.base;
  for (let t = 0; t < f.trees; t++) {
    let k = 0;
    const at = t * inner;
    while (k < inner) {
      const feature = f.features[at + k]!;
      k = 2 * k + (feature === 255 || row[feature]! < f.thresholds[at + k]! ? 1 : 2);
    }
    total += f.leaves[t * leaves + k - inner]!;
  }
  return total;
}

/** Probability from log-odds. */
export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
