/**
 * Trains the acceptance stages: a logistic regression over rows with weights that both corpora share and weights of their
 * own (after Daumé 2007), and boosted trees over the second round's numbers.
 */
import { HYPOTHESIS_BITS } from '../src/engine/attribution/hypothesis-features.ts';
import type { Forest } from '../src/engine/attribution/trees.ts';
import { quantise, type Table } from '../src/engine/attribution/weights.ts';
import { boost, type Ensemble } from './boost.ts';
import type { Domain } from './corpus.ts';
import { random, shuffle } from './random.ts';

/** A candidate: its rows, whose idea of an attribution it is judged by, whether it is one. */
export interface AcceptExample {
  readonly rows: Int32Array;
  readonly domain: Domain;
  readonly label: boolean;
  readonly repeats: number;
}

/** Columns of the first round's table. */
export const POLNEAR = 0;
export const NEWSROOM = 1;

/** Settings of {@link trainAccept}. */
export interface AcceptSettings {
  readonly epochs: number;
  readonly rate: number;
  /** Pull of the weights towards zero at every update. */
  readonly decay: number;
  readonly seed: number;
}

/** First round: one table with a column a corpus. */
export function trainAccept(examples: readonly AcceptExample[], { epochs, rate, decay, seed }: AcceptSettings): Table {
  const size = 1 << HYPOTHESIS_BITS;
  const w = new Float32Array(size * 3);
  const g = new Float32Array(size * 3).fill(1e-2);
  const order = examples.flatMap((e) => Array.from({ length: e.repeats }, () => e));
  const next = random(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next);
    for (const { rows, domain, label } of order) {
      const own = domain === 'polnear' ? 1 : 2;
      let z = 0;
      for (const r of rows) z += w[r * 3]! + w[r * 3 + own]!;
      const d = (label ? 1 : 0) - 1 / (1 + Math.exp(-z));
      if (Math.abs(d) < 0.01) continue;
      for (const r of rows) {
        for (const k of [r * 3, r * 3 + own]) {
          const gradient = d - decay * w[k]!;
          g[k]! += gradient * gradient;
          w[k]! += (rate * gradient) / Math.sqrt(g[k]!);
        }
      }
    }
  }
  const merged = new Float32Array(size * 2);
  for (let r = 0; r < size; r++) {
    merged[r * 2 + POLNEAR] = w[r * 3]! + w[r * 3 + 1]!;
    merged[r * 2 + NEWSROOM] = w[r * 3]! + w[r * 3 + 2]!;
  }
  return quantise(merged, 2).table;
}

/** Settings of {@link trainForest}. */
export interface ForestSettings {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  readonly lambda: number;
  readonly leastHessian: number;
  readonly features: number;
  readonly sample: number;
  readonly bins: number;
  readonly seed: number;
}

/** Second round: boosted trees over dense rows. `weights` are of the examples. */
export function trainForest(
  rows: readonly Float64Array[],
  labels: readonly boolean[],
  weights: readonly number[],
  settings: ForestSettings,
): Forest {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, f) => Float64Array.from(rows, (r) => r[f] ?? 0));
  const ensemble = boost(
    { columns, labels: Uint8Array.from(labels, Number), weights: Float64Array.from(weights) },
    settings,
  );
  return compact(ensemble, settings.depth);
}

/** Trees with pointers into complete trees. */
function compact(ensemble: Ensemble, depth: number): Forest {
  const inner = (1 << depth) - 1;
  const leaves = 1 << depth;
  const count = ensemble.trees.length;
  const features = new Uint8Array(count * inner).fill(255);
  const thresholds = new Float32Array(count * inner);
  const values = new Float32Array(count * leaves);
  ensemble.trees.forEach((tree, t) => {
    const place = (node: number, k: number): void => {
      const { feature, threshold, left, right, value } = tree[node]!;
      if (k >= inner) {
        values[t * leaves + k - inner] = value;
      } else if (feature < 0) {
        place(node, 2 * k + 1);
      } else {
        features[t * inner + k] = feature;
        thresholds[t * inner + k] = threshold;
        place(left, 2 * k + 1);
        place(right, 2 * k + 2);
      }
    };
    place(0, 0);
  });
  return { base: ensemble.base, depth, trees: count, features, thresholds, leaves: values };
}
