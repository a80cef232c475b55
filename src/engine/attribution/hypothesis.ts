/**
 * A hypothesis: one cue with one choice of source and content, seen as a whole. Its facts (order, gaps, ends, quotation marks)
 * are what a tagger that goes token by token cannot see; the reranker and the acceptance stage are made of them.
 */
import type { CueCandidate } from './cues.ts';
import type { Path } from './lattice.ts';
import type { SpanContext } from './span-context.ts';
import { CLOSES, OPENS, type View } from './view.ts';
import { C } from './word-class.ts';

/** A range of tokens, end exclusive. */
export type Range = readonly [number, number];

/** A cue with a source and a content. */
export interface Hypothesis {
  readonly cue: CueCandidate;
  readonly x: SpanContext;
  readonly source: Range | null;
  readonly content: readonly Range[];
  /** Score of the labelling, less that of the cue's best one: 0 or below. */
  readonly lag: number;
  readonly rank: number;
  /** Kept by {@link factsOf}. */
  facts?: Facts;
}

/** The hypotheses of a cue from its k best paths; those without content are kept: a cue may have none. */
export function hypothesesOf(cue: CueCandidate, x: SpanContext, paths: readonly Path[]): Hypothesis[] {
  const best = paths[0]?.score ?? 0;
  return paths.map((p, rank) => ({ cue, x, source: p.source, content: p.content, lag: p.score - best, rank }));
}

/** Words and marks in the content. */
export const contentLength = (h: Hypothesis): number => h.content.reduce((n, [a, b]) => n + b - a, 0);

/** Tokens that two contents share, over those that either has. */
export function jaccard(a: readonly Range[], b: readonly Range[]): number {
  let common = 0;
  let total = 0;
  for (const [p, q] of a) {
    total += q - p;
    for (const [r, s] of b) common += Math.max(0, Math.min(q, s) - Math.max(p, r));
  }
  for (const [r, s] of b) total += s - r;
  return total > common ? common / (total - common) : total > 0 ? 1 : 0;
}

/** Facts of a hypothesis. All small integers, ready to be packed into features. */
export interface Facts {
  /** Pieces in reading order as base-4 digits: 1 source, 2 cue, 3 content. */
  readonly order: number;
  /** 0 no quotation marks, 1 all quoted, 2 starts quoted, 3 ends quoted, 4 quoted inside, 5 inside a larger quotation. */
  readonly quoted: number;
  /** Quotations that the content's ends cut: 0, 1, 2. */
  readonly cut: number;
  readonly parens: number;
  readonly pieces: number;
  readonly first: number;
  readonly last: number;
  readonly begin: number;
  readonly finish: number;
  /** Content starts (bit 0) or ends (bit 1) with its sentence; bit 2: its last mark is the sentence's. */
  readonly bounds: number;
  readonly sentences: number;
  readonly verbs: number;
  readonly strong: number;
  readonly commas: number;
  readonly length: number;
  /** Words from the content's end to its sentence's end, and from the sentence's start to the content. */
  readonly rest: number;
  readonly lead: number;
  readonly gapContent: number;
  readonly gapSource: number;
  readonly sourceLength: number;
  readonly sourceHead: number;
  readonly sourceFirst: number;
  /** The likeliest other cue in the content: belief (0 to 3), | 4 * what stands before it; see {@link lead}. */
  readonly innerCue: number;
  /** The next cue after the content in its sentence: belief | 4 * what stands before it | 32 * how far it is (0 to 3). */
  readonly nextCue: number;
}

/** Last word of a source that can be its head: before "of", a comma, a preposition or a relative clause. */
export function sourceHead(view: View, [a, b]: Range): number {
  let i = a;
  for (; i < b; i++) {
    const c = view.cls[i]!;
    if (
      i > a &&
      (c === C.of ||
        c === C.comma ||
        c === C.preposition ||
        c === C.in ||
        c === C.who ||
        c === C.for ||
        c === C.parenOpen)
    )
      break;
  }
  return Math.max(a, i - 1);
}

function quotedKind(view: View, a: number, b: number, inner: boolean): number {
  const starts = (view.quoteFlags[a]! & OPENS) !== 0;
  let e = b - 1;
  while (e > a && (view.cls[e] === C.comma || view.cls[e] === C.stop)) e--;
  const ends = (view.quoteFlags[e]! & CLOSES) !== 0;
  if (starts && ends) return 1;
  if (starts) return 2;
  if (ends) return 3;
  if (view.quotes[b]! > view.quotes[a]!) return 4;
  return inner ? 5 : 0;
}

const bucket = (n: number): number => (n < 5 ? n : n < 8 ? 5 : n < 13 ? 6 : n < 21 ? 7 : n < 34 ? 8 : 9);
const cap = (n: number, most: number): number => (n > most ? most : n < 0 ? 0 : n);

/** Facts of a hypothesis that has content: made once. */
export function factsOf(view: View, h: Hypothesis): Facts {
  h.facts ??= readFacts(view, h);
  return h.facts;
}

/** Sum over the pieces of what the running counts count. */
function counted(pieces: readonly Range[], counts: Uint32Array | Uint16Array | Int32Array): number {
  let n = 0;
  for (const [p, q] of pieces) n += counts[q]! - counts[p]!;
  return n;
}

