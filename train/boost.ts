/**
 * Boosted decision trees for a yes-or-no question, in plain TypeScript and the same on every run: logistic loss, Newton
 * steps, features cut into bins by quantiles, trees grown level by level. Used for pages, claims and quoted terms.
 */

import { binOf, cutsOf } from './bins.ts';
import { random } from './random.ts';

/** A table of examples: `columns[f][i]` is feature f of example i. */
export interface Table {
  readonly columns: readonly Float64Array[];
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
}

/** Settings of {@link boost}. */
export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** L2 on leaf values. */
  readonly lambda: number;
  /** Least sum of hessians in a leaf. */
  readonly leastHessian: number;
  /** Share of the features that each tree may use. */
  readonly features: number;
  /** Share of the examples that each tree sees. */
  readonly sample: number;
  readonly bins: number;
  readonly seed: number;
  /** +1: the answer may only rise with the feature, -1: only fall, 0: free. One a feature. */
  readonly monotone?: readonly number[];
}

/** A node: a test (go left when value < threshold) or a leaf (feature -1). */
export interface TreeNode {
  readonly feature: number;
  readonly threshold: number;
  readonly left: number;
  readonly right: number;
  readonly value: number;
}

/** A trained ensemble: the sum of `base` and one leaf a tree is the log-odds. */
export interface Ensemble {
  readonly base: number;
  readonly trees: readonly (readonly TreeNode[])[];
}

interface Growing {
  feature: number;
  threshold: number;
  left: number;
  right: number;
  value: number;
  gradient: number;
  hessian: number;
  low: number;
  high: number;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
  readonly left: readonly [number, number];
}

/** Trains an ensemble. */
export function boost(table: Table, options: BoostOptions): Ensemble {
  const count = table.labels.length;
  const cuts = table.columns.map((column) => cutsOf(column, options.bins));
  const binned = table.columns.map((column, f) =>
    Uint8Array.from(column, (value) => binOf(cuts[f] as Float64Array, value)),
  );
  const next = random(options.seed);
  let positive = 0;
  let whole = 0;
  for (let i = 0; i < count; i++) {
    whole += table.weights[i] as number;
    if (table.labels[i] === 1) positive += table.weights[i] as number;
  }
  const share = Math.min(1 - 1e-6, Math.max(1e-6, positive / Math.max(whole, 1e-12)));
  const base = Math.log(share / (1 - share));
  const scores = new Float64Array(count).fill(base);
  const gradients = new Float64Array(count);
  const hessians = new Float64Array(count);
  const trees: TreeNode[][] = [];
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] as number)));
      const w = table.weights[i] as number;
      gradients[i] = w * (p - (table.labels[i] as number));
      hessians[i] = w * Math.max(p * (1 - p), 1e-6);
    }
    const allowed = table.columns
      .map((_, f) => f)
      .filter((f) => (cuts[f] as Float64Array).length > 0 && next() < options.features);
    const active = new Uint8Array(count);
    for (let i = 0; i < count; i++) active[i] = options.sample >= 1 || next() < options.sample ? 1 : 0;
    const tree = grow(binned, cuts, gradients, hessians, active, allowed, options);
    addTo(scores, tree, binned, cuts);
    trees.push(tree);
  }
  return { base, trees };
}

function addTo(
  scores: Float64Array,
  tree: readonly TreeNode[],
  binned: readonly Uint8Array[],
  cuts: readonly Float64Array[],
): void {
  const bins = tree.map((node) => (node.feature < 0 ? 0 : binOf(cuts[node.feature] as Float64Array, node.threshold)));
  for (let i = 0; i < scores.length; i++) {
    let at = 0;
    for (let node = tree[0] as TreeNode; node.feature >= 0; node = tree[at] as TreeNode) {
      at = ((binned[node.feature] as Uint8Array)[i] as number) < (bins[at] as number) ? node.left : node.right;
    }
    scores[i] = (scores[i] as number) + (tree[at] as TreeNode).value;
  }
}

