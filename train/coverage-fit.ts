/** A small logistic regression and the measures of train/coverage.ts. Deterministic: full batches, no chance. */

/** A fitted model: `weights` for the features as they are, `standard` for features of unit variance (to be compared). */
export interface Logistic {
  readonly weights: readonly number[];
  readonly bias: number;
  readonly standard: readonly number[];
}

/** Penalty on the squared standard weights unless another is given, and steps of gradient descent (Adam) of 0.05. */
const PENALTY = 1e-3;
const STEPS = 400;
const STEP = 0.05;

/** Fits a logistic regression to rows of features; features whose `use` is false keep weight 0. */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  answers: readonly boolean[],
  use: readonly boolean[],
  penalty = PENALTY,
): Logistic {
  const width = use.length;
  const mean = use.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length);
  const spread = use.map(
    (_, at) =>
      Math.sqrt(rows.reduce((sum, row) => sum + ((row[at] ?? 0) - (mean[at] ?? 0)) ** 2, 0) / rows.length) || 1,
  );
  const standard = rows.map((row) => [
    ...use.map((used, at) => (used ? ((row[at] ?? 0) - (mean[at] ?? 0)) / (spread[at] ?? 1) : 0)),
    1,
  ]);
  const weights = new Array<number>(width + 1).fill(0);
  const first = new Array<number>(width + 1).fill(0);
  const second = new Array<number>(width + 1).fill(0);
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = gradient(standard, answers, weights, penalty);
    for (const [at, value] of slope.entries()) {
      first[at] = 0.9 * (first[at] ?? 0) + 0.1 * value;
      second[at] = 0.999 * (second[at] ?? 0) + 0.001 * value * value;
      const change = (first[at] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((second[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      weights[at] = (weights[at] ?? 0) - STEP * change;
    }
  }
  const plain = use.map((_, at) => (weights[at] ?? 0) / (spread[at] ?? 1));
  const bias = (weights[width] ?? 0) - plain.reduce((sum, weight, at) => sum + weight * (mean[at] ?? 0), 0);
  return { weights: plain, bias, standard: weights.slice(0, width) };
}

function gradient(
  rows: readonly (readonly number[])[],
  answers: readonly boolean[],
  weights: readonly number[],
  penalty: number,
): number[] {
  const slope = weights.map((weight, at) => (at < weights.length - 1 ? penalty * weight : 0));
  for (const [at, row] of rows.entries()) {
    const odds = row.reduce((sum, value, column) => sum + value * (weights[column] ?? 0), 0);
    const error = (1 / (1 + Math.exp(-odds)) - (answers[at] ? 1 : 0)) / rows.length;
    for (const [column, value] of row.entries()) slope[column] = (slope[column] ?? 0) + error * value;
  }
  return slope;
}

/** Log-odds of a row. */
export function logOdds(model: Logistic, row: readonly number[]): number {
  return model.weights.reduce((sum, weight, at) => sum + weight * (row[at] ?? 0), model.bias);
}

/** Average precision of one ranking. */
export function averagePrecision(rows: readonly { readonly score: number; readonly same: boolean }[]): number {
  const ranked = [...rows].sort((a, b) => b.score - a.score);
  let hits = 0;
  const sum = ranked.reduce((total, row, at) => {
    if (!row.same) return total;
    hits += 1;
    return total + hits / (at + 1);
  }, 0);
  return hits === 0 ? 0 : sum / hits;
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * sorted.length)] ?? 0;
}

/** Share of the values below a threshold. */
export function emptyShare(values: readonly number[], least: number): number {
  return values.filter((value) => value < least).length / (values.length || 1);
}
