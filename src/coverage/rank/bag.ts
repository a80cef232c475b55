/** A text as a bag of weighted stems: what the index keeps of a report and what a story is compared by. */
import { isTitleCase } from '../text/names.ts';
import { isFunctionWord, isNewsWord, isNotName } from '../text/stop-words.ts';
import { stemOf, wordsOf } from '../text/words.ts';

/** The weight of a headline's words against a summary's, and of words common in all news (chosen on coverage-en train). */
const TITLE_WEIGHT = 1.5;
const NEWS_WEIGHT = 0.6;

/** Stems with their weight (occurrences, weighted), and how they were written. */
export interface Bag {
  readonly weights: ReadonlyMap<string, number>;
  /** Stems written with a capital where a common word would have none: names, in most languages. */
  readonly capitals: ReadonlySet<string>;
  /** Stems written in lower case. */
  readonly lowers: ReadonlySet<string>;
}

/** The bag of a report. `language` is a BCP 47 primary subtag or empty. Linear in the text. */
export function bagOf(title: string, body: string, language: string): Bag {
  const weights = new Map<string, number>();
  const capitals = new Set<string>();
  const lowers = new Set<string>();
  const read = (line: string, weight: number): void => {
    const words = wordsOf(line);
    const titleCase = isTitleCase(line, words);
    for (const word of words) {
      for (const part of partsOf(word.lower)) {
        if (isFunctionWord(part, language)) continue;
        const stem = stemOf(part);
        weights.set(stem, (weights.get(stem) ?? 0) + weight * (isNewsWord(part) || isNotName(part) ? NEWS_WEIGHT : 1));
        if (!word.capital || isNotName(part)) lowers.add(stem);
        else if (!word.opens && !titleCase) capitals.add(stem);
      }
    }
  };
  read(title, TITLE_WEIGHT);
  for (const line of body.split('\n')) read(line, 1);
  return { weights, capitals, lowers };
}

/** "61-year-old" counts as itself and as its parts. */
function partsOf(lower: string): ReadonlySet<string> {
  const parts = /[-.&]/u.test(lower) ? [lower, ...lower.split(/[-.&]/u)] : [lower];
  return new Set(parts.filter((part) => part.length > 1 || /\d/u.test(part)));
}
