/** Who else reports a claim: of the reports of a story, those whose headline or summary has the claim's own words. */
import { bagOf } from './bag.ts';
import { commonness } from './common.ts';

/** A report repeats a claim when it has this share of the weight of its words, and so many of them at least. */
const LEAST_SHARE = 0.35;
const LEAST_WORDS = 2;

/** What a report has of a claim. */
export interface Repeated {
  /** 0 to 1: by weight of the claim's words, those that are common in news weighing less. */
  readonly share: number;
  /** Shared stems, heaviest first. */
  readonly words: readonly string[];
}

/** Makes the reader of a claim: what a report repeats of it, or null when it is too little. `language`: BCP 47 primary subtag, or empty. */
export function repeatsOf(
  claim: string,
  language: string,
): (report: { readonly title: string; readonly summary: string }) => Repeated | null {
  const weights = new Map([...bagOf('', claim, language).weights.keys()].map((stem) => [stem, 1 - commonness(stem)]));
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return ({ title, summary }) => {
    const told = bagOf(title, summary, language).weights;
    const words = [...weights.keys()].filter((stem) => told.has(stem));
    const weightOf = (stem: string): number => weights.get(stem) ?? 0;
    const share = whole > 0 ? words.reduce((sum, stem) => sum + weightOf(stem), 0) / whole : 0;
    if (share < LEAST_SHARE || words.length < LEAST_WORDS) return null;
    return { share, words: words.sort((a, b) => weightOf(b) - weightOf(a)) };
  };
}
