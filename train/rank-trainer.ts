/**
 * Trains the reranker: a softmax over the hypotheses of each true cue, with a target that grows with quality.
 */
import { HYPOTHESIS_BITS } from '../src/engine/attribution/hypothesis-features.ts';
import { quantise, type Table } from '../src/engine/attribution/weights.ts';
import type { Domain } from './corpus.ts';
import { random, shuffle } from './random.ts';

/** The hypotheses of one cue: rows of each, quality of each, whose idea of spans they are judged by. */
export interface RankExample {
  readonly rows: readonly Int32Array[];
  readonly quality: readonly number[];
  readonly repeats: number;
  readonly domain: Domain;
}

/** Sharpness of the target: probability of a hypothesis ∝ exp(SHARPNESS * quality). */
const SHARPNESS = 12;
/** How much of PolNeAR's own weights goes into the one table that the engine has (docs/accuracy.md); the rest is newsroom's. */
const POLNEAR_SHARE = 0.7;

/** Settings of {@link trainRank}. */
export interface RankSettings {
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
}

/** Trains on the examples: weights that both corpora share and weights of their own (after Daumé 2007), blended in the end. */
export function trainRank(examples: readonly RankExample[], { epochs, rate, seed }: RankSettings): Table {
  const size = 1 << HYPOTHESIS_BITS;
  const w = new Float32Array(size * 3);
  const g = new Float32Array(size * 3).fill(1e-3);
  const order = examples.flatMap((e) => Array.from({ length: e.repeats }, () => e));
  const next = random(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next);
    for (const e of order) {
      const own = e.domain === 'polnear' ? 1 : 2;
      const p = softmax(e.rows.map((rows) => score(w, rows, own)));
      const t = softmax(e.quality.map((q) => q * SHARPNESS));
      e.rows.forEach((rows, i) => {
        const d = t[i]! - p[i]!;
        if (Math.abs(d) < 1e-3) return;
        for (const r of rows) {
          for (const k of [r * 3, r * 3 + own]) {
            g[k]! += d * d;
            w[k]! += (rate * d) / Math.sqrt(g[k]!);
          }
        }
      });
    }
  }
  const blend = new Float32Array(size);
  for (let r = 0; r < size; r++)
    blend[r] = w[r * 3]! + POLNEAR_SHARE * w[r * 3 + 1]! + (1 - POLNEAR_SHARE) * w[r * 3 + 2]!;
  return quantise(blend, 1).table;
}

function score(w: Float32Array, rows: Int32Array, own: number): number {
  let total = 0;
  for (const r of rows) total += w[r * 3]! + w[r * 3 + own]!;
  return total;
}

function softmax(scores: readonly number[]): number[] {
  const m = Math.max(...scores);
  const e = scores.map((s) => Math.exp(s - m));
  const z = e.reduce((a, b) => a + b, 0);
  return e.map((x) => x / z);
}
