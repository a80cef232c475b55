/** The noun phrase that ends where something begins: what a relative clause or "zufolge" follows. */
import type { Unit } from '../../attribution/rules/view.ts';
import { nounPhrase, type Phrase } from './phrase.ts';

/** How far back it may begin, in units. */
const REACH = 16;

/** The longest noun phrase in [from, end) that ends at `end`; null: none. */
export function phraseBefore(units: readonly Unit[], from: number, end: number): Phrase | null {
  for (let at = Math.max(from, end - REACH); at < end; at++) {
    const phrase = nounPhrase(units, at, end);
    if (phrase && phrase.to >= end) return phrase;
  }
  return null;
}
