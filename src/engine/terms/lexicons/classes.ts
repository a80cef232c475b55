/** Which classes of the lexicons a word belongs to, inflected forms too. */
import { FIELDS } from './fields.ts';
import { FIGURES } from './figures.ts';
import { LOADED } from './loaded.ts';

const LISTS: readonly (readonly [string, string])[] = [LOADED, FIGURES, FIELDS].flatMap((lists) =>
  Object.entries(lists),
);

/** Names of the classes; a class is its index here and a bit in what {@link classesOf} gives. */
export const CLASSES: readonly string[] = LISTS.map(([name]) => name);

const MEMBERS = new Map<string, number>();
LISTS.forEach(([, words], index) => {
  for (const word of words.split(/\s+/)) MEMBERS.set(word, (MEMBERS.get(word) ?? 0) | (1 << index));
});

/** Endings that are taken off, and what is put in their place, in this order; the first form that is known counts. */
const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['ly', ['']],
  ['ers', ['', 'e']],
  ['er', ['', 'e']],
  ['ness', ['']],
];

/** The classes of a word (lower case, straight apostrophes) as bits: 1 << index in {@link CLASSES}; 0: none. */
export function classesOf(word: string): number {
  const known = MEMBERS.get(word);
  if (known !== undefined) return known;
  for (const [ending, stems] of ENDINGS) {
    if (word.length < ending.length + 3 || !word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    for (const tail of stems) {
      const found = MEMBERS.get(stem + tail);
      if (found !== undefined) return found;
    }
    const single = stem.at(-1) === stem.at(-2) ? MEMBERS.get(stem.slice(0, -1)) : undefined;
    if (single !== undefined) return single;
  }
  return 0;
}

/** The classes of several words together: of the run joined by hyphens if it is known, else those of each word. */
export function classesOfRun(words: readonly string[]): number {
  if (words.length > 1) {
    const whole = classesOf(words.join('-'));
    if (whole) return whole;
  }
  return words.reduce((bits, word) => bits | classesOf(word) | partsOf(word), 0);
}

const partsOf = (word: string): number =>
  word.includes('-') ? word.split('-').reduce((bits, part) => bits | classesOf(part), 0) : 0;
