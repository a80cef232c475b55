/** A feed's text (RSS, Atom, RDF, JSON Feed) to plain reports. Input from outside: everything is checked and cut here. */
import { parseFeed } from 'feedsmith';
import type { Outcome } from '../../messages/coverage-protocol.ts';
import { failed, succeeded } from '../failure.ts';
import { isoDate, plainText, plainTitle, safeUrl } from '../text/plain.ts';

/** An item of a feed. */
export interface FeedItem {
  readonly url: string;
  readonly title: string;
  /** Plain text, at most 600 code units. */
  readonly summary: string;
  /** ISO 8601, or empty. */
  readonly published: string;
}

/** A feed as read. */
export interface ParsedFeed {
  readonly title: string;
  /** BCP 47 primary subtag, or empty. */
  readonly language: string;
  /** Minutes that the feed asks to be left alone, or 0. */
  readonly ttl: number;
  readonly items: readonly FeedItem[];
}

/** More items of one feed are not kept; summaries are cut at so many code units. */
const MOST_ITEMS = 300;
const SUMMARY = 600;

type Raw = Readonly<Record<string, unknown>>;

/** Reads a feed's text. `url` is its address (relative links are its own), `now` ms since 1970. Never throws. */
export function readFeed(text: string, url: string, now: number): Outcome<ParsedFeed> {
  const head = text.trimStart().slice(0, 500);
  if (head === '') return failed('bad-answer', 'The address answers with nothing.');
  if (/^(?:<!--[\s\S]*?-->|<\?xml[^>]*>|\s)*<(?:!doctype\s+html|html|head|body)\b/iu.test(head))
    return failed('bad-answer', 'This is a web page, not a feed.');
  try {
    return succeeded(readParsed(parseFeed(withoutDoctype(text)), url, now));
  } catch {
    return failed('bad-answer', 'This cannot be read as RSS, Atom, RDF or JSON feed.');
  }
}

/**
 * Document types can define entities that grow without end: the one in the prolog is taken out, unread (and feedsmith
 * expands none that it does not know).
 */
export function withoutDoctype(text: string): string {
  const at = text.slice(0, 5_000).search(/<!DOCTYPE/iu);
  if (at < 0) return text;
  const doctype = /<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/iuy;
  doctype.lastIndex = at;
  return doctype.test(text) ? text.slice(0, at) + text.slice(doctype.lastIndex) : text;
}

function readParsed({ feed }: { readonly feed: unknown }, url: string, now: number): ParsedFeed {
  const raw = record(feed);
  const dc = record(raw.dc);
  const language = first(words(raw.language), words(record(raw.xml).lang), words(list(dc.languages)[0]));
  const entries = [...list(raw.items), ...list(raw.entries)].slice(0, MOST_ITEMS);
  const seen = new Set<string>();
  const items = entries.flatMap((entry) => {
    const item = readItem(record(entry), url, now);
    if (!item || seen.has(item.url)) return [];
    seen.add(item.url);
    return [item];
  });
  const ttl = Number(raw.ttl);
  return {
    title: plainTitle(words(raw.title)),
    language: /^([a-z]{2,3})(?:[-_]|$)/iu.exec(language)?.[1]?.toLowerCase() ?? '',
    ttl: Number.isFinite(ttl) && ttl > 0 ? Math.min(ttl, 1_440) : 0,
    items,
  };
}

function readItem(raw: Raw, base: string, now: number): FeedItem | null {
  const url = linkOf(raw, base);
  const body = first(
    words(raw.description),
    words(raw.summary),
    words(record(raw.media).description),
    words(raw.content_text),
    words(raw.content_html),
    words(record(raw.content).encoded),
    words(raw.content),
  );
  const summary = plainText(body, SUMMARY);
  const title = plainTitle(words(raw.title)) || summary.slice(0, 120);
  if (url === null || title === '') return null;
  const dates = [
    raw.pubDate,
    raw.published,
    raw.date_published,
    list(record(raw.dc).dates)[0],
    raw.updated,
    raw.date_modified,
  ];
  return {
    url,
    title,
    summary: summary === title ? '' : summary,
    published: first(...dates.map((date) => isoDate(words(date), now))),
  };
}

/** The item's page: link, the alternate of Atom's links, a permanent guid, JSON Feed's url. Only http(s). */
function linkOf(raw: Raw, base: string): string | null {
  const links = list(raw.links).map(record);
  const alternate = links.find((link) => words(link.rel) === 'alternate' || link.rel === undefined) ?? {};
  const guid = record(raw.guid);
  const candidates = [
    words(raw.link),
    words(alternate.href),
    words(raw.url),
    guid.isPermaLink === false ? '' : words(guid.value),
  ];
  for (const candidate of candidates) {
    const url =
      candidate === '' || (candidate === words(guid.value) && !/^https?:/iu.test(candidate))
        ? null
        : safeUrl(candidate, base);
    if (url !== null) return url;
  }
  return null;
}

function record(value: unknown): Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text as it stands, or the value of a text construct. */
function words(value: unknown): string {
  if (typeof value === 'string') return value;
  const inner = record(value).value;
  return typeof inner === 'string' ? inner : '';
}

function first(...values: readonly string[]): string {
  return values.find((value) => value.trim() !== '') ?? '';
}
