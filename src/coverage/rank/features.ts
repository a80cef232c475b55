/**
 * How a story and a stored report are alike, as numbers: what the model of the ranking weighs (weights.ts). All are shares
 * or cosines, so that they mean the same in a small store as in a large one.
 */

import type { Bag } from './bag.ts';
import type { Entry } from './columns.ts';
import { commonness } from './common.ts';
import type { ReportIndex } from './index-columns.ts';

/** Names of the features, in the order of their values. The docstring of {@link featuresOf} tells them. */
export const FEATURES = ['bm25', 'cosine', 'covered', 'plainCovered', 'company'] as const;

/** BM25 with the values that did best on coverage-en train. */
const K1 = 1.2;
const B = 0.8;
/** How much more a name weighs than another word as rare. */
const NAME_BOOST = 1.5;

/** Weights of a term in one index: made once a query. Stems that the index does not know have terms of -1 and below. */
export interface Weigher {
  /** Rarity in the store and in news at large, and nameness, in one. */
  readonly weight: (term: number) => number;
  /** The same without the store: 0 to 1, times the boost of names. */
  readonly plain: (term: number) => number;
  readonly index: ReportIndex;
}

/** The story, ready to be compared. */
export interface Asked {
  /** Its weights by term of the index (saturated, not yet times their rarity); 0: it has not the term. */
  readonly weights: Float64Array;
  /** The terms that have one. */
  readonly terms: readonly number[];
  /** Length of its vector; terms that the index does not know are in it. */
  readonly norm: number;
  /** BM25 of the story's own lead: what a report that says the same would reach. */
  readonly own: number;
}

/** Makes the weigher of an index; unknown stems are given terms of -1 and below by {@link termsOf}. */
export function weigherOf(index: ReportIndex, unknown: UnknownStems): Weigher {
  const rarity = (term: number): number => {
    const having = term < 0 ? 0 : index.having(term);
    return Math.log(1 + (index.size - having + 0.5) / (having + 0.5));
  };
  const stem = (term: number): string => (term < 0 ? unknown.stemOf(term) : index.stemOf(term));
  const names = (term: number): number => (term < 0 ? 0 : index.nameness(term));
  const plain = (term: number): number => (1 - commonness(stem(term))) * (1 + NAME_BOOST * names(term));
  const weight = (term: number): number =>
    rarity(term) * (1 - commonness(stem(term)) / 2) * (1 + NAME_BOOST * names(term));
  return { weight: remembered(weight, index.terms), plain: remembered(plain, index.terms), index };
}

/** A function of terms that works each one out once. */
function remembered(of: (term: number) => number, terms: number): (term: number) => number {
  const known = new Float64Array(terms).fill(-1);
  return (term) => {
    const value = known[term];
    if (value === undefined) return of(term); // a stem that the index does not know
    if (value >= 0) return value;
    const fresh = of(term);
    known[term] = fresh;
    return fresh;
  };
}

/** Numbers (from -1 down) for the stems of a story that no stored report has. */
export class UnknownStems {
  readonly #stems: string[] = [];
  readonly #numbers = new Map<string, number>();

  termOf(stem: string): number {
    const known = this.#numbers.get(stem);
    if (known !== undefined) return known;
    const term = -this.#stems.push(stem);
    this.#numbers.set(stem, term);
    return term;
  }

  stemOf(term: number): string {
    return this.#stems[-term - 1] ?? '';
  }
}

/** The story made ready. `whole`: the beginning of its text; `lead`: as much of it as a feed would carry. */
export function askedOf(whole: Bag, lead: Bag, by: Weigher, unknown: UnknownStems): Asked {
  const weights = new Float64Array(by.index.terms);
  const terms: number[] = [];
  const leadTerms = termsOf(lead, by.index, unknown);
  const length = [...leadTerms.values()].reduce((sum, weight) => sum + weight, 0);
  let square = 0;
  let own = 0;
  for (const [term, times] of termsOf(whole, by.index, unknown)) {
    const twice = (2 * times) / (times + 1); // a story says its own words often: the second time counts half
    square += (twice * by.weight(term)) ** 2;
    const leading = leadTerms.get(term);
    if (leading !== undefined) own += twice * saturate(leading, length, by.index.meanLength) * by.weight(term);
    if (term < 0) continue;
    weights[term] = twice;
    terms.push(term);
  }
  return { weights, terms, norm: Math.sqrt(square) || 1e-9, own: own || 1 };
}

