/**
 * Features of the span tagger. Two kinds: of a token (is it content, is it source) and of an edge, the gap before a token
 * (does a content or a source begin or end here). Each kind has a part that does not depend on the cue, which is scored once
 * a token, and a part that relates the token to the cue. Declared once, used by training and engine alike.
 */
import { pair, row } from './hash.ts';
import { type Between, between, nextStrongBucket, relation, type SpanContext } from './span-context.ts';
import { CLOSES, OPENS, type View } from './view.ts';
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
export const TOKEN_CUED = 20;
export const EDGE_PLAIN = 15;
export const EDGE_CUED = 20;

const BEYOND = 0x3c6ef3;

/** Features of token t that do not depend on the cue: TOKEN_PLAIN rows from `at` on. [lo, hi) is its block. */
export function plainTokenFeatures(view: View, t: number, lo: number, hi: number, out: Int32Array, at: number): void {
  let n = at;
  const { cls, word, source, cluster } = view;
  const c = (k: number): number => (k < lo || k >= hi ? C.edge : cls[k]!);
  const w = (k: number): number => (k < lo || k >= hi ? BEYOND : word[k]!);
  const s = (k: number): number => (k < lo || k >= hi ? 9 : source[k]!);
  const g = (k: number): number => (k < lo || k >= hi ? 0 : cluster[k]!);
  const put = (template: number, value: number): void => {
    out[n++] = row(template, value, TOKEN_BITS);
  };
  put(100, w(t));
  put(101, c(t - 1) | (c(t) << 6) | (c(t + 1) << 12));
  put(102, s(t - 1) | (s(t) << 4) | (s(t + 1) << 8));
  put(103, w(t - 1));
  put(104, w(t + 1));
  put(105, pair(w(t), c(t + 1)));
  put(106, pair(w(t), c(t - 1)));
  put(107, view.suffix[t]!);
  put(108, (view.quote[t]! >= 0 ? 1 : 0) | (c(t) << 1) | (s(t) << 7));
  put(109, c(t - 2) | (c(t - 1) << 6) | (c(t) << 12));
  put(110, c(t) | (c(t + 1) << 6) | (c(t + 2) << 12));
  put(111, g(t));
  put(112, g(t) | (g(t + 1) << 8));
  put(113, g(t) | (g(t - 1) << 8));
}

/** Features of the gap before token t that do not depend on the cue: EDGE_PLAIN rows from `at` on. */
export function plainEdgeFeatures(view: View, t: number, lo: number, hi: number, out: Int32Array, at: number): void {
  let n = at;
  const { cls, word, cluster } = view;
  const c = (k: number): number => (k < lo || k >= hi ? C.edge : cls[k]!);
  const w = (k: number): number => (k < lo || k >= hi ? BEYOND : word[k]!);
  const g = (k: number): number => (k < lo || k >= hi ? 0 : cluster[k]!);
  const put = (template: number, value: number): void => {
    out[n++] = row(template, value, EDGE_BITS);
  };
  put(200, w(t));
  put(201, w(t - 1));
  put(202, pair(w(t - 1), w(t)));
  put(203, pair(w(t), w(t + 1)));
  put(204, pair(w(t - 2), w(t - 1)));
  put(205, c(t - 1) | (c(t) << 6));
  put(206, c(t - 2) | (c(t - 1) << 6) | (c(t) << 12) | (c(t + 1) << 18));
  put(207, pair(w(t), c(t - 1) | (c(t + 1) << 6)));
  put(208, pair(w(t - 1), c(t) | (c(t - 2) << 6)));
  put(209, gapFlags(view, t, lo, hi) | (c(t) << 6) | (c(t - 1) << 12));
  put(210, gapFlags(view, t, lo, hi));
  put(211, g(t - 1) | (g(t) << 8));
  put(212, g(t) | (g(t + 1) << 8) | (c(t - 1) << 16));
  put(213, g(t - 1) | (g(t - 2) << 8) | (c(t) << 16));
  put(214, c(t - 1) | (c(t) << 6) | (c(t + 1) << 12) | (c(t + 2) << 18));
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
  let n = at;
  const { cls, word } = view;
  const put = (template: number, value: number): void => {
    out[n++] = row(template, value, TOKEN_BITS);
  };
  const rel = relation(view, x, t);
  between(view, x, t, b);
  const c = cls[t]!;
  const side = rel & 1;
  const neighbour = side === 0 ? t + 1 : t - 1;
  const cn = neighbour < x.lo || neighbour >= x.hi ? C.edge : cls[neighbour]!;
  put(0, rel);
  put(1, rel | (b.distance << 7));
  put(2, pair(x.headWord, rel));
  put(3, rel | (x.after << 7) | (x.before << 13));
  put(4, rel | (x.after << 7) | (x.after2 << 13));
  put(5, rel | (b.commas << 7) | (b.strong << 9) | (x.after << 11));
  put(6, rel | (c << 7));
  put(7, pair(word[t]!, rel));
  put(8, rel | (b.distance << 7) | (x.after << 10));
  put(9, pair(x.headWord, side | (c << 1) | (b.distance << 7)));
  put(10, rel | (b.quotes << 7) | (b.commas << 9) | (b.links << 11));
  put(11, rel | (b.thats << 7) | (b.strong << 8) | (b.verbs << 10));
  put(12, rel | (view.source[t]! << 7) | (b.commas << 11));
  put(13, pair(x.whole, rel));
  put(14, side | (b.distance << 1) | (c << 4) | (cn << 10));
  put(15, rel | (x.before << 7) | (b.verbs << 13) | (b.commas << 15));
  put(16, rel | (x.after << 7) | (b.strong << 13) | (b.verbs << 15));
  put(17, pair(x.headWord, rel | (x.after << 7)));
  put(18, rel | (x.after << 7) | (b.commas << 13) | (b.thats << 15) | (b.links << 16) | (b.quotes << 18));
  put(19, pair(x.headWord, rel | (b.commas << 7) | (b.strong << 9)));
}

