/** Acronyms: which body of the article "HSB" stands for, wherever the article spells it out. */
import type { Book } from './book.ts';
import { type Entity, nameKey, spells } from './entities.ts';
import type { Name } from './names.ts';
import type { Scene } from './scene.ts';

/** Most words of a spelt-out name, small ones too ("Board for the Safety of Harbors and Piers"). */
const MAX_WORDS = 10;
/** Acronyms of a batch that are looked up. */
const MAX_ACRONYMS = 400;
const SMALL = /^(?:of|the|for|and|on|in|at|to|de|du|des|la|y|&)$/;

/** Is a name written as an acronym ("HSB", "H.S.B.", "S&P")? */
export const isAcronym = (name: string): boolean => /^[\p{Lu}&.]{2,}$/u.test(name);

const lettersOf = (acronym: string): string => acronym.toLowerCase().replace(/[^\p{L}]/gu, '');

/**
 * Reads what the acronyms of a batch stand for: "Harbor Safety Board (HSB)" first, then a name that they spell, then any run of
 * capitals that they spell ("Customs and Harbor Police"), then one word they shorten ("VW"). The answer is looked up by the acronym as
 * written; undefined: the article does not spell it out. Linear in the length of the batch.
 */
export function readAcronyms(scene: Scene, book: Book): (acronym: string) => Entity | undefined {
  const introduced = new Map<string, Entity>();
  const acronyms = new Set<string>();
  for (const name of scene.names) {
    if (!isAcronym(name.text) || acronyms.size >= MAX_ACRONYMS) continue;
    acronyms.add(name.text);
    if (introduced.has(name.text)) continue;
    const full = bracketed(scene, name.first, name.text, book);
    if (full) introduced.set(name.text, full);
  }
  const bodies = book
    .all()
    .filter((e) => e.named && e.kind !== 'person' && e.key.length > 1)
    .slice(0, 2000);
  for (const acronym of acronyms) {
    const body = introduced.has(acronym)
      ? undefined
      : bodies.find((e) => spells(acronym, e.key) && (lettersOf(acronym).length > 2 || e.kind === 'organisation'));
    if (body) introduced.set(acronym, body);
  }
  for (const [acronym, words] of runsThatSpell(
    scene,
    [...acronyms].filter((a) => !introduced.has(a)),
  ))
    introduced.set(acronym, book.exact(nameKey(words)) ?? book.add(words, 'organisation'));
  for (const acronym of acronyms) {
    const one = introduced.has(acronym) ? undefined : syllables(scene, book, acronym);
    if (one) introduced.set(acronym, one);
  }
  return (acronym) => introduced.get(acronym);
}

/** Runs of capitalised words whose initials are one of the acronyms (three letters or more), as written; the first of each. */
function runsThatSpell(scene: Scene, acronyms: readonly string[]): Map<string, string> {
  const wanted = new Map(
    acronyms.map((a) => [lettersOf(a), a]).filter(([letters = '']) => letters.length > 2) as [string, string][],
  );
  const found = new Map<string, string>();
  if (!wanted.size) return found;
  const firsts = new Set([...wanted.keys()].map((l) => l[0]));
  scene.words.forEach((word, i) => {
    if (!word.capital || !firsts.has(word.lower[0]) || isAcronym(word.text)) return;
    let letters = '';
    let all = '';
    for (let j = i; j < scene.words.length && j - i < MAX_WORDS; j += 1) {
      const w = scene.words[j];
      if (!w || (j > i && !/^,? $/.test(w.gap)) || (!w.capital && !SMALL.test(w.lower)) || isAcronym(w.text)) return;
      all += w.lower[0] ?? '';
      if (w.capital) letters += w.lower[0] ?? '';
      const acronym = w.capital ? (wanted.get(letters) ?? wanted.get(all)) : undefined;
      if (acronym && !found.has(acronym)) found.set(acronym, textOf(scene, i, j + 1));
    }
  });
  return found;
}

const textOf = (scene: Scene, from: number, to: number): string =>
  scene.text.slice(scene.words[from]?.start ?? 0, scene.words[to - 1]?.end ?? 0).replace(/\s+/g, ' ');

/** "VW" for the one name of one word, no person's, with a syllable that begins with its second letter. */
function syllables(scene: Scene, book: Book, acronym: string): Entity | undefined {
  const letters = lettersOf(acronym);
  if (letters.length !== 2 || WORLDWIDE.has(letters)) return undefined;
  const fit = new RegExp(`^${letters[0]}\\p{L}*[^aeiouy${letters[1]}]${letters[1]}[aeiouy]\\p{L}+$`, 'u');
  const found = new Map<string, Name>();
  for (const name of scene.names) {
    const [key = '', ...more] = nameKey(name.text);
    if (!more.length && name.kind === 'unknown' && name.gender === null && name.core === name.first && fit.test(key))
      found.set(key, name);
  }
  const [one] = found;
  return one && found.size === 1 ? (book.exact([one[0]]) ?? book.add(one[1].text, 'organisation')) : undefined;
}

/** Acronyms of two letters that every reader knows as something else. */
const WORLDWIDE: ReadonlySet<string> = new Set('us uk un eu tv pm mp ai it dc la ny'.split(' '));

/** "Harbor Safety Board (HSB)": the words right before the bracket whose initials spell the acronym, or the body's name there. */
function bracketed(scene: Scene, first: number, acronym: string, book: Book): Entity | undefined {
  const { words } = scene;
  if (!/\(\s*["“]?$/.test(words[first]?.gap ?? '')) return undefined;
  const letters = lettersOf(acronym);
  let from = first - 1;
  for (
    let i = first - 1;
    i >= 0 && first - i <= letters.length + 5 && scene.blockOf[i] === scene.blockOf[first];
    i -= 1
  ) {
    if (i < first - 1 && /[.;:(]/.test(words[i + 1]?.gap ?? '')) break;
    const key = words.slice(i, first).map((w) => w.lower.replace(/\./g, ''));
    if (words[i]?.capital && key[0]?.[0] === letters[0] && spells(acronym, key)) {
      from = i;
      break;
    }
  }
  const covering = scene.nameOf[first - 1] ?? -1;
  const whole = covering >= 0 ? scene.names[covering] : undefined;
  if (from === first - 1) {
    const key = nameKey(whole?.text ?? '');
    const shared = key.filter((w) => letters.includes(w[0] ?? '')).length;
    const foreign =
      whole?.kind === 'organisation' &&
      key.length > 1 &&
      shared > 1 &&
      /^\s*["”]?\)/.test(scene.text.slice(words[first]?.end));
    if (!whole || whole.end !== first || (key[0]?.[0] !== letters[0] && !foreign)) return undefined;
  }
  const full = whole && whole.end === first && whole.first <= from ? whole.text : textOf(scene, from, first);
  return book.exact(nameKey(full)) ?? book.add(full, 'organisation');
}
