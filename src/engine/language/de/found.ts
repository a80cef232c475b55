/** An attribution inside one sentence, as the rules of frames, phrases and nouns find it. */
import type { Unit } from '../../attribution/rules/view.ts';
import type { Stance } from '../../types.ts';
import type { Range } from './phrase.ts';
import type { Predicate } from './predicates.ts';
import { COORDINATORS } from './words.ts';

/** An attribution inside one sentence, as unit ranges. */
export interface Found {
  readonly rule: string;
  readonly source: Range | null;
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  readonly stance: Stance;
  readonly negated: boolean;
  readonly hypothetical: boolean;
  /** To whom it was said. */
  readonly addressee?: Range;
  /** Ends with a colon: the content comes in the next block. */
  readonly open: boolean;
  /** Index of the segment that holds the cue and nothing of anyone's content ("sagte X"); -1. */
  readonly cueSegment: number;
}

/** Whether a unit is a quotation taken as one. */
export const isQuote = (unit: Unit | undefined): boolean => unit?.quotation !== null && unit?.quotation !== undefined;

/** What every find takes over from its predicate: cue, stance and whether it is negated or hypothetical. A denial that is negated stays a denial. */
export const base = (predicate: Predicate): Pick<Found, 'cue' | 'stance' | 'negated' | 'hypothetical'> => ({
  cue: predicate.words,
  stance: predicate.cue.stance,
  negated:
    predicate.negated &&
    predicate.cue.stance !== 'denial' &&
    !/^(?:schließen|aus\|schließen)$/.test(predicate.cue.lemma),
  hypothetical: predicate.hypothetical,
});

/** The first unit of [from, to) that is no coordinator (und, oder ...); `to` when all are. */
export const skipCoordinators = (units: readonly Unit[], from: number, to: number): number => {
  let at = from;
  while (at < to && COORDINATORS.has(units[at]?.lower ?? '')) at++;
  return at;
};
