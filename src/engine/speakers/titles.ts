/** Titles and role words in a run of capitals: where the name proper begins. */
import { givenGender } from './given.ts';
import { NAME_LINKS, ORG_MARKERS, PERSON_NOUNS, TITLES, WEAK_TITLES } from './lexicon.ts';
import type { Word } from './words.ts';

/** A word in lower case without its dot. */
export const bare = (word: Word): string => word.lower.replace(/\.$/, '');

/** Last words of bodies and places, in the singular or plural ("Center", "Centers"). */
export const isMarker = (lower: string): boolean =>
  ORG_MARKERS.has(lower) || (lower.endsWith('s') && ORG_MARKERS.has(lower.slice(0, -1)));

/** "senators", "singer-guitarist": plural or joined role words. */
const isRoleWord = (w: string): boolean => {
  if (/^(?:sens|reps|govs|whip|treasurer|secretary-treasurer|celebrities|coroner)$/.test(w)) return true;
  const tail = w.replace(/^.*-/, '');
  if (tail !== w && /^(?:gen|col|adm|general|colonel|admiral|commander)$/.test(tail)) return true;
  const one = tail.replace(/s$/, '');
  return (
    (tail !== w && (PERSON_NOUNS.has(tail) || PERSON_NOUNS.has(one) || TITLES.has(one))) ||
    (one !== w && one.length > 4 && PERSON_NOUNS.has(one))
  );
};

/** "Prime Minister", "US President", "General": a title alone is a description, not a name. */
export function isTitleAlone(words: readonly Word[], first: number, end: number): boolean {
  const last = bare(words[end - 1] as Word);
  if (end - first === 2 && /^(?:lady|gentleman)$/.test(last) && bare(words[first] as Word) === 'first') return true;
  if (end - first === 1 && /^(?:chief|head)$/.test(last) && words[end]?.lower === 'of') return true;
  if (!(TITLES.has(last) || PERSON_NOUNS.has(last)) || WEAK_TITLES.has(last)) return false;
  if (end - first === 1)
    return /^(?:pm|mp|mec|ceo|chief|coach|judge|justice|senator|governor|president|minister|general|doctor|secretary|chancellor|premier|mayor|coach|sheriff|officer|detective|professor|speaker|chairman|ambassador|commissioner|attorney|inspector|superintendent|colonel|captain|lieutenant|sergeant|commander|director|ombudsman)$/.test(
      last,
    );
  return (
    givenGender(words[first]?.text ?? '') === undefined &&
    !words.slice(first, end).some((w) => NAME_LINKS.has(w.lower)) &&
    /^(?:minister|president|general|secretary|chancellor|doctor|judge|justice|senator|governor|chief|director|officer|commissioner|spokesman|spokeswoman|spokesperson|ambassador|chairman|ceo|pm|premier|attorney|official|candidate|nominee|leader|editor|manager|executive)$/.test(
      last,
    )
  );
}

/** Index of the first word of the name proper: after the last title or role noun that a name follows. */
export function coreOf(words: readonly Word[], first: number, end: number): number {
  let core = first;
  for (let i = first; i < end - 1; i += 1) {
    const w = bare(words[i] as Word);
    const left = end - 1 - i;
    const of = words[i + 1]?.lower === 'of' && /^(?:secretary|minister|chief|speaker|head)$/.test(w);
    if (of && end - i >= 5) {
      // "Secretary of State Ana Roe": the office is one word longer.
      const office = i + 3;
      if (end - office >= 1 && end - office <= 4) {
        core = office;
        continue;
      }
    }
    const title =
      TITLES.has(w) ||
      isRoleWord(w) ||
      /^(?:president|governor|mayor|senator|chancellor)-elect$|^(?:vice|ex|co|deputy)-\p{L}+$/u.test(w) ||
      (PERSON_NOUNS.has(w) && (i > first || w.length > 4));
    if (!title) continue;
    if (WEAK_TITLES.has(w) && (i > first || left < 1 || w === 'dean') && left < 2) continue;
    const rest = words.slice(i + 1, end);
    if (rest.every((x) => TITLES.has(bare(x)) && !WEAK_TITLES.has(bare(x)))) continue;
    if (
      rest.length > 5 ||
      rest.some(
        (x) =>
          (isMarker(x.lower) && !TITLES.has(bare(x)) && !/^(?:mr|mrs|ms|miss)$/.test(w)) || NAME_LINKS.has(x.lower),
      )
    )
      continue;
    core = i + 1;
  }
  return core;
}
