/** What a card shows and what it can do: plain data and calls, no DOM. */
import type { Speaker } from '../../engine/types.ts';
import type { ClaimView, TermView } from '../../messages/protocol.ts';
import type { MarkStyle, Tone } from '../marks-style.ts';

/** Searches elsewhere for one thing: the words that a click sends, and where to. */
export interface Searches {
  readonly words: string;
  readonly links: readonly SearchLink[];
}

/** A search elsewhere. `sends` says in one sentence what a click sends and to whom. */
export interface SearchLink {
  readonly label: string;
  readonly url: string;
  readonly sends: string;
}

interface Common {
  readonly style: MarkStyle;
  readonly tone: Tone;
  /** BCP 47 tag of the article's words. */
  readonly language: string;
  readonly publisher: string;
  /** Place of this mark among all marks, from 1, and how many there are. */
  readonly position: number;
  readonly total: number;
}

/** Card of a claim. */
export interface ClaimModel extends Common {
  readonly type: 'claim';
  readonly claim: ClaimView;
  readonly speaker: Speaker | null;
  readonly candidates: readonly Speaker[];
  /** Other claims of the same speaker, in reading order. */
  readonly others: readonly ClaimView[];
  /** The claim that reports this one ("X said Y had promised ..."), with the name of its speaker. */
  readonly reportedBy: { readonly id: string; readonly name: string } | null;
}

/** Card of a quoted term. */
export interface TermModel extends Common {
  readonly type: 'term';
  readonly term: TermView;
  readonly speaker: Speaker | null;
  /** The claim that the term stands in. */
  readonly inside: { readonly id: string; readonly name: string } | null;
}

/** What a card shows. */
export type CardModel = ClaimModel | TermModel;

/** What the reader can do from a card. */
export interface CardActions {
  /** Goes to another mark and opens its card. */
  jump(id: string): void;
  step(by: 1 | -1): void;
  /** The words with their citation, for the clipboard. */
  citation(): string;
  /** Address of the page that leads to these words. */
  link(): string;
  coverage(): Searches;
  /** Opens the popup's coverage of this claim (own feeds, live search, words to change); false: it could not be opened. */
  popup?(): Promise<boolean>;
}
