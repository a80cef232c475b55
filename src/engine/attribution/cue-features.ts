/**
 * Features of the cue tagger: for every token the rows of its weights. Declared once, used by training and engine alike.
 */
import { pair, row } from './hash.ts';
import { byteAt, CLOSES, isStrongCue, OPENS, type View } from './view.ts';
import { C } from './word-class.ts';

/** Rows of the cue table: 2^CUE_BITS. */
export const CUE_BITS = 18;
/** Rows that {@link cueFeatures} writes for every token. */
export const CUE_FEATURES = 63;

const BEFORE = 0x51ed27;
const AFTER = 0x2f0b43;

/** 0, 1, 2, 3, 4 (4-5), 5 (6-8), 6 (9-15), 7 (16 and more). */
export function distanceBucket(d: number): number {
  if (d < 4) return d;
  if (d < 6) return 4;
  if (d < 9) return 5;
  return d < 16 ? 6 : 7;
}

/** Word at k, or what stands for the world before and after the block. */
function wordAt(word: Int32Array, k: number, lo: number, hi: number): number {
  return k < lo ? BEFORE : k >= hi ? AFTER : word[k]!;
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
  // The tokens around by name: looked up once, used many times.
  const w0 = wordAt(word, i, lo, hi);
  const wp = wordAt(word, i - 1, lo, hi);
  const wpp = wordAt(word, i - 2, lo, hi);
  const w1 = wordAt(word, i + 1, lo, hi);
  const w2 = wordAt(word, i + 2, lo, hi);
  const c0 = byteAt(cls, i, lo, hi, C.edge);
  const c1 = byteAt(cls, i + 1, lo, hi, C.edge);
  const c2 = byteAt(cls, i + 2, lo, hi, C.edge);
  const cp = byteAt(cls, i - 1, lo, hi, C.edge);
  const cpp = byteAt(cls, i - 2, lo, hi, C.edge);
  const p0 = byteAt(cue, i, lo, hi, 9);
  const sp = byteAt(source, i - 1, lo, hi, 9);
  const ending = suffix[i]!;
  const root = stem[i]!;
  out[n++] = row(0, w0, CUE_BITS);
  out[n++] = row(1, wp, CUE_BITS);
  out[n++] = row(2, w1, CUE_BITS);
  out[n++] = row(3, wpp, CUE_BITS);
  out[n++] = row(4, w2, CUE_BITS);
  out[n++] = row(5, pair(wp, w0), CUE_BITS);
  out[n++] = row(6, pair(w0, w1), CUE_BITS);
  out[n++] = row(7, pair(w1, w2), CUE_BITS);
  out[n++] = row(8, pair(wpp, wp), CUE_BITS);
  out[n++] = row(9, root, CUE_BITS);
  out[n++] = row(10, ending, CUE_BITS);
  out[n++] = row(11, pair(ending, c1), CUE_BITS);
  out[n++] = row(12, c0 | (c1 << 6) | (cp << 12), CUE_BITS);
  out[n++] = row(13, c0 | (c1 << 6) | (c2 << 12), CUE_BITS);
  out[n++] = row(14, c0 | (cp << 6) | (cpp << 12), CUE_BITS);
  out[n++] = row(15, cp | (cpp << 6) | (c1 << 12) | (c2 << 18), CUE_BITS);
  out[n++] = row(16, p0 | (byteAt(cue, i - 1, lo, hi, 9) << 4) | (byteAt(cue, i + 1, lo, hi, 9) << 8), CUE_BITS);
  out[n++] = row(17, p0 | (c0 << 4), CUE_BITS);
  out[n++] = row(18, p0 | (c1 << 4) | (cp << 10), CUE_BITS);
  out[n++] = row(19, p0 | (sp << 4) | (byteAt(source, i + 1, lo, hi, 9) << 8), CUE_BITS);
  out[n++] = row(20, byteAt(source, i, lo, hi, 9) | (sp << 4) | (byteAt(source, i - 2, lo, hi, 9) << 8), CUE_BITS);
  out[n++] = row(21, pair(w0, c1), CUE_BITS);
  out[n++] = row(22, pair(w0, cp), CUE_BITS);
  out[n++] = row(23, pair(w0, c1 | (cp << 6)), CUE_BITS);
  out[n++] = row(24, pair(wp, c0 | (p0 << 6)), CUE_BITS);
  out[n++] = row(25, pair(w1, c0 | (p0 << 6)), CUE_BITS);
  out[n++] = row(26, pair(root, c1 | (c2 << 6)), CUE_BITS);
  out[n++] = row(27, pair(root, cp | (cpp << 6)), CUE_BITS);
  n = quoteFeatures(view, i, lo, hi, out, n, p0, c0, w0);
  n = sentenceFeatures(view, i, out, n, p0, c0, w0);
  out[n++] = row(60, byteAt(cluster, i, lo, hi, 0) | (c1 << 8), CUE_BITS);
  out[n++] = row(61, byteAt(cluster, i, lo, hi, 0) | (byteAt(cluster, i - 1, lo, hi, 0) << 8), CUE_BITS);
  out[n++] = row(62, byteAt(cluster, i, lo, hi, 0) | (byteAt(cluster, i + 1, lo, hi, 0) << 8), CUE_BITS);
  out[n++] = row(63, pair(w0, byteAt(cluster, i + 1, lo, hi, 0)), CUE_BITS);
  out[n++] = row(64, pair(w0, byteAt(cluster, i - 1, lo, hi, 0)), CUE_BITS);
  return hintFeatures(view, i, lo, hi, out, n, c0, w0);
}

