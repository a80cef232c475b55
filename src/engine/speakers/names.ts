/** Finds names in running text: runs of capitalised words, with the titles before a person's name told apart. */
import type { Casing } from './casing.ts';
import { isTitleCase } from './casing.ts';
import { givenGender, isPlace } from './given.ts';
import {
  AMBIGUOUS_CALENDAR,
  CALENDAR,
  DOC_NOUNS,
  type Gender,
  GROUP_NOUNS,
  NAME_LINKS,
  ORG_NOUNS,
  PARTICLES,
  PERSON_NOUNS,
  SENTENCE_STARTERS,
  TITLES,
} from './lexicon.ts';
import { kindOf, type NameKind, SUFFIX } from './name-kind.ts';
import { isBareKind, isGivenMonth, isInnerCapital, properStart, startsAnew } from './runs.ts';
import { bare, coreOf, isMarker, isTitleAlone } from './titles.ts';
import type { Word } from './words.ts';

export type { NameKind } from './name-kind.ts';

/** A name in the text. Word indices are into the words it was found in, end exclusive. */
export interface Name {
  readonly first: number;
  readonly end: number;
  /** First word of the name proper, after titles and roles ("Foreign Secretary" | "Ana Roe"). */
  readonly core: number;
  /** The name proper. */
  readonly text: string;
  readonly kind: NameKind;
  /** The gender that a title or a given name shows; `sure` when it is a title. */
  readonly gender: Gender | null;
  readonly sure: boolean;
  /** Its title, lower case without dots, or ''. */
  readonly title: string;
  /** "the" stands before it. */
  readonly the: boolean;
}

const ADJECTIVES = /^(?:new|old|great|big|good|best|high|long|young|late|central)$/;

const isCommonNoun = (lower: string): boolean =>
  [lower, lower.replace(/s$/, '')].some((w) => PERSON_NOUNS.has(w) || DOC_NOUNS.has(w) || GROUP_NOUNS.has(w));

const JOINS = /^[ \u00a0]$/;

/** "Longtime Ana Roe ally", "Ask Ana Roe": a sentence's first word before a given and a last name, with a capital nowhere else. */
const leads = (word: Word, next: Word, after: Word | undefined, casing: Casing): boolean =>
  givenGender(word.text) === undefined &&
  givenGender(next.text) !== undefined &&
  !next.possessive &&
  after?.capital === true &&
  JOINS.test(after.gap) &&
  !isMarker(after.lower) &&
  word.text.length > 2 &&
  !casing.inner.has(word.lower);

function startsName(
  word: Word,
  next: Word | undefined,
  after: Word | undefined,
  casing: Casing,
  titled: boolean,
): boolean {
  if (!word.capital) return false;
  if (
    CALENDAR.has(bare(word)) &&
    !(
      AMBIGUOUS_CALENDAR.has(bare(word)) &&
      /^(?:said|says|told|added|asked|wrote|argued|claimed|was|has)$/.test(next?.lower ?? '')
    ) &&
    !isGivenMonth(word, next)
  )
    return false;
  if (/^(?:i|i'm|i've|i'll|i'd)$/.test(word.lower)) return false;
  if (word.text.includes("'") && SENTENCE_STARTERS.has(word.lower.split("'")[0] ?? '')) return false;
  const joined = next?.capital === true && JOINS.test(next.gap) && !word.possessive;
  if (
    SENTENCE_STARTERS.has(word.lower) &&
    !/^[\p{Lu}.]{2,}$/u.test(word.text) &&
    !isInnerCapital(word, next) &&
    !isGivenMonth(word, next) &&
    !(joined && ADJECTIVES.test(word.lower) && casing.inner.has(word.lower))
  )
    return false;
  if (titled)
    return (
      casing.inner.has(word.lower) ||
      (givenGender(word.text) !== undefined && joined) ||
      (TITLES.has(bare(word)) && joined)
    );
  if (!word.opens) return true;
  if (TITLES.has(bare(word)) && joined) return true;
  if (joined && next && leads(word, next, after, casing)) return false;
  if (/^(?:secretary|minister|speaker)$/.test(word.lower) && next?.lower === 'of') return true;
  if (givenGender(word.text) !== undefined || casing.inner.has(word.lower)) return true;
  if (
    joined &&
    next &&
    (givenGender(next.text) !== undefined || isPlace(next.text)) &&
    (casing.small.has(word.lower) || word.text.length < 4)
  )
    return false;
  if (joined) return casing.inner.has(word.lower) || !/(?:ing|ed|ly)$/.test(word.lower);
  return !casing.small.has(word.lower) && !/(?:ly|ing)$/.test(word.lower) && !isCommonNoun(word.lower);
}

/** "King of Norland", but not "Owen King of Norland". */
const ROYAL = /^(?:duke|duchess|prince|princess|queen|king)$/;

/** "Harbor Workers of America", "Piers for America": a name that ends with its country. */
const isNational = (words: readonly Word[], i: number): boolean =>
  words[i + 1]?.lower === 'america' &&
  !words[i - 1]?.possessive &&
  givenGender(words[i - 1]?.text ?? '') === undefined &&
  !/^(?:bank|president|people|states|future|history|soul|heart)$/.test(words[i - 1]?.lower ?? '');

/** "Supporters of Ana Roe" at the beginning of a sentence: people who are whose. */
const isPeople = (head: Word, next: Word): boolean =>
  (head.opens && isCommonNoun(head.lower)) || givenGender(next.text) !== undefined;

