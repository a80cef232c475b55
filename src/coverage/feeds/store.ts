/**
 * What coverage keeps: feeds, their items, the saved index, and answers of live searches, in IndexedDB. No other state:
 * the background may be stopped between any two steps.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Failure } from '../../messages/coverage-protocol.ts';
import type { Columns } from '../rank/columns.ts';
import type { FeedItem } from './parse.ts';

/** A feed as it is kept. Times in ms since 1970. */
export interface StoredFeed {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly language: string;
  readonly addedAt: number;
  /** Last good answer; 0: never. */
  readonly updatedAt: number;
  /** When it is next asked. While it is being asked: when another may take over (the background was stopped). */
  readonly nextAt: number;
  /** Failures in a row. */
  readonly failures: number;
  readonly etag: string;
  readonly lastModified: string;
  readonly problem: Failure | null;
}

/** An item as it is kept. */
export interface StoredItem extends FeedItem {
  /** Feed's id and address of the item. */
  readonly id: string;
  readonly feed: string;
  readonly language: string;
  /** Published, or first seen when the feed does not say: ms since 1970. */
  readonly time: number;
}

/** An answer that is kept for a while. */
interface Cached {
  readonly key: string;
  readonly value: unknown;
  readonly until: number;
}

interface Schema extends DBSchema {
  feeds: { key: string; value: StoredFeed };
  items: { key: string; value: StoredItem; indexes: { feed: string; time: number } };
  columns: { key: string; value: Columns };
  cache: { key: string; value: Cached };
}

const VERSION = 1;
/** More items are not kept: the oldest go first. */
export const MOST_ITEMS = 20_000;
/** When the browser's quota is reached, this share of the items, the oldest, goes. */
const MAKE_ROOM = 0.25;

/** A stable short id of an address (FNV-1a, 64 bits in base 36): same address, same feed. */
export function feedId(url: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const unit of new TextEncoder().encode(url)) hash = BigInt.asUintN(64, (hash ^ BigInt(unit)) * 0x100000001b3n);
  return hash.toString(36);
}

/** The id of an item of a feed. */
export function itemId(feed: string, url: string): string {
  return `${feed} ${url}`;
}

/** True for the error that says that the browser gives no more room. */
export function isQuotaError(error: unknown): boolean {
  return error instanceof Error && /quota/iu.test(`${error.name} ${error.message}`);
}

/** The store. Opened at first use; every method may reject with the database's errors. */
export class CoverageStore {
  readonly #name: string;
  #opening: Promise<IDBPDatabase<Schema>> | undefined;

