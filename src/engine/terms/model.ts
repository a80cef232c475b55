/** The term model: a multinomial logistic over named features, its weights written by train/terms.ts. */
import { TERM_WEIGHTS, WEIGHT_SCALE } from '../models/terms-weights.ts';
import type { TermUse } from '../types.ts';
import { bytesOf, keyOf, rowsOf } from './bytes.ts';

/** The uses in the order of the weights' columns. */
export const USES: readonly TermUse[] = ['scare', 'fragment', 'speech', 'title', 'name', 'mention', 'other'];

/** Weights as the engine carries them: rows of a key and one signed byte a use, `scale` of which are 1. */
export interface TermWeights {
  readonly bytes: Uint8Array;
  readonly rows: ReadonlyMap<number, number>;
  readonly scale: number;
}

/** Weights from their bytes. */
export const weightsOf = (bytes: Uint8Array, scale: number): TermWeights => ({
  bytes,
  rows: rowsOf(bytes, USES.length),
  scale,
});

const OWN = weightsOf(bytesOf(TERM_WEIGHTS), WEIGHT_SCALE);

const signed = (byte: number): number => (byte << 24) >> 24;

/** Probability of each use, in the order of {@link USES}. */
export function probabilities(features: ReadonlyMap<string, number>, weights: TermWeights = OWN): number[] {
  const scores = USES.map(() => 0);
  for (const [name, value] of features) {
    const at = weights.rows.get(keyOf(name));
    if (at === undefined) continue;
    for (let u = 0; u < scores.length; u += 1)
      scores[u] = (scores[u] ?? 0) + (value * signed(weights.bytes[at + u] ?? 0)) / weights.scale;
  }
  const top = Math.max(...scores);
  const powers = scores.map((s) => Math.exp(s - top));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((p) => p / total);
}

/** The features that spoke most for a use (against the mean of all uses), strongest first. */
export function contributions(
  features: ReadonlyMap<string, number>,
  use: number,
  weights: TermWeights = OWN,
): { name: string; value: number }[] {
  const list: { name: string; value: number }[] = [];
  for (const [name, value] of features) {
    const at = weights.rows.get(keyOf(name));
    if (at === undefined || name === 'bias') continue;
    const row = USES.map((_, u) => signed(weights.bytes[at + u] ?? 0));
    const mean = row.reduce((a, b) => a + b, 0) / row.length;
    const pull = value * ((row[use] ?? 0) - mean);
    if (pull > 0) list.push({ name, value: pull });
  }
  return list.sort((a, b) => b.value - a.value).slice(0, 8);
}
