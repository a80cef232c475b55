/** Which rows of a scan are the article's text: a trained ensemble asks of each row, a few rules have the last word. */
import { DATE } from './cues.ts';
import { type Answer, unpack } from './ensemble.ts';
import { rowText } from './headline.ts';
import { type PageView, statedTitles } from './metadata.ts';
import { MODEL } from './models/rows.ts';
import { ROW_FEATURES, type RowTable, rowTable } from './row-features.ts';

/** Log-odds from which a row is text of the article: probability 0.4, found by trying in folds. */
export const ROW_AT = Math.log(0.4 / 0.6);
/** A text that stands this often on the page is furniture ("Remove ads"), if it has more than a few words. */
const MOST_REPEATS = 3;
const FEW_WORDS = 7;
/** A row of this weight that stands there a second time is a copy (a teaser, a pull quote). */
const COPY_WEIGHT = 120;

const REPEATED = ROW_FEATURES.indexOf('repeated');
const REPEATS = ROW_FEATURES.indexOf('repeats');
const WORDS = ROW_FEATURES.indexOf('words');
const WEIGHT = ROW_FEATURES.indexOf('weight');

const CAPTION = ROW_FEATURES.indexOf('in:caption');
const DATED = ROW_FEATURES.indexOf(`cue:${Math.log2(DATE)}`);
const TIMES = ROW_FEATURES.indexOf('times');
const STOPS = ROW_FEATURES.indexOf('stops');
/** A date alone has at most so many words. */
const DATE_WORDS = 6;

let answer: Answer | null = null;

/** The model, unpacked at the first use. */
function model(): Answer {
  answer ??= unpack(MODEL);
  return answer;
}

/** Captions, dates alone, and texts that stand again and again. */
function isFurniture(table: RowTable, at: number): boolean {
  const value = (feature: number) => table.values[at + feature] ?? 0;
  if (value(CAPTION) === 1) return true;
  if (value(WORDS) <= Math.log1p(DATE_WORDS) && value(STOPS) === 0 && value(DATED) + value(TIMES) > 0) return true;
  if (value(REPEATS) >= MOST_REPEATS && value(WORDS) > Math.log1p(FEW_WORDS)) return true;
  return value(REPEATED) > 0 && value(WEIGHT) > Math.log1p(COPY_WEIGHT);
}

/** The chosen rows (indices into the scan) by the model's answers; the headline is never among them. */
export function choose(table: RowTable, headline: number, ask: Answer): number[] {
  const chosen: number[] = [];
  for (let row = table.from; row < table.to; row++) {
    if (table.candidates[row - table.from] !== 1) continue;
    const at = (row - table.from) * table.width;
    if (row !== headline && ask(table.values, at) > ROW_AT && !isFurniture(table, at)) chosen.push(row);
  }
  return chosen;
}

/** The title that rows are compared with: the shown headline, else the stated one. */
export function titleFor(view: PageView, headline: number | null): string {
  return headline !== null ? rowText(view.scan, headline) : (statedTitles(view)[0]?.value ?? '');
}

/** Rows of the body, in reading order. Empty when the page has no run of paragraphs. */
export function bodyRows(view: PageView, headline: number | null): number[] {
  const { scan, shape, hints } = view;
  const table = rowTable({ scan, shape, hints, headline: headline ?? -1, title: titleFor(view, headline) });
  if (!table) return [];
  const chosen = choose(table, headline ?? -1, model());
  return chosen.length > 0 ? chosen : runRows(view);
}

/** The paragraphs of the best run, for a page on which the model finds nothing ("mark it anyway"). */
function runRows({ shape }: PageView): number[] {
  const rows: number[] = [];
  for (let row = shape.best?.first ?? 0; shape.best && row <= shape.best.last; row++) {
    if (shape.paragraphs[row] === 1) rows.push(row);
  }
  return rows;
}