/** BM25 of a report (by place) for the story, for all reports that share a term. */
export function bm25(asked: Asked, by: Weigher): Float64Array {
  const scores = new Float64Array(by.index.end);
  const lengths = by.index.lengths();
  const mean = by.index.meanLength;
  for (const term of asked.terms) {
    const weight = (asked.weights[term] ?? 0) * by.weight(term);
    for (const { places, weights } of by.index.postings(term)) {
      // the one loop that runs over the whole store: indices are five times as fast as iterators here
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at] ?? 0;
        const length = lengths[place] ?? 0;
        if (length > 0) scores[place] = (scores[place] ?? 0) + weight * saturate(weights[at] ?? 0, length, mean);
      }
    }
  }
  return scores;
}

/** A candidate: its entry, and its vector in the order of the entry's terms. */
export interface Candidate {
  readonly entry: Entry;
  /** Saturated weights times their rarity. */
  readonly vector: Float64Array;
  readonly norm: number;
  readonly bm25: number;
}

/** The vector of a stored report. */
export function candidateOf(entry: Entry, score: number, by: Weigher): Candidate {
  const { terms, weights, length } = entry;
  const mean = by.index.meanLength;
  const vector = new Float64Array(terms.length);
  let square = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const value = saturate(weights[at] ?? 0, length, mean) * by.weight(terms[at] ?? 0);
    vector[at] = value;
    square += value * value;
  }
  return { entry, vector, norm: Math.sqrt(square) || 1e-9, bm25: score };
}

/**
 * The features: BM25 as a share of what the story's own lead would get; cosine; share of the report's weight that the story
 * covers; the same by rarity in news alone, without the store. The last, company (cosine with the likeliest other
 * reports), is put in by {@link withCompany}. Shared names, foreign names, the headline's cosine and numbers were tried as
 * well: they gained nothing in five folds (names weigh more in every feature already).
 */
export function featuresOf(asked: Asked, candidate: Candidate, by: Weigher): number[] {
  const { entry, vector, norm } = candidate;
  let product = 0;
  let [whole, shared, plainWhole, plainShared] = [0, 0, 0, 0];
  for (let at = 0; at < entry.terms.length; at += 1) {
    const term = entry.terms[at] ?? 0;
    const [weight, plain] = [by.weight(term), by.plain(term)];
    whole += weight;
    plainWhole += plain;
    const times = asked.weights[term] ?? 0;
    if (times === 0) continue;
    product += times * weight * (vector[at] ?? 0);
    shared += weight;
    plainShared += plain;
  }
  return [
    Math.min(candidate.bm25 / asked.own, 1.5),
    product / (asked.norm * norm),
    shared / (whole || 1),
    plainShared / (plainWhole || 1),
  ];
}

/** How many of the likeliest reports speak for the others. */
const COMPANY = 4;

/** Puts in the last feature: reports that are like the likeliest ones (by cosine, squared) are likelier themselves. */
export function withCompany(
  rows: readonly { readonly candidate: Candidate; readonly features: number[] }[],
  by: Weigher,
): void {
  const cosineOf = (row: { readonly features: number[] }): number => row.features[1] ?? 0;
  // rounded, then by id: the same reports speak in whatever order the index holds them
  const best = [...rows]
    .sort(
      (a, b) =>
        Math.round(cosineOf(b) * 1e9) - Math.round(cosineOf(a) * 1e9) ||
        a.candidate.entry.id.localeCompare(b.candidate.entry.id),
    )
    .slice(0, COMPANY);
  const dense = new Float64Array(by.index.terms);
  const totals = new Float64Array(rows.length);
  const weights = new Float64Array(rows.length);
  for (const other of best) {
    const { entry, vector, norm } = other.candidate;
    for (let at = 0; at < vector.length; at += 1) dense[entry.terms[at] ?? 0] = vector[at] ?? 0;
    const weight = cosineOf(other) ** 2;
    for (const [at, row] of rows.entries()) {
      if (row === other) continue;
      weights[at] = (weights[at] ?? 0) + weight;
      totals[at] = (totals[at] ?? 0) + (weight * product(row.candidate, dense)) / (norm * row.candidate.norm);
    }
    for (const term of entry.terms) dense[term] = 0;
  }
  for (const [at, row] of rows.entries()) row.features.push((totals[at] ?? 0) / (weights[at] || 1));
}

function product({ entry, vector }: Candidate, dense: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < vector.length; at += 1) sum += (vector[at] ?? 0) * (dense[entry.terms[at] ?? 0] ?? 0);
  return sum;
}

function termsOf(bag: Bag, index: ReportIndex, unknown: UnknownStems): Map<number, number> {
  return new Map([...bag.weights].map(([stem, weight]) => [index.termOf(stem) ?? unknown.termOf(stem), weight]));
}

function saturate(times: number, length: number, mean: number): number {
  return (times * (1 + K1)) / (times + K1 * (1 - B + (B * length) / mean));
}
