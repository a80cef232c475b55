/**
 * Features of the span tagger. Two kinds: of a token (is it content, is it source) and of an edge, the gap before a token
 * (does a content or a source begin or end here). Each kind has a part that does not depend on the cue, which is scored once
 * a token, and a part that relates the token to the cue. Declared once, used by training and engine alike.
 */
import { pair, row } from './hash.ts';
import { ownEdges, ownRole } from './hints.ts';
import { type Between, between, nextStrongBucket, relation, type SpanContext } from './span-context.ts';
import { byteAt, CLOSES, intAt, OPENS, type View } from './view.ts';
import { C } from './word-class.ts';

/** Columns of the token table. */
export const CONTENT = 0;
export const SOURCE = 1;
export const TOKEN_STRIDE = 2;
/** Columns of the edge table. */
export const CONTENT_BEGINS = 0;
export const CONTENT_ENDS = 1;
export const SOURCE_BEGINS = 2;
export const SOURCE_ENDS = 3;
export const EDGE_STRIDE = 4;

/** Rows of the tables: 2^bits. */
export const TOKEN_BITS = 18;
export const EDGE_BITS = 17;

/** Numbers of features: every token and edge has exactly so many. */
export const TOKEN_PLAIN = 14;
export const TOKEN_STATE = 16;
export const TOKEN_OWN = 9;
export const TOKEN_CUED = TOKEN_STATE + TOKEN_OWN;
export const EDGE_PLAIN = 15;
export const EDGE_CUED = 25;

const BEYOND = 0x3c6ef3;

/** Features of token t that do not depend on the cue: TOKEN_PLAIN rows from `at` on. [lo, hi) is its block. */
export function plainTokenFeatures(view: View, t: number, lo: number, hi: number, out: Int32Array, at: number): void {
  let n = at;
  const { cls, word, source, cluster } = view;
  const w = intAt(word, t, lo, hi, BEYOND);
  const cBefore = byteAt(cls, t - 1, lo, hi, C.edge);
  const c = byteAt(cls, t, lo, hi, C.edge);
  const cAfter = byteAt(cls, t + 1, lo, hi, C.edge);
  const sBefore = byteAt(source, t - 1, lo, hi, 9);
  const s = byteAt(source, t, lo, hi, 9);
  const sAfter = byteAt(source, t + 1, lo, hi, 9);
  const wBefore = intAt(word, t - 1, lo, hi, BEYOND);
  const wAfter = intAt(word, t + 1, lo, hi, BEYOND);
  const cBefore2 = byteAt(cls, t - 2, lo, hi, C.edge);
  const cAfter2 = byteAt(cls, t + 2, lo, hi, C.edge);
  const k = byteAt(cluster, t, lo, hi, 0);
  const kAfter = byteAt(cluster, t + 1, lo, hi, 0);
  const kBefore = byteAt(cluster, t - 1, lo, hi, 0);
  out[n++] = row(100, w, TOKEN_BITS);
  out[n++] = row(101, cBefore | (c << 6) | (cAfter << 12), TOKEN_BITS);
  out[n++] = row(102, sBefore | (s << 4) | (sAfter << 8), TOKEN_BITS);
  out[n++] = row(103, wBefore, TOKEN_BITS);
  out[n++] = row(104, wAfter, TOKEN_BITS);
  out[n++] = row(105, pair(w, cAfter), TOKEN_BITS);
  out[n++] = row(106, pair(w, cBefore), TOKEN_BITS);
  out[n++] = row(107, view.suffix[t]!, TOKEN_BITS);
  out[n++] = row(108, (view.quote[t]! >= 0 ? 1 : 0) | (c << 1) | (s << 7), TOKEN_BITS);
  out[n++] = row(109, cBefore2 | (cBefore << 6) | (c << 12), TOKEN_BITS);
  out[n++] = row(110, c | (cAfter << 6) | (cAfter2 << 12), TOKEN_BITS);
  out[n++] = row(111, k, TOKEN_BITS);
  out[n++] = row(112, k | (kAfter << 8), TOKEN_BITS);
  out[n++] = row(113, k | (kBefore << 8), TOKEN_BITS);
}

