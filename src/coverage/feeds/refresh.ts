/**
 * Visiting the feeds: those that are due, at most two at a time, with conditional requests and back-off. Everything that
 * must outlive a stop of the background is written before the next step: a feed is leased while it is asked, and the
 * alarm is set before the first request.
 */
import type { Failure, Outcome, RefreshReport } from '../../messages/coverage-protocol.ts';
import { failed, succeeded } from '../failure.ts';
import { decode, unpacked } from '../net/decode.ts';
import { get } from '../net/get.ts';
import type { Ports } from '../ports.ts';
import { originsOf } from './origins.ts';
import { type ParsedFeed, readFeed } from './parse.ts';
import { type CoverageStore, isQuotaError, itemId, type StoredFeed, type StoredItem } from './store.ts';
import type { StoredIndex } from './stored-index.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A feed is visited once an hour, or as seldom as it asks (ttl, at most a day). */
const PERIOD = 60 * MINUTE;
/** After failures in a row: 30 minutes, doubled each time, at most a day. */
const FIRST_BACK_OFF = 30 * MINUTE;
/** While a feed is asked, nobody else asks it for so long. */
const LEASE = 2 * MINUTE;
const AT_ONCE = 2;
const TIME_LIMIT = 20_000;
/** Bytes of one feed. */
export const FEED_SIZE_LIMIT = 5_000_000;

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1';

/** What a visit to a feed gave. */
export interface Visit {
  readonly feed: StoredFeed;
  readonly outcome: Outcome<{ readonly unchanged: boolean; readonly newItems: number }>;
}

type RefreshPorts = Pick<Ports, 'fetch' | 'now' | 'permissions' | 'alarm' | 'settings'>;

/** Visits feeds. One of these lives as long as the background; all its state is in the store. */
export class Refresher {
  readonly #ports: RefreshPorts;
  readonly #store: CoverageStore;
  readonly #index: StoredIndex;

  constructor(ports: RefreshPorts, store: CoverageStore, index: StoredIndex) {
    this.#ports = ports;
    this.#store = store;
    this.#index = index;
  }

  /** Visits the feeds that are due, or the named ones, and sets the alarm for the next. */
  async refresh(ids: readonly string[] | 'due' | 'all', signal?: AbortSignal): Promise<RefreshReport> {
    const now = this.#ports.now();
    const feeds = await this.#store.feeds();
    const wanted = feeds.filter((feed) => isWanted(feed, ids, now));
    if (wanted.length > 0) await this.#ports.alarm.at(now + LEASE + MINUTE); // should the background be stopped in the middle
    const visits = await this.#visitAll(wanted, signal);
    await this.#tidy(visits.some((visit) => visit.outcome.ok && visit.outcome.value.newItems > 0));
    await this.schedule();
    return report(visits);
  }

  /** Sets the alarm for the feed that is due first; none: no alarm. */
  async schedule(): Promise<void> {
    const feeds = await this.#store.feeds();
    const now = this.#ports.now();
    if (feeds.length === 0) await this.#ports.alarm.clear();
    else await this.#ports.alarm.at(Math.max(now + MINUTE, Math.min(...feeds.map((feed) => feed.nextAt))));
  }

  async #visitAll(feeds: readonly StoredFeed[], signal?: AbortSignal): Promise<readonly Visit[]> {
    const queue = [...feeds];
    const visits: Visit[] = [];
    const work = async (): Promise<void> => {
      for (let feed = queue.shift(); feed && !signal?.aborted; feed = queue.shift())
        visits.push(await this.visit(feed, signal));
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return visits;
  }

