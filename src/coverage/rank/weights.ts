/** The weights of the ranking, made by train/coverage.ts on coverage-en train. In the order of FEATURES (features.ts). */

/** A logistic model; below `least` (log-odds) its answer is no. */
export interface Model {
  readonly weights: readonly number[];
  readonly bias: number;
  readonly least: number;
}

/** How surely a report tells the same story. */
export const RANKING: Model = {
  weights: [4.528, -0.199, 3.311, 2.51, 8.672],
  bias: -5.488,
  least: -3.5,
};

/** Whether anything stored is about the story: weighed for the likeliest reports. */
export const GATE: Model = {
  weights: [5.335, 4.065, 4.694, 0, 0],
  bias: -5.71,
  least: 0.123,
};
