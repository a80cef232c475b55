/**
 * A document as typed arrays of integers, one entry a token: what every feature is made of. Built once per batch.
 */
import type { Doc, Extracted } from '../document.ts';
import { hashText } from './hash.ts';
import { type Hints, layHints } from './hints.ts';
import { extractByRules } from './rules/index.ts';
import { C, stemEnd, wordClass } from './word-class.ts';

/** Lexical statistics by word hash. Buckets 0 to 7 grow with the share of its uses in which a word is (part of) a cue or a source; 8: unknown. */
export interface WordStatistics {
  /** cue bucket | source bucket << 4 | cluster << 8. */
  lookup(wordHash: number): number;
  /** Packed meaning of the word (meaning.ts); 0: none. */
  meaning(wordHash: number): number;
}

/** Bucket of a word that the training texts know too little about. */
export const UNKNOWN = 8;
/** From this cue bucket on a word is a strong cue: a quarter of its uses or more. */
export const STRONG = 4;

/** Bits of {@link View.quoteFlags}. */
export const OPENS = 1;
export const CLOSES = 2;
export const INNER = 4;

/** values[k] inside [lo, hi), else `beyond`. Plain functions: closures made per token cost more than the features. */
export function intAt(values: Int32Array, k: number, lo: number, hi: number, beyond: number): number {
  return k < lo || k >= hi ? beyond : values[k]!;
}

/** As {@link intAt}, of bytes. */
export function byteAt(values: Uint8Array, k: number, lo: number, hi: number, beyond: number): number {
  return k < lo || k >= hi ? beyond : values[k]!;
}

/** See {@link buildView}. */
export interface View {
  readonly doc: Doc;
  readonly n: number;
  /** Hash of the lower-case word, of its stem, and of its last three letters. */
  readonly word: Int32Array;
  readonly stem: Int32Array;
  readonly suffix: Int32Array;
  readonly cls: Uint8Array;
  readonly cue: Uint8Array;
  readonly source: Uint8Array;
  readonly cluster: Uint8Array;
  /** Packed meaning of the word; see meaning.ts. */
  readonly meaning: Int32Array;
  readonly sentence: Int32Array;
  /** Outermost quotation a token is in, its marks taken in; -1: none. */
  readonly quote: Int32Array;
  readonly quoteFlags: Uint8Array;
  /** Running counts from the start of the document: value at i counts tokens before i. */
  readonly commas: Uint16Array | Uint32Array;
  readonly quotes: Uint32Array;
  readonly strong: Uint32Array;
  readonly verbs: Uint32Array;
  readonly links: Uint32Array;
  readonly thats: Uint32Array;
  /** As the counts: brackets opened less brackets closed. */
  readonly parens: Int32Array;
  /** Next and previous strong cue in the same sentence; -1: none. The token itself does not count. */
  readonly nextStrong: Int32Array;
  readonly previousStrong: Int32Array;
  /** What the rules found. */
  readonly hints: Hints;
  /** Where a cue candidate begins: 1 to 3 by its probability (see {@link noteCues}); 0 elsewhere. */
  readonly belief: Uint8Array;
  /** The first token from this one on that has a belief; n: none. */
  readonly nextBelief: Int32Array;
}

const isVerbLike = (c: number): boolean => c === C.be || c === C.have || c === C.modal || c === C.doing || c === C.ed;
const isLink = (c: number): boolean => c === C.and || c === C.but || c === C.subordinator || c === C.who || c === C.wh;