function grow(
  binned: readonly Uint8Array[],
  cuts: readonly Float64Array[],
  gradients: Float64Array,
  hessians: Float64Array,
  active: Uint8Array,
  allowed: readonly number[],
  options: BoostOptions,
): TreeNode[] {
  const count = gradients.length;
  const where = new Int32Array(count);
  const order: number[] = [];
  let g = 0;
  let h = 0;
  for (let i = 0; i < count; i++) {
    if (active[i] !== 1) continue;
    order.push(i);
    g += gradients[i] as number;
    h += hessians[i] as number;
  }
  const used = Int32Array.from(order);
  const fresh = (gradient: number, hessian: number, low: number, high: number): Growing => {
    const raw = -gradient / (hessian + options.lambda);
    return {
      feature: -1,
      threshold: 0,
      left: -1,
      right: -1,
      value: Math.min(high, Math.max(low, raw)),
      gradient,
      hessian,
      low,
      high,
    };
  };
  const nodes: Growing[] = [fresh(g, h, -Infinity, Infinity)];
  let level = [0];
  for (let depth = 0; depth < options.depth && level.length > 0; depth++) {
    const splits = bestSplits(level, nodes, where, used, binned, cuts, gradients, hessians, allowed, options);
    const following: number[] = [];
    const bins = new Map<number, number>();
    level.forEach((at, k) => {
      const split = splits[k];
      const node = nodes[at] as Growing;
      if (!split) return;
      const [lg, lh] = split.left;
      const direction = options.monotone?.[split.feature] ?? 0;
      const leftValue = -lg / (lh + options.lambda);
      const rightValue = -(node.gradient - lg) / (node.hessian - lh + options.lambda);
      const middle = (leftValue + rightValue) / 2;
      node.feature = split.feature;
      node.threshold = (cuts[split.feature] as Float64Array)[split.bin - 1] as number;
      node.left = nodes.length;
      node.right = nodes.length + 1;
      bins.set(at, split.bin);
      nodes.push(
        fresh(
          lg,
          lh,
          direction < 0 ? Math.max(node.low, middle) : node.low,
          direction > 0 ? Math.min(node.high, middle) : node.high,
        ),
        fresh(
          node.gradient - lg,
          node.hessian - lh,
          direction > 0 ? Math.max(node.low, middle) : node.low,
          direction < 0 ? Math.min(node.high, middle) : node.high,
        ),
      );
      following.push(node.left, node.right);
    });
    for (const i of used) {
      const at = where[i] as number;
      const bin = bins.get(at);
      if (bin === undefined) continue;
      const node = nodes[at] as Growing;
      where[i] = ((binned[node.feature] as Uint8Array)[i] as number) < bin ? node.left : node.right;
    }
    level = following;
  }
  return nodes.map(({ feature, threshold, left, right, value }) => ({
    feature,
    threshold,
    left,
    right,
    value: feature < 0 ? value * options.rate : 0,
  }));
}

function bestSplits(
  level: readonly number[],
  nodes: readonly Growing[],
  where: Int32Array,
  used: Int32Array,
  binned: readonly Uint8Array[],
  cuts: readonly Float64Array[],
  gradients: Float64Array,
  hessians: Float64Array,
  allowed: readonly number[],
  options: BoostOptions,
): (Split | null)[] {
  const slot = new Int32Array(nodes.length).fill(-1);
  level.forEach((at, k) => {
    slot[at] = k;
  });
  const best: (Split | null)[] = level.map(() => null);
  const sums = new Float64Array(level.length * options.bins * 2);
  const step = options.bins * 2;
  // Rows of this level, gathered so that the inner loop runs over packed arrays.
  const rows = new Int32Array(used.length);
  const bases = new Int32Array(used.length);
  const packed = new Float64Array(used.length * 2);
  let size = 0;
  for (const i of used) {
    const k = slot[where[i] as number] as number;
    if (k < 0) continue;
    rows[size] = i;
    bases[size] = k * step;
    packed[size * 2] = gradients[i] as number;
    packed[size * 2 + 1] = hessians[i] as number;
    size++;
  }
  for (const f of allowed) {
    sums.fill(0);
    const column = binned[f] as Uint8Array;
    for (let j = 0; j < size; j++) {
      const at = (bases[j] as number) + (column[rows[j] as number] as number) * 2;
      sums[at] = (sums[at] as number) + (packed[j * 2] as number);
      sums[at + 1] = (sums[at + 1] as number) + (packed[j * 2 + 1] as number);
    }
    const last = (cuts[f] as Float64Array).length;
    const direction = options.monotone?.[f] ?? 0;
    level.forEach((at, k) => {
      const node = nodes[at] as Growing;
      const whole = node.gradient ** 2 / (node.hessian + options.lambda);
      let lg = 0;
      let lh = 0;
      for (let bin = 1; bin <= last; bin++) {
        lg += sums[k * step + (bin - 1) * 2] as number;
        lh += sums[k * step + (bin - 1) * 2 + 1] as number;
        const rg = node.gradient - lg;
        const rh = node.hessian - lh;
        if (lh < options.leastHessian || rh < options.leastHessian) continue;
        if (direction !== 0 && direction * (-rg / (rh + options.lambda) + lg / (lh + options.lambda)) < 0) continue;
        const gain = lg ** 2 / (lh + options.lambda) + rg ** 2 / (rh + options.lambda) - whole;
        if (gain > Math.max(1e-9, best[k]?.gain ?? 0)) best[k] = { gain, feature: f, bin, left: [lg, lh] };
      }
    });
  }
  return best;
}

/** The log-odds that an ensemble gives for one example. */
export function scoreOf(ensemble: Ensemble, features: ArrayLike<number>): number {
  let score = ensemble.base;
  for (const tree of ensemble.trees) {
    let node = tree[0] as TreeNode;
    while (node.feature >= 0)
      node = tree[(features[node.feature] as number) < node.threshold ? node.left : node.right] as TreeNode;
    score += node.value;
  }
  return score;
}
