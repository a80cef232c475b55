/** The background's part of coverage: one handler for each message of ToCoverage. All it needs of the browser comes by ports. */

import type {
  FeedChoice,
  FeedView,
  Outcome,
  ProviderView,
  ReportGroup,
  ToCoverage,
} from '../messages/coverage-protocol.ts';
import type { ResponseOf } from '../messages/protocol.ts';
import { failed, succeeded } from './failure.ts';
import { readOpml, writeOpml } from './feeds/opml.ts';
import { originsOf } from './feeds/origins.ts';
import { Refresher } from './feeds/refresh.ts';
import { STARTER_FEEDS } from './feeds/starter.ts';
import { CoverageStore, feedId, isQuotaError, type StoredFeed } from './feeds/store.ts';
import { StoredIndex } from './feeds/stored-index.ts';
import { findStored, scoreFound } from './find.ts';
import type { Ports } from './ports.ts';
import { GDELT_ORIGINS, searchGdelt } from './providers/gdelt.ts';
import { isOn, PROVIDERS } from './providers/providers.ts';
import { lookupWiki, WIKI_ORIGINS } from './providers/wiki.ts';
import { groupReports } from './rank/group.ts';
import { safeUrl } from './text/plain.ts';

/** A handler for each message. */
export type CoverageService = {
  readonly [N in keyof ToCoverage]: (request: ToCoverage[N]['request']) => Promise<ResponseOf<ToCoverage, N>>;
} & {
  /** The alarm rang: visits the feeds that are due. */
  readonly onAlarm: () => Promise<void>;
  /** The browser or the extension started: sets the alarm again when there are feeds. Asks nobody. */
  readonly onStart: () => Promise<void>;
};

/** Feeds at most. */
const MOST_FEEDS = 500;

