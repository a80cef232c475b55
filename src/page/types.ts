/** What page/ knows of an article besides its text. */

/** A value read from the page and where it came from ("json-ld", "meta og:title", "h1", ...). */
export interface Found<T> {
  readonly value: T;
  readonly from: string;
}

/** A link the page offers. `url` is absolute, http(s). */
export interface PageLink {
  readonly title: string;
  readonly url: string;
}

/** Metadata of the page (issue: metadata, each with where it came from). Dates are ISO 8601 as the page gives them. */
export interface Metadata {
  readonly title?: Found<string>;
  readonly byline?: Found<string>;
  readonly publisher?: Found<string>;
  readonly published?: Found<string>;
  readonly modified?: Found<string>;
  readonly language?: Found<string>;
  readonly canonical?: Found<string>;
  readonly section?: Found<string>;
  readonly tags: readonly Found<string>[];
  readonly wire?: Found<string>;
  readonly dateline?: Found<string>;
  readonly related: readonly PageLink[];
  /** Feeds the page offers (link rel=alternate). */
  readonly feeds: readonly PageLink[];
}

/** Is this an article? `probability` 0 to 1; `reasons` name what spoke for or against, strongest first. */
export interface Verdict {
  readonly article: boolean;
  readonly probability: number;
  readonly reasons: readonly string[];
}