/** Makes the arrays. Costs one pass over the tokens and one over the quotations; `rules` are the rules' finds. */
export function buildView(
  doc: Doc,
  statistics: WordStatistics,
  rules: readonly Extracted[] = extractByRules(doc),
): View {
  const n = doc.tokens.length;
  const ints = (): Int32Array => new Int32Array(n);
  const counts = (): Uint32Array => new Uint32Array(n + 1);
  const bytes = (): Uint8Array => new Uint8Array(n);
  const view = {
    doc,
    n,
    word: ints(),
    stem: ints(),
    suffix: ints(),
    cls: bytes(),
    cue: bytes(),
    source: bytes(),
    cluster: bytes(),
    meaning: ints(),
    sentence: ints(),
    quote: ints().fill(-1),
    quoteFlags: bytes(),
    commas: counts(),
    quotes: counts(),
    strong: counts(),
    verbs: counts(),
    links: counts(),
    thats: counts(),
    parens: new Int32Array(n + 1),
    nextStrong: ints().fill(-1),
    previousStrong: ints().fill(-1),
    hints: layHints(doc, rules),
    belief: bytes(),
    nextBelief: new Int32Array(n + 2).fill(n),
  };
  markQuotations(doc, view.quote, view.quoteFlags);
  for (let i = 0; i < n; i++) {
    const token = doc.tokens[i]!;
    const { lower } = token;
    const sentence = doc.sentences[token.sentence]!;
    const before = i > 0 ? view.cls[i - 1] : C.edge;
    const starts = i === sentence.first || before === C.open || before === C.mark || before === C.colon;
    let c = wordClass(token, starts);
    const flags = view.quoteFlags[i]!;
    if (flags & OPENS) c = C.open;
    else if (flags & CLOSES) c = C.close;
    else if (c === C.be && lower === "'s" && i > 0 && isPossessive(doc, i)) c = C.clitic;
    view.cls[i] = c;
    const hash = hashText(lower);
    view.word[i] = hash;
    const end = stemEnd(lower);
    view.stem[i] = end === lower.length ? hash : hashText(lower, 0, end);
    view.suffix[i] = lower.length > 3 ? hashText(lower, lower.length - 3) : hash;
    view.sentence[i] = token.sentence;
    const known = statistics.lookup(hash);
    view.cue[i] = known & 15;
    view.source[i] = (known >> 4) & 15;
    view.cluster[i] = (known >> 8) & 255;
    view.meaning[i] = statistics.meaning(hash);
    const isStrong = isStrongCue(view.cue[i]!);
    view.commas[i + 1] = view.commas[i]! + (c === C.comma ? 1 : 0);
    view.quotes[i + 1] = view.quotes[i]! + (c === C.open ? 1 : 0);
    view.strong[i + 1] = view.strong[i]! + (isStrong ? 1 : 0);
    view.verbs[i + 1] = view.verbs[i]! + (isVerbLike(c) ? 1 : 0);
    view.links[i + 1] = view.links[i]! + (isLink(c) ? 1 : 0);
    view.thats[i + 1] = view.thats[i]! + (c === C.that ? 1 : 0);
    view.parens[i + 1] = view.parens[i]! + (c === C.parenOpen ? 1 : c === C.parenClose ? -1 : 0);
  }
  linkStrong(view);
  return view;
}

/** Notes the cue candidates of a document in its view, for the stages after the cue tagger. */
export function noteCues(
  view: View,
  cues: ReadonlyArray<{ readonly first: number; readonly probability: number }>,
): void {
  for (const { first, probability: p } of cues) view.belief[first] = p < 0.1 ? 0 : p < 0.35 ? 1 : p < 0.75 ? 2 : 3;
  for (let i = view.n - 1; i >= 0; i--) view.nextBelief[i] = view.belief[i]! > 0 ? i : view.nextBelief[i + 1]!;
}

/** Whether a cue bucket is that of a strong cue. */
export const isStrongCue = (bucket: number): boolean => bucket >= STRONG && bucket < UNKNOWN;

/** 's after a name or noun is a genitive unless an auxiliary's company follows; a cheap guess by the next word's shape. */
function isPossessive(doc: Doc, i: number): boolean {
  const before = doc.tokens[i - 1]!;
  if (before.kind !== 'word') return false;
  if (/^(?:he|she|it|that|there|what|who|where|how|here|let|this|everyone|one)$/.test(before.lower)) return false;
  const next = doc.tokens[i + 1];
  return next !== undefined && next.kind !== 'mark' && !/^(?:not|been|going|a|an|the|\w+ing)$/.test(next.lower);
}

function markQuotations(doc: Doc, quote: Int32Array, flags: Uint8Array): void {
  doc.quotations.forEach((q, index) => {
    const outer = q.depth === 0;
    for (let i = q.first; i < q.endToken; i++) {
      if (outer) quote[i] = index;
      else flags[i] = flags[i]! | INNER;
    }
    if (q.opens && q.first < flags.length) flags[q.first] = flags[q.first]! | OPENS;
    if (q.closes && q.endToken > 0) flags[q.endToken - 1] = flags[q.endToken - 1]! | CLOSES;
  });
}

function linkStrong(view: {
  n: number;
  cue: Uint8Array;
  sentence: Int32Array;
  nextStrong: Int32Array;
  previousStrong: Int32Array;
}): void {
  let last = -1;
  for (let i = 0; i < view.n; i++) {
    view.previousStrong[i] = last >= 0 && view.sentence[last] === view.sentence[i] ? last : -1;
    if (isStrongCue(view.cue[i]!)) last = i;
  }
  last = -1;
  for (let i = view.n - 1; i >= 0; i--) {
    view.nextStrong[i] = last >= 0 && view.sentence[last] === view.sentence[i] ? last : -1;
    if (isStrongCue(view.cue[i]!)) last = i;
  }
}
