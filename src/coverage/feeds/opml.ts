/** OPML, the list of feeds that feed readers exchange: read (nothing is added by reading) and written. */
import { generateOpml, parseOpml } from 'feedsmith';
import type { FeedChoice, Outcome } from '../../messages/coverage-protocol.ts';
import { failed, succeeded } from '../failure.ts';
import { plainTitle, safeUrl } from '../text/plain.ts';
import { withoutDoctype } from './parse.ts';

/** At most so many feeds are taken from a file, from so many levels of folders. */
const MOST_FEEDS = 500;
const DEEPEST = 20;

/** The feeds of an OPML text, in order, without repeats. Never throws. */
export function readOpml(text: string): Outcome<readonly FeedChoice[]> {
  let body: unknown;
  try {
    body = parseOpml(withoutDoctype(text)).body;
  } catch {
    return failed('bad-input', 'This is not an OPML file.');
  }
  const feeds = new Map<string, FeedChoice>();
  const visit = (outlines: unknown, depth: number): void => {
    if (!Array.isArray(outlines) || depth > DEEPEST) return;
    for (const outline of outlines as readonly unknown[]) {
      if (typeof outline !== 'object' || outline === null) continue;
      const { xmlUrl, title, text: label, outlines: inner } = outline as Record<string, unknown>;
      const url = typeof xmlUrl === 'string' ? safeUrl(xmlUrl) : null;
      const name =
        [title, label].find((value): value is string => typeof value === 'string' && value.trim() !== '') ?? '';
      if (url !== null && feeds.size < MOST_FEEDS)
        feeds.set(url, { url, title: plainTitle(name) || new URL(url).hostname });
      visit(inner, depth + 1);
    }
  };
  visit((body as { outlines?: unknown } | undefined)?.outlines, 0);
  return feeds.size > 0 ? succeeded([...feeds.values()]) : failed('bad-input', 'This file lists no feeds.');
}

/** An OPML text of feeds. */
export function writeOpml(feeds: readonly { readonly url: string; readonly title: string }[]): string {
  const outlines = feeds.map(({ url, title }) => ({
    text: title || url,
    title: title || url,
    type: 'rss',
    xmlUrl: url,
  }));
  return String(generateOpml({ head: { title: 'Feeds of Whosaid' }, body: { outlines } }));
}
