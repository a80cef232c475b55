/**
 * Messages about coverage, popup and options page -> background. The background merges this map with its own and answers
 * with createCoverageService (src/coverage/service.ts): one handler per name. Requests are checked by
 * coverageRequests (src/messages/coverage-validate.ts) before they are used.
 */

/** Why something did not work. `text` is a sentence for the reader; `link` is the same search by hand; `retryAt` is in ms since 1970. */
export interface Failure {
  readonly reason:
    | 'time-out'
    | 'offline'
    | 'rate-limited'
    | 'server-error'
    | 'not-found'
    | 'refused-redirect'
    | 'no-permission'
    | 'too-large'
    | 'bad-answer'
    | 'aborted'
    | 'switched-off'
    | 'storage-full'
    | 'bad-input';
  readonly text: string;
  readonly retryAt?: number;
  readonly link?: { readonly label: string; readonly url: string };
}

/** A value, or an honest failure. Nothing here throws at the reader. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** The story (or claim) that other reports are looked for. It stays on the device: only {@link ToCoverage} live searches send words. */
export interface Story {
  readonly title: string;
  /** The article's text, or its beginning (PageState.excerpt), or the claim's words. */
  readonly text: string;
  /** Address of the article: its own outlet comes last, itself never. */
  readonly url: string;
  /** Outlet's name, may be empty. */
  readonly publisher: string;
  /** ISO 8601, or empty. */
  readonly published: string;
  /** BCP 47, or empty. */
  readonly language: string;
  /** One claim of the story: of the reports found, only those that repeat its words. Left out: the whole story. */
  readonly claim?: string;
}

/** Another report. */
export interface Report {
  readonly id: string;
  readonly title: string;
  /** http(s) always. */
  readonly url: string;
  /** Outlet as its feed or host names it. */
  readonly outlet: string;
  readonly host: string;
  /** ISO 8601, or empty. */
  readonly published: string;
  /** BCP 47 primary subtag, or empty. */
  readonly language: string;
  /** Plain text, at most 600 code units; may be empty. */
  readonly summary: string;
  /** Where it was found: "feeds" or "gdelt". */
  readonly via: string;
}

/** Who a summary quotes, as the engine read it: "told by" and the claim's words. */
export interface AlsoQuoted {
  readonly speaker: string;
  readonly content: string;
}

/** Reports that carry the same text (or one alone), best first. */
export interface ReportGroup {
  readonly lead: Report;
  /** The others with the same text, newest first. */
  readonly others: readonly Report[];
  /** "12 outlets carry this AP report"; empty when alone. */
  readonly note: string;
  /** Why it is here: shared names, then shared rare words, as the reader would read them. */
  readonly sharedNames: readonly string[];
  readonly sharedWords: readonly string[];
  /** From the article's own outlet: listed last. */
  readonly sameOutlet: boolean;
  /** 0 to 1: how surely it is this story. */
  readonly score: number;
  readonly quoted: readonly AlsoQuoted[];
}

/** A feed as the options page lists it. */
export interface FeedView {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly language: string;
  /** Origins that it needs ("https://example.org/*"): ask for them by permissions.request before addFeed. */
  readonly origins: readonly string[];
  readonly addedAt: number;
  /** Last successful answer, ms since 1970; 0: never. */
  readonly updatedAt: number;
  /** When it is next asked, ms since 1970. */
  readonly nextAt: number;
  readonly items: number;
  /** What went wrong last, or null. */
  readonly problem: Failure | null;
}

/** A feed to be added: from the page, an OPML file or the starter list. */
export interface FeedChoice {
  readonly url: string;
  readonly title: string;
  readonly language?: string;
  readonly country?: string;
}

/** What refreshing did. */
export interface RefreshReport {
  readonly asked: number;
  readonly fresh: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly newItems: number;
}

/** A statement of Wikidata with what it cites. */
export interface WikiStatement {
  readonly property: string;
  readonly value: string;
  /** Address of the reference Wikidata gives, or empty: unreferenced. */
  readonly reference: string;
  /** "since 2013", or empty. */
  readonly when: string;
}

/** Who or what a name is, as Wikipedia and Wikidata have it. */
export interface WikiEntry {
  readonly title: string;
  readonly description: string;
  /** First sentence of the article, plain text. */
  readonly sentence: string;
  readonly url: string;
  readonly wikidata: string;
  /** Owner, parent, publisher, founder... (publishers only). */
  readonly statements: readonly WikiStatement[];
  /** Other things of that name, when it is not sure which is meant. */
  readonly others: readonly { readonly title: string; readonly description: string; readonly url: string }[];
}

/** A provider with a switch: what the options page shows. */
export interface ProviderView {
  readonly id: 'page' | 'links' | 'feeds' | 'gdelt' | 'wiki';
  readonly label: string;
  /** One or two sentences: what leaves the device, to whom, when. */
  readonly leaves: string;
  /** Origins it needs; empty: none, or (feeds) each feed's own. */
  readonly origins: readonly string[];
  readonly on: boolean;
  /** The origins are granted. */
  readonly granted: boolean;
}

/** popup, options -> background. */
export interface ToCoverage {
  readonly listProviders: { request: Record<string, never>; response: readonly ProviderView[] };
  /** Turns gdelt or wiki on or off. Ask for its origins before turning it on; turning it off gives them back and empties its cache. */
  readonly switchProvider: {
    request: { id: 'gdelt' | 'wiki' | 'feeds'; on: boolean };
    response: Outcome<readonly ProviderView[]>;
  };
  readonly listFeeds: { request: Record<string, never>; response: readonly FeedView[] };
  /** Fetches the feed once and keeps it. Its origin must have been granted. */
  readonly addFeed: { request: FeedChoice; response: Outcome<FeedView> };
  /** Keeps several (OPML, starter list) without waiting for their answers; they are fetched in the background. */
  readonly addFeeds: { request: { feeds: readonly FeedChoice[] }; response: Outcome<readonly FeedView[]> };
  /** Deletes the feed with its items; gives its origin back when no other feed needs it. */
  readonly removeFeed: { request: { id: string }; response: { removed: boolean; originsGivenBack: readonly string[] } };
  /** Asks the feeds now (all, or the named ones). Those in back-off are left alone unless named. */
  readonly refreshFeeds: { request: { ids: readonly string[] }; response: RefreshReport };
  readonly readOpml: { request: { text: string }; response: Outcome<readonly FeedChoice[]> };
  readonly writeOpml: { request: Record<string, never>; response: string };
  readonly starterFeeds: { request: Record<string, never>; response: readonly StarterFeed[] };
  /** On the device: asks nobody. Empty when nothing stored is about the story. */
  readonly searchStored: { request: { story: Story }; response: Outcome<readonly ReportGroup[]> };
  /** On a click only: sends `words` (as shown to the reader) to api.gdeltproject.org. `date` YYYY-MM-DD or empty. */
  readonly searchGdelt: {
    request: { words: string; date: string; story: Story };
    response: Outcome<readonly ReportGroup[]>;
  };
  /** On a click only: sends `name` to Wikipedia (in `language`) and its Wikidata number to Wikidata. */
  readonly lookupWiki: {
    request: { name: string; kind: 'speaker' | 'publisher'; language: string };
    response: Outcome<WikiEntry>;
  };
  /** Stops the live searches that run: they answer "Stopped." */
  readonly cancelSearches: { request: Record<string, never>; response: null };
}

/** A feed of the starter list. */
export interface StarterFeed extends FeedChoice {
  readonly language: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** What sort of outlet: "public broadcaster", "agency", "newspaper", "magazine", "online", "fact checker", "science". */
  readonly sort: string;
}
