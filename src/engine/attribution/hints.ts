/**
 * What the rules found, laid out by token: the trained stages read it as features, so that training decides how far each rule
 * is to be trusted instead of hand-made cut-offs.
 */

import type { Doc, Extracted } from '../document.ts';
import { tokenAt } from '../language/document.ts';
import type { Span } from '../types.ts';
import { hashText } from './hash.ts';

/** A range of tokens, end exclusive. */
type Range = readonly [number, number];

/** A find of the rules in token indices. */
export interface Hint {
  /** The rule, as a number for hashing. */
  readonly rule: number;
  /** Confidence in steps of a twentieth, 0 to 20. */
  readonly sure: number;
  readonly cue: Range | null;
  readonly source: Range | null;
  readonly content: readonly Range[];
}

/** Bits of {@link Hints.roles}: a token lies in the source, content, cue of a find; one of these begins at it or ended before it. */
export const IN_SOURCE = 1;
export const IN_CONTENT = 2;
export const IN_CUE = 4;
export const CONTENT_STARTS = 8;
export const CONTENT_ENDED = 16;
export const SOURCE_STARTS = 32;
export const SOURCE_ENDED = 64;

/** The finds of a document. */
export interface Hints {
  readonly list: readonly Hint[];
  /** Index of the most confident find whose cue holds the token; -1: none. */
  readonly at: Int32Array;
  readonly roles: Uint8Array;
  /** Runs of tokens in cues that begin before each token, counted from the start. */
  readonly cueRuns: Uint32Array;
}

/** Tokens that a stretch of the document's text touches. */
export function tokensIn(doc: Doc, { start, end }: Span): Range {
  const { tokens } = doc;
  const from = tokenAt(tokens, start);
  let to = from;
  while (to < tokens.length && tokens[to]!.start < end) to++;
  return [from, to];
}

const within = (doc: Doc, spans: readonly Span[]): Range[] =>
  spans.map((s) => tokensIn(doc, s)).filter(([a, b]) => b > a);

/** Lays the rules' finds out by token. Linear in tokens and finds. */
export function layHints(doc: Doc, found: readonly Extracted[]): Hints {
  const n = doc.tokens.length;
  const at = new Int32Array(n).fill(-1);
  const roles = new Uint8Array(n + 1);
  const mark = ([a, b]: Range, inside: number, starts: number, ended: number): void => {
    for (let i = a; i < b; i++) roles[i] = roles[i]! | inside;
    roles[a] = roles[a]! | starts;
    roles[b] = roles[b]! | ended;
  };
  const list = found.map((item, index): Hint => {
    const cue = within(doc, item.cue)[0] ?? null;
    const source = within(doc, item.source)[0] ?? null;
    const content = within(doc, item.content);
    for (const range of content) mark(range, IN_CONTENT, CONTENT_STARTS, CONTENT_ENDED);
    if (source) mark(source, IN_SOURCE, SOURCE_STARTS, SOURCE_ENDED);
    if (cue) mark(cue, IN_CUE, 0, 0);
    for (let i = cue?.[0] ?? 0; i < (cue?.[1] ?? 0); i++) {
      const before = found[at[i]!];
      if (!before || before.confidence < item.confidence) at[i] = index;
    }
    const kept = item.negated ? 1 : item.hypothetical ? 2 : 0;
    return {
      rule: hashText(item.evidence[0]?.code ?? '') + kept,
      sure: Math.round(item.confidence * 20),
      cue,
      source,
      content,
    };
  });
  const cueRuns = new Uint32Array(n + 2);
  for (let i = 0; i <= n; i++) {
    const begins = (roles[i]! & IN_CUE) !== 0 && (i === 0 || (roles[i - 1]! & IN_CUE) === 0);
    cueRuns[i + 1] = cueRuns[i]! + (begins ? 1 : 0);
  }
  return { list, at, roles, cueRuns };
}

/** What the find of a cue makes of token t: 0 no find, 1 nothing, 2 content, 3 source. */
export function ownRole(hint: Hint | null, t: number): number {
  if (!hint) return 0;
  for (const [a, b] of hint.content) if (t >= a && t < b) return 2;
  return hint.source && t >= hint.source[0] && t < hint.source[1] ? 3 : 1;
}

/** What the find of a cue says of the gap before token t: bits for content begins, content ends, source begins, source ends, and 16: there is a find. */
export function ownEdges(hint: Hint | null, t: number): number {
  if (!hint) return 0;
  let bits = 16;
  for (const [a, b] of hint.content) bits |= (t === a ? 1 : 0) | (t === b ? 2 : 0);
  if (hint.source) bits |= (t === hint.source[0] ? 4 : 0) | (t === hint.source[1] ? 8 : 0);
  return bits;
}
