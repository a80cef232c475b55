/**
 * The engine's own view of a batch: one text, its blocks, tokens, sentences and quotations. Stages pass {@link Doc} and
 * {@link Extracted} on; analyse.ts turns document offsets into block offsets at the end.
 */
import type { Act, BlockRole, Evidence, Kind, Span, Stance } from './types.ts';

/** A block inside `doc.text`. Blocks are joined by "\n\n" (or stand as in the text file). */
export interface DocBlock extends Span {
  readonly id: string;
  readonly role: BlockRole;
  /** Token indices [firstToken, endToken). */
  readonly firstToken: number;
  readonly endToken: number;
}

/** A word, number or mark. */
export interface Token extends Span {
  readonly text: string;
  /** Lower case, curly apostrophes made straight. */
  readonly lower: string;
  /** Index of its block and of its sentence. */
  readonly block: number;
  readonly sentence: number;
  /** White space stands before it. */
  readonly spaceBefore: boolean;
  readonly kind: 'word' | 'number' | 'mark';
}

/** A sentence: token indices [first, end), inside one block. */
export interface Sentence {
  readonly first: number;
  readonly end: number;
  readonly block: number;
}

/** A quotation: from its opening to its closing mark, inside one block. */
export interface Quotation extends Span {
  /** Token index of the opening mark (or of the first token, when it runs on from the block before), and one past the closing mark. */
  readonly first: number;
  readonly endToken: number;
  readonly block: number;
  /** 0: outermost. */
  readonly depth: number;
  readonly opens: boolean;
  /** false: it runs on into the next block, which reopens it. */
  readonly closes: boolean;
  /** Index of the quotation (in `doc.quotations`) that it carries on from the block before. */
  readonly continues?: number;
}

/** A batch, ready for the stages. */
export interface Doc {
  readonly text: string;
  readonly blocks: readonly DocBlock[];
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** In order of their openings. */
  readonly quotations: readonly Quotation[];
}

/** What the attribution stage hands to the speaker stage: spans into `doc.text`. */
export interface Extracted {
  readonly kind: Kind;
  readonly act: Act;
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly addressee?: Span;
  readonly medium?: Span;
  readonly stance: Stance;
  readonly negated: boolean;
  readonly hypothetical: boolean;
  /** Index (in the same list) of the attribution whose content holds this one. */
  readonly within?: number;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}
