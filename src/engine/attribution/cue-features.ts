/**
 * Features of the cue tagger: for every token the rows of its weights. Declared once, used by training and engine alike.
 */
import { pair, row } from './hash.ts';
import { CLOSES, isStrongCue, OPENS, type View } from './view.ts';
import { C } from './word-class.ts';

/** Rows of the cue table: 2^CUE_BITS. */
export const CUE_BITS = 18;
/** Rows that {@link cueFeatures} writes for every token. */
export const CUE_FEATURES = 57;

const BEFORE = 0x51ed27;
const AFTER = 0x2f0b43;

/** 0, 1, 2, 3, 4 (4-5), 5 (6-8), 6 (9-15), 7 (16 and more). */
export function distanceBucket(d: number): number {
  if (d < 4) return d;
  if (d < 6) return 4;
  if (d < 9) return 5;
  return d < 16 ? 6 : 7;
}

/** What the quotation marks near token i say: inside, opening or closing near, the mark before the closing one. */
function quoteState(view: View, i: number, lo: number, hi: number): number {
  const inside = view.quote[i]! >= 0 ? 1 : 0;
  let closed = 0;
  let closing = 0;
  for (let d = 1; d <= 6 && i - d >= lo; d++) {
    if (view.quoteFlags[i - d]! & CLOSES) {
      closed = d;
      closing = i - d - 1 >= lo ? markKind(view.cls[i - d - 1]!) : 0;
      if (closing === 0 && i - d + 1 < i && view.cls[i - d + 1] === C.comma) closing = 4;
      break;
    }
  }
  let opens = 0;
  for (let d = 1; d <= 6 && i + d < hi; d++) {
    if (view.quoteFlags[i + d]! & OPENS) {
      opens = d;
      break;
    }
  }
  return inside | (distanceBucket(closed) << 1) | (closing << 4) | (distanceBucket(opens) << 7);
}

function markKind(c: number): number {
  if (c === C.comma) return 1;
  if (c === C.stop) return 2;
  if (c === C.question) return 3;
  return c === C.dash || c === C.ellipsis ? 5 : 0;
}

/** Length bucket of the quotation that closed last before i in its block, or that holds i. */
function quoteLength(view: View, i: number, lo: number): number {
  for (let j = i; j >= lo && j > i - 7; j--) {
    const q = view.quote[j]!;
    if (q >= 0) {
      const quotation = view.doc.quotations[q]!;
      return distanceBucket((quotation.endToken - quotation.first) >> 1) + 1;
    }
  }
  return 0;
}

/**
 * Writes the rows of token i's features into `out` from `at` on; gives the end. [lo, hi) is its block.
 */
export function cueFeatures(view: View, i: number, lo: number, hi: number, out: Int32Array, at: number): number {
  let n = at;
  const { word, cls, cue, source, stem, suffix, cluster } = view;
  const w = (k: number): number => (k < lo ? BEFORE : k >= hi ? AFTER : word[k]!);
  const c = (k: number): number => (k < lo || k >= hi ? C.edge : cls[k]!);
  const p = (k: number): number => (k < lo || k >= hi ? 9 : cue[k]!);
  const s = (k: number): number => (k < lo || k >= hi ? 9 : source[k]!);
  const g = (k: number): number => (k < lo || k >= hi ? 0 : cluster[k]!);
  const put = (template: number, value: number): void => {
    out[n++] = row(template, value, CUE_BITS);
  };
  const w0 = w(i);
  const c0 = c(i);
  const c1 = c(i + 1);
  const cp = c(i - 1);
  const p0 = p(i);
  put(0, w0);
  put(1, w(i - 1));
  put(2, w(i + 1));
  put(3, w(i - 2));
  put(4, w(i + 2));
  put(5, pair(w(i - 1), w0));
  put(6, pair(w0, w(i + 1)));
  put(7, pair(w(i + 1), w(i + 2)));
  put(8, pair(w(i - 2), w(i - 1)));
  put(9, stem[i]!);
  put(10, suffix[i]!);
  put(11, pair(suffix[i]!, c1));
  put(12, c0 | (c1 << 6) | (cp << 12));
  put(13, c0 | (c1 << 6) | (c(i + 2) << 12));
  put(14, c0 | (cp << 6) | (c(i - 2) << 12));
  put(15, cp | (c(i - 2) << 6) | (c1 << 12) | (c(i + 2) << 18));
  put(16, p0 | (p(i - 1) << 4) | (p(i + 1) << 8));
  put(17, p0 | (c0 << 4));
  put(18, p0 | (c1 << 4) | (cp << 10));
  put(19, p0 | (s(i - 1) << 4) | (s(i + 1) << 8));
  put(20, s(i) | (s(i - 1) << 4) | (s(i - 2) << 8));
  put(21, pair(w0, c1));
  put(22, pair(w0, cp));
  put(23, pair(w0, c1 | (cp << 6)));
  put(24, pair(w(i - 1), c0 | (p0 << 6)));
  put(25, pair(w(i + 1), c0 | (p0 << 6)));
  put(26, pair(stem[i]!, c1 | (c(i + 2) << 6)));
  put(27, pair(stem[i]!, cp | (c(i - 2) << 6)));
  n = quoteFeatures(view, i, lo, hi, out, n, p0, c0, w0);
  n = sentenceFeatures(view, i, out, n, p0, c0, w0);
  put(60, g(i) | (c1 << 8));
  put(61, g(i) | (g(i - 1) << 8));
  put(62, g(i) | (g(i + 1) << 8));
  put(63, pair(w0, g(i + 1)));
  put(64, pair(w0, g(i - 1)));
  return n;
}