/** Features of the gap before token t seen from the cue: EDGE_CUED rows from `at` on. t may be the window's end. */
export function cuedEdgeFeatures(view: View, x: SpanContext, t: number, out: Int32Array, at: number): void {
  let n = at;
  const { cls, word } = view;
  const put = (template: number, value: number): void => {
    out[n++] = row(template, value, EDGE_BITS);
  };
  const c = (k: number): number => (k < x.lo || k >= x.hi ? C.edge : cls[k]!);
  const w = (k: number): number => (k < x.lo || k >= x.hi ? BEYOND : word[k]!);
  const inside = t < x.to ? t : x.to - 1;
  const rel = relation(view, x, inside);
  between(view, x, inside, b);
  const side = rel & 1;
  const ct = c(t);
  const cp = c(t - 1);
  const flags = gapFlags(view, t, x.lo, x.hi);
  const exact = side === 0 ? Math.min(15, x.first - t) : Math.min(15, t - x.end);
  const next = nextStrongBucket(view, x, inside);
  const sentenceEnd = view.doc.sentences[view.sentence[inside]!]!.end;
  const later = Math.min(2, view.commas[sentenceEnd]! - view.commas[inside]!);
  put(0, rel | (cp << 7) | (ct << 13));
  put(1, pair(w(t), rel));
  put(2, pair(w(t - 1), rel));
  put(3, rel | (x.after << 7) | (ct << 13) | (cp << 19));
  put(4, side | (exact << 1) | (x.after << 5) | (x.after2 << 11));
  put(5, pair(x.headWord, side | (exact << 1) | (ct << 5)));
  put(6, rel | (b.commas << 7) | (cp << 9) | (ct << 15));
  put(7, rel | (b.strong << 7) | (b.links << 9) | (ct << 11) | (cp << 17));
  put(8, rel | (flags << 7) | (x.after << 13));
  put(9, rel | (next << 7) | (ct << 11) | (cp << 17));
  put(10, pair(w(t), rel | (b.commas << 7) | (b.strong << 9)));
  put(11, rel | (b.verbs << 7) | (ct << 9) | (cp << 15));
  put(12, pair(x.whole, side | (exact << 1)));
  put(13, pair(c(t + 1), rel | (cp << 7) | (ct << 13)));
  put(14, side | (exact << 1) | (x.before << 5) | (x.after << 11) | (cp << 17));
  put(15, pair(later, rel | (cp << 7) | (ct << 13)));
  put(16, rel | (flags << 7) | (b.quotes << 13) | (b.commas << 15));
  put(17, pair(w(t), rel | (x.after << 7)));
  put(18, pair(w(t), pair(w(t + 1), rel)));
  put(19, pair(x.headWord, rel | (cp << 7) | (ct << 13)));
}
