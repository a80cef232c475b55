/**
 * Boosted trees beside the logistic: is a term a scare quote? They see what a sum of weights cannot, signs that only count together.
 * Complete binary trees of one depth, so that a node's children are found by its place (2k + 1, 2k + 2). Written by train/terms-trees.ts.
 */

/** A forest over named features. */
export interface TermTrees {
  /** Column of a feature by the key of its name. */
  readonly columns: ReadonlyMap<number, number>;
  readonly depth: number;
  readonly count: number;
  /** Log-odds without any tree. */
  readonly base: number;
  /** Column that an inner node asks for; NONE: always left. */
  readonly asks: Uint16Array;
  /** Left where the column's value is below. */
  readonly thresholds: Float64Array;
  /** Log-odds that a leaf adds. */
  readonly leaves: Float64Array;
}

/** A node that asks nothing. */
export const NONE = 0xffff;
/** So much of a stored number is 1: thresholds, and leaves and base. */
export const THRESHOLD_SCALE = 4096;
export const LEAF_SCALE = 8192;

/**
 * Trees from their bytes, numbers of 16 bits with the low byte first: columns, trees, depth, base; a key of 24 bits a column; then of
 * each tree its inner nodes (column, signed threshold) and its signed leaves. No bytes: no trees.
 */
export function treesOf(bytes: Uint8Array): TermTrees {
  let at = 0;
  const next = (): number => {
    const value = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
    at += 2;
    return value;
  };
  const signed = (): number => (next() << 16) >> 16;
  const [width, count, depth] = [next(), next(), next()];
  const base = signed() / LEAF_SCALE;
  const columns = new Map<number, number>();
  for (let c = 0; c < width; c += 1) {
    columns.set((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16), c);
    at += 3;
  }
  const [inner, ends] = [(1 << depth) - 1, 1 << depth];
  const asks = new Uint16Array(count * inner);
  const thresholds = new Float64Array(count * inner);
  const leaves = new Float64Array(count * ends);
  for (let t = 0; t < count; t += 1) {
    for (let k = 0; k < inner; k += 1) {
      asks[t * inner + k] = next();
      thresholds[t * inner + k] = signed() / THRESHOLD_SCALE;
    }
    for (let k = 0; k < ends; k += 1) leaves[t * ends + k] = signed() / LEAF_SCALE;
  }
  return { columns, depth, count, base, asks, thresholds, leaves };
}

/** Log-odds of scare for a row of values, one a column. */
export function treesScore({ depth, count, base, asks, thresholds, leaves }: TermTrees, row: Float64Array): number {
  const [inner, ends] = [(1 << depth) - 1, 1 << depth];
  let total = base;
  for (let t = 0; t < count; t += 1) {
    let k = 0;
    while (k < inner) {
      const column = asks[t * inner + k] ?? NONE;
      k = 2 * k + (column === NONE || (row[column] ?? 0) < (thresholds[t * inner + k] ?? 0) ? 1 : 2);
    }
    total += leaves[t * ends + k - inner] ?? 0;
  }
  return total;
}
