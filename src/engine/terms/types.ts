/** What the terms stage hands on. */
import type { Evidence, Span, TermUse } from '../types.ts';

/** A short run of words in quotation marks; `span` is into `doc.text` and leaves the marks out. */
export interface Term {
  readonly span: Span;
  readonly use: TermUse;
  /** Whose term it is: a speaker's id, or null for the writer's own (or unclear). */
  readonly speaker: string | null;
  /** Probability, 0 to 1, of `use`. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}
