/**
 * Trains the reranker: a softmax over the hypotheses of each true cue, with a target that grows with quality.
 */
import { HYPOTHESIS_BITS } from '../src/engine/attribution/hypothesis-features.ts';
import { quantise, type Table } from '../src/engine/attribution/weights.ts';
import { random, shuffle } from './random.ts';

/** The hypotheses of one cue: rows of each, quality of each. */
export interface RankExample {
  readonly rows: readonly Int32Array[];
  readonly quality: readonly number[];
  readonly repeats: number;
}

/** Sharpness of the target: probability of a hypothesis ∝ exp(SHARPNESS * quality). */
const SHARPNESS = 12;

/** Settings of {@link trainRank}. */
export interface RankSettings {
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
}

/** Trains on the examples. */
export function trainRank(examples: readonly RankExample[], { epochs, rate, seed }: RankSettings): Table {
  const w = new Float32Array(1 << HYPOTHESIS_BITS);
  const g = new Float32Array(1 << HYPOTHESIS_BITS).fill(1e-3);
  const order = examples.flatMap((e) => Array.from({ length: e.repeats }, () => e));
  const next = random(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next);
    for (const e of order) {
      const p = softmax(e.rows.map((rows) => score(w, rows)));
      const t = softmax(e.quality.map((q) => q * SHARPNESS));
      e.rows.forEach((rows, i) => {
        const d = t[i]! - p[i]!;
        if (Math.abs(d) < 1e-3) return;
        for (const r of rows) {
          g[r]! += d * d;
          w[r]! += (rate * d) / Math.sqrt(g[r]!);
        }
      });
    }
  }
  return quantise(w, 1).table;
}

function score(w: Float32Array, rows: Int32Array): number {
  let total = 0;
  for (const r of rows) total += w[r]!;
  return total;
}

function softmax(scores: readonly number[]): number[] {
  const m = Math.max(...scores);
  const e = scores.map((s) => Math.exp(s - m));
  const z = e.reduce((a, b) => a + b, 0);
  return e.map((x) => x / z);
}
