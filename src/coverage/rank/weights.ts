/** The weights of the ranking, made by train/coverage.ts on coverage-en train. In the order of FEATURES (features.ts). */

/** A logistic model; below `least` (log-odds) its answer is no. */
export interface Model {
  readonly weights: readonly number[];
  readonly bias: number;
  readonly least: number;
}

/** How surely a report tells the same story. */
export const RANKING: Model = {
  weights: [4.562, -0.141, 3.309, 2.535, 8.564],
  bias: -5.487,
  least: -3.5,
};

/** Whether anything stored is about the story: weighed for the likeliest reports. */
export const GATE: Model = {
  weights: [5.374, 4.036, 4.697, 0, 0],
  bias: -5.716,
  least: -0.271,
};
