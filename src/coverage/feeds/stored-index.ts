/**
 * The index of the stored items: loaded from its saved columns, made equal to the store (the background may have been
 * stopped between keeping items and saving the index), and kept for the life of the background.
 */
import { ReportIndex } from '../rank/index-columns.ts';
import { reportBag } from '../rank/rank.ts';
import { type CoverageStore, isQuotaError, type StoredItem } from './store.ts';

/** Items taken from the store in one go, and how long (ms) the index is filled before others get their turn. */
const CHUNK = 100;
const TURN = 8;

/** The index over a store. */
export class StoredIndex {
  readonly #store: CoverageStore;
  #loading: Promise<ReportIndex> | undefined;

  constructor(store: CoverageStore) {
    this.#store = store;
  }

  /** The index, equal to the store. */
  async get(): Promise<ReportIndex> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  /** Adds new items. */
  async add(items: readonly StoredItem[]): Promise<void> {
    await fill(await this.get(), items);
  }

  async remove(ids: readonly string[]): Promise<void> {
    const index = await this.get();
    for (const id of ids) index.remove(id);
  }

  /** Saves it, so that the next start need not read the items. Without room for it they are read then: slower, not wrong. */
  async save(): Promise<void> {
    await this.#keep(await this.get());
  }

  async #keep(index: ReportIndex): Promise<void> {
    try {
      await this.#store.putColumns(index.columns());
    } catch (error) {
      if (!isQuotaError(error)) throw error;
      await this.#store.dropColumns();
    }
  }

  async #load(): Promise<ReportIndex> {
    const index = await this.#saved();
    const keys = new Set(await this.#store.itemKeys());
    for (const id of [...index.ids()]) if (!keys.has(id)) index.remove(id);
    const missing = [...keys].filter((key) => !index.has(key));
    for (let at = 0; at < missing.length; at += CHUNK) {
      await fill(index, await this.#store.items(missing.slice(at, at + CHUNK)));
    }
    if (missing.length > CHUNK) await this.#keep(index);
    return index;
  }

  async #saved(): Promise<ReportIndex> {
    const columns = await this.#store.columns();
    try {
      return columns ? ReportIndex.from(columns) : new ReportIndex();
    } catch {
      return new ReportIndex(); // damaged: made anew from the items
    }
  }
}

/** Adds items, in turns. */
async function fill(index: ReportIndex, items: readonly StoredItem[]): Promise<void> {
  let began = performance.now();
  for (const item of items) {
    if (performance.now() - began > TURN) {
      await breath();
      began = performance.now();
    }
    index.add(item.id, reportBag(item.title, item.summary, item.language));
  }
  await breath();
}

/** Lets messages that wait have their turn. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