function readFacts(view: View, h: Hypothesis): Facts {
  const { cls, doc } = view;
  const pieces = h.content;
  const a = pieces[0]![0];
  const b = pieces[pieces.length - 1]![1];
  const s0 = doc.sentences[view.sentence[a]!]!;
  const s1 = doc.sentences[view.sentence[b - 1]!]!;
  let end = s1.end;
  while (end > b && isFinal(cls[end - 1]!)) end--;
  let cut = 0;
  for (const [p, q] of pieces) {
    if (view.quote[p]! >= 0 && p > h.x.lo && view.quote[p - 1] === view.quote[p]) cut++;
    if (q < h.x.hi && view.quote[q - 1]! >= 0 && view.quote[q - 1] === view.quote[q]) cut++;
  }
  if (h.x.quote >= 0) cut = 0;
  const parens = counted(pieces, view.parens);
  const inner = view.quote[a]! >= 0;
  const src = h.source;
  const head = src ? sourceHead(view, src) : -1;
  return {
    order: orderOf(h),
    quoted: quotedKind(view, a, b, inner),
    cut: cap(cut, 2),
    parens: parens === 0 ? 0 : parens > 0 ? 1 : 2,
    pieces: cap(pieces.length, 3),
    first: cls[a]!,
    last: cls[b - 1]!,
    begin: a > h.x.lo ? cls[a - 1]! : C.edge,
    finish: b < h.x.hi ? cls[b]! : C.edge,
    bounds: (a === s0.first ? 1 : 0) | (b >= end ? 2 : 0) | (b === s1.end ? 4 : 0),
    sentences: cap(view.sentence[b - 1]! - view.sentence[a]!, 3),
    verbs: cap(counted(pieces, view.verbs), 3),
    strong: cap(counted(pieces, view.strong), 3),
    commas: cap(counted(pieces, view.commas), 3),
    length: bucket(contentLength(h)),
    rest: bucket(Math.max(0, end - b)),
    lead: bucket(a - s0.first),
    gapContent: gap(h.x.first, h.x.end, pieces),
    gapSource: src ? gap(h.x.first, h.x.end, [src]) : 15,
    sourceLength: src ? bucket(src[1] - src[0]) : 10,
    sourceHead: head,
    sourceFirst: src ? cls[src[0]]! : 63,
    innerCue: innerCue(view, h),
    nextCue: nextCue(view, h, b, s1.end),
  };
}

/** What stands before a cue: 0 other, 1 and, 2 but, 3 a comma, 4 a pronoun, 5 a likely source, 6 to, 7 a relative word. */
function lead(view: View, i: number): number {
  const c = i > 0 ? view.cls[i - 1]! : C.edge;
  if (c === C.and) return 1;
  if (c === C.but) return 2;
  if (c === C.comma) return 3;
  if (c === C.pronoun || c === C.i || c === C.it) return 4;
  if (c === C.to) return 6;
  if (c === C.who || c === C.that || c === C.wh) return 7;
  return i > 0 && view.source[i - 1]! >= 4 && view.source[i - 1]! < 8 ? 5 : 0;
}

function innerCue(view: View, h: Hypothesis): number {
  let best = 0;
  let at = -1;
  for (const [p, q] of h.content) {
    for (let i = view.nextBelief[p]!; i < q; i = view.nextBelief[i + 1]!) {
      if (view.belief[i]! > best && (i < h.x.first || i >= h.x.end)) {
        best = view.belief[i]!;
        at = i;
      }
    }
  }
  return at < 0 ? 0 : best | (lead(view, at) << 2);
}

function nextCue(view: View, h: Hypothesis, from: number, end: number): number {
  for (let i = view.nextBelief[from]!; i < end; i = view.nextBelief[i + 1]!) {
    if (i < h.x.first || i >= h.x.end)
      return view.belief[i]! | (lead(view, i) << 2) | (Math.min(3, (i - from) >> 1) << 5);
  }
  return 0;
}

const isFinal = (c: number): boolean => c === C.stop || c === C.question || c === C.close;

/** Words between the cue and the nearest piece, signed by side: 0-6 after, 7-13 before. */
function gap(first: number, end: number, pieces: readonly Range[]): number {
  let best = 1e9;
  let side = 0;
  for (const [p, q] of pieces) {
    const d = p >= end ? p - end : q <= first ? first - q : 0;
    if (d < best) {
      best = d;
      side = p >= end ? 0 : 7;
    }
  }
  return side + (best < 4 ? best : best < 7 ? 4 : best < 13 ? 5 : 6);
}

/** Pieces in reading order, at most three of the content, as base-4 digits. */
function orderOf(h: Hypothesis): number {
  const { source, content, x } = h;
  const most = Math.min(3, content.length);
  let [k, cue, src] = [0, false, source === null];
  let out = 0;
  while (k < most || !cue || !src) {
    const c = k < most ? content[k]![0] : Number.POSITIVE_INFINITY;
    const s = src || !source ? Number.POSITIVE_INFINITY : source[0];
    const q = cue ? Number.POSITIVE_INFINITY : x.first;
    if (q <= c && q <= s) {
      out = out * 4 + 2;
      cue = true;
    } else if (c <= s) {
      out = out * 4 + 3;
      k++;
    } else {
      out = out * 4 + 1;
      src = true;
    }
  }
  return out;
}
