/** Which rows of a scan are the article's text: a trained ensemble asks of each row, a few rules have the last word. */
import { type Answer, unpack } from './ensemble.ts';
import { MODEL } from './models/rows.ts';
import { RowReader } from './row-features.ts';
import { ROW_FEATURES } from './row-names.ts';
import * as tag from './tags.ts';
import { type PageView, statedTitles } from './view.ts';

/** Log-odds from which a row is text of the article: probability 0.4, found by trying in folds. */
export const ROW_AT = Math.log(0.4 / 0.6);
/** A text that stands this often on the page is furniture ("Remove ads"), if it has more than a few words. */
const MOST_REPEATS = 5;
const FEW_WORDS = 7;
/** A row of this weight that stands there a second time is a copy (a teaser, a pull quote). */
const COPY_WEIGHT = 120;
/** A date alone has at most so many words. */
const DATE_WORDS = 6;

const DATED = ROW_FEATURES.indexOf('cue:date');

let answer: Answer | null = null;

/** The model, unpacked at the first use. */
function model(): Answer {
  answer ??= unpack(MODEL);
  return answer;
}

/** Captions, dates alone, and texts that stand again and again. `dated`: the row has the words of a date. */
export function isFurniture(
  { scan, shape }: PageView,
  row: number,
  before: number,
  copies: number,
  dated: boolean,
): boolean {
  const { rows } = scan;
  const context = scan.context[rows.owner[row] ?? 0] ?? 0;
  if (context & tag.CAPTION) return true;
  const words = rows.words[row] ?? 0;
  // The label of a disclosure or a button is no sentence of the article.
  if (context & tag.BUTTON && words <= FEW_WORDS) return true;
  if (words <= DATE_WORDS && rows.stops[row] === 0 && (dated || (rows.times[row] ?? 0) > 0)) return true;
  if (copies >= MOST_REPEATS && words > FEW_WORDS) return true;
  return before > 0 && (shape.weights[row] ?? 0) > COPY_WEIGHT;
}

/** Calls back for each row that can be text of the article, with its features. Nothing when the page has no run of paragraphs. */
export function eachRow(
  view: PageView,
  headline: number | null,
  then: (row: number, values: Float64Array, furniture: boolean) => void,
): void {
  const { best } = view.shape;
  if (!best) return;
  const reader = new RowReader(view, headline ?? -1, titleFor(view, headline), best);
  const { values } = reader;
  reader.each((row, before, copies) => {
    if (row !== headline) then(row, values, isFurniture(view, row, before, copies, values[DATED] === 1));
  });
}

/** The title that rows are compared with: the shown headline, else the stated one. */
function titleFor(view: PageView, headline: number | null): string {
  return headline !== null ? view.texts.text(headline) : (statedTitles(view)[0]?.value ?? '');
}

/** Rows of the body, in reading order; the headline is never among them. Empty when the page has no run of paragraphs. */
export function bodyRows(view: PageView, headline: number | null): number[] {
  const chosen: number[] = [];
  const ask = model();
  eachRow(view, headline, (row, values, furniture) => {
    if (!furniture && ask(values) > ROW_AT) chosen.push(row);
  });
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
