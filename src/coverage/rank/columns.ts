/** The shapes of the index (index-columns.ts): as it is saved, as it is loaded, and what it gives. */

/** The index as it is saved: plain values and typed arrays, for IndexedDB. */
export interface Columns {
  readonly version: 1;
  /** Ids of the reports, and all stems, joined by line ends. */
  readonly ids: string;
  readonly stems: string;
  /** Report i has the terms [starts[i], starts[i + 1]). */
  readonly starts: Uint32Array;
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
  /** Per term: bit 0, written with a capital; bit 1, in lower case. */
  readonly written: Uint8Array;
}

/** A report in the index. */
export interface Entry {
  readonly id: string;
  readonly terms: Uint32Array;
  readonly weights: Float32Array;
  readonly written: Uint8Array;
  /** Sum of the weights. */
  readonly length: number;
}

/** The reports that have a term, by place (some may be gone: entryAt gives undefined), and the term's weight in each. */
export interface Postings {
  readonly places: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/** Postings that reports are still added to. */
export interface OpenPostings {
  readonly places: number[];
  readonly weights: number[];
}

/** The loaded part of an index: the saved columns, and their postings by term in one array. */
export interface Loaded {
  readonly columns: Columns;
  /** Term t has the postings [starts[t], starts[t + 1]). */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  readonly weights: Float32Array;
}
