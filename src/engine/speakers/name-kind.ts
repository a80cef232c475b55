/** What a name names, by its own words. */
import { givenGender, isPlace } from './given.ts';
import { type Gender, ORG_MARKERS, PARTICLES, TITLES } from './lexicon.ts';
import { bare, isMarker } from './titles.ts';
import type { Word } from './words.ts';

/** What a name names. `unknown`: nothing in its words tells. */
export type NameKind = 'person' | 'organisation' | 'place' | 'unknown';

/** What may end a person's name. */
export const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** Kind and gender of the name words [core, end) with titles from `first` on. */
export function kindOf(
  words: readonly Word[],
  first: number,
  core: number,
  end: number,
): { kind: NameKind; gender: Gender | null; sure: boolean } {
  let gender: Gender | null = null;
  let sure = false;
  for (let i = first; i < core; i += 1) {
    const g = TITLES.get(bare(words[i] as Word));
    if (g) {
      gender = g;
      sure = true;
    }
  }
  const parts = words.slice(core, end);
  const lead = parts[0] as Word;
  const last = parts.at(-1) as Word;
  const text = parts.map((w) => w.text).join(' ');
  const given = givenGender(lead.text.replace(/-.*/, '')) ?? givenGender(lead.text);
  const isGiven = givenGender(lead.text) !== undefined || givenGender(lead.text.replace(/-.*/, '')) !== undefined;
  if (core > first) return { kind: 'person', gender: gender ?? given ?? null, sure };
  if (isPlace(text) && !(isGiven && parts.length === 1)) return { kind: 'place', gender: null, sure: false };
  // "Anna Weeks", "Paul Banks": a plural that only ends a body's name when no given name begins it.
  const surname =
    parts.length === 2 &&
    ((isGiven && /s$/.test(last.lower) && !ORG_MARKERS.has(last.lower)) ||
      (SURNAME.test(last.lower) && (isGiven || !COMMON_LEAD.test(lead.lower))));
  if (
    (isMarker(bare(last)) && !surname && !(parts.length === 1 && PLURAL_NAME.test(last.lower))) ||
    parts
      .slice(0, -1)
      .some((w) => isMarker(w.lower) && /^(?:of|for|on)$/.test(parts[parts.indexOf(w) + 1]?.lower ?? ''))
  )
    return { kind: 'organisation', gender: null, sure: false };
  if (parts.length === 1 && /^(?:[\p{Lu}\d&.]{2,}|.*[&/].*)$/u.test(lead.text) && lead.text.length > 1)
    return { kind: 'organisation', gender: null, sure: false };
  if (isGiven && parts.length >= 2 && parts.length <= 5) return { kind: 'person', gender: given ?? null, sure: false };
  if (
    parts.length >= 2 &&
    parts.some((w) => /^\p{Lu}\.(?:\p{Lu}\.)*$/u.test(w.text)) &&
    !/^(?:U\.S|U\.K|U\.N|E\.U)/.test(lead.text)
  )
    return { kind: 'person', gender: null, sure: false };
  if (parts.slice(1).some((w) => PARTICLES.has(w.lower) || SUFFIX.test(w.text)) && parts.length <= 5)
    return { kind: 'person', gender: null, sure: false };
  if (isGiven) return { kind: 'unknown', gender: given ?? null, sure: false };
  return { kind: 'unknown', gender: null, sure: false };
}

/** Last names that are nouns of days and places too ("Martin Day", "Ana Church"). */
const SURNAME = /^(?:day|church|house|hill|lake|week|law|west|bridge|street|press|star|post)$/;
/** First words with which they name a day, place or paper. */
const COMMON_LEAD =
  /^(?:the|white|new|old|north|south|east|west|big|great|first|second|independence|labor|labour|earth|election|boxing|memorial|veterans|christmas|mother's|father's|valentine's|wall|main|high|downing|fleet|capitol|catholic|orthodox|anglican|daily|sunday|opera|full|random|associated|washington|huffington|national|state)$/;

/** Last names that look like plurals of a body's noun. */
const PLURAL_NAME =
  /^(?:weeks|banks|fields|parks|woods|mills|brooks|rivers|waters|bridges|houses|holmes|days|hills|lanes|stores)$/;
