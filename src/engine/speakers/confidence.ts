/** How sure a decision is: the ranker's probabilities and fixed values for names, both set by how often they were right. */
import type { Decision } from './reading.ts';

/** Below it the reader sees "speaker unclear" and the candidates (docs/accuracy.md shows how it was chosen). */
export const THRESHOLD = 0.5;

/** Share right on newsroom train, by how the speaker was found. */
const FIXED: Readonly<Partial<Record<Decision['how'], number>>> = { name: 0.98, 'short-name': 0.96, list: 0.9 };

/** Probability, 0 to 1, that a decision names the right speaker. */
export function confidenceOf(decision: Decision): number {
  if (!decision.entity) return 0;
  return FIXED[decision.how] ?? decision.probability;
}