  /** Asks one feed and keeps what is new. */
  async visit(feed: StoredFeed, signal?: AbortSignal): Promise<Visit> {
    const leased = { ...feed, nextAt: this.#ports.now() + LEASE };
    if (!(await this.#store.updateFeed(leased))) return { feed, outcome: failed('aborted', 'The feed was removed.') };
    const answer = await this.#ask(feed, signal);
    if (!answer.ok) return this.#put(failing(feed, answer.failure, this.#ports.now()), answer);
    const { parsed, etag, lastModified } = answer.value;
    try {
      const newItems = parsed ? await this.#keep(feed, parsed) : 0;
      const updated = visited(feed, { parsed, etag, lastModified }, this.#ports.now());
      return await this.#put(updated, succeeded({ unchanged: parsed === null, newItems }));
    } catch (error) {
      const failure = isQuotaError(error)
        ? failed('storage-full', 'The browser gives no more room: the oldest reports went, new ones could not be kept.')
        : failed('bad-answer', 'What the feed sent could not be kept.');
      return this.#put(failing(feed, failure.failure, this.#ports.now()), failure);
    }
  }

  async #put(feed: StoredFeed, outcome: Visit['outcome']): Promise<Visit> {
    await this.#store.updateFeed(feed);
    return { feed, outcome };
  }

  async #ask(
    feed: StoredFeed,
    signal?: AbortSignal,
  ): Promise<Outcome<{ parsed: ParsedFeed | null; etag: string; lastModified: string }>> {
    const who = feed.title || new URL(feed.url).hostname;
    if (!(await this.#ports.permissions.has(originsOf(feed.url)))) {
      return failed(
        'no-permission',
        `Whosaid may not ask ${new URL(feed.url).hostname}: allow it, or remove the feed.`,
      );
    }
    const headers = {
      accept: ACCEPT,
      ...(feed.etag ? { 'if-none-match': feed.etag } : {}),
      ...(feed.lastModified ? { 'if-modified-since': feed.lastModified } : {}),
    };
    const answer = await get(this.#ports, {
      url: feed.url,
      who,
      headers,
      timeLimit: TIME_LIMIT,
      sizeLimit: FEED_SIZE_LIMIT,
      ...(signal ? { signal } : {}),
    });
    if (!answer.ok) return answer;
    const { status, headers: got, bytes } = answer.value;
    const marks = { etag: got.get('etag') ?? '', lastModified: got.get('last-modified') ?? '' };
    if (status === 304)
      return succeeded({
        parsed: null,
        etag: marks.etag || feed.etag,
        lastModified: marks.lastModified || feed.lastModified,
      });
    const plain = await unpacked(bytes, FEED_SIZE_LIMIT);
    if (plain === null) return failed('too-large', `${who} sent a packed file that is damaged or too large.`);
    const parsed = readFeed(decode(plain, got.get('content-type') ?? ''), answer.value.url, this.#ports.now());
    return parsed.ok ? succeeded({ parsed: parsed.value, ...marks }) : parsed;
  }

  async #keep(feed: StoredFeed, parsed: ParsedFeed): Promise<number> {
    const now = this.#ports.now();
    const oldest = now - (await this.#ports.settings.read()).retentionDays * DAY;
    const items = parsed.items
      .map((item) => ({
        ...item,
        id: itemId(feed.id, item.url),
        feed: feed.id,
        language: parsed.language || feed.language,
        time: Date.parse(item.published) || now,
      }))
      .filter((item) => item.time >= oldest);
    const fresh = await this.#addWithRoom(feed.id, items);
    await this.#index.add(fresh);
    return fresh.length;
  }

  async #addWithRoom(feed: string, items: readonly StoredItem[]): Promise<readonly StoredItem[]> {
    try {
      return await this.#store.addItems(feed, items);
    } catch (error) {
      if (!isQuotaError(error)) throw error;
      await this.#index.remove(await this.#store.makeRoom());
      return this.#store.addItems(feed, items);
    }
  }

  /** Deletes what is too old and saves the index when something changed. */
  async #tidy(changed: boolean): Promise<void> {
    const before = this.#ports.now() - (await this.#ports.settings.read()).retentionDays * DAY;
    const gone = await this.#store.prune(before);
    if (gone.length > 0) await this.#index.remove(gone);
    if (changed || gone.length > 0) await this.#index.save();
  }
}

function isWanted(feed: StoredFeed, ids: readonly string[] | 'due' | 'all', now: number): boolean {
  if (ids === 'due') return feed.nextAt <= now;
  if (ids === 'all') return feed.nextAt <= now || feed.failures === 0;
  return ids.includes(feed.id);
}

function visited(
  feed: StoredFeed,
  got: { readonly parsed: ParsedFeed | null; readonly etag: string; readonly lastModified: string },
  now: number,
): StoredFeed {
  const { parsed, etag, lastModified } = got;
  return {
    ...feed,
    title: feed.title || parsed?.title || new URL(feed.url).hostname,
    language: parsed?.language || feed.language,
    updatedAt: now,
    nextAt: now + Math.max(PERIOD, (parsed?.ttl ?? 0) * MINUTE),
    failures: 0,
    etag,
    lastModified,
    problem: null,
  };
}

/** A stop asked for by the reader is no failure of the feed's. */
function failing(feed: StoredFeed, failure: Failure, now: number): StoredFeed {
  if (failure.reason === 'aborted') return { ...feed, nextAt: now };
  const failures = feed.failures + 1;
  const backOff = Math.min(FIRST_BACK_OFF * 2 ** Math.min(failures - 1, 10), DAY);
  const nextAt = Math.max(now + backOff, failure.retryAt ?? 0);
  return { ...feed, failures, nextAt, problem: { ...failure, retryAt: nextAt } };
}

function report(visits: readonly Visit[]): RefreshReport {
  const good = visits.flatMap(({ outcome }) => (outcome.ok ? [outcome.value] : []));
  return {
    asked: visits.length,
    fresh: good.filter((visit) => !visit.unchanged).length,
    unchanged: good.filter((visit) => visit.unchanged).length,
    failed: visits.length - good.length,
    newItems: good.reduce((sum, visit) => sum + visit.newItems, 0),
  };
}
