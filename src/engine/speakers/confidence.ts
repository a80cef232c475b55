/** How sure a decision is: a logistic judge over its signs, learned by train/speakers.ts from what was right and wrong on newsroom train. */
import { WEIGHTS } from '../models/speakers-weights.ts';
import type { Weights } from './rank.ts';
import type { Decision } from './reading.ts';

/**
 * Below it the reader sees "speaker unclear" and the candidates, not a name. Of what the judge puts between 0.5 and 0.6, two in five are
 * right in cross-validation (docs/accuracy.md has the curve).
 */
const BAR = 0.6;

/**
 * "The French army" is as good as a name: what makes it unsure is the extraction, which doubts that it is a claim at all, not whose. Set by
 * hand: train has too few of them.
 */
const NAMED_BODY_BAR = 0.4;

/** The least confidence at which a decision is shown. */
export const barOf = (decision: Decision): number => (decision.signs?.namesItself ? NAMED_BODY_BAR : BAR);

/** Most that a last name is trusted which two people of the article bear about as often. */
const SHARED_NAME = 0.6;

/** Probability, 0 to 1, that a decision names the right speaker; 0 for none. */
export function confidenceOf(decision: Decision, weights: Weights = WEIGHTS): number {
  if (!decision.entity || !decision.signs) return 0;
  if (decision.how === 'first-person') return decision.probability;
  const table = weights.trust;
  const sum = Object.entries(decision.signs).reduce((s, [name, value]) => s + value * (table[name] ?? 0), 0);
  const p = 1 / (1 + Math.exp(-sum));
  // Two of a family in turn: newsroom train has too few of them to learn how often that goes wrong.
  return decision.signs.sharedName ? Math.min(p, SHARED_NAME) : p;
}
