/** Labels for the chooser of rows: which rows of a page stand in its gold text. */
import { shingles, words } from './pages-corpus.ts';

/** A label (1: text of the article) and a weight for each row of a page. */
export interface RowLabels {
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
}

const LONGEST_RUN = 4;
/** A row of less than four words counts as text only this near to a longer row that does. */
const NEAR = 3;
const SUPPORT = 6;

/** Shares of each row's words that stand, four in a row, in the gold text; each place of the gold is given out once. */
function shares(tokens: readonly (readonly string[])[], gold: readonly string[]): Float64Array {
  const size = (list: readonly string[]) => Math.min(LONGEST_RUN, list.length);
  const known = new Map([1, 2, 3, 4].map((n) => [n, new Set(shingles(gold, n))]));
  const first = Float64Array.from(tokens, (list) => {
    const runs = shingles(list, size(list));
    return runs.length === 0 ? 0 : runs.filter((run) => known.get(size(list))?.has(run)).length / runs.length;
  });
  const support = Float64Array.from(tokens, (_, k) => {
    let sum = 0;
    for (let j = Math.max(0, k - SUPPORT); j <= Math.min(tokens.length - 1, k + SUPPORT); j++) {
      if ((tokens[j]?.length ?? 0) >= LONGEST_RUN) sum += (first[j] ?? 0) * Math.min(100, tokens[j]?.length ?? 0);
    }
    return sum;
  });
  return handOut(tokens, gold, first, support);
}

/** Gives the gold's runs of words to the rows with the most support first, so that a copy elsewhere gets none. */
function handOut(
  tokens: readonly (readonly string[])[],
  gold: readonly string[],
  first: Float64Array,
  support: Float64Array,
): Float64Array {
  const left = new Map<string, number>();
  for (const run of shingles(gold, LONGEST_RUN)) left.set(run, (left.get(run) ?? 0) + 1);
  const out = new Float64Array(tokens.length);
  const order = [...tokens.keys()].sort((a, b) => (support[b] ?? 0) - (support[a] ?? 0) || a - b);
  for (const k of order) {
    const runs = shingles(tokens[k] ?? [], LONGEST_RUN);
    if ((tokens[k]?.length ?? 0) < LONGEST_RUN) continue;
    let given = 0;
    for (const run of runs) {
      const count = left.get(run) ?? 0;
      if (count === 0) continue;
      left.set(run, count - 1);
      given++;
    }
    out[k] = given / runs.length;
  }
  for (let k = 0; k < tokens.length; k++) {
    if ((tokens[k]?.length ?? 0) >= LONGEST_RUN) continue;
    let near = false;
    for (let j = Math.max(0, k - NEAR); j <= Math.min(tokens.length - 1, k + NEAR); j++)
      if ((out[j] ?? 0) >= 0.5 && (tokens[j]?.length ?? 0) >= LONGEST_RUN) near = true;
    out[k] = near ? (first[k] ?? 0) : 0;
  }
  return out;
}

/** Every row has a little weight, however short it is. */
const LEAST_WEIGHT = 0.002;

/** Labels rows by their overlap with the gold text: a row counts by its share of the gold and by how clear its label is. */
export function labelRows(texts: readonly string[], gold: string): RowLabels {
  const goldWords = words(gold);
  const tokens = texts.map(words);
  const overlaps = shares(tokens, goldWords);
  return {
    labels: Uint8Array.from(overlaps, (share) => (share >= 0.5 ? 1 : 0)),
    weights: Float64Array.from(overlaps, (share, k) => {
      const part = Math.min(1, (tokens[k]?.length ?? 0) / Math.max(1, goldWords.length));
      return (part + LEAST_WEIGHT) * (0.2 + 0.8 * Math.abs(share - 0.5) * 2);
    }),
  };
}
