/**
 * The evaluation's own scorers (../shared/evaluation), typed. Nothing is scored by a copy.
 */
import type { RawArticle } from './corpus.ts';
import { CORPORA } from './corpus.ts';

/** Precision, recall, F1: 0 to 1. */
export interface Prf {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** What score-newsroom.mjs gives. */
export interface Newsroom {
  readonly detection: Prf;
  readonly attributed: Prf;
  readonly contentOverlap: Prf;
  readonly errors: ReadonlyArray<Readonly<Record<string, string>>>;
}

/** What score-attribution.mjs gives. */
export interface PolnearScore {
  readonly metrics: Readonly<Record<string, Prf>>;
  readonly recallByType: Readonly<
    Record<string, { readonly gold: number; readonly detection: number; readonly attributed: number }>
  >;
}

/** Predictions by article id. */
export type Predictions = ReadonlyMap<string, readonly unknown[]>;

/** Both scorers. */
export interface Scorers {
  scoreNewsroom(gold: readonly RawArticle[], predictions: Predictions): Newsroom;
  score(gold: readonly RawArticle[], predictions: Predictions): PolnearScore;
}

/** Loads the scorers; rejects when ../shared/evaluation is absent. */
export async function scorers(): Promise<Scorers> {
  const folder = `${CORPORA}/../evaluation`;
  const newsroom: unknown = await import(`${folder}/score-newsroom.mjs`);
  const polnear: unknown = await import(`${folder}/score-attribution.mjs`);
  return { ...(newsroom as Pick<Scorers, 'scoreNewsroom'>), ...(polnear as Pick<Scorers, 'score'>) };
}