/** What the rules say of the token: a cue here, and whose source or content it lies in. */
function hintFeatures(
  view: View,
  i: number,
  lo: number,
  hi: number,
  out: Int32Array,
  at: number,
  c0: number,
  w0: number,
): number {
  let n = at;
  const { list, at: cueOf, roles } = view.hints;
  const hint = cueOf[i]! < 0 ? null : list[cueOf[i]!]!;
  const here = hint ? (hint.cue?.[0] === i ? 1 : 2) : 0;
  const r0 = roles[i]!;
  out[n++] = row(70, hint ? pair(hint.rule, (hint.sure << 2) | here) : 1, CUE_BITS);
  out[n++] = row(71, hint ? pair(hint.sure, pair(c0, here)) : 1, CUE_BITS);
  out[n++] = row(72, pair(w0, here), CUE_BITS);
  out[n++] = row(73, r0 | (c0 << 7) | (here << 13), CUE_BITS);
  out[n++] = row(
    74,
    r0 | (byteAt(roles, i - 1, lo, hi, 128) << 8) | (byteAt(roles, i + 1, lo, hi, 128) << 16),
    CUE_BITS,
  );
  out[n++] = row(75, pair(view.stem[i]!, r0 & 7), CUE_BITS);
  return n;
}

function quoteFeatures(
  view: View,
  i: number,
  lo: number,
  hi: number,
  out: Int32Array,
  at: number,
  p0: number,
  c0: number,
  w0: number,
): number {
  let n = at;
  const state = quoteState(view, i, lo, hi);
  const length = quoteLength(view, i, lo);
  out[n++] = row(30, state, CUE_BITS);
  out[n++] = row(31, state | (p0 << 10), CUE_BITS);
  out[n++] = row(32, state | (c0 << 10), CUE_BITS);
  out[n++] = row(33, pair(w0, state), CUE_BITS);
  out[n++] = row(34, length | ((state & 15) << 4) | (p0 << 8), CUE_BITS);
  out[n++] = row(35, pair(w0, length), CUE_BITS);
  out[n++] = row(36, pair(w0, state & 1), CUE_BITS);
  out[n++] = row(37, (state & 0x7f) | (length << 10), CUE_BITS);
  return n;
}

function sentenceFeatures(
  view: View,
  i: number,
  out: Int32Array,
  at: number,
  p0: number,
  c0: number,
  w0: number,
): number {
  let n = at;
  const { first, end } = view.doc.sentences[view.sentence[i]!]!;
  const fromStart = distanceBucket(i - first);
  const toEnd = distanceBucket(end - 1 - i);
  const quoted = view.quotes[end]! > view.quotes[first]! ? 1 : view.quote[first]! >= 0 ? 2 : 0;
  const strong = Math.min(3, view.strong[end]! - view.strong[first]!);
  out[n++] = row(40, fromStart | (toEnd << 3) | (p0 << 6), CUE_BITS);
  out[n++] = row(41, toEnd | (c0 << 3) | (p0 << 9), CUE_BITS);
  out[n++] = row(42, quoted | (strong << 2) | (p0 << 4), CUE_BITS);
  out[n++] = row(43, pair(w0, quoted | (strong << 2)), CUE_BITS);
  out[n++] = row(44, pair(w0, toEnd), CUE_BITS);
  out[n++] = row(45, pair(w0, fromStart), CUE_BITS);
  const previous = view.previousStrong[i]!;
  const next = view.nextStrong[i]!;
  const dp = previous < 0 ? 8 : distanceBucket(i - previous);
  const dn = next < 0 ? 8 : distanceBucket(next - i);
  out[n++] = row(46, dp | (p0 << 4) | (c0 << 8), CUE_BITS);
  out[n++] = row(47, dn | (p0 << 4) | (c0 << 8), CUE_BITS);
  out[n++] = row(48, pair(previous < 0 ? 0 : view.word[previous]!, p0 | (dp << 4)), CUE_BITS);
  out[n++] = row(49, pair(next < 0 ? 0 : view.word[next]!, p0 | (dn << 4)), CUE_BITS);
  out[n++] = row(50, dp | (dn << 4) | (p0 << 8) | (quoted << 12), CUE_BITS);
  // Verbs and punctuation since the sentence began, and to its end.
  const verbs = Math.min(3, view.verbs[i]! - view.verbs[first]!);
  const commas = Math.min(3, view.commas[i]! - view.commas[first]!);
  const later = Math.min(3, view.commas[end]! - view.commas[i]!);
  out[n++] = row(51, verbs | (commas << 2) | (later << 4) | (p0 << 6), CUE_BITS);
  out[n++] = row(52, pair(w0, verbs | (commas << 2)), CUE_BITS);
  out[n++] = row(53, pair(view.word[first]!, p0 | (c0 << 4)), CUE_BITS);
  const links = Math.min(2, view.links[i]! - view.links[first]!);
  out[n++] = row(54, links | (view.thats[end]! - view.thats[i + 1]! > 0 ? 4 : 0) | (p0 << 4) | (c0 << 8), CUE_BITS);
  out[n++] = row(55, pair(w0, links | (isStrongCue(p0) ? 8 : 0)), CUE_BITS);
  return n;
}
