/** Which rows of a scan are the article's text. */
import { ADS, CAPTION, COMMENTS, FOOT, type Hints, MENU, PROMO, RELATED, SOCIAL } from './hints.ts';
import type { Shape } from './runs.ts';
import type { Scan } from './scan.ts';
import * as tag from './tags.ts';

const NOT_BODY = tag.CAPTION | tag.BUTTON | tag.ASIDE;
const NOT_BODY_HINT = ADS | CAPTION | COMMENTS | FOOT | MENU | PROMO | RELATED | SOCIAL;

/** Rows of the body, in reading order. Empty when the page has no run of paragraphs. */
export function bodyRows(scan: Scan, shape: Shape, hints: Hints): number[] {
  const { best, container } = shape;
  const chosen: number[] = [];
  if (!best) return chosen;
  const inside = insideOf(scan, container);
  for (let row = best.first; row <= best.last; row++) {
    if (keeps(scan, shape, hints, row, inside)) chosen.push(row);
  }
  return chosen;
}

/** 1 for each element inside the container. */
function insideOf(scan: Scan, container: number): Uint8Array {
  const inside = new Uint8Array(scan.elements.length);
  for (let k = 0; k < inside.length; k++) {
    if (k === container || inside[scan.parents[k] ?? -1] === 1) inside[k] = 1;
  }
  return inside;
}

function keeps(scan: Scan, shape: Shape, hints: Hints, row: number, inside: Uint8Array): boolean {
  const owner = scan.rows.owner[row] ?? 0;
  const context = scan.context[owner] ?? 0;
  if (context & NOT_BODY) return false;
  if (inside[owner] !== 1 && shape.paragraphs[row] !== 1) return false;
  for (let k = owner; k > shape.container; k = scan.parents[k] ?? -1) {
    const element = scan.elements[k];
    if (element && hints.of(element) & NOT_BODY_HINT) return false;
  }
  if (shape.paragraphs[row] === 1) return true;
  const linked = (scan.rows.linkChars[row] ?? 0) > 0.5 * (scan.rows.chars[row] ?? 0);
  return !linked && (context & (tag.PARA | tag.HEADING | tag.ITEM | tag.QUOTE | tag.CELL)) !== 0;
}
