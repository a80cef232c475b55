/** Which rows can be text of the article at all: the others are never asked. */
import type { Run, Shape } from './runs.ts';

/** Rows this near to the best run are looked at whatever they are: [rows before, rows after]. */
const WINDOW = [100, 600] as const;
/** Farther away only a row of this weight that is mostly no links can be text of the article. */
const FAR_WEIGHT = 80;
const FAR_LINKS = 0.5;
/** Rows this far from the run must not be all links or a few letters. */
const BESIDE = 10;
const ALL_LINKS = 0.9;
const FEW_LETTERS = 12;

/** Whether a row is near enough to the best run to be looked at whatever it is. */
export const isNear = (best: Run, row: number): boolean =>
  row >= best.first - WINDOW[0] && row <= best.last + WINDOW[1];

/** A row that may be text of the article: in the run or beside it, near it and no mere link, or long and not of links (a share). */
export function isCandidate(shape: Shape, best: Run, row: number, links: number): boolean {
  if (shape.paragraphs[row] === 1 || (row >= best.first - BESIDE && row <= best.last + BESIDE)) return true;
  const weight = shape.weights[row] as number;
  if (isNear(best, row)) return links <= ALL_LINKS && weight >= FEW_LETTERS;
  return weight >= FAR_WEIGHT && links < FAR_LINKS;
}
