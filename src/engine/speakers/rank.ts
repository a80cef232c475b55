/** Ranks the candidates of a pronoun or description with a log-linear model learned by train/speakers.ts. */
import { WEIGHTS } from '../models/speakers-weights.ts';
import type { Entity } from './entities.ts';

/** The models: he and she; it, they and which; descriptions. */
export type RankModel = 'person' | 'thing' | 'description';

/** A candidate and the features that hold for it. `entity` null: somebody new, known by these words alone. */
export interface Candidate {
  readonly entity: Entity | null;
  readonly features: Readonly<Record<string, number>>;
}

/** A candidate with its probability among the others. */
export interface Ranked extends Candidate {
  readonly probability: number;
}

/** Weights by model and feature; unknown features weigh nothing. */
export type Weights = Readonly<Record<RankModel | 'trust', Readonly<Record<string, number>>>>;

/** Candidates with probabilities (softmax over weighted sums), most likely first; ties keep their order. */
export function rank(model: RankModel, candidates: readonly Candidate[], weights: Weights = WEIGHTS): Ranked[] {
  const table = weights[model];
  const scores = candidates.map(({ features }) =>
    Object.entries(features).reduce((sum, [name, value]) => sum + value * (table[name] ?? 0), 0),
  );
  const top = Math.max(...scores, -Infinity);
  const powers = scores.map((s) => Math.exp(s - top));
  const total = powers.reduce((a, b) => a + b, 0) || 1;
  return candidates
    .map((c, i) => ({ ...c, probability: (powers[i] ?? 0) / total }))
    .sort((a, b) => b.probability - a.probability);
}
