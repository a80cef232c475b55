/**
 * The cut-off: is anything that is stored about this story at all? Another event of the same kind (the other earthquake on
 * that island, the other player of that team) has the same words; its numbers and its days are others.
 */
import { type Figures, figuresOf } from '../text/figures.ts';
import type { StoryText } from './rank.ts';
import { GATE } from './weights.ts';

/** Names of what the gate weighs, in the order of {@link gateFeatures}. */
export const GATE_FEATURES = ['bm25', 'cosine', 'covered', 'numbers', 'longNumbers', 'counted'] as const;

/** A report among the likeliest, with its words. */
export interface Candidate {
  /** As the ranking compared it ({@link featuresOf} of features.ts); its first three are weighed here again. */
  readonly features: readonly number[];
  readonly title: string;
  readonly summary: string;
  /** What the days between story and report cost, in log-odds; 0 when a date is not known. */
  readonly cost?: number;
}

/** So many of the likeliest reports are looked at. */
export const GATE_LOOK = 6;
/** How much of the story is read for its numbers, in UTF-16 code units. */
const READ = 6_000;
/** More shared numbers, and more agreements about what is counted, tell no more. */
const MOST_NUMBERS = 3;
const MOST_COUNTED = 2;

/** Makes the reader of a story's candidates: gives the features of each. Exported for training. */
export function gateFeatures(story: StoryText): (candidate: Candidate) => readonly number[] {
  const own = figuresOf(`${story.title}\n${story.text}`.slice(0, READ));
  return ({ features, title, summary }) => [
    ...features.slice(0, 3),
    ...compared(own, figuresOf(`${title}\n${summary}`)),
  ];
}

/**
 * Shared numbers; shared numbers of two digits and more; things counted alike less those counted otherwise ("10 dead"
 * beside "3 dead"). Weekdays, years, full names, central names and the headline's own words were tried too: on coverage-en
 * train they gained nothing.
 */
function compared(story: Figures, report: Figures): readonly number[] {
  const shared = [...report.numbers].filter((number) => story.numbers.has(number));
  let agreed = 0;
  for (const [stem, numbers] of report.counted) {
    const own = story.counted.get(stem);
    if (own) agreed += [...numbers].some((number) => own.has(number)) ? 1 : -1;
  }
  return [
    Math.min(shared.length, MOST_NUMBERS),
    Math.min(shared.filter((number) => number.length > 1).length, MOST_NUMBERS),
    Math.max(-MOST_COUNTED, Math.min(agreed, MOST_COUNTED)),
  ];
}

/** Log-odds that something tells the story: the odds of the likeliest reports together, as if each spoke for itself. */
export function together(odds: readonly number[]): number {
  return Math.log(odds.reduce((sum, value) => sum + Math.exp(value), 0));
}

/** Is one of these about the story? `likeliest`: best first; {@link GATE_LOOK} of them are looked at. */
export function isTold(story: StoryText, likeliest: readonly Candidate[]): boolean {
  const read = gateFeatures(story);
  const odds = likeliest.slice(0, GATE_LOOK).map((candidate) => weigh(read(candidate)) - (candidate.cost ?? 0));
  return together(odds) >= GATE.least;
}

function weigh(features: readonly number[]): number {
  return GATE.weights.reduce((sum, weight, at) => sum + weight * (features[at] ?? 0), GATE.bias);
}
