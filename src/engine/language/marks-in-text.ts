/** Quotation marks where they stand in a text: what kind each is, whether the spaces beside it open or close, whether it may be an apostrophe. */
import { classOf, DIGIT, LETTER, QUOTE, SPACE } from './characters.ts';
import { type Direction, type Family, familyOf } from './marks.ts';
import type { RawToken } from './tokens.ts';

/** A block as the matcher needs it: offsets into the text, token indices [firstToken, endToken), and whether it is a paragraph. */
export interface QuotableBlock {
  readonly start: number;
  readonly end: number;
  readonly firstToken: number;
  readonly endToken: number;
  /** Only such a block can reopen a running quotation, or leave one open. */
  readonly running: boolean;
}

type Context = 'open' | 'close' | 'both';

/** A quotation mark as it stands: its token, what its family and shape allow, and what the characters beside it say. */
export interface Mark {
  readonly token: number;
  readonly family: Family;
  readonly shape: Direction;
  readonly context: Context;
  /** It could as well be an apostrophe or an inch mark: closes only if nothing surer does. */
  readonly weak: boolean;
}

const OPENERS = '([{<–—-/=>:|';

const CLOSERS = '.,;:!?)]}…–—-/|*';

/** The first non-quote character's code from `at` in steps of `step`, within [from, to); NaN outside. */
function beside(text: string, at: number, step: number, from: number, to: number): number {
  let position = at;
  let steps = 0;
  while (position >= from && position < to && classOf(text.charCodeAt(position)) & QUOTE && steps++ < 4)
    position += step;
  return position >= from && position < to ? text.charCodeAt(position) : Number.NaN;
}

function contextOf(before: number, after: number): Context {
  const leftOpen = !(before >= 0) || (classOf(before) & SPACE) !== 0 || OPENERS.includes(String.fromCharCode(before));
  const rightClosed = !(after >= 0) || (classOf(after) & SPACE) !== 0 || CLOSERS.includes(String.fromCharCode(after));
  if (leftOpen === rightClosed) return 'both';
  return leftOpen ? 'open' : 'close';
}

/** A single mark after -s or -in' and before a further word (the voters' choice, nothin' left), a double one after a number (27" screen). */
function isWeak(text: string, start: number, end: number, family: Family): boolean {
  const next = text.charCodeAt(end);
  if ((classOf(next) & SPACE) === 0) return false;
  if ((classOf(text.charCodeAt(end + 1)) & (LETTER | DIGIT)) === 0) return false;
  const before = text.charCodeAt(start - 1);
  if (family === 'double') return (classOf(before) & DIGIT) !== 0;
  const letter = String.fromCharCode(before).toLowerCase();
  return letter === 's' || letter === 'z' || letter === 'x' || text.slice(start - 2, start).toLowerCase() === 'in';
}

/** The quotation marks of a block's tokens, in order. `shapeOf` says which way a character points in the text's language. */
export function marksOf(
  text: string,
  tokens: readonly RawToken[],
  block: QuotableBlock,
  shapeOf: (mark: string) => Direction,
): Mark[] {
  const marks: Mark[] = [];
  for (let index = block.firstToken; index < block.endToken; index++) {
    const token = tokens[index] as RawToken;
    if (token.kind !== 'mark') continue;
    if ((classOf(token.text.charCodeAt(0)) & QUOTE) === 0) continue;
    const family = familyOf(token.text);
    if (!family) continue;
    const before = beside(text, token.start - 1, -1, block.start, block.end);
    const after = beside(text, token.end, 1, block.start, block.end);
    const context = contextOf(before, after);
    const weak = (family === 'single' || family === 'double') && isWeak(text, token.start, token.end, family);
    // Guillemets point either way from country to country: clear spaces tell better than the language does.
    const pointing = (family === 'guillemet' || family === 'angle') && context !== 'both';
    marks.push({ token: index, family, shape: pointing ? 'either' : shapeOf(token.text), context, weak });
  }
  return marks;
}

/** Whether a mark can only be an opening one. */
export const opensSurely = (mark: Mark): boolean =>
  mark.shape !== 'close' && (mark.context === 'open' || (mark.context === 'both' && mark.shape === 'open'));

/** Whether a mark may close a quotation. */
export const canClose = (mark: Mark): boolean => mark.shape !== 'open' && mark.context !== 'open';

/** For each mark: how many marks of its family from it on open, and how many can close. */
export function suffixCounts(marks: readonly Mark[]): { readonly opens: Int32Array; readonly closes: Int32Array } {
  const opens = new Int32Array(marks.length);
  const closes = new Int32Array(marks.length);
  const seen = new Map<Family, readonly [number, number]>();
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index] as Mark;
    const [o, c] = seen.get(mark.family) ?? [0, 0];
    const next: readonly [number, number] = [o + (opensSurely(mark) ? 1 : 0), c + (canClose(mark) ? 1 : 0)];
    seen.set(mark.family, next);
    opens[index] = next[0];
    closes[index] = next[1];
  }
  return { opens, closes };
}
