/** The subject of a clause: before its verb, or the first noun phrase after it that can be a nominative. */
import type { Unit } from '../../attribution/rules/view.ts';
import { nounPhrase, type Phrase, pastAdverbials } from './phrase.ts';
import { givenGender } from './speakers/given.ts';
import { isBodyWord, roleGender } from './speakers/nouns.ts';
import { isNoun } from './word-classes.ts';
import { COORDINATORS, OBLIQUE, PREPOSITIONS, SURE_SUBJECTS } from './words.ts';

/** The subject of a clause whose finite verb is at `verb`, looked for in [from, to); null: none found. */
export function subjectOf(units: readonly Unit[], from: number, verb: number, to: number): Phrase | null {
  const next = units[verb + 1];
  let start = from;
  while (start < verb && COORDINATORS.has(units[start]?.lower ?? '')) start++;
  if (next && SURE_SUBJECTS.has(next.lower) && /^\p{Ll}/u.test(next.text))
    return { from: verb + 1, to: verb + 2, head: verb + 1, pronoun: true };
  if (next?.text === 'Sie') return { from: verb + 1, to: verb + 2, head: verb + 1, pronoun: true };
  const front = frontSubject(units, start, verb);
  if (front) return front;
  return subjectAfter(units, verb + 1, to);
}

/** The noun phrase that begins at `start` and fills the place before the verb, when it can be a nominative. */
function frontSubject(units: readonly Unit[], start: number, verb: number): Phrase | null {
  if (start >= verb) return null;
  const first = units[start] as Unit;
  let at = start;
  if (/^(?:auch|selbst|sogar|nur|doch|denn|zwar|allein|gerade)$/.test(first.lower) && start + 1 < verb) at++;
  // "Von der Leyen sagte": a name that opens with its particle.
  const name = units[at + 2];
  if (
    first.text === 'Von' &&
    units[at + 1]?.lower === 'der' &&
    at + 3 === verb &&
    name &&
    isNoun(units, at + 2) &&
    !isBodyWord(name.text) &&
    !roleGender(name.text)
  )
    return { from: at, to: verb, head: at + 2, pronoun: false };
  if (OBLIQUE.has((units[at] as Unit).lower) || PREPOSITIONS.has((units[at] as Unit).lower)) return null;
  const phrase = nounPhrase(units, at, verb);
  if (!phrase || isBareDative(units, phrase)) return null;
  // What stands between the phrase and the verb must be a mere remainder ("der Minister am Montag" is none: the verb is second).
  return phrase.to >= verb || restIsPart(units, phrase.to, verb) ? { ...phrase, to: Math.max(phrase.to, verb) } : null;
}

/** "Jungen Leuten empfiehlt sie": an adjective in -en before a plural in -n, without an article, is a dative. */
const isBareDative = (units: readonly Unit[], { from, head }: Phrase): boolean =>
  head === from + 1 &&
  /^\p{L}{3,}en$/u.test(units[from]?.text ?? '') &&
  givenGender(units[from]?.text ?? '') === undefined &&
  /n$/.test(units[head]?.lower ?? '');

/** A prepositional phrase that belongs to the noun before it ("ein Mann mit Hut"). */
function restIsPart(units: readonly Unit[], from: number, to: number): boolean {
  const first = units[from];
  if (!first) return false;
  if (/^(?:allerdings|jedoch|indes|hingegen|dagegen|selbst|aber|wiederum|auch)$/.test(first.lower))
    return from + 1 >= to;
  if (to - from > 9) return false;
  // "vom Center for Rural Studies": the rest of a foreign name.
  if (/^(?:for|of|and|the|to|on)$/.test(first.lower)) return true;
  return PREPOSITIONS.has(first.lower);
}

/** The subject after the verb: past adverbials, the first noun phrase that can be a nominative. */
export function subjectAfter(units: readonly Unit[], at: number, to: number): Phrase | null {
  const start = pastAdverbials(units, at, to);
  const first = units[start];
  if (!first || start >= to) return null;
  if (OBLIQUE.has(first.lower) && !/^(?:des)$/.test(first.lower)) {
    // A dative before the subject: "sagte dem Sender ein Sprecher".
    const object = nounPhrase(units, start, to, false);
    return object ? subjectAfter(units, object.to, to) : null;
  }
  const phrase = nounPhrase(units, start, to);
  return phrase && !(phrase.pronoun && first.lower === 'es') ? phrase : null;
}
