/** The term model: a multinomial logistic over named features and trees beside it, both written by train/terms.ts. */
import { TERM_TREES, TERM_WEIGHTS, WEIGHT_SCALE } from '../models/terms-weights.ts';
import type { TermUse } from '../types.ts';
import { bytesOf, keyOf, rowsOf } from './bytes.ts';
import { type TermTrees, treesOf, treesScore } from './trees.ts';

/** The uses in the order of the weights' columns. */
export const USES: readonly TermUse[] = ['scare', 'fragment', 'speech', 'title', 'name', 'mention', 'other'];

/** Weights as the engine carries them: rows of a key and one signed byte a use, `scale` of which are 1. */
export interface TermWeights {
  readonly bytes: Uint8Array;
  readonly rows: ReadonlyMap<number, number>;
  readonly scale: number;
  readonly trees: TermTrees;
}

/** Weights from their bytes. */
export const weightsOf = (bytes: Uint8Array, scale: number, trees: Uint8Array): TermWeights => ({
  bytes,
  rows: rowsOf(bytes, USES.length),
  scale,
  trees: treesOf(trees),
});

const OWN = weightsOf(bytesOf(TERM_WEIGHTS), WEIGHT_SCALE, bytesOf(TERM_TREES));

/** What the trees count against the logistic in the log-odds of scare: the best of .3, .5, .7 in cross-validation lies between .3 and .5. */
const TREES_SHARE = 0.4;

const signed = (byte: number): number => (byte << 24) >> 24;

/** Probability of each use, in the order of {@link USES}. */
export function probabilities(features: ReadonlyMap<string, number>, weights: TermWeights = OWN): number[] {
  const scores = USES.map(() => 0);
  const { trees } = weights;
  const row = new Float64Array(trees.columns.size);
  for (const [name, value] of features) {
    const key = keyOf(name);
    const column = trees.columns.get(key);
    if (column !== undefined) row[column] = value;
    const at = weights.rows.get(key);
    if (at === undefined) continue;
    for (let u = 0; u < scores.length; u += 1)
      scores[u] = (scores[u] ?? 0) + (value * signed(weights.bytes[at + u] ?? 0)) / weights.scale;
  }
  const top = Math.max(...scores);
  const powers = scores.map((s) => Math.exp(s - top));
  const total = powers.reduce((a, b) => a + b, 0);
  const p = powers.map((x) => x / total);
  return trees.count ? withTrees(p, treesScore(trees, row)) : p;
}

/** The logistic's probabilities with that of scare drawn to the trees' log-odds; the others keep their ratios. */
function withTrees(p: readonly number[], score: number): number[] {
  const scare = Math.max(1e-6, Math.min(1 - 1e-6, p[0] ?? 0));
  const odds = (1 - TREES_SHARE) * Math.log(scare / (1 - scare)) + TREES_SHARE * score;
  const drawn = 1 / (1 + Math.exp(-odds));
  return p.map((x, u) => (u === 0 ? drawn : (x * (1 - drawn)) / (1 - scare)));
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