/** Makes the service. Keeps nothing but the loaded index, which is made again from the store at the next start. */
export function createCoverageService(ports: Ports): CoverageService {
  const store = new CoverageStore(ports.database);
  const index = new StoredIndex(store);
  const refresher = new Refresher(ports, store, index);
  const running = new Set<AbortController>();

  /** Runs a live search that cancelSearches can stop. */
  async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    running.add(controller);
    try {
      return await work(controller.signal);
    } finally {
      running.delete(controller);
    }
  }

  async function view(feed: StoredFeed): Promise<FeedView> {
    const { id, url, title, language, addedAt, updatedAt, nextAt, problem } = feed;
    return {
      id,
      url,
      title,
      language,
      origins: originsOf(url),
      addedAt,
      updatedAt,
      nextAt,
      problem,
      items: await store.countOf(id),
    };
  }

  async function listProviders(): Promise<readonly ProviderView[]> {
    const { providers } = await ports.settings.read();
    return Promise.all(
      PROVIDERS.map(async ({ id, label, leaves, origins }) => ({
        id,
        label,
        leaves,
        origins,
        on: isOn(id, providers),
        granted: origins.length === 0 || (await ports.permissions.has(origins)),
      })),
    );
  }

  async function add(choice: FeedChoice, nextAt: number): Promise<Outcome<StoredFeed>> {
    const url = safeUrl(choice.url);
    if (url === null) return failed('bad-input', 'A feed has an address that begins with https:// or http://.');
    const id = feedId(url);
    const known = await store.feed(id);
    if (known) return succeeded(known);
    if ((await store.feeds()).length >= MOST_FEEDS)
      return failed('storage-full', `More than ${MOST_FEEDS} feeds are not kept.`);
    const feed: StoredFeed = {
      id,
      url,
      title: choice.title.trim().slice(0, 200),
      language: choice.language ?? '',
      addedAt: ports.now(),
      updatedAt: 0,
      nextAt,
      failures: 0,
      etag: '',
      lastModified: '',
      problem: null,
    };
    await store.putFeed(feed);
    return succeeded(feed);
  }

  /** Takes a feed out with its items. Gives back its origins when no other feed needs them. */
  async function remove(id: string): Promise<ResponseOf<ToCoverage, 'removeFeed'>> {
    const feed = await store.feed(id);
    if (!feed) return { removed: false, originsGivenBack: [] };
    await index.remove(await store.removeFeed(id));
    await index.save();
    const others = (await store.feeds()).flatMap((other) => originsOf(other.url));
    const free = originsOf(feed.url).filter((origin) => !others.includes(origin));
    if (free.length > 0) await ports.permissions.giveBack(free);
    await refresher.schedule();
    return { removed: true, originsGivenBack: free };
  }

  async function gdelt({
    words,
    date,
    story,
  }: ToCoverage['searchGdelt']['request']): Promise<Outcome<readonly ReportGroup[]>> {
    const { providers } = await ports.settings.read();
    if (!isOn('gdelt', providers)) return failed('switched-off', 'The live search is turned off.');
    const found = await stoppable((signal) => searchGdelt(ports, store, words, date, signal));
    return found.ok ? succeeded(groupReports(scoreFound(found.value, story), story)) : found;
  }

  const service: CoverageService = {
    listProviders,
    async switchProvider({ id, on }) {
      const origins = id === 'gdelt' ? GDELT_ORIGINS : id === 'wiki' ? WIKI_ORIGINS : [];
      if (on && origins.length > 0 && !(await ports.permissions.has(origins)))
        return failed('no-permission', 'It was not allowed, so it stays off.');
      await ports.settings.setProvider(id, on);
      if (!on && origins.length > 0) {
        await ports.permissions.giveBack(origins);
        await store.forget(`${id} `);
      }
      if (id === 'feeds') await (on ? refresher.schedule() : ports.alarm.clear());
      return succeeded(await listProviders());
    },
    listFeeds: async () => Promise.all((await store.feeds()).map(view)),
    async addFeed(choice) {
      const added = await add(choice, ports.now());
      if (!added.ok) return added;
      const first = added.value.updatedAt === 0;
      const { feed, outcome } = await refresher.visit(added.value);
      await index.save();
      if (!outcome.ok && first) await store.removeFeed(feed.id);
      await refresher.schedule();
      return outcome.ok ? succeeded(await view(feed)) : outcome;
    },
    async addFeeds({ feeds }) {
      for (const choice of feeds) {
        const added = await add(choice, ports.now());
        if (!added.ok && added.failure.reason === 'storage-full') return added;
      }
      await ports.alarm.at(ports.now());
      return succeeded(await service.listFeeds({}));
    },
    removeFeed: ({ id }) => remove(id),
    refreshFeeds: ({ ids }) => refresher.refresh(ids.length > 0 ? ids : 'all'),
    readOpml: async ({ text }) => readOpml(text),
    writeOpml: async () => writeOpml(await store.feeds()),
    starterFeeds: async () => STARTER_FEEDS,
    async searchStored({ story }) {
      const { providers } = await ports.settings.read();
      if (!isOn('feeds', providers)) return failed('switched-off', 'Your feeds are turned off.');
      try {
        return succeeded(await findStored(story, store, index, ports.analyse));
      } catch (error) {
        return failed(isQuotaError(error) ? 'storage-full' : 'bad-answer', 'The stored reports cannot be read.');
      }
    },
    searchGdelt: gdelt,
    async lookupWiki(asked) {
      const { providers } = await ports.settings.read();
      if (!isOn('wiki', providers)) return failed('switched-off', 'Looking names up is turned off.');
      return stoppable((signal) => lookupWiki(ports, store, asked, signal));
    },
    async cancelSearches() {
      for (const controller of running) controller.abort();
      return null;
    },
    async onAlarm() {
      const { providers } = await ports.settings.read();
      if (isOn('feeds', providers)) await refresher.refresh('due');
    },
    async onStart() {
      const { providers } = await ports.settings.read();
      if (isOn('feeds', providers)) await refresher.schedule();
    },
  };
  return service;
}
