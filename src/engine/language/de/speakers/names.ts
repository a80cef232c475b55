/** Names of people in runs of capitalised words: where they begin and end, and how sure it is that they are a person's. */
import type { Token } from '../../../document.ts';
import { accordingStance, nounStance } from '../lexicon.ts';
import { POLITE } from '../word-classes.ts';
import { ADVERBS, DETERMINERS, NAME_PARTICLES, OPENERS, PREPOSITIONS, PRONOUNS, SUBORDINATORS } from '../words.ts';
import { givenGender } from './given.ts';
import { isBodyWord, isCommonNoun, isCouncillor, isNominalised, isTimeNoun, roleGender, TITLES } from './nouns.ts';

/** A run of capitalised words: token indices [first, end). */
export interface Run {
  readonly first: number;
  readonly end: number;
}

const CAPITAL = /^\p{Lu}/u;

/** A small word inside a name. */
const isParticle = (lower: string): boolean => NAME_PARTICLES.has(lower) || lower === 'den';

/** Longest name, in words. */
export const MAX_WORDS = 8;

/** A word with a capital that is no pronoun of address. */
export const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && CAPITAL.test(token.text) && !POLITE.test(token.text);

/** A word that opens a phrase: no part of a name. */
const isOpener = (token: Token): boolean =>
  DETERMINERS.has(token.lower) || PREPOSITIONS.has(token.lower) || token.text.length < 2;

/** A word that opens a sentence with a capital and is no name. */
const opensSentence = (token: Token): boolean =>
  isOpener(token) ||
  PRONOUNS.has(token.lower) ||
  OPENERS.has(token.lower) ||
  ADVERBS.has(token.lower) ||
  SUBORDINATORS.has(token.lower);

/** The run of capitals that begins at `at`, name particles inside. */
export function runAt(tokens: readonly Token[], at: number, limit: number): Run {
  let end = at;
  while (end < limit && end - at < MAX_WORDS) {
    const token = tokens[end] as Token;
    if (end > at && !token.spaceBefore) break;
    if (isCapital(token) && (end === at || !isOpener(token))) end++;
    else if (end > at && isParticle(token.lower)) {
      let next = end;
      while (next < limit && isParticle(tokens[next]?.lower ?? '')) next++;
      const particles = tokens
        .slice(end, next)
        .map((t) => t.lower)
        .join(' ');
      // "von" alone opens a phrase ("Sprecher von Siemens") unless a given name stands before it.
      const known =
        particles === 'von' || particles === 'zu' || particles === 'der' || particles === 'den'
          ? givenGender(tokens[end - 1]?.text ?? '') !== undefined && particles !== 'der' && particles !== 'den'
          : particles !== 'von der' || givenGender(tokens[end - 1]?.text ?? '') !== undefined;
      if (!known || !isCapital(tokens[next])) break;
      end = next + 1;
    } else break;
  }
  return { first: at, end };
}

/** A name found in a run: where it begins, and how sure it is a person's. */
export interface Name extends Run {
  readonly roleFrom: number;
  readonly gender: 'm' | 'f' | null;
  readonly sure: boolean;
  /** A noun follows at once that is the person's ("Hillary Roes Verweis"). */
  readonly owns?: boolean;
}

/** Reads the name in a run of capitals; null when the run holds only nouns. */
export function nameIn(tokens: readonly Token[], run: Run): Name | null {
  let { first, end } = run;
  while (end > first && isTimeNoun((tokens[end - 1] as Token).text)) end--;
  while (
    first < end &&
    (isOpener(tokens[first] as Token) || (first === run.first && opensSentence(tokens[first] as Token)))
  )
    first++;
  if (end <= first) return null;
  let from = -1;
  let gender: 'm' | 'f' | null = null;
  let sure = false;
  let title = false;
  for (let at = first; at < end; at++) {
    const token = tokens[at] as Token;
    if (TITLES.has(token.lower) && at + 1 < end) {
      gender = TITLES.get(token.lower) ?? gender;
      from = at + 1;
      sure = true;
      title = true;
      continue;
    }
    const given = at + 1 < end ? givenGender(token.text) : undefined;
    if (given !== undefined && !roleGender(token.text)) {
      const nouns = withoutNouns(tokens, at, end);
      const name = {
        first: at,
        end: secondName(tokens, at, nouns),
        roleFrom: first,
        gender: given ?? gender,
        sure: true,
      };
      return nouns < end && name.end === nouns ? { ...name, owns: true } : name;
    }
    const role =
      at + 1 < end
        ? (roleGender(token.text) ??
          (isNominalised(token.text) ? nominalGender(tokens, at) : null) ??
          (isCouncillor(token.text) ? (/in$/.test(token.lower) ? 'f' : 'm') : null))
        : null;
    if (role) {
      from = at + 1;
      gender = role;
      sure = true;
      title = false;
    }
  }
  if (from < 0 || from >= end) {
    if (end - first !== 2 && end - first !== 3) return null;
    return { first, end, roleFrom: first, gender: null, sure: false };
  }
  if (!title && tokens.slice(from, end).some((t) => isBodyWord(t.text) || isCommonNoun(t.text))) return null;
  // Four capitals after a role are two names ("lobte Trainer Jan Roe Tim Doe").
  const plain = tokens.slice(from, end).every((t) => isCapital(t) && !t.text.includes('-'));
  return { first: from, end: plain && end - from >= 4 ? from + 2 : end, roleFrom: first, gender, sure };
}

/** "die Führende Vera Roe": the article or the ending tells the gender of a noun made of an adjective. */
const nominalGender = (tokens: readonly Token[], at: number): 'm' | 'f' =>
  /e$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.lower !== 'der' ? 'f' : 'm';

/** Before the nouns that a run of capitals ends in ("Hillary Roes Verweis"). */
function withoutNouns(tokens: readonly Token[], first: number, end: number): number {
  let to = end;
  while (to > first + 2 && (isSpoken(tokens[to - 1] as Token) || isCommonNoun((tokens[to - 1] as Token).text))) to--;
  return to;
}

/** A noun of words ("Verweis"). */
export const isSpoken = ({ lower }: Token): boolean =>
  nounStance(lower) !== undefined || accordingStance(lower) !== undefined || /^verweise?$/.test(lower);

/** Where a second person's name begins in the same run ("hat Trainer Jan Roe Tim Doe gelobt"), or `end`. */
function secondName(tokens: readonly Token[], first: number, end: number): number {
  for (let at = first + 2; at + 1 < end; at++) {
    const { text } = tokens[at] as Token;
    if (
      givenGender(text) !== undefined &&
      givenGender((tokens[at - 1] as Token).text) === undefined &&
      !text.includes('-')
    )
      return at;
  }
  return end;
}
