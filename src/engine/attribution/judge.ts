/**
 * Judges the candidates of a document: how probable it is that PolNeAR's annotators, and that a newsroom reader, would mark
 * each one so.
 */
import { acceptRows, contextRows, type FirstRound } from './accept-features.ts';
import { type Candidate, hypothesisRoom } from './candidates.ts';
import { type Forest, forestScore, logistic } from './trees.ts';
import type { View } from './view.ts';
import { addTwo, packTwo, type Table } from './weights.ts';

/** Weights of the acceptance stages. */
export interface JudgeModel {
  /** Columns: PolNeAR, newsroom. */
  readonly first: Table;
  readonly polnear: Forest;
  readonly newsroom: Forest;
}

/** A candidate with its probabilities. */
export interface Judged {
  readonly candidate: Candidate;
  readonly polnear: number;
  readonly newsroom: number;
}

/** First-round log-odds of candidates. */
export function firstRound(
  view: View,
  candidates: readonly Candidate[],
  table: Table,
  room = hypothesisRoom(),
): FirstRound[] {
  const packed = packTwo(table);
  const sums = new Float64Array(2);
  return candidates.map((c) => {
    sums.fill(0);
    addTwo(packed, room, 0, acceptRows(view, c, room), sums, 0);
    const [polnear = 0, newsroom = 0] = sums;
    return { polnear, newsroom };
  });
}

/** Probabilities by the second round's rows. */
export function probabilities(
  candidates: readonly Candidate[],
  rows: readonly Float64Array[],
  model: Pick<JudgeModel, 'polnear' | 'newsroom'>,
): Judged[] {
  return candidates.map((candidate, i) => ({
    candidate,
    polnear: logistic(forestScore(model.polnear, rows[i]!)),
    newsroom: logistic(forestScore(model.newsroom, rows[i]!)),
  }));
}

/** Probabilities of candidates, in their order. */
export function judge(view: View, candidates: readonly Candidate[], model: JudgeModel): Judged[] {
  return probabilities(candidates, contextRows(view, candidates, firstRound(view, candidates, model.first)), model);
}
