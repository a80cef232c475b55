/** The weights of the ranking, made by train/coverage.ts on coverage-en train. In the order of FEATURES (features.ts) and GATE_FEATURES (gate.ts). */

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

/** Whether anything stored is about the story: weighed for the likeliest reports; `least` is for their odds together. */
export const GATE: Model = {
  weights: [3.8, 2.842, 3.199, 0.608, 0.704, 0.365],
  bias: -4.351,
  least: 1.066,
};
