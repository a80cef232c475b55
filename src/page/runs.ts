/**
 * Paragraphs, runs of paragraphs, and the container of the best run: the shape of a page's text. The rules are those of
 * an experiment over 950 brands (docs/accuracy.md, Pages).
 */
import { COMMENTS, CONCEALED, type Hints } from './hints.ts';
import type { Scan } from './scan.ts';
import * as tag from './tags.ts';

/** A paragraph has at least this weight; a character of a dense script weighs 2.5. */
export const PARAGRAPH_WEIGHT = 80;
const DENSE_EXTRA = 1.5;
const MOST_LINKS = 0.4;
/** Between two paragraphs of a run stand at most this many rows and characters. */
const GAP_ROWS = 8;
const GAP_CHARS = 700;
const CONTAINER_SHARE = 0.75;

/** A run of paragraphs: rows [first, last] (inclusive), weight of its paragraphs, and how many. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly weight: number;
  readonly count: number;
}

/** The shape of a scan's text. */
export interface Shape {
  /** Weight of each row: characters, dense scripts counted up. */
  readonly weights: Float64Array;
  /** 1 for each row that is a paragraph. */
  readonly paragraphs: Uint8Array;
  readonly runs: readonly Run[];
  readonly best: Run | null;
  /** Index of the element that holds most of the best run; -1 without a run. */
  readonly container: number;
  /** Weight of all rows and of all paragraphs. */
  readonly total: number;
  readonly paragraphTotal: number;
  /** Most of the text is concealed (a page that waits for a script, a wall): concealed text counts as text. */
  readonly revealed: boolean;
}

const NOT_PROSE = tag.HEADING | tag.CAPTION | tag.BUTTON | tag.ASIDE;

function isParagraph(scan: Scan, row: number, weight: number, formsCount: boolean): boolean {
  const { rows } = scan;
  if (weight < PARAGRAPH_WEIGHT) return false;
  if ((rows.linkChars[row] ?? 0) > MOST_LINKS * (rows.chars[row] ?? 0)) return false;
  if ((rows.stops[row] ?? 0) === 0) return false;
  const context = scan.context[rows.owner[row] ?? 0] ?? 0;
  if (context & NOT_PROSE) return false;
  return !(formsCount && context & tag.FORM);
}

function markParagraphs(scan: Scan, weights: Float64Array, formsCount: boolean): Uint8Array {
  const paragraphs = new Uint8Array(weights.length);
  for (let row = 0; row < weights.length; row++) {
    if (isParagraph(scan, row, weights[row] ?? 0, formsCount)) paragraphs[row] = 1;
  }
  return paragraphs;
}

function findRuns(weights: Float64Array, paragraphs: Uint8Array): Run[] {
  const runs: Run[] = [];
  let first = -1;
  let last = -1;
  let weight = 0;
  let count = 0;
  let gap = 0;
  for (let row = 0; row < weights.length; row++) {
    const size = weights[row] ?? 0;
    if (paragraphs[row] !== 1) {
      gap += size;
      continue;
    }
    if (first >= 0 && (row - last - 1 > GAP_ROWS || gap > GAP_CHARS)) {
      runs.push({ first, last, weight, count });
      first = -1;
    }
    if (first < 0) {
      first = row;
      weight = 0;
      count = 0;
    }
    last = row;
    weight += size;
    count++;
    gap = 0;
  }
  if (first >= 0) runs.push({ first, last, weight, count });
  return runs;
}

/** The deepest element that holds at least three quarters of a run's paragraphs by weight. */
function containerOf(scan: Scan, run: Run, weights: Float64Array, paragraphs: Uint8Array): number {
  const held = new Float64Array(scan.elements.length);
  for (let row = run.first; row <= run.last; row++) {
    if (paragraphs[row] === 1) {
      const owner = scan.rows.owner[row] ?? 0;
      held[owner] = (held[owner] ?? 0) + (weights[row] ?? 0);
    }
  }
  for (let k = held.length - 1; k > 0; k--) {
    const parent = scan.parents[k] ?? 0;
    held[parent] = (held[parent] ?? 0) + (held[k] ?? 0);
  }
  let best = 0;
  for (let k = 0; k < held.length; k++) {
    if ((held[k] ?? 0) >= CONTAINER_SHARE * run.weight && (scan.depths[k] ?? 0) >= (scan.depths[best] ?? 0)) best = k;
  }
  return best;
}

/** Something must be left when comments are dropped; concealed text is taken back in when the rest is under this share. */
const LEAST_KEPT = 160;
const LEAST_VISIBLE = 0.3;

/** The paragraphs that have none of `bits` on them or above them, below the article's own frame. */
function without(scan: Scan, paragraphs: Uint8Array, hints: Hints, bits: number): Uint8Array {
  const known = new Int8Array(scan.elements.length).fill(-1);
  const out = new Uint8Array(paragraphs);
  for (let row = 0; row < out.length; row++) {
    if (out[row] === 1 && isUnder(scan, scan.rows.owner[row] ?? 0, hints, bits, known)) out[row] = 0;
  }
  return out;
}

function weightOf(weights: Float64Array, paragraphs: Uint8Array): number {
  let sum = 0;
  for (let row = 0; row < weights.length; row++) if (paragraphs[row] === 1) sum += weights[row] ?? 0;
  return sum;
}

/** The element, or one above it, has one of `bits`. A class of the frame (main, article) says nothing about comments. */
function isUnder(scan: Scan, start: number, hints: Hints, bits: number, known: Int8Array): boolean {
  const path: number[] = [];
  let k = start;
  while (k > 0 && known[k] === -1) {
    path.push(k);
    k = scan.parents[k] ?? 0;
  }
  let under = k > 0 && known[k] === 1;
  for (let at = path.length - 1; at >= 0; at--) {
    const one = path[at] ?? 0;
    const frame = ((scan.flags[one] ?? 0) & (tag.ARTICLE | tag.MAIN)) !== 0;
    if (hints.at(one) & (frame ? bits & ~COMMENTS : bits)) under = true;
    known[one] = under ? 1 : 0;
  }
  return under;
}

/** Finds paragraphs, runs and container. Text inside a form counts only when nothing else gives a run (old ASP pages). */
export function shapeOf(scan: Scan, hints: Hints): Shape {
  const { rows } = scan;
  const count = rows.owner.length;
  const weights = new Float64Array(count);
  let total = 0;
  for (let row = 0; row < count; row++) {
    const weight = (rows.chars[row] ?? 0) + DENSE_EXTRA * (rows.dense[row] ?? 0);
    weights[row] = weight;
    total += weight;
  }
  let paragraphs = markParagraphs(scan, weights, true);
  if (!paragraphs.includes(1)) paragraphs = markParagraphs(scan, weights, false);
  const story = without(scan, paragraphs, hints, COMMENTS);
  if (weightOf(weights, story) >= LEAST_KEPT) paragraphs = story;
  const visible = without(scan, paragraphs, hints, CONCEALED);
  const revealed = weightOf(weights, visible) < LEAST_VISIBLE * weightOf(weights, paragraphs);
  if (!revealed) paragraphs = visible;
  const runs = findRuns(weights, paragraphs);
  let best: Run | null = null;
  let paragraphTotal = 0;
  for (const run of runs) {
    paragraphTotal += run.weight;
    if (!best || run.weight > best.weight) best = run;
  }
  const container = best ? containerOf(scan, best, weights, paragraphs) : -1;
  return { weights, paragraphs, runs, best, container, total, paragraphTotal, revealed };
}
