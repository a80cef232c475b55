/** Words that look like a cue verb where they stand and are none: another verb's half, a possessive, a part of a set phrase. */
import type { Unit } from '../../attribution/rules/view.ts';
import { isVerb, type Segment, type Sentence } from './clauses.ts';
import { nounPhrase } from './phrase.ts';
import type { Predicate } from './predicates.ts';
import { COORDINATORS, POSSESSIVES } from './words.ts';

/** Particles of separable verbs that a clause can end in. */
const SEPARABLE = new Set(
  `ab an auf aus bei ein fest fort heim her heran heraus herein herum hervor hin hinaus hinein los mit nach nieder statt teil um
  voran voraus vorbei vor weg wieder zu zusammen bereit dar entgegen gegenüber durch auseinander davon umher`
    .trim()
    .split(/\s+/),
);

/** Whether the clause ends in a particle, so that its verb is not the bare one ("fand im Rathaus statt", "sagte das Treffen ab"). */
export function hasOtherParticle(units: readonly Unit[], segment: Segment, verb: number): boolean {
  let to = verb + 1;
  while (to < segment.to && !(COORDINATORS.has(units[to]?.lower ?? '') && isVerb(units, to + 1))) to++;
  const last = units[to - 1];
  return to - 1 > verb && last !== undefined && SEPARABLE.has(last.lower);
}

/** "meinen Beruf": a possessive before its noun, and no verb. */
export function isPossessive(units: readonly Unit[], at: number, to: number): boolean {
  if (!POSSESSIVES.has(units[at]?.lower ?? '')) return false;
  const phrase = nounPhrase(units, at, to, false);
  return phrase !== null && !phrase.pronoun && phrase.to > at + 1;
}

/** "findet sich", "fand sich": something is there, nobody thinks anything. */
export const isReflexive = (units: readonly Unit[], { from, to }: Segment): boolean =>
  units.slice(from, to).some(({ lower }) => lower === 'sich');

/** The verb is half of another one ("fand ... statt"), or says that something is there ("findet sich"). */
export function isAnotherVerb({ units, segments }: Sentence, { cue, segment, finite, at, words }: Predicate): boolean {
  const own = segments[segment] as Segment;
  if (cue.lemma === 'finden' && isReflexive(units, own)) return true;
  return (
    finite === at && (words.length === 1 || cue.with !== '') && own.kind === 'main' && hasOtherParticle(units, own, at)
  );
}