function quoteFeatures(view: View, i: number, lo: number, hi: number, out: Int32Array, at: number, p0: number, c0: number, w0: number): number {
  let n = at;
  const put = (template: number, value: number): void => {
    out[n++] = row(template, value, CUE_BITS);
  };
  const state = quoteState(view, i, lo, hi);
  const length = quoteLength(view, i, lo);
  put(30, state);
  put(31, state | (p0 << 10));
  put(32, state | (c0 << 10));
  put(33, pair(w0, state));
  put(34, length | ((state & 15) << 4) | (p0 << 8));
  put(35, pair(w0, length));
  put(36, pair(w0, state & 1));
  put(37, (state & 0x7f) | (length << 10));
  return n;
}

function sentenceFeatures(view: View, i: number, out: Int32Array, at: number, p0: number, c0: number, w0: number): number {
  let n = at;
  const put = (template: number, value: number): void => {
    out[n++] = row(template, value, CUE_BITS);
  };
  const { first, end } = view.doc.sentences[view.sentence[i]!]!;
  const fromStart = distanceBucket(i - first);
  const toEnd = distanceBucket(end - 1 - i);
  const quoted = view.quotes[end]! > view.quotes[first]! ? 1 : view.quote[first]! >= 0 ? 2 : 0;
  const strong = Math.min(3, view.strong[end]! - view.strong[first]!);
  put(40, fromStart | (toEnd << 3) | (p0 << 6));
  put(41, toEnd | (c0 << 3) | (p0 << 9));
  put(42, quoted | (strong << 2) | (p0 << 4));
  put(43, pair(w0, quoted | (strong << 2)));
  put(44, pair(w0, toEnd));
  put(45, pair(w0, fromStart));
  const previous = view.previousStrong[i]!;
  const next = view.nextStrong[i]!;
  const dp = previous < 0 ? 8 : distanceBucket(i - previous);
  const dn = next < 0 ? 8 : distanceBucket(next - i);
  put(46, dp | (p0 << 4) | (c0 << 8));
  put(47, dn | (p0 << 4) | (c0 << 8));
  put(48, pair(previous < 0 ? 0 : view.word[previous]!, p0 | (dp << 4)));
  put(49, pair(next < 0 ? 0 : view.word[next]!, p0 | (dn << 4)));
  put(50, dp | (dn << 4) | (p0 << 8) | (quoted << 12));
  // Verbs and punctuation since the sentence began, and to its end.
  const verbs = Math.min(3, view.verbs[i]! - view.verbs[first]!);
  const commas = Math.min(3, view.commas[i]! - view.commas[first]!);
  const later = Math.min(3, view.commas[end]! - view.commas[i]!);
  put(51, verbs | (commas << 2) | (later << 4) | (p0 << 6));
  put(52, pair(w0, verbs | (commas << 2)));
  put(53, pair(view.word[first]!, p0 | (c0 << 4)));
  const links = Math.min(2, view.links[i]! - view.links[first]!);
  put(54, links | (view.thats[end]! - view.thats[i + 1]! > 0 ? 4 : 0) | (p0 << 4) | (c0 << 8));
  put(55, pair(w0, links | (isStrongCue(p0) ? 8 : 0)));
  return n;
}
