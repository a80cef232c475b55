/** Multinomial logistic regression over named features: by L-BFGS, the same on every run. */
import { USES } from '../src/engine/terms/model.ts';
import { minimise } from './lbfgs.ts';

/** An example: its features, the index of its use and what it counts. */
export interface Example {
  readonly features: ReadonlyMap<string, number>;
  readonly use: number;
  readonly weight: number;
}

/** Weights by feature: one number a use. */
export type Weights = ReadonlyMap<string, Float64Array>;

const K = USES.length;
/** Rounds of L-BFGS; it mostly stops before. */
const ROUNDS = 80;

/** Learns weights. `strength` gives the L2 of a feature; features in fewer than `least` examples are left out. */
export function fitUses(examples: readonly Example[], strength: (name: string) => number, least: number): Weights {
  const counts = new Map<string, number>();
  for (const e of examples) for (const name of e.features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, n]) => n >= least)
    .map(([name]) => name)
    .sort();
  const index = new Map(names.map((name, i) => [name, i]));
  // Rows as flat arrays: start of each, then feature and value.
  const starts = new Int32Array(examples.length + 1);
  const ids: number[] = [];
  const values: number[] = [];
  examples.forEach((e, n) => {
    for (const [name, v] of e.features) {
      const i = index.get(name);
      if (i === undefined) continue;
      ids.push(i);
      values.push(v);
    }
    starts[n + 1] = ids.length;
  });
  const flat = { ids: Int32Array.from(ids), values: Float64Array.from(values), starts };
  const w = descend(flat, examples, Float64Array.from(names, strength));
  return new Map(names.map((name, i) => [name, w.slice(i * K, i * K + K)]));
}

interface Flat {
  readonly ids: Int32Array;
  readonly values: Float64Array;
  readonly starts: Int32Array;
}

/** The loss and its gradient, for {@link minimise}. */
function descend({ ids, values, starts }: Flat, examples: readonly Example[], l2: Float64Array): Float64Array {
  const s = new Float64Array(K);
  const loss = (w: Float64Array, g: Float64Array): number => {
    let total = 0;
    for (let i = 0; i < l2.length; i += 1)
      for (let k = i * K; k < i * K + K; k += 1) {
        g[k] = (l2[i] as number) * (w[k] as number);
        total += 0.5 * (l2[i] as number) * (w[k] as number) ** 2;
      }
    for (let n = 0; n < examples.length; n += 1) {
      const { use, weight } = examples[n] as Example;
      const [from, to] = [starts[n] as number, starts[n + 1] as number];
      s.fill(0);
      for (let j = from; j < to; j += 1) {
        const at = (ids[j] as number) * K;
        const v = values[j] as number;
        for (let k = 0; k < K; k += 1) s[k] = (s[k] as number) + v * (w[at + k] as number);
      }
      softmax(s);
      total -= weight * Math.log(Math.max(1e-300, s[use] as number));
      for (let k = 0; k < K; k += 1) s[k] = weight * ((s[k] as number) - (k === use ? 1 : 0));
      for (let j = from; j < to; j += 1) {
        const at = (ids[j] as number) * K;
        const v = values[j] as number;
        for (let k = 0; k < K; k += 1) g[at + k] = (g[at + k] as number) + v * (s[k] as number);
      }
    }
    return total;
  };
  return minimise(loss, new Float64Array(l2.length * K), ROUNDS);
}

/** Scores into probabilities, in place. */
export function softmax(s: Float64Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (const x of s) top = Math.max(top, x);
  let sum = 0;
  for (let k = 0; k < s.length; k += 1) {
    s[k] = Math.exp((s[k] as number) - top);
    sum += s[k] as number;
  }
  for (let k = 0; k < s.length; k += 1) s[k] = (s[k] as number) / sum;
}

/** Probability of each use by weights. */
export function predict(weights: Weights, features: ReadonlyMap<string, number>): Float64Array {
  const s = new Float64Array(K);
  for (const [name, v] of features) {
    const row = weights.get(name);
    if (row) for (let k = 0; k < K; k += 1) s[k] = (s[k] as number) + v * (row[k] as number);
  }
  softmax(s);
  return s;
}