/** Features of the gap before token t that do not depend on the cue: EDGE_PLAIN rows from `at` on. */
export function plainEdgeFeatures(view: View, t: number, lo: number, hi: number, out: Int32Array, at: number): void {
  let n = at;
  const { cls, word, cluster } = view;
  const w = intAt(word, t, lo, hi, BEYOND);
  const wBefore = intAt(word, t - 1, lo, hi, BEYOND);
  const wAfter = intAt(word, t + 1, lo, hi, BEYOND);
  const wBefore2 = intAt(word, t - 2, lo, hi, BEYOND);
  const cBefore = byteAt(cls, t - 1, lo, hi, C.edge);
  const c = byteAt(cls, t, lo, hi, C.edge);
  const cBefore2 = byteAt(cls, t - 2, lo, hi, C.edge);
  const cAfter = byteAt(cls, t + 1, lo, hi, C.edge);
  const kBefore = byteAt(cluster, t - 1, lo, hi, 0);
  const k = byteAt(cluster, t, lo, hi, 0);
  const kAfter = byteAt(cluster, t + 1, lo, hi, 0);
  const kBefore2 = byteAt(cluster, t - 2, lo, hi, 0);
  const cAfter2 = byteAt(cls, t + 2, lo, hi, C.edge);
  out[n++] = row(200, w, EDGE_BITS);
  out[n++] = row(201, wBefore, EDGE_BITS);
  out[n++] = row(202, pair(wBefore, w), EDGE_BITS);
  out[n++] = row(203, pair(w, wAfter), EDGE_BITS);
  out[n++] = row(204, pair(wBefore2, wBefore), EDGE_BITS);
  out[n++] = row(205, cBefore | (c << 6), EDGE_BITS);
  out[n++] = row(206, cBefore2 | (cBefore << 6) | (c << 12) | (cAfter << 18), EDGE_BITS);
  out[n++] = row(207, pair(w, cBefore | (cAfter << 6)), EDGE_BITS);
  out[n++] = row(208, pair(wBefore, c | (cBefore2 << 6)), EDGE_BITS);
  out[n++] = row(209, gapFlags(view, t, lo, hi) | (c << 6) | (cBefore << 12), EDGE_BITS);
  out[n++] = row(210, gapFlags(view, t, lo, hi), EDGE_BITS);
  out[n++] = row(211, kBefore | (k << 8), EDGE_BITS);
  out[n++] = row(212, k | (kAfter << 8) | (cBefore << 16), EDGE_BITS);
  out[n++] = row(213, kBefore | (kBefore2 << 8) | (c << 16), EDGE_BITS);
  out[n++] = row(214, cBefore | (c << 6) | (cAfter << 12) | (cAfter2 << 18), EDGE_BITS);
}

/** Sentence and quotation boundaries at the gap before t. */
function gapFlags(view: View, t: number, lo: number, hi: number): number {
  const before = t - 1 >= lo && t - 1 < hi ? t - 1 : -1;
  const after = t >= lo && t < hi ? t : -1;
  let flags = 0;
  if (before < 0 || after < 0 || view.sentence[before] !== view.sentence[after]) flags |= 1;
  if (before >= 0 && view.quoteFlags[before]! & CLOSES) flags |= 2;
  if (after >= 0 && view.quoteFlags[after]! & OPENS) flags |= 4;
  if (before >= 0 && view.quote[before]! >= 0) flags |= 8;
  if (after >= 0 && view.quote[after]! >= 0) flags |= 16;
  if (before >= 0 && after >= 0 && view.quote[before]! >= 0 && view.quote[before] === view.quote[after]) flags |= 32;
  return flags;
}

const b: Between = { commas: 0, strong: 0, links: 0, thats: 0, quotes: 0, verbs: 0, distance: 0 };

/** Features of token t seen from the cue: TOKEN_CUED rows from `at` on. */
export function cuedTokenFeatures(view: View, x: SpanContext, t: number, out: Int32Array, at: number): void {
  const rel = relation(view, x, t);
  between(view, x, t, b);
  stateFeatures(x, rel, out, at);
  ownTokenFeatures(view, x, t, rel, out, at + TOKEN_STATE);
}

/**
 * What lies between token t and the cue, as one number: neighbours mostly have the same, and then the same
 * {@link stateFeatures}. Leaves the relation to the cue in the lowest seven bits.
 */
