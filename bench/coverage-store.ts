/**
 * What is measured, in Node and in the browser alike: a store of many made-up reports is filled, saved, loaded as after a
 * stop of the background, and searched by the service. See coverage.ts.
 */
import { CoverageStore, feedId, itemId, type StoredItem } from '../src/coverage/feeds/store.ts';
import { StoredIndex } from '../src/coverage/feeds/stored-index.ts';
import type { Ports } from '../src/coverage/ports.ts';
import { createCoverageService } from '../src/coverage/service.ts';
import { DEFAULT_SETTINGS } from '../src/settings/schema.ts';

/** Milliseconds, each. */
export interface Measured {
  readonly reports: number;
  readonly write: number;
  /** Reading all reports into the index, once (a first start without a saved index), and the longest stretch without a breath. */
  readonly index: number;
  readonly longestBlock: number;
  readonly save: number;
  /** Loading the saved index, as after a stop of the background. */
  readonly load: number;
  readonly firstQuery: number;
  readonly queryMedian: number;
  readonly query95: number;
  readonly found: number;
}

/** A repeatable source of chance (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES =
  'ba re mi to lan der vo ski ran tel mor fen dul gar net sal wick or mont his ber qua lo ri za pel'.split(' ');

/** Reports whose words follow Zipf's law, as news does; every fourth word of the rarer half is a name. Ten of 200 stories have eight reports each. */
function made(count: number, next: () => number): StoredItem[] {
  const vocabulary = Array.from({ length: 40_000 }, (_, at) => {
    const word =
      Array.from({ length: 2 + (at % 3) }, () => SYLLABLES[Math.floor(next() * SYLLABLES.length)]).join('') +
      (at % 7 === 0 ? 's' : '');
    return at > 2_000 && at % 4 === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
  const word = (): string => vocabulary[Math.floor(vocabulary.length ** next()) % vocabulary.length] ?? 'x';
  const sentence = (length: number): string => Array.from({ length }, word).join(' ');
  const feed = feedId('https://bench.example/feed');
  return Array.from({ length: count }, (_, at) => {
    const url = `https://outlet${at % 60}.example/${at}`;
    return {
      id: itemId(feed, url),
      feed,
      url,
      title: sentence(9),
      summary: `${sentence(16)}. ${sentence(14)}.`,
      published: '',
      language: 'en',
      time: Date.now() - at * 1_000,
    };
  });
}

const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Fills, saves, loads and searches a store of so many reports. IndexedDB must be there. */
export async function measure(count: number, database: string): Promise<Measured> {
  const next = chance(7);
  const reports = made(count, next);
  const store = new CoverageStore(database);
  const feed = feedId('https://bench.example/feed');
  await store.putFeed({
    id: feed,
    url: 'https://bench.example/feed',
    title: 'Bench',
    language: 'en',
    addedAt: 0,
    updatedAt: 0,
    nextAt: Number.MAX_SAFE_INTEGER,
    failures: 0,
    etag: '',
    lastModified: '',
    problem: null,
  });
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const started = performance.now();
    await work();
    return performance.now() - started;
  };
  const write = await timed(async () => {
    for (let at = 0; at < count; at += 500) await store.addItems(feed, reports.slice(at, at + 500));
  });
  let longestBlock = 0;
  let watching = true;
  const watch = (async () => {
    for (let last = performance.now(); watching; last = performance.now()) {
      await breath();
      longestBlock = Math.max(longestBlock, performance.now() - last);
    }
  })();
  const index = new StoredIndex(store);
  const indexing = await timed(() => index.get());
  watching = false;
  await watch;
  const save = await timed(() => index.save());
  const load = await timed(() => new StoredIndex(store).get());
  const service = createCoverageService(portsOf(database));
  const times: number[] = [];
  let found = 0;
  for (let at = 0; at < 60; at += 1) {
    const report = reports[(at * 331) % count];
    if (!report) break;
    const text = `${report.summary} ${made(5, next)
      .map((other) => other.summary)
      .join(' ')}`;
    const story = {
      title: report.title,
      text,
      url: 'https://reader.example/',
      publisher: '',
      published: '',
      language: 'en',
    };
    const started = performance.now();
    const outcome = await service.searchStored({ story });
    times.push(performance.now() - started);
    if (outcome.ok && outcome.value.some((group) => group.lead.url === report.url)) found += 1;
  }
  const [firstQuery = 0, ...warm] = times;
  const sorted = warm.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * sorted.length)] ?? 0;
  return {
    reports: count,
    write,
    index: indexing,
    longestBlock,
    save,
    load,
    firstQuery,
    queryMedian: at(0.5),
    query95: at(0.95),
    found,
  };
}

function portsOf(database: string): Ports {
  const none = async (): Promise<void> => undefined;
  return {
    fetch: () => Promise.reject(new Error('no network in a benchmark')),
    now: () => Date.now(),
    wait: none,
    settings: { read: async () => DEFAULT_SETTINGS.coverage, setProvider: none },
    permissions: { has: async () => true, giveBack: none },
    alarm: { at: none, clear: none },
    agent: '',
    database,
  };
}