  constructor(name = 'coverage') {
    this.#name = name;
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#opening ??= openDB<Schema>(this.#name, VERSION, {
      upgrade(db) {
        db.createObjectStore('feeds', { keyPath: 'id' });
        const items = db.createObjectStore('items', { keyPath: 'id' });
        items.createIndex('feed', 'feed');
        items.createIndex('time', 'time');
        db.createObjectStore('columns');
        db.createObjectStore('cache', { keyPath: 'key' });
      },
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      terminated: () => {
        this.#opening = undefined;
      },
    }).catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  /** Closes it (tests). */
  async close(): Promise<void> {
    (await this.#opening)?.close();
    this.#opening = undefined;
  }

  async feeds(): Promise<readonly StoredFeed[]> {
    return (await this.#open()).getAll('feeds');
  }

  async feed(id: string): Promise<StoredFeed | undefined> {
    return (await this.#open()).get('feeds', id);
  }

  async putFeed(feed: StoredFeed): Promise<void> {
    await (await this.#open()).put('feeds', feed);
  }

  /** Writes a feed only if it is still there: it may have been removed while it was asked. */
  async updateFeed(feed: StoredFeed): Promise<boolean> {
    const tx = (await this.#open()).transaction('feeds', 'readwrite');
    const there = (await tx.store.get(feed.id)) !== undefined;
    if (there) await tx.store.put(feed);
    await tx.done;
    return there;
  }

  /** Takes a feed and its items out, in one transaction. Gives the ids of its items. */
  async removeFeed(id: string): Promise<readonly string[]> {
    const tx = (await this.#open()).transaction(['feeds', 'items'], 'readwrite');
    const items = tx.objectStore('items');
    const keys = await items.index('feed').getAllKeys(id);
    await Promise.all([tx.objectStore('feeds').delete(id), ...keys.map((key) => items.delete(key)), tx.done]);
    return keys;
  }

  /** Keeps items that are not kept yet, if their feed is still there; gives those that were new. */
  async addItems(feed: string, items: readonly StoredItem[]): Promise<readonly StoredItem[]> {
    const tx = (await this.#open()).transaction(['feeds', 'items'], 'readwrite');
    const store = tx.objectStore('items');
    const fresh: StoredItem[] = [];
    if ((await tx.objectStore('feeds').get(feed)) !== undefined) {
      for (const item of items) {
        if ((await store.getKey(item.id)) !== undefined) continue;
        await store.add(item);
        fresh.push(item);
      }
    }
    await tx.done;
    return fresh;
  }

  async items(ids: readonly string[]): Promise<readonly StoredItem[]> {
    const tx = (await this.#open()).transaction('items');
    const found = await Promise.all(ids.map((id) => tx.store.get(id)));
    return found.filter((item) => item !== undefined);
  }

  async itemKeys(): Promise<readonly string[]> {
    return (await this.#open()).getAllKeys('items');
  }

  async countOf(feed: string): Promise<number> {
    return (await this.#open()).countFromIndex('items', 'feed', feed);
  }

  /** Deletes items older than a time, and the oldest beyond {@link MOST_ITEMS}. Gives the ids that went. */
  async prune(before: number): Promise<readonly string[]> {
    const db = await this.#open();
    const old = await db.getAllKeysFromIndex('items', 'time', IDBKeyRange.upperBound(before, true));
    const over = (await db.count('items')) - old.length - MOST_ITEMS;
    const keys = over > 0 ? await db.getAllKeysFromIndex('items', 'time', null, old.length + over) : old;
    return this.#drop(keys);
  }

  /** Makes room when the quota is reached: the oldest quarter of the items goes, and all cached answers. */
  async makeRoom(): Promise<readonly string[]> {
    const db = await this.#open();
    await db.clear('cache');
    const count = Math.ceil((await db.count('items')) * MAKE_ROOM);
    return count === 0 ? [] : this.#drop(await db.getAllKeysFromIndex('items', 'time', null, count));
  }

  async #drop(keys: readonly string[]): Promise<readonly string[]> {
    const tx = (await this.#open()).transaction('items', 'readwrite');
    await Promise.all([...keys.map((key) => tx.store.delete(key)), tx.done]);
    return keys;
  }

  async columns(): Promise<Columns | undefined> {
    return (await this.#open()).get('columns', 'index');
  }

  async putColumns(columns: Columns): Promise<void> {
    await (await this.#open()).put('columns', columns, 'index');
  }

  async dropColumns(): Promise<void> {
    await (await this.#open()).delete('columns', 'index');
  }

  /** A kept answer, unless its time is over (`now` in ms since 1970). */
  async cached(key: string, now: number): Promise<unknown> {
    const entry = await (await this.#open()).get('cache', key);
    return entry && entry.until > now ? entry.value : undefined;
  }

  /** Keeps an answer until a time, and lets go of those whose time is over. Without room for it, it is not kept. */
  async cache(key: string, value: unknown, until: number, now: number): Promise<void> {
    const tx = (await this.#open()).transaction('cache', 'readwrite');
    const work = async (): Promise<void> => {
      for (const entry of await tx.store.getAll()) if (entry.until <= now) await tx.store.delete(entry.key);
      await tx.store.put({ key, value, until });
    };
    await Promise.all([work(), tx.done]).catch((error: unknown) => {
      if (!isQuotaError(error)) throw error;
    });
  }

  /** Forgets the kept answers whose key begins so ("gdelt "). */
  async forget(prefix: string): Promise<void> {
    await (await this.#open()).delete('cache', IDBKeyRange.bound(prefix, `${prefix}\uffff`));
  }
}
