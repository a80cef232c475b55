/**
 * The second look at a term: its first probabilities together with those of the other terms of the batch (all of them, the near ones,
 * the ones that touch it, the same words again), weighed by a small logistic that train/terms.ts learns from cross-fitted ones.
 */
import { CONTEXT_WEIGHTS } from '../models/terms-weights.ts';

/** A term with the first look's probabilities, in the order of USES. */
export interface Looked {
  readonly start: number;
  readonly end: number;
  /** Its words, as plain() in scene.ts gives them. */
  readonly words: string;
  readonly p: readonly number[];
}

/** How common each use is (shares of the training terms): what a group is drawn to that holds few terms. */
const PRIOR = [0.11, 0.41, 0.17, 0.1, 0.07, 0.12, 0.02];
/** Code units between terms that count as near, and as touching ("order" and "law"). */
const NEAR = 300;
const TOUCHING = 12;

/** How much the prior counts against the terms of a group. */
const PULL = { all: 2, near: 1, touching: 0.3, same: 0.3 };

const logOf = (x: number): number => Math.log(Math.max(1e-4, x));

/** Numbers of each term, in the order of the weights' rows: the first probabilities' logs, four groups' log ratios, one. */
export function contextRows(terms: readonly Looked[]): number[][] {
  const total = PRIOR.map((_, u) => terms.reduce((sum, { p }) => sum + (p[u] ?? 0), 0));
  const sameWords = new Map<string, { sum: number[]; n: number }>();
  for (const { words, p } of terms) {
    const group = sameWords.get(words) ?? { sum: PRIOR.map(() => 0), n: 0 };
    sameWords.set(words, { sum: group.sum.map((x, u) => x + (p[u] ?? 0)), n: group.n + 1 });
  }
  return terms.map((term, i) => {
    const same = sameWords.get(term.words);
    const rest = (sum: readonly number[]): number[] => sum.map((x, u) => x - (term.p[u] ?? 0));
    return [
      ...term.p.map(logOf),
      ...ratios(rest(total), terms.length - 1, PULL.all),
      ...ratiosOf(neighbours(terms, i, NEAR), PULL.near),
      ...ratiosOf(neighbours(terms, i, TOUCHING), PULL.touching),
      ...ratios(rest(same?.sum ?? term.p.slice()), (same?.n ?? 1) - 1, PULL.same),
      1,
    ];
  });
}

/** Terms within `reach` of term i; `terms` are in reading order. At most eight on each side, so that a list of terms stays linear. */
function neighbours(terms: readonly Looked[], i: number, reach: number): Looked[] {
  const own = terms[i];
  if (!own) return [];
  return terms
    .slice(Math.max(0, i - 8), i + 9)
    .filter((t) => t !== own && t.start - own.end < reach && own.start - t.end < reach);
}

const ratiosOf = (group: readonly Looked[], pull: number): number[] =>
  ratios(
    PRIOR.map((_, u) => group.reduce((sum, { p }) => sum + (p[u] ?? 0), 0)),
    group.length,
    pull,
  );

/** Log of a group's mean over the prior, drawn to zero when the group is small. */
const ratios = (sum: readonly number[], n: number, pull: number): number[] =>
  PRIOR.map((prior, u) => logOf(((sum[u] ?? 0) + pull * prior) / (n + pull)) - Math.log(prior));

/**
 * Probabilities after both looks, in the order of USES: the mean of the first and the second, because the second is better at telling
 * kinds of texts apart and the first at scare quotes (docs/accuracy.md).
 */
export function lookAgain(
  first: readonly number[],

  rows: readonly number[],
  weights: readonly (readonly number[])[] = CONTEXT_WEIGHTS,
): number[] {
  const scores = PRIOR.map((_, u) => rows.reduce((sum, x, i) => sum + x * (weights[i]?.[u] ?? 0), 0));
  const top = Math.max(...scores);
  const powers = scores.map((s) => Math.exp(s - top));
  const all = powers.reduce((a, b) => a + b, 0);
  return powers.map((x, u) => (x / all + (first[u] ?? 0)) / 2);
}
