/** From the model's probabilities to a use, with the reasons that weighed most. */
import type { TermUse } from '../types.ts';
import { contributions, USES } from './model.ts';

/** A term is a scare quote from this probability on: the bar that gave the best F1 in cross-validation (train/terms.ts). */
export const SCARE_BAR = 0.3;

/** A use, how likely it is, and the codes of the features that spoke for it most. */
export interface Decided {
  readonly use: TermUse;
  readonly confidence: number;
  readonly reasons: readonly string[];
}

/** What a reader is told of a feature: families of features by the code of their reason. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^doubt/, 'term-doubting-word'],
  [/^calling/, 'term-calling-verb'],
  [/^wording/, 'term-word-as-word'],
  [/^works/, 'term-work'],
  [/^(?:held|spoken)/, 'term-in-claim'],
  [/^free/, 'term-outside-claims'],
  [/^(?:caps|allCaps|title2|first:|shape)/, 'term-capitals'],
  [/^(?:noCaps|n:)/, 'term-short-lower-case'],
  [/^(?:clause|own)/, 'term-clause'],
  [/^(?:quotedAgain|plain)/, 'term-repeated'],
  [/^saying|^noSaying|^no:saying/, 'term-saying-verb'],
  [/^(?:before|after|determiner|possessive|copula|adjective)/, 'term-place-in-sentence'],
  [/^(?:single|double|headlineLike)/, 'term-marks'],
];

/**
 * Words right before the quotation that settle its use whatever the model thinks: right in 5 of 5 and 7 of 7 places of
 * terms-en and terms-web-en train.
 */
const SETTLED: readonly (readonly [string, TermUse, string])[] = [
  ...['so-called', 'supposed', 'supposedly', 'purported', 'self-styled'].map(
    (w) => [w, 'scare', 'term-doubting-word'] as const,
  ),
  ...['word', 'term', 'phrase', 'expression', 'verb', 'noun', 'adjective'].map(
    (w) => [w, 'mention', 'term-word-as-word'] as const,
  ),
];

/** Decides the use of a term by its probabilities (in the order of USES); its features give the reasons. */
export function decideUse(features: ReadonlyMap<string, number>, p: readonly number[]): Decided {
  const settled = SETTLED.find(([word]) => features.has(`p1:${word}`));
  if (settled && !features.has('clause')) return { use: settled[1], confidence: 0.92, reasons: [settled[2]] };
  let best = 1;
  for (let k = 2; k < p.length; k += 1) if ((p[k] ?? 0) > (p[best] ?? 0)) best = k;
  if ((p[0] ?? 0) >= SCARE_BAR) best = 0;
  const codes = contributions(features, best).flatMap(
    ({ name }) => REASONS.find(([pattern]) => pattern.test(name))?.[1] ?? [],
  );
  return { use: USES[best] ?? 'other', confidence: p[best] ?? 0, reasons: [...new Set(codes)].slice(0, 3) };
}