export function stateOf(view: View, x: SpanContext, t: number): number {
  between(view, x, t, b);
  const counts = b.commas | (b.strong << 2) | (b.links << 4) | (b.thats << 6) | (b.quotes << 7) | (b.verbs << 9);
  return relation(view, x, t) | (b.distance << 7) | (counts << 10);
}

/** Features that depend on the state of a token alone ({@link stateOf}, which must have been asked last): TOKEN_STATE rows. */
export function stateFeatures(x: SpanContext, rel: number, out: Int32Array, at: number): void {
  let n = at;
  out[n++] = row(0, rel, TOKEN_BITS);
  out[n++] = row(1, rel | (b.distance << 7), TOKEN_BITS);
  out[n++] = row(2, pair(x.headWord, rel), TOKEN_BITS);
  out[n++] = row(3, rel | (x.after << 7) | (x.before << 13), TOKEN_BITS);
  out[n++] = row(4, rel | (x.after << 7) | (x.after2 << 13), TOKEN_BITS);
  out[n++] = row(5, rel | (b.commas << 7) | (b.strong << 9) | (x.after << 11), TOKEN_BITS);
  out[n++] = row(8, rel | (b.distance << 7) | (x.after << 10), TOKEN_BITS);
  out[n++] = row(10, rel | (b.quotes << 7) | (b.commas << 9) | (b.links << 11), TOKEN_BITS);
  out[n++] = row(11, rel | (b.thats << 7) | (b.strong << 8) | (b.verbs << 10), TOKEN_BITS);
  out[n++] = row(13, pair(x.whole, rel), TOKEN_BITS);
  out[n++] = row(24, pair(x.sense, rel | (x.after << 7)), TOKEN_BITS);
  out[n++] = row(15, rel | (x.before << 7) | (b.verbs << 13) | (b.commas << 15), TOKEN_BITS);
  out[n++] = row(16, rel | (x.after << 7) | (b.strong << 13) | (b.verbs << 15), TOKEN_BITS);
  out[n++] = row(17, pair(x.headWord, rel | (x.after << 7)), TOKEN_BITS);
  out[n++] = row(
    18,
    rel | (x.after << 7) | (b.commas << 13) | (b.thats << 15) | (b.links << 16) | (b.quotes << 18),
    TOKEN_BITS,
  );
  out[n++] = row(19, pair(x.headWord, rel | (b.commas << 7) | (b.strong << 9)), TOKEN_BITS);
}

/** The features of a token seen from the cue that need its words, or what the rules make of it: TOKEN_OWN rows. */
export function ownTokenFeatures(
  view: View,
  x: SpanContext,
  t: number,
  rel: number,
  out: Int32Array,
  at: number,
): void {
  let n = at;
  const { cls, word } = view;
  const c = cls[t]!;
  const side = rel & 1;
  const neighbour = side === 0 ? t + 1 : t - 1;
  const cn = neighbour < x.lo || neighbour >= x.hi ? C.edge : cls[neighbour]!;
  out[n++] = row(6, rel | (c << 7), TOKEN_BITS);
  out[n++] = row(7, pair(word[t]!, rel), TOKEN_BITS);
  out[n++] = row(9, pair(x.headWord, side | (c << 1) | (b.distance << 7)), TOKEN_BITS);
  out[n++] = row(12, rel | (view.source[t]! << 7) | (b.commas << 11), TOKEN_BITS);
  out[n++] = row(14, side | (b.distance << 1) | (c << 4) | (cn << 10), TOKEN_BITS);
  const own = ownRole(x.hint, t);
  const roles = view.hints.roles[t]! & 7;
  out[n++] = row(20, own | (roles << 2) | (rel << 5), TOKEN_BITS);
  out[n++] = row(21, x.hint ? pair(x.hint.rule, own | (x.hint.sure << 2) | (side << 8)) : 1, TOKEN_BITS);
  out[n++] = row(22, own | (rel << 2) | (c << 9), TOKEN_BITS);
  out[n++] = row(23, pair(x.headWord, own | (roles << 2) | (side << 5)), TOKEN_BITS);
}

/** Features of the gap before token t seen from the cue: EDGE_CUED rows from `at` on. t may be the window's end. */
export function cuedEdgeFeatures(view: View, x: SpanContext, t: number, out: Int32Array, at: number): void {
  const inside = t < x.to ? t : x.to - 1;
  between(view, x, inside, b);
  stateEdgeFeatures(view, x, t, relation(view, x, inside), out, at);
}