/** May the lower-case words from `i` on link two parts of a name? Gives the index of the capital after them, or -1. */
function link(words: readonly Word[], i: number, first: number): number {
  let j = i;
  let particle = true;
  while (j < i + 3 && words[j] && !words[j]?.capital && JOINS.test(words[j]?.gap ?? '')) {
    const w = words[j]?.lower ?? '';
    if (!PARTICLES.has(w)) particle = false;
    if (!PARTICLES.has(w) && !NAME_LINKS.has(w) && w !== '&' && !(w === 'a' && words[j - 1]?.lower === 'for'))
      return -1;
    j += 1;
  }
  const next = words[j];
  if (j === i || !next?.capital || !JOINS.test(next.gap) || CALENDAR.has(bare(next))) return -1;
  if (particle) return j;
  if (/^(?:for|of)$/.test(words[i]?.lower ?? '') && j === i + 1 && isNational(words, i)) return j;
  const before = words.slice(first, i);
  const body = before.some((w) => isMarker(w.lower) || (/s$/.test(w.lower) && ORG_NOUNS.has(w.lower.slice(0, -1))));
  const head = words[i - 1];
  const linkWord = words[i]?.lower;
  if (!head || (linkWord === 'and' && givenGender(next.text) !== undefined)) return -1;
  if (linkWord === 'of')
    return isMarker(head.lower) ||
      /^(?:house|bank|ministry|doctors|physicians|citizens|friends|daughters|sons|voters|mothers|joint|chiefs|secretary|minister|speaker|people|school|board|court|archbishop|bishop|centers|centres|academy|teachers|chamber|chambers|leaders|sons|workers)$/.test(
        head.lower,
      ) ||
      (ROYAL.test(head.lower) && before.every((w) => ROYAL.test(w.lower) || /^(?:crown|grand)$/.test(w.lower))) ||
      (/s$/.test(head.lower) && before.length === 1 && givenGender(head.text) === undefined && !isPeople(head, next))
      ? j
      : -1;
  if (linkWord === 'and' && words[j - 1]?.lower === 'the') return -1;
  if (linkWord === 'and' || linkWord === '&')
    return (body && before.some((w, k) => k > 0 && /^(?:of|for|on|in)$/.test(w.lower))) ||
      (body && isMarker(next.lower))
      ? j
      : -1;
  if (linkWord === 'for' || linkWord === 'on' || linkWord === 'in' || linkWord === 'the' || linkWord === 'at')
    return (body && isMarker(head.lower)) ||
      /^(?:americans|citizens|doctors|center|centers|mothers|veterans|students|workers|women|scientists)$/.test(
        head.lower,
      )
      ? j
      : -1;
  return -1;
}

/** Titles that are said with a first name and belong to the name. */
const THRONE = /^(?:pope|king|queen|prince|princess|emperor|empress)$/;

/** Names of `words` in order. Runs never overlap; linear in the number of words. */
export function findNames(words: readonly Word[], casing: Casing): Name[] {
  const titled = isTitleCase(words);
  const names: Name[] = [];
  let i = 0;
  while (i < words.length) {
    const word = words[i] as Word;
    const particleStart =
      PARTICLES.has(word.lower) &&
      !word.capital &&
      /^(?:van|von|bin|al|de|di|della)$/.test(word.lower) &&
      words[i + 1]?.capital &&
      JOINS.test(words[i + 1]?.gap ?? '');
    if (isBareKind(words, i) || (!particleStart && !startsName(word, words[i + 1], words[i + 2], casing, titled))) {
      i += 1;
      continue;
    }
    let end = i + 1;
    while (end < words.length && end - i < 14) {
      const prev = words[end - 1] as Word;
      const next = words[end] as Word;
      if (prev.possessive) {
        // A body's name may hold a possessive: "Governor's Office", "Women's League".
        const body = next.capital && JOINS.test(next.gap) && isMarker(next.lower) && !givenGender(prev.text);
        if (!body) break;
      } else if (!JOINS.test(next.gap)) {
        const suffix = /^,? $/.test(next.gap) && SUFFIX.test(next.text);
        if (!suffix) break;
      }
      if (startsAnew(prev, next)) break;
      if (
        titled &&
        next.capital &&
        !casing.inner.has(next.lower) &&
        !(end === i + 1 && givenGender(word.text) !== undefined)
      )
        break;
      if (
        next.capital &&
        (!CALENDAR.has(bare(next)) ||
          (AMBIGUOUS_CALENDAR.has(bare(next)) && !/^\d/.test(words[end + 1]?.text ?? ''))) &&
        !/^I(?:'\p{L}+)?$/u.test(next.text)
      ) {
        end += 1;
        continue;
      }
      const j = link(words, end, i);
      if (j < 0) break;
      end = j + 1;
    }
    if (isTitleAlone(words, i, end)) {
      i = end;
      continue;
    }
    i = properStart(words, i, end);
    if (i >= end) continue;
    const core = coreOf(words, i, end);
    const from = core > i && THRONE.test(bare(words[core - 1] as Word)) ? core - 1 : core;
    const text = words
      .slice(from, end)
      .map((w, k) => (k && w.possessive && k < end - from - 1 ? `${w.text}'s` : w.text))
      .join(' ')
      .replace(/\s+/g, ' ');
    names.push({
      first: i,
      end,
      core,
      text,
      title: core > i ? bare(words[core - 1] as Word) : '',
      the: words[i - 1]?.lower === 'the' && JOINS.test(word.gap),
      ...kindOf(words, i, core, end),
    });
    i = end;
  }
  return names;
}
