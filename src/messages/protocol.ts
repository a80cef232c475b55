/**
 * The one typed protocol: for each direction a map from message name to request and response.
 * On the wire a message is `{ name, request }`. Everything that arrives is checked before it is used
 * (messages/background-requests.ts, page-requests.ts, analysis.ts, answers.ts).
 */
import type {
  Act,
  Block,
  Carry,
  Evidence,
  Kind,
  Provenance,
  Speaker,
  Stance,
  Support,
  TermUse,
} from '../engine/types.ts';

/** A link with a text. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

/** A claim as the popup and the card show it: plain texts, no offsets. */
export interface ClaimView {
  readonly id: string;
  readonly kind: Kind;
  readonly act: Act;
  /** The claim's words, stretches joined by " … ". */
  readonly content: string;
  /** The source as the text has it ("he", "Aita"); empty when there is none. */
  readonly source: string;
  /** The cue as the text has it ("told"). */
  readonly cue: string;
  /** Speaker's id, or null: speaker unclear. */
  readonly speaker: string | null;
  readonly candidates: readonly string[];
  readonly addressee?: string;
  readonly medium?: string;
  readonly provenance?: Provenance;
  readonly stance: Stance;
  readonly confidence: number;
  readonly speakerConfidence: number;
  readonly evidence: readonly Evidence[];
  readonly within?: string;
  /** Words (not marks) in the content. */
  readonly words: number;
  /** Links that the claim's own sentence offers. */
  readonly links: readonly Link[];
}

/** A quoted term as shown. */
export interface TermView {
  readonly id: string;
  readonly text: string;
  readonly use: TermUse;
  readonly speaker: string | null;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** How often the article has the term in quotation marks and without them. */
  readonly quoted: number;
  readonly plain: number;
}

/** Where the article stands. */
export type PageStatus = 'working' | 'ready' | 'not-article' | 'error';

/** All that the popup shows of a tab. The content script is its only owner. */
export interface PageState {
  readonly status: PageStatus;
  /** A clear message for the reader when status is error. */
  readonly error?: string;
  /** 0 to 1: how sure the detector is that it is an article. */
  readonly probability: number;
  readonly url: string;
  readonly title: string;
  readonly publisher: string;
  /** ISO 8601 or empty. */
  readonly published: string;
  readonly byline: string;
  readonly language: string;
  readonly support: Support;
  readonly dateline: string;
  readonly marksOn: boolean;
  readonly claims: readonly ClaimView[];
  readonly terms: readonly TermView[];
  readonly speakers: readonly Speaker[];
  readonly related: readonly Link[];
  readonly tags: readonly string[];
  readonly feeds: readonly Link[];
  /** The words of the ready-made search: names and rare words of the story. */
  readonly query: string;
  /** The beginning of the article's text (at most 6,000 UTF-16 code units), for the search among the reader's own feeds. */
  readonly excerpt?: string;
  /** Readers' comments on the page: how many, whether they are marked, and how many claims are marked in them. */
  readonly comments?: { readonly found: number; readonly on: boolean; readonly claims: number };
}

/** content -> background. `analyse` answers with a JSON string of an Analysis: nested arrays are slow in Firefox messages. */
export interface ToBackground {
  readonly analyse: {
    request: { blocks: readonly Block[]; language: string; publisher: string; carry: Carry | null };
    response: string;
  };
  /** Number of claims for the badge of the sender's tab; null clears it. */
  readonly badge: { request: { count: number | null }; response: null };
  /**
   * Puts the sheet of the marks (page/marks-style.ts) into the sender's frame by scripting.insertCSS: unlike an adopted
   * sheet the page cannot see it. Origin AUTHOR in Chromium (it drops a highlight's background from a user sheet), USER
   * in Firefox (there only a user sheet reaches text in shadow roots). `frames`: the article stands in a frame of the page's
   * own origin; every frame that the permission covers is dressed, because a page's script cannot name one.
   */
  readonly dress: { request: { frames?: boolean }; response: null };
  readonly openOptions: { request: Record<string, never>; response: null };
  /** From the card: opens the popup's coverage of one claim (its id) of the sender's tab. False: the browser opens no popup now. */
  readonly coverageOf: { request: { id: string }; response: { opened: boolean } };
  /** Runs the content script in a tab (on click). Answers the frame that runs it. */
  readonly run: { request: { tabId: number }; response: { ok: true } | { ok: false; why: string } };
  /** After the permission changed: registers or unregisters the automatic script. Answers the origins in force. */
  readonly automatic: { request: { origins: readonly string[] }; response: { origins: readonly string[] } };
}

/** popup, background -> content of a tab. */
export interface ToPage {
  readonly state: { request: Record<string, never>; response: PageState };
  /** Shows or hides the marks; 'toggle' turns them over (keyboard command). */
  readonly marks: { request: { on: boolean | 'toggle' }; response: PageState };
  /** Scrolls to a claim or term and flashes it. */
  readonly show: { request: { id: string }; response: { shown: boolean } };
  readonly markAnyway: { request: Record<string, never>; response: PageState };
  /** Marks the readers' comments too, or no longer; for this visit of the page. */
  readonly comments: { request: { on: boolean }; response: PageState };
  /** Next or previous mark, from a keyboard command. */
  readonly step: { request: { by: 1 | -1 }; response: { shown: boolean } };
}

/** Names of a direction. */
export type NameOf<Map> = keyof Map & string;
/** Request and response of a message. */
export type RequestOf<Map, N extends keyof Map> = Map[N] extends { request: infer R } ? R : never;
/** What a message is answered with. */
export type ResponseOf<Map, N extends keyof Map> = Map[N] extends { response: infer R } ? R : never;
