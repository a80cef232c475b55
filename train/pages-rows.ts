/** Examples for the chooser of rows: each row of each page that has a gold text. */
import { documentFrom } from '../src/cli/html.ts';
import { headlineRow, rowText } from '../src/page/headline.ts';
import { statedTitles, viewOf } from '../src/page/metadata.ts';
import { rowTable } from '../src/page/row-features.ts';
import {
  bagF1,
  foldOf,
  HEADLINE_GOLD,
  type PageEntry,
  readGold,
  readPage,
  shingles,
  sourceOf,
  words,
} from './pages-corpus.ts';

const FOLDS = 5;

/** The rows of one page as examples, and what is needed to score a choice of them. */
export interface PageRows {
  readonly page: PageEntry;
  readonly fold: number;
  readonly counted: boolean;
  readonly gold: readonly string[];
  readonly goldShingles: readonly string[];
  readonly count: number;
  readonly width: number;
  readonly values: Float64Array;
  readonly texts: readonly string[];
  readonly tokens: readonly (readonly string[])[];
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
  readonly headline: number;
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

/** Reads one page. Null without gold text or without a run of paragraphs. */
export function pageRows(folder: string, page: PageEntry): PageRows | null {
  const text = readGold(folder, page);
  if (text === null) return null;
  const view = viewOf(documentFrom(readPage(folder, page), page.url ?? ''));
  const titles = statedTitles(view).map((title) => title.value);
  const headline = headlineRow(view.scan, view.shape, titles) ?? -1;
  const table = rowTable({
    ...view,
    headline,
    title: headline >= 0 ? rowText(view.scan, headline) : (titles[0] ?? ''),
  });
  const gold = words(text);
  if (!table || gold.length === 0) return null;
  const count = table.to - table.from;
  const labels = new Uint8Array(count);
  const weights = new Float64Array(count);
  const texts: string[] = [];
  const tokens: string[][] = [];
  for (let k = 0; k < count; k++) {
    const row = rowText(view.scan, table.from + k);
    texts.push(row);
    tokens.push(words(row));
  }
  const overlaps = shares(tokens, gold);
  for (let k = 0; k < count; k++) {
    const share = overlaps[k] ?? 0;
    labels[k] = share >= 0.5 ? 1 : 0;
    const clear = Math.abs(share - 0.5) * 2;
    weights[k] = (Math.min(1, (tokens[k]?.length ?? 0) / gold.length) + 0.002) * (0.2 + 0.8 * clear);
  }
  return {
    page,
    fold: foldOf(page, FOLDS),
    counted: HEADLINE_GOLD.includes(page.goldKind ?? ''),
    gold,
    goldShingles: shingles(gold, 4),
    count,
    width: table.width,
    values: table.values,
    texts,
    tokens,
    labels,
    weights,
    headline: headline - table.from,
  };
}

/** Macro F1 (bag, 4-grams) of a choice. */
export function scoreChoice(rows: PageRows, chosen: (k: number) => boolean): { bag: number; runs: number } {
  const predicted: string[] = [];
  for (let k = 0; k < rows.count; k++) if (chosen(k)) predicted.push(...(rows.tokens[k] ?? []));
  return { bag: bagF1(predicted, rows.gold), runs: bagF1(shingles(predicted, 4), rows.goldShingles) };
}

export { sourceOf };
