/**
 * The index of the stored reports: an inverted index over stems, kept in columns so that it is saved and loaded without
 * reading the texts again (the background is stopped after half a minute of idling and must answer at once when woken).
 */
import type { Bag } from './bag.ts';
import type { Columns, Entry, Loaded, OpenPostings, Postings } from './columns.ts';

const CAPITAL = 1;
const LOWER = 2;

/** An index that reports are added to and removed from. Not a store: it knows ids and stems only. */
export class ReportIndex {
  readonly #stems: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** What was loaded stays in its columns, and becomes an entry when it is asked for: a woken background must answer at once. */
  #loaded: Loaded | null = null;
  /** By place; null: loaded, not asked for yet; undefined: gone. */
  readonly #entries: (Entry | null | undefined)[] = [];
  readonly #ids: string[] = [];
  readonly #places = new Map<string, number>();
  /** Of reports added since, by term. */
  readonly #added = new Map<number, OpenPostings>();
  /** Per stem: reports that have it, that write it with a capital, in lower case. */
  readonly #having: number[] = [];
  readonly #capitals: number[] = [];
  readonly #lowers: number[] = [];
  #length = 0;
  /** Length by place, 0 where a report is gone; grown as needed. */
  #lengths = new Float32Array(1_024);

  /** The index of saved columns. Throws when they do not fit together (a damaged store): make it anew then. */
  static from(columns: Columns): ReportIndex {
    const index = new ReportIndex();
    const ids = columns.ids === '' ? [] : columns.ids.split('\n');
    const { starts, terms, weights, written } = columns;
    const whole = starts[ids.length] ?? -1;
    if (columns.version !== 1 || starts.length !== ids.length + 1) throw new Error('index: columns do not fit');
    if (terms.length !== whole || weights.length !== whole || written.length !== whole)
      throw new Error('index: columns do not fit');
    for (const stem of columns.stems === '' ? [] : columns.stems.split('\n')) index.#numberOf(stem);
    index.#load(columns, ids);
    return index;
  }

