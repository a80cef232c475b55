/**
 * What the span tagger knows about a cue before it looks at the tokens around it: the window, the head word, the pattern.
 */
import { distanceBucket } from './cue-features.ts';
import { pair } from './hash.ts';
import type { Hint } from './hints.ts';
import { senseOf } from './meaning.ts';
import { isStrongCue, type View } from './view.ts';
import { C } from './word-class.ts';

/** A cue (token indices, end exclusive) with the window in which its source and content are looked for. */
export interface SpanContext {
  readonly first: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** Bounds of the window's blocks: features do not look beyond. */
  readonly lo: number;
  readonly hi: number;
  readonly head: number;
  readonly headWord: number;
  /** Classes of the head word (meaning.ts). */
  readonly sense: number;
  /** Hash of all the words of the cue. */
  readonly whole: number;
  readonly before: number;
  readonly after: number;
  readonly after2: number;
  readonly sentence: number;
  readonly quote: number;
  /** The nearest quotation that ends before the cue and the nearest that begins after it, in the window; -1: none. */
  readonly quoteBefore: number;
  readonly quoteAfter: number;
  /** What the rules make of this cue. */
  readonly hint: Hint | null;
}

const BACK = 2;
const AHEAD = 3;
const MAX_SIDE = 160;

/** The strongest word of a cue: the last of those in the highest bucket. */
export function headOf(view: View, first: number, end: number): number {
  let head = first;
  let best = -1;
  for (let i = first; i < end; i++) {
    const bucket = view.cue[i]! > 7 ? 0 : view.cue[i]!;
    if (bucket >= best) {
      best = bucket;
      head = i;
    }
  }
  return head;
}

/** Context of the cue [first, end). */
export function spanContext(view: View, first: number, end: number): SpanContext {
  const { doc, cls } = view;
  const block = doc.blocks[doc.tokens[first]!.block]!;
  const head = headOf(view, first, end);
  let whole = 17;
  for (let i = first; i < end; i++) whole = pair(whole, view.word[i]!);
  const sentence = view.sentence[first]!;
  let s0 = sentence;
  while (s0 > 0 && sentence - s0 < BACK && doc.sentences[s0 - 1]!.first >= block.firstToken) s0--;
  let s1 = sentence;
  const lastSentence = doc.sentences.length - 1;
  while (s1 < lastSentence && s1 - sentence < AHEAD && doc.sentences[s1 + 1]!.end <= block.endToken) s1++;
  let from = doc.sentences[s0]!.first;
  let to = doc.sentences[s1]!.end;
  let hi = block.endToken;
  // A quotation is never cut by the window.
  const q0 = view.quote[from]!;
  if (q0 >= 0) from = Math.max(block.firstToken, Math.min(from, doc.quotations[q0]!.first));
  const q1 = to > 0 ? view.quote[to - 1]! : -1;
  if (q1 >= 0) to = Math.min(hi, Math.max(to, doc.quotations[q1]!.endToken));
  // "She said:" at the end of a block speaks of the next one.
  if (to === hi && endsWithColon(view, sentence, hi)) {
    const next = doc.blocks[doc.tokens[first]!.block + 1];
    if (next && next.endToken > next.firstToken) {
      hi = next.endToken;
      to = hi;
    }
  }
  from = Math.max(from, first - MAX_SIDE);
  to = Math.min(to, end + MAX_SIDE);
  const at = (i: number): number => (i < block.firstToken || i >= hi ? C.edge : cls[i]!);
  return {
    first,
    end,
    from,
    to,
    lo: block.firstToken,
    hi,
    head,
    headWord: view.word[head]!,
    sense: senseOf(view.meaning[head]!),
    whole,
    before: at(first - 1),
    after: at(end),
    after2: at(end + 1),
    sentence,
    quote: view.quote[head]!,
    quoteBefore: nearestQuote(view, first - 1, from, -1),
    quoteAfter: nearestQuote(view, end, to - 1, 1),
    hint: hintOf(view, first, end),
  };
}

/** The most confident find whose cue shares a token with [first, end). */
function hintOf(view: View, first: number, end: number): Hint | null {
  const { at, list } = view.hints;
  let best: Hint | null = null;
  for (let i = first; i < end; i++) {
    const hint = at[i]! < 0 ? null : list[at[i]!]!;
    if (hint && (!best || hint.sure > best.sure)) best = hint;
  }
  return best;
}

function endsWithColon(view: View, sentence: number, hi: number): boolean {
  const { end } = view.doc.sentences[sentence]!;
  return end === hi && view.cls[end - 1] === C.colon;
}

function nearestQuote(view: View, start: number, limit: number, step: number): number {
  const own = view.quote[start - step]! ?? -1;
  for (let i = start; step > 0 ? i <= limit : i >= limit; i += step) {
    const q = view.quote[i]!;
    if (q >= 0 && q !== own) return q;
  }
  return -1;
}

/** The relation of token t to the cue in a few bits: side, sentence distance (-2 to 3), quotation. */
export function relation(view: View, x: SpanContext, t: number): number {
  const side = t < x.first ? 0 : 1;
  const d = view.sentence[t]! - x.sentence;
  const near = (d < -2 ? -2 : d > 3 ? 3 : d) + 2;
  const q = view.quote[t]!;
  const quoted = q < 0 ? 0 : q === x.quote ? 1 : q === x.quoteBefore || q === x.quoteAfter ? 2 : 3;
  return side | (near << 1) | (quoted << 4);
}

/** What lies between token t and the cue: counts with small caps, packed. */
export interface Between {
  commas: number;
  strong: number;
  links: number;
  thats: number;
  quotes: number;
  verbs: number;
  distance: number;
}

function capped(counts: Uint32Array | Uint16Array, from: number, to: number, most: number): number {
  const n = from < to ? counts[to]! - counts[from]! : 0;
  return n > most ? most : n;
}

/** Fills `b` for the tokens strictly between t and the cue. */
export function between(view: View, x: SpanContext, t: number, b: Between): void {
  const from = t < x.first ? t + 1 : x.end;
  const to = t < x.first ? x.first : t;
  b.commas = capped(view.commas, from, to, 3);
  b.strong = capped(view.strong, from, to, 2);
  b.links = capped(view.links, from, to, 2);
  b.thats = capped(view.thats, from, to, 1);
  b.quotes = capped(view.quotes, from, to, 2);
  b.verbs = capped(view.verbs, from, to, 3);
  b.distance = distanceBucket(to > from ? to - from : 0);
}

/** Distance to the next strong cue from t, in a bucket; 8: none in the sentence. */
export function nextStrongBucket(view: View, x: SpanContext, t: number): number {
  if (t < 0 || t >= view.n) return 8;
  const here = isStrongCue(view.cue[t]!) && !(t >= x.first && t < x.end) ? t : view.nextStrong[t]!;
  return here < 0 || (here >= x.first && here < x.end) ? 8 : distanceBucket(here - t);
}
