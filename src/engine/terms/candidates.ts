/** Finds the short quoted runs of a batch: what the terms stage judges. */
import type { Doc, Quotation } from '../document.ts';
import type { Span } from '../types.ts';

/** Words a quotation may have to count as a term. */
const MAX_WORDS = 6;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.\-‑/&][\p{L}\p{N}]+)*/gu;

/** A short quotation: where it stands, its words, and the tokens round it. */
export interface Candidate {
  readonly quotation: Quotation;
  /** Its index in `doc.quotations`. */
  readonly index: number;
  /** Without the quotation marks. */
  readonly span: Span;
  readonly text: string;
  readonly words: readonly string[];
}

/** Short quotations that open and close, in reading order. */
export function candidatesOf(doc: Doc): Candidate[] {
  const found: Candidate[] = [];
  for (const [index, quotation] of doc.quotations.entries()) {
    if (!quotation.opens || !quotation.closes || quotation.end - quotation.start > 200) continue;
    const first = doc.tokens[quotation.first];
    const last = doc.tokens[quotation.endToken - 1];
    if (!first || !last || last.start <= first.end - 1) continue;
    const span = { start: first.end, end: last.start };
    const text = doc.text.slice(span.start, span.end);
    const words = text.match(WORD) ?? [];
    if (words.length >= 1 && words.length <= MAX_WORDS) found.push({ quotation, index, span, text, words });
  }
  return found;
}
