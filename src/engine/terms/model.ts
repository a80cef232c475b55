/** The term model: a multinomial logistic over named features, its weights written by train/terms.ts. */
import { TERM_WEIGHTS } from '../models/terms-weights.ts';
import type { TermUse } from '../types.ts';

/** The uses in the order of the weights' columns. */
export const USES: readonly TermUse[] = ['scare', 'fragment', 'speech', 'title', 'name', 'mention', 'other'];

/** Weights: for each feature, one number a use, in hundredths. */
export type TermWeights = Readonly<Record<string, readonly number[]>>;

/** Probability of each use, in the order of {@link USES}. */
export function probabilities(features: ReadonlyMap<string, number>, weights: TermWeights = TERM_WEIGHTS): number[] {
  const scores = USES.map(() => 0);
  for (const [name, value] of features) {
    const row = Object.hasOwn(weights, name) ? weights[name] : undefined;
    if (row) for (let u = 0; u < scores.length; u += 1) scores[u] = (scores[u] ?? 0) + (value * (row[u] ?? 0)) / 100;
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
  weights: TermWeights = TERM_WEIGHTS,
): { name: string; value: number }[] {
  const list: { name: string; value: number }[] = [];
  for (const [name, value] of features) {
    const row = Object.hasOwn(weights, name) ? weights[name] : undefined;
    if (!row || name === 'bias') continue;
    const mean = row.reduce((a, b) => a + b, 0) / row.length;
    const pull = value * ((row[use] ?? 0) - mean);
    if (pull > 0) list.push({ name, value: pull });
  }
  return list.sort((a, b) => b.value - a.value).slice(0, 8);
}