  #load(columns: Columns, ids: readonly string[]): void {
    const { starts, terms, weights, written } = columns;
    const ends = new Uint32Array(this.terms + 1);
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      if (term >= this.terms) throw new Error('index: a term without a stem');
      ends[term + 1] = (ends[term + 1] ?? 0) + 1;
    }
    for (let term = 0; term < this.terms; term += 1) ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0);
    const next = ends.slice();
    const loaded: Loaded = {
      columns,
      starts: ends,
      places: new Uint32Array(terms.length),
      weights: new Float32Array(terms.length),
    };
    this.#lengths = new Float32Array(Math.max(1_024, ids.length * 2));
    for (const [place, id] of ids.entries()) {
      let length = 0;
      for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at += 1) {
        const term = terms[at] ?? 0;
        const to = next[term] ?? 0;
        next[term] = to + 1;
        loaded.places[to] = place;
        loaded.weights[to] = weights[at] ?? 0;
        length += weights[at] ?? 0;
        this.#countTerm(term, written[at] ?? 0, 1);
      }
      this.#entries.push(null);
      this.#ids.push(id);
      this.#places.set(id, place);
      this.#lengths[place] = length;
      this.#length += length;
    }
    this.#loaded = loaded;
  }

  /** Number of stems: terms are below it. */
  get terms(): number {
    return this.#stems.length;
  }

  /** Number of reports. */
  get size(): number {
    return this.#places.size;
  }

  /** Mean length of the reports, never 0. */
  get meanLength(): number {
    return this.size === 0 ? 1 : this.#length / this.size || 1;
  }

  ids(): IterableIterator<string> {
    return this.#places.keys();
  }

  has(id: string): boolean {
    return this.#places.has(id);
  }

  /** Adds a report; one of the same id is replaced. */
  add(id: string, bag: Bag): void {
    this.remove(id);
    const stems = [...bag.weights];
    const written = stems.map(([stem]) => (bag.capitals.has(stem) ? CAPITAL : 0) | (bag.lowers.has(stem) ? LOWER : 0));
    const terms = Uint32Array.from(stems, ([stem]) => this.#numberOf(stem));
    this.#insert(
      id,
      terms,
      Float32Array.from(stems, ([, weight]) => weight),
      Uint8Array.from(written),
    );
  }

  /** Removes a report, if it is there. */
  remove(id: string): void {
    const at = this.#places.get(id);
    const entry = at === undefined ? undefined : this.entryAt(at);
    if (at === undefined || !entry) return;
    this.#places.delete(id);
    this.#lengths[at] = 0;
    this.#entries[at] = undefined; // its postings are skipped, and are gone when the index is next saved and loaded
    this.#count(entry, -1);
  }

  /** Number of a stem, or undefined when no report ever had it. */
  termOf(stem: string): number | undefined {
    return this.#numbers.get(stem);
  }

  stemOf(term: number): string {
    return this.#stems[term] ?? '';
  }

  /** Number of reports that have a term. */
  having(term: number): number {
    return this.#having[term] ?? 0;
  }

  /** 0 to 1: how surely a term is a name, by how the stored reports write it. */
  nameness(term: number): number {
    const capital = this.#capitals[term] ?? 0;
    return capital / (capital + (this.#lowers[term] ?? 0) * 0.5 + 0.7);
  }

  /** A term's postings: those loaded, and those added since. */
  postings(term: number): readonly Postings[] {
    const added = this.#added.get(term);
    const loaded = this.#loaded;
    const from = loaded?.starts[term] ?? 0;
    const to = loaded?.starts[term + 1] ?? 0;
    if (!loaded || to <= from) return added ? [added] : [];
    const part = { places: loaded.places.subarray(from, to), weights: loaded.weights.subarray(from, to) };
    return added ? [part, added] : [part];
  }

  /** The report at a place, or undefined when it is gone. */
  entryAt(place: number): Entry | undefined {
    const entry = this.#entries[place];
    if (entry !== null) return entry;
    const { starts, terms, weights, written } = this.#loaded?.columns ?? NOTHING;
    const range = [starts[place] ?? 0, starts[place + 1] ?? 0] as const;
    const made = {
      id: this.#ids[place] ?? '',
      terms: terms.subarray(...range),
      weights: weights.subarray(...range),
      written: written.subarray(...range),
      length: this.#lengths[place] ?? 0,
    };
    this.#entries[place] = made;
    return made;
  }

  /** Lengths by place, 0 where a report is gone. */
  lengths(): Float32Array {
    return this.#lengths;
  }

  /** One more than the largest place. */
  get end(): number {
    return this.#entries.length;
  }

  /** What is to be saved. Only living reports and their stems. */
  columns(): Columns {
    const entries = this.#entries.flatMap((_, place) => this.entryAt(place) ?? []);
    const renumbered = new Map<number, number>();
    const stems: string[] = [];
    const count = entries.reduce((sum, entry) => sum + entry.terms.length, 0);
    const columns = {
      version: 1 as const,
      starts: new Uint32Array(entries.length + 1),
      terms: new Uint32Array(count),
      weights: new Float32Array(count),
      written: new Uint8Array(count),
    };
    let at = 0;
    for (const [place, entry] of entries.entries()) {
      columns.weights.set(entry.weights, at);
      columns.written.set(entry.written, at);
      for (const term of entry.terms) {
        let number = renumbered.get(term);
        if (number === undefined) {
          number = stems.push(this.stemOf(term)) - 1;
          renumbered.set(term, number);
        }
        columns.terms[at] = number;
        at += 1;
      }
      columns.starts[place + 1] = at;
    }
    return { ...columns, ids: entries.map((entry) => entry.id).join('\n'), stems: stems.join('\n') };
  }

  #numberOf(stem: string): number {
    const known = this.#numbers.get(stem);
    if (known !== undefined) return known;
    const number = this.#stems.push(stem) - 1;
    this.#numbers.set(stem, number);
    this.#having.push(0);
    this.#capitals.push(0);
    this.#lowers.push(0);
    return number;
  }

  #insert(id: string, terms: Uint32Array, weights: Float32Array, written: Uint8Array): void {
    let length = 0;
    for (let at = 0; at < weights.length; at += 1) length += weights[at] ?? 0;
    const entry = { id, terms, weights, written, length };
    const place = this.#entries.push(entry) - 1;
    this.#ids.push(id);
    this.#places.set(id, place);
    if (place >= this.#lengths.length) {
      const larger = new Float32Array(place * 2);
      larger.set(this.#lengths);
      this.#lengths = larger;
    }
    this.#lengths[place] = length;
    for (let at = 0; at < terms.length; at += 1) {
      const term = terms[at] ?? 0;
      const postings = this.#added.get(term) ?? { places: [], weights: [] };
      this.#added.set(term, postings);
      postings.places.push(place);
      postings.weights.push(weights[at] ?? 0);
    }
    this.#count(entry, 1);
  }

  #count(entry: Entry, by: 1 | -1): void {
    this.#length += by * entry.length;
    for (let at = 0; at < entry.terms.length; at += 1)
      this.#countTerm(entry.terms[at] ?? 0, entry.written[at] ?? 0, by);
  }

  #countTerm(term: number, written: number, by: 1 | -1): void {
    this.#having[term] = (this.#having[term] ?? 0) + by;
    if (written & CAPITAL) this.#capitals[term] = (this.#capitals[term] ?? 0) + by;
    if (written & LOWER) this.#lowers[term] = (this.#lowers[term] ?? 0) + by;
  }
}

const NOTHING = {
  starts: new Uint32Array(),
  terms: new Uint32Array(),
  weights: new Float32Array(),
  written: new Uint8Array(),
};
