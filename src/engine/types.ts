/**
 * The words of the house (design.md), as types: what the engine takes and gives.
 * Every offset is in UTF-16 code units, end exclusive.
 */

/** What a block is on the page. A headline is analysed in headline style; only a paragraph can reopen a quotation. */
export type BlockRole = 'headline' | 'heading' | 'paragraph' | 'list' | 'quote' | 'cell';

/** A paragraph-like run of text of the page (or a line of a text file). `id` is unique and stable within the article. */
export interface Block {
  readonly id: string;
  readonly text: string;
  readonly role: BlockRole;
}

/** A stretch of text by offsets. In a {@link Doc} the offsets are into `doc.text`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of one block's text: `start` and `end` are offsets into that block's `text`. Never crosses blocks. */
export interface BlockSpan extends Span {
  readonly block: string;
}

/** direct: the content is in quotation marks; indirect: it is paraphrased; mixed: partly quoted. */
export type Kind = 'direct' | 'indirect' | 'mixed';

/** claim: a proposition said, written, found or believed; attitude: an intention or feeling (wants, plans, hopes). */
export type Act = 'claim' | 'attitude';

/** How the cue presents the content: neutral (said), factive (confirmed), doubtful (alleged), denial, belief, request. */
export type Stance = 'neutral' | 'factive' | 'doubtful' | 'denial' | 'belief' | 'request';

/** What sort of source speaks. `unnamed`: a person or people the article does not name ("a source", "officials"). */
export type SpeakerKind = 'person' | 'organisation' | 'group' | 'document' | 'unnamed';

/** Use of a quoted term (design.md). */
export type TermUse = 'scare' | 'fragment' | 'speech' | 'title' | 'name' | 'mention' | 'other';

/**
 * One reason for an annotation. `code` names the rule or feature (kebab case, documented where it is made),
 * `words` are the words of the text that led to it (may be empty), `note` is a short extra such as a name.
 */
export interface Evidence {
  readonly code: string;
  readonly words: string;
  readonly note?: string;
}

/** Where the outlet has the words from. */
export type Provenance = 'first-hand' | 'told-this-outlet' | 'told-other-outlet' | 'document' | 'unnamed-source';

/** A resolved speaker of the article. */
export interface Speaker {
  /** Stable within the article: made from the first mention. */
  readonly id: string;
  /** Fullest name the article gives ("Samir Aita", "Russian Defense Ministry", "a person with knowledge of the inquiry"). */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** "a member of the port council", without the name; as the text words it. */
  readonly role?: string;
  /** Other names and descriptions the article uses, in order of appearance, without repeats. */
  readonly aliases: readonly string[];
}

/** An attribution: source, cue and content, with its speaker and why it is marked. */
export interface Attribution {
  /** Stable while its block's text stays the same. */
  readonly id: string;
  readonly kind: Kind;
  readonly act: Act;
  readonly source: readonly BlockSpan[];
  readonly cue: readonly BlockSpan[];
  /** Every stretch of the claim in reading order, quotation marks taken in. */
  readonly content: readonly BlockSpan[];
  /** Id of the speaker, or null: "speaker unclear". */
  readonly speaker: string | null;
  /** Ids of the speakers it could be, most likely first, when `speaker` is null; else empty. */
  readonly candidates: readonly string[];
  /** To whom it was said ("Sputnik"), as the text has it. */
  readonly addressee?: string;
  /** Where it was said ("in a statement", "Meet the Press"), as the text has it. */
  readonly medium?: string;
  readonly provenance?: Provenance;
  readonly stance: Stance;
  /** The cue is negated ("did not say") or hypothetical ("if he said"): kept apart, not painted as a claim made. */
  readonly negated: boolean;
  readonly hypothetical: boolean;
  /** Id of the attribution whose content holds this one ("X said Y had promised Z"). */
  readonly within?: string;
  /** Probability, 0 to 1, that a careful reader would mark this claim so. */
  readonly confidence: number;
  /** Probability, 0 to 1, that `speaker` is right. 0 when null. */
  readonly speakerConfidence: number;
  readonly evidence: readonly Evidence[];
}

/** A short run of words in quotation marks. The span leaves the quotation marks out. */
export interface QuotedTerm {
  readonly id: string;
  readonly span: BlockSpan;
  readonly use: TermUse;
  /** Whose term it is: a speaker's id, or null for the writer's own (or unclear). */
  readonly speaker: string | null;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** How much of the engine a language has: the whole pack, or quotation marks alone. */
export type Support = 'full' | 'quotes-only';

/** What {@link analyse} gives for a batch of blocks, in reading order. */
export interface Analysis {
  /** BCP 47, primary subtag ("en"). */
  readonly language: string;
  readonly support: Support;
  readonly attributions: readonly Attribution[];
  readonly terms: readonly QuotedTerm[];
  /** Every speaker known so far: those of earlier batches (by the carry) and of this one. */
  readonly speakers: readonly Speaker[];
  /** Hand to the next batch of the same article. Plain JSON. Opaque outside the engine. */
  readonly carry: Carry;
}

/**
 * State carried from batch to batch of one article, so that a long page is marked as it is read and an edit
 * re-analyses only from its batch on. Plain JSON; each stage owns its own key and validates what it gets.
 */
export interface Carry {
  readonly version: 1;
  readonly stages: Readonly<Record<string, unknown>>;
}

/** Options of {@link analyse}. */
export interface AnalyseOptions {
  /** BCP 47 tag of the article's language. */
  readonly language: string;
  readonly carry?: Carry;
  /** Name of the outlet, for the provenance ("told the Courier" in the Coast Courier is told-this-outlet). */
  readonly publisher?: string;
}
