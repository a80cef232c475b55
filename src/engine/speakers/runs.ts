/** Where a run of capitals really begins and ends: what stands in it and is no part of a name. */
import { isPlace } from './given.ts';
import { SENTENCE_STARTERS } from './lexicon.ts';
import { isMarker } from './titles.ts';
import type { Word } from './words.ts';

/** Second parts of compounds that describe: "Roe-backed", "Norland-area", "census-taker". */
const DESCRIBING =
  /^(?:area|style|era|winner|winning|taker|turned|born|bred|led|run|made|held|bound|wide|like|type|level|only|born|nominee|nominated|supporter|supporters|owned|elect|friendly|leaning|majority|sized|\p{Ll}{2,}[^e]ed)$/u;

/** Is it a compound that describes something ("Roe-backed", "London-based"), not a name ("Corr-Ames", "Jong-un")? */
export const isCompound = (word: Word): boolean => {
  const at = word.text.lastIndexOf('-');
  return at > 0 && DESCRIBING.test(word.text.slice(at + 1));
};

/** Where a run really begins: "ambassador to Britain Ana Roe" and "London-based Ana Roe" hold more than the name. `end` or more: nowhere. */
export function properStart(words: readonly Word[], first: number, end: number): number {
  let i = first;
  for (let k = first; k < end; k += 1) if (isCompound(words[k] as Word)) i = k + 1;
  const before = words[i - 1]?.lower ?? '';
  if (
    end - i >= 3 &&
    /^(?:to|in|from|of|for|at)$/.test(before) &&
    isPlace(words[i]?.text ?? '') &&
    !isMarker(words[end - 1]?.lower ?? '')
  )
    i += 1;
  return i;
}

/** "the U.S. While Roe": a new sentence after an abbreviation, begun by a word that begins sentences. */
export const startsAnew = (prev: Word, next: Word): boolean =>
  /^(?:\p{L}\.){2,}$/u.test(prev.text) && SENTENCE_STARTERS.has(next.lower) && next.text.length > 1;

/** "Jan Roe": the one short month (written "Jan." in dates) that is a given name too, with a capital after it. */
export const isGivenMonth = (word: Word, next: Word | undefined): boolean =>
  word.text === 'Jan' && next?.capital === true && next.gap === ' ' && !SENTENCE_STARTERS.has(next.lower);

/** "Third Point", "Working Norland": a word that mostly begins sentences is part of a name when it stands inside one with a capital. */
export const isInnerCapital = (word: Word, next: Word | undefined): boolean =>
  !word.opens && INNER.test(word.lower) && next?.capital === true && next.gap === ' ' && !word.possessive;
const INNER = /^(?:first|second|third|fourth|working|living|making|moving|young)$/;

/** Does the capital word at `i` stand in for a kind of body ("a super PAC"), without a name joined to it? */
export const isBareKind = (words: readonly Word[], i: number): boolean =>
  /^PACs?$/.test(words[i]?.text ?? '') &&
  !(words[i + 1]?.capital && words[i + 1]?.gap === ' ') &&
  !(words[i - 1]?.capital && words[i]?.gap === ' ' && !words[i - 1]?.opens);