/** The same where {@link stateOf} was last asked for the token after the gap (at the window's end: before it); `rel` is its relation. */
export function stateEdgeFeatures(
  view: View,
  x: SpanContext,
  t: number,
  rel: number,
  out: Int32Array,
  at: number,
): void {
  let n = at;
  const { cls, word } = view;
  const inside = t < x.to ? t : x.to - 1;
  const side = rel & 1;
  const ct = byteAt(cls, t, x.lo, x.hi, C.edge);
  const cp = byteAt(cls, t - 1, x.lo, x.hi, C.edge);
  const wt = intAt(word, t, x.lo, x.hi, BEYOND);
  const wp = intAt(word, t - 1, x.lo, x.hi, BEYOND);
  const wn = intAt(word, t + 1, x.lo, x.hi, BEYOND);
  const flags = gapFlags(view, t, x.lo, x.hi);
  const exact = side === 0 ? Math.min(15, x.first - t) : Math.min(15, t - x.end);
  const next = nextStrongBucket(view, x, inside);
  const sentenceEnd = view.doc.sentences[view.sentence[inside]!]!.end;
  const later = Math.min(2, view.commas[sentenceEnd]! - view.commas[inside]!);
  out[n++] = row(0, rel | (cp << 7) | (ct << 13), EDGE_BITS);
  out[n++] = row(1, pair(wt, rel), EDGE_BITS);
  out[n++] = row(2, pair(wp, rel), EDGE_BITS);
  out[n++] = row(3, rel | (x.after << 7) | (ct << 13) | (cp << 19), EDGE_BITS);
  out[n++] = row(4, side | (exact << 1) | (x.after << 5) | (x.after2 << 11), EDGE_BITS);
  out[n++] = row(5, pair(x.headWord, side | (exact << 1) | (ct << 5)), EDGE_BITS);
  out[n++] = row(6, rel | (b.commas << 7) | (cp << 9) | (ct << 15), EDGE_BITS);
  out[n++] = row(7, rel | (b.strong << 7) | (b.links << 9) | (ct << 11) | (cp << 17), EDGE_BITS);
  out[n++] = row(8, rel | (flags << 7) | (x.after << 13), EDGE_BITS);
  out[n++] = row(9, rel | (next << 7) | (ct << 11) | (cp << 17), EDGE_BITS);
  out[n++] = row(10, pair(wt, rel | (b.commas << 7) | (b.strong << 9)), EDGE_BITS);
  out[n++] = row(11, rel | (b.verbs << 7) | (ct << 9) | (cp << 15), EDGE_BITS);
  out[n++] = row(12, pair(x.whole, side | (exact << 1)), EDGE_BITS);
  out[n++] = row(13, pair(byteAt(cls, t + 1, x.lo, x.hi, C.edge), rel | (cp << 7) | (ct << 13)), EDGE_BITS);
  out[n++] = row(14, side | (exact << 1) | (x.before << 5) | (x.after << 11) | (cp << 17), EDGE_BITS);
  out[n++] = row(15, pair(later, rel | (cp << 7) | (ct << 13)), EDGE_BITS);
  out[n++] = row(16, rel | (flags << 7) | (b.quotes << 13) | (b.commas << 15), EDGE_BITS);
  out[n++] = row(17, pair(wt, rel | (x.after << 7)), EDGE_BITS);
  out[n++] = row(18, pair(wt, pair(wn, rel)), EDGE_BITS);
  out[n++] = row(19, pair(x.headWord, rel | (cp << 7) | (ct << 13)), EDGE_BITS);
  out[n++] = row(24, pair(x.sense, rel | (cp << 7) | (ct << 13)), EDGE_BITS);
  const own = ownEdges(x.hint, t);
  const others = view.hints.roles[t]!;
  out[n++] = row(20, own | (rel << 5), EDGE_BITS);
  out[n++] = row(21, x.hint ? pair(x.hint.rule, own | (x.hint.sure << 5) | (side << 10)) : 1, EDGE_BITS);
  out[n++] = row(22, own | (others << 5) | (side << 12) | (x.hint ? 1 << 13 : 0), EDGE_BITS);
  out[n++] = row(23, pair(own | (others << 5), cp | (ct << 6)), EDGE_BITS);
}
