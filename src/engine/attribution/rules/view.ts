/**
 * A document as the rules see it: for each sentence, the words of one level of quotation in a row, every quotation in
 * between being one unit. So "X said" after a quotation of three sentences is as near to it as after one word.
 */
import type { Doc, Quotation, Token } from '../../document.ts';
import type { Span } from '../../types.ts';

/** A word, a mark, or a whole quotation. Token indices [first, end). */
export interface Unit {
  readonly first: number;
  readonly end: number;
  readonly quotation: Quotation | null;
  /** A quotation that is speech rather than a word or a name in quotation marks: long, or closed like a clause. */
  readonly speech: boolean;
  readonly lower: string;
  readonly text: string;
}

/** The units of a sentence at a level; `level` is the index of the quotation they are in, or -1. */
export interface Row {
  readonly units: readonly Unit[];
  readonly sentence: number;
  readonly level: number;
  readonly block: number;
}

/** Most tokens, marks included, of a name or nickname in quotation marks. */
const NAME_TOKENS = 7;

/** Marks that end a sentence. */
export const TERMINAL = /^(?:\.+|[?!…])$/;

/** The innermost quotation that each token is inside of (marks count to the quotation around them), or -1. */
function levels(doc: Doc, parent: Int32Array): Int32Array {
  const level = new Int32Array(doc.tokens.length);
  let next = 0;
  let inner = -1;
  for (let at = 0; at < level.length; at++) {
    // Past the end of a quotation (its closing mark belongs to the one around it).
    while (inner >= 0) {
      const q = doc.quotations[inner];
      if (!q || at < q.endToken - (q.closes ? 1 : 0)) break;
      inner = parent[inner] as number;
    }
    level[at] = inner;
    for (let q = doc.quotations[next]; q && q.first <= at; q = doc.quotations[++next]) {
      inner = next;
      if (!q.opens) level[at] = inner;
    }
  }
  return level;
}

function parents(doc: Doc): Int32Array {
  const parent = new Int32Array(doc.quotations.length).fill(-1);
  const open: number[] = [];
  doc.quotations.forEach((q, index) => {
    while (open.length > 0 && (doc.quotations[open[open.length - 1] as number]?.endToken ?? 0) <= q.first) open.pop();
    parent[index] = open[open.length - 1] ?? -1;
    open.push(index);
  });
  return parent;
}

/** Longest dateline, in units: NEW YORK, Oct. 3 (Agency) —. */
const MAX_DATELINE = 14;

/** Index past a dateline at the start of a block: capitals (and what stands in brackets or is a date) up to a dash. */
function datelineEnd(units: readonly Unit[]): number {
  const first = units[0];
  if (!first || !/^[\p{Lu}.'’-]{3,}$/u.test(first.text)) return 0;
  let brackets = 0;
  for (let at = 1; at < Math.min(units.length, MAX_DATELINE); at++) {
    const text = units[at]?.text ?? '';
    if (text === '(') brackets++;
    else if (text === ')') brackets--;
    else if (/^(?:[—–-]|--)$/.test(text) && brackets === 0) return at + 1;
    else if (brackets === 0 && !/^[\p{Lu}\p{N},./]/u.test(text)) return 0;
  }
  return 0;
}

/** Nesting deeper than this is not looked into. */
const MAX_DEPTH = 3;

/** Rows of a document, made sentence by sentence. */
export class View {
  readonly level: Int32Array;
  readonly parent: Int32Array;
  private readonly openedAt = new Map<number, number>();

  constructor(readonly doc: Doc) {
    this.parent = parents(doc);
    this.level = levels(doc, this.parent);
    doc.quotations.forEach((q, index) => {
      if (q.opens) this.openedAt.set(q.first, index);
    });
  }

  token(index: number): Token | undefined {
    return this.doc.tokens[index];
  }

  /**
   * Every row of the document: each sentence at each level it has words on. With `asks`, only sentences that have a word of which
   * that is true (lower case).
   */
  *rows(asks?: (lower: string) => boolean): Generator<Row> {
    const { sentences } = this.doc;
    for (let index = 0; index < sentences.length; index++) {
      const { first, end } = sentences[index] as { first: number; end: number };
      if (asks && !this.has(first, end, asks)) continue;
      const seen = new Set<number>();
      for (let at = first; at < end; at++) {
        const level = this.level[at] as number;
        const tooDeep = level >= 0 && (this.doc.quotations[level]?.depth ?? 0) >= MAX_DEPTH;
        if (!seen.has(level) && !tooDeep) {
          seen.add(level);
          const row = this.row(index, level);
          if (row) yield row;
        }
      }
    }
  }

  private has(first: number, end: number, asks: (lower: string) => boolean): boolean {
    for (let at = first; at < end; at++) if (asks(this.doc.tokens[at]?.lower ?? '')) return true;
    return false;
  }

  private row(sentence: number, level: number): Row | undefined {
    const { first, end, block } = this.doc.sentences[sentence] as { first: number; end: number; block: number };
    const holder = this.doc.quotations[level];
    const lo = holder ? Math.max(first, holder.first + (holder.opens ? 1 : 0)) : first;
    const hi = holder ? Math.min(end, holder.endToken - (holder.closes ? 1 : 0)) : end;
    const units: Unit[] = [];
    let at = this.backToLevel(lo, level);
    while (at < hi) {
      const opened = this.openedAt.get(at);
      const quotation = opened !== undefined && this.parent[opened] === level ? this.doc.quotations[opened] : undefined;
      if (quotation) {
        const speech = quotation.endToken - at > NAME_TOKENS || /^[,.?!…]/.test(this.lastInside(quotation));
        units.push({ first: at, end: quotation.endToken, quotation, speech, lower: '', text: '' });
        at = quotation.endToken;
      } else {
        const token = this.doc.tokens[at] as Token;
        units.push({ first: at, end: at + 1, quotation: null, speech: false, lower: token.lower, text: token.text });
        at++;
      }
    }
    const own = level < 0 && first === this.doc.blocks[block]?.firstToken ? units.slice(datelineEnd(units)) : units;
    return own.length > 0 ? { units: own, sentence, level, block } : undefined;
  }

  /** Where the quotation opened that a sentence's first token is inside of, one below `level`; else the token itself. */
  private backToLevel(at: number, level: number): number {
    let inner = this.level[at] as number;
    if (inner === level) return at;
    while (inner >= 0 && this.parent[inner] !== level) inner = this.parent[inner] as number;
    return inner >= 0 ? (this.doc.quotations[inner]?.first ?? at) : at;
  }

  /** The span of the units [from, to) of a row; undefined when empty. */
  span(units: readonly Unit[], from: number, to: number): Span | undefined {
    const first = units[from];
    const last = units[to - 1];
    if (!first || !last || to <= from) return undefined;
    return { start: this.token(first.first)?.start ?? 0, end: this.token(last.end - 1)?.end ?? 0 };
  }

  /** How many words (not marks) a unit's quotation has; capped at 50, so that the cost stays bounded. */
  words(quotation: Quotation): number {
    let count = 0;
    for (let at = quotation.first; at < quotation.endToken && count < 50; at++)
      if (this.token(at)?.kind !== 'mark') count++;
    return count;
  }

  /** The last token inside a quotation, before its closing mark. */
  lastInside(quotation: Quotation): string {
    return this.token(quotation.endToken - (quotation.closes ? 2 : 1))?.text ?? '';
  }
}
