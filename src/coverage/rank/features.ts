/**
 * How a story and a stored report are alike, as numbers: what the model of the ranking weighs (weights.ts). All are shares
 * or cosines, so that they mean the same in a small store as in a large one.
 */

import type { Bag } from './bag.ts';
import { commonness } from './common.ts';
import type { Entry, ReportIndex } from './index-columns.ts';

/** Names of the features, in the order of their values. The docstring of {@link featuresOf} tells them. */
export const FEATURES = ['bm25', 'cosine', 'covered', 'plainCovered', 'company'] as const;

/** BM25 with the values that did best on coverage-en train. */
const K1 = 1.2;
const B = 0.8;
/** How much more a name weighs than another word as rare. */
const NAME_BOOST = 1.5;

/** The terms of a story or report, saturated and weighted. `terms` of -1 and below are stems that the index does not know. */
interface Vector {
  readonly weights: ReadonlyMap<number, number>;
  readonly norm: number;
}

/** Weights of a term in one index: made once a query. */
export interface Weigher {
  /** Rarity in the store and in news at large, and nameness, in one. */
  readonly weight: (term: number) => number;
  /** The same without the store: 0 to 1, times the boost of names. */
  readonly plain: (term: number) => number;
  readonly index: ReportIndex;
}

/** The story, ready to be compared. */
export interface Asked {
  readonly vector: Vector;
  /** BM25 of the story's own lead: what a report that says the same would reach. */
  readonly own: number;
}

/** Makes the weigher of an index; unknown stems are given terms of -1 and below by {@link termsOf}. */
export function weigherOf(index: ReportIndex, unknown: UnknownStems): Weigher {
  const memo = new Map<number, number>();
  const rarity = (term: number): number => {
    const having = term < 0 ? 0 : index.having(term);
    return Math.log(1 + (index.size - having + 0.5) / (having + 0.5));
  };
  const stem = (term: number): string => (term < 0 ? unknown.stemOf(term) : index.stemOf(term));
  const names = (term: number): number => (term < 0 ? 0 : index.nameness(term));
  const plain = (term: number): number => (1 - commonness(stem(term))) * (1 + NAME_BOOST * names(term));
  const weight = (term: number): number => {
    const known = memo.get(term);
    if (known !== undefined) return known;
    const value = rarity(term) * (1 - commonness(stem(term)) / 2) * (1 + NAME_BOOST * names(term));
    memo.set(term, value);
    return value;
  };
  return { weight, plain, index };
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
  const vector = vectorOf(queryTerms(whole, by.index, unknown), by);
  const leadTerms = termsOf(lead, by.index, unknown);
  const length = [...leadTerms.values()].reduce((sum, weight) => sum + weight, 0);
  const own = sumShared(vector.weights, saturated(leadTerms, length, by.index.meanLength), by.weight);
  return { vector, own: own || 1 };
}

/** BM25 of a report (by place) for the story, for all reports that share a term. */
export function bm25(asked: Asked, by: Weigher): Float64Array {
  const scores = new Float64Array(by.index.end);
  const lengths = by.index.lengths();
  const mean = by.index.meanLength;
  for (const [term, times] of asked.vector.weights) {
    if (term < 0) continue;
    const weight = times * by.weight(term);
    const { places, weights } = by.index.postings(term);
    // the one loop that runs over the whole store: indices are five times as fast as iterators here
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? 0;
      const length = lengths[place] ?? 0;
      if (length > 0) scores[place] = (scores[place] ?? 0) + weight * saturate(weights[at] ?? 0, length, mean);
    }
  }
  return scores;
}

/** A candidate: its entry and its vector. */
export interface Candidate {
  readonly entry: Entry;
  readonly vector: Vector;
  readonly bm25: number;
}

/** The vector of a stored report. */
export function candidateOf(entry: Entry, score: number, by: Weigher): Candidate {
  const terms = new Map<number, number>();
  for (const [at, term] of entry.terms.entries()) terms.set(term, entry.weights[at] ?? 0);
  return { entry, vector: vectorOf(saturated(terms, entry.length, by.index.meanLength), by), bm25: score };
}

/**
 * The features: BM25 as a share of what the story's own lead would get; cosine; share of the report's weight that the story
 * covers; the same by rarity in news alone, without the store. The last, company (cosine with the likeliest other
 * reports), is put in by {@link withCompany}. Shared names, foreign names, the headline's cosine and numbers were tried as
 * well: they gained nothing in five folds (names weigh more in every feature already).
 */
export function featuresOf(asked: Asked, candidate: Candidate, by: Weigher): number[] {
  const { weights } = candidate.vector;
  const shared = new Map([...weights].filter(([term]) => asked.vector.weights.has(term)));
  return [
    Math.min(candidate.bm25 / asked.own, 1.5),
    cosine(asked.vector, candidate.vector, by),
    mass(shared, by.weight) / (mass(weights, by.weight) || 1),
    mass(shared, by.plain) / (mass(weights, by.plain) || 1),
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
  const best = [...rows].sort((a, b) => cosineOf(b) - cosineOf(a)).slice(0, COMPANY);
  const values = rows.map((row) => {
    const company = best.filter((other) => other !== row);
    const weights = company.reduce((sum, other) => sum + cosineOf(other) ** 2, 0);
    const total = company.reduce(
      (sum, other) => sum + cosineOf(other) ** 2 * cosine(other.candidate.vector, row.candidate.vector, by),
      0,
    );
    return weights > 0 ? total / weights : 0;
  });
  for (const [at, row] of rows.entries()) row.features.push(values[at] ?? 0);
}

/** Cosine of two vectors, 0 to 1. */
export function cosine(a: Vector, b: Vector, by: Weigher): number {
  return sumShared(a.weights, b.weights, (term) => by.weight(term) ** 2) / (a.norm * b.norm);
}

function vectorOf(weights: ReadonlyMap<number, number>, by: Weigher): Vector {
  const square = [...weights].reduce((sum, [term, times]) => sum + (times * by.weight(term)) ** 2, 0);
  return { weights, norm: Math.sqrt(square) || 1e-9 };
}

function termsOf(bag: Bag, index: ReportIndex, unknown: UnknownStems): Map<number, number> {
  return new Map([...bag.weights].map(([stem, weight]) => [index.termOf(stem) ?? unknown.termOf(stem), weight]));
}

/** A story says its own words often: the second time counts half. */
function queryTerms(bag: Bag, index: ReportIndex, unknown: UnknownStems): Map<number, number> {
  return new Map([...termsOf(bag, index, unknown)].map(([term, times]) => [term, (2 * times) / (times + 1)]));
}

function saturate(times: number, length: number, mean: number): number {
  return (times * (1 + K1)) / (times + K1 * (1 - B + (B * length) / mean));
}

function saturated(terms: ReadonlyMap<number, number>, length: number, mean: number): Map<number, number> {
  return new Map([...terms].map(([term, times]) => [term, saturate(times, length, mean)]));
}

function mass(weights: ReadonlyMap<number, number>, of: (term: number) => number): number {
  let total = 0;
  for (const term of weights.keys()) total += of(term);
  return total;
}

function sumShared(
  a: ReadonlyMap<number, number>,
  b: ReadonlyMap<number, number>,
  of: (term: number) => number,
): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let total = 0;
  for (const [term, times] of small) {
    const other = large.get(term);
    if (other !== undefined) total += times * other * of(term);
  }
  return total;
}
