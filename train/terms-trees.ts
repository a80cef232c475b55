/** Learns the boosted trees of the term model (src/engine/terms/trees.ts) and writes them as the engine reads them. Deterministic. */
import { keyOf } from '../src/engine/terms/bytes.ts';
import { LEAF_SCALE, NONE, THRESHOLD_SCALE } from '../src/engine/terms/trees.ts';
import { boost, type TreeNode } from './boost.ts';
import type { Example } from './terms-fit.ts';

/** A column must be in so many examples. */
const LEAST = 100;
/** Chosen by cross-validation (docs/accuracy.md, "Quoted terms"). */
const OPTIONS = {
  trees: 180,
  depth: 4,
  rate: 0.07,
  lambda: 8,
  leastHessian: 2,
  features: 0.3,
  sample: 0.7,
  bins: 16,
  seed: 5,
};

const clamp = (x: number): number => Math.max(-32768, Math.min(32767, x));

/** The bytes of trees that tell scare quotes (use 0) from the rest. */
export function learnTrees(examples: readonly Example[]): Uint8Array {
  const counts = new Map<string, number>();
  for (const e of examples) for (const name of e.features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([name, n]) => n >= LEAST && name !== 'bias')
    .map(([name]) => name)
    .sort();
  const { base, trees } = boost(
    {
      columns: names.map((name) => Float64Array.from(examples, (e) => e.features.get(name) ?? 0)),
      labels: Uint8Array.from(examples, (e) => (e.use === 0 ? 1 : 0)),
      weights: Float64Array.from(examples, (e) => e.weight),
    },
    OPTIONS,
  );
  const asked = [...new Set(trees.flat().flatMap(({ feature }) => (feature < 0 ? [] : [feature])))].sort(
    (a, b) => a - b,
  );
  const columnOf = new Map(asked.map((feature, column) => [feature, column]));
  const bytes: number[] = [];
  const put = (x: number): void => {
    bytes.push(x & 255, (x >> 8) & 255);
  };
  put(asked.length);
  put(trees.length);
  put(OPTIONS.depth);
  put(clamp(Math.round(base * LEAF_SCALE)));
  for (const feature of asked) {
    const key = keyOf(names[feature] ?? '');
    bytes.push(key & 255, (key >> 8) & 255, key >> 16);
  }
  for (const tree of trees) {
    const { inner, leaves } = completed(tree);
    for (const { feature, threshold } of inner) {
      put(feature < 0 ? NONE : (columnOf.get(feature) ?? NONE));
      // Rounded down: a value that is the threshold itself still goes right.
      put(clamp(Math.floor(threshold * THRESHOLD_SCALE)));
    }
    for (const value of leaves) put(clamp(Math.round(value * LEAF_SCALE)));
  }
  return Uint8Array.from(bytes);
}

/** A tree grown to its full depth: a leaf that ends early asks nothing and hands its value to its left. */
function completed(tree: readonly TreeNode[]): { inner: { feature: number; threshold: number }[]; leaves: number[] } {
  const inner: { feature: number; threshold: number }[] = [];
  const leaves: number[] = [];
  let level = [0];
  for (let depth = 0; depth <= OPTIONS.depth; depth += 1) {
    const following: number[] = [];
    for (const at of level) {
      const node = tree[at];
      if (!node) throw new Error(`no node ${at}`);
      if (depth === OPTIONS.depth) leaves.push(node.value);
      else {
        inner.push({ feature: node.feature, threshold: node.feature < 0 ? 0 : node.threshold });
        following.push(...(node.feature < 0 ? [at, at] : [node.left, node.right]));
      }
    }
    level = following;
  }
  return { inner, leaves };
}
