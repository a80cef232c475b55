/** The weights of the ranking, made by train/coverage.ts on coverage-en train. In the order of FEATURES (features.ts). */

/** A logistic model; below `least` (log-odds) its answer is no. */
export interface Model {
  readonly weights: readonly number[];
  readonly bias: number;
  readonly least: number;
}

/** How surely a report tells the same story. */
export const RANKING: Model = {
  weights: [4.394, -0.123, 3.422, 2.118, 9.106],
  bias: -5.504,
  least: -4,
};

/** Whether anything stored is about the story: weighed for the likeliest reports. */
export const GATE: Model = {
  weights: [5.355, 4.174, 4.377, 0, 0],
  bias: -5.628,
  least: -0.146,
};
