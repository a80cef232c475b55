/**
 * A small closed class for every token: function words by list, marks by kind, the rest by shape and ending. It stands in
 * for a part-of-speech tagger, which the experiments found to be worth under a point (docs/accuracy.md).
 */
import type { Token } from '../document.ts';

/** Word classes. The numbers are part of the trained model: changing one means training again. */
export const C = {
  lower: 0,
  title: 1,
  caps: 2,
  number: 3,
  comma: 4,
  stop: 5,
  colon: 6,
  semicolon: 7,
  dash: 8,
  open: 9,
  close: 10,
  parenOpen: 11,
  parenClose: 12,
  question: 13,
  mark: 14,
  that: 15,
  to: 16,
  pronoun: 17,
  possessive: 18,
  determiner: 19,
  preposition: 20,
  and: 21,
  but: 22,
  wh: 23,
  be: 24,
  have: 25,
  doing: 26,
  modal: 27,
  not: 28,
  subordinator: 29,
  ing: 30,
  ed: 31,
  ly: 32,
  first: 33,
  clitic: 34,
  who: 35,
  objectPronoun: 36,
  ellipsis: 37,
  edge: 38,
  as: 39,
  for: 40,
  it: 41,
  i: 42,
  there: 43,
  plural: 44,
  title2: 45,
  of: 46,
  in: 47,
  by: 48,
} as const;

const words: ReadonlyArray<readonly [number, string]> = [
  [C.that, 'that'],
  [C.to, 'to'],
  [C.pronoun, 'he she they we you someone somebody everyone everybody nobody one'],
  [C.i, 'i'],
  [C.it, 'it this these those'],
  [C.objectPronoun, 'him them me us himself herself themselves itself myself yourself ourselves'],
  [C.possessive, 'his her their its my your our'],
  [
    C.determiner,
    'the a an some any no every each all both many most several few another other such either neither more',
  ],
  [
    C.preposition,
    'on at from with about into after over against during under between among through without within across toward towards behind beyond amid upon via near around off up out down',
  ],
  [C.of, 'of'],
  [C.in, 'in'],
  [C.by, 'by'],
  [C.for, 'for'],
  [C.as, 'as like than'],
  [C.and, 'and or nor &'],
  [C.but, 'but yet so'],
  [C.wh, 'what how why when where whether'],
  [C.who, 'who which whom whose'],
  [C.be, "is was are were be been being am 's 're 'm"],
  [C.have, "has have had having 've"],
  [C.doing, 'do does did doing done'],
  [C.modal, "will would can could may might should must shall 'll 'd ca wo"],
  [C.not, "not n't never"],
  [C.subordinator, 'because if while although though before since unless until once whereas'],
  [C.there, 'there here'],
];
const CLOSED = new Map<string, number>(words.flatMap(([c, list]) => list.split(' ').map((w) => [w, c] as const)));
const MARKS = new Map<string, number>([
  [',', C.comma],
  ['.', C.stop],
  ['!', C.question],
  ['?', C.question],
  [':', C.colon],
  [';', C.semicolon],
  ['-', C.dash],
  ['–', C.dash],
  ['—', C.dash],
  ['―', C.dash],
  ['--', C.dash],
  ['(', C.parenOpen],
  ['[', C.parenOpen],
  [')', C.parenClose],
  [']', C.parenClose],
  ['…', C.ellipsis],
  ['...', C.ellipsis],
]);
/** Irregular pasts: they count as verbs like those in -ed. Forms that are as often nouns (set, cut, read) are left out. */
const IRREGULAR = new Set(
  'said told went came took made got gave found thought knew saw left felt put brought began kept held wrote stood heard let meant met ran paid sat spoke led grew lost fell sent built understood drew broke spent rose drove bought wore chose won fought caught taught sought sold threw shook struck swore sang sank slept stole swept swung tore woke ate drank hid hung flew forgot froze blew beat became bent bled laid lent lit rang rode shot shut withdrew overcame undertook foresaw'.split(
    ' ',
  ),
);
const UPPER = /^\p{Lu}/u;
const TWO_UPPER = /^\p{Lu}[\p{Lu}.&]/u;

/** Class of a token; `sentenceStart`: it is the first word of its sentence (then a capital says little). */
export function wordClass(token: Token, sentenceStart: boolean): number {
  const { lower, text } = token;
  if (token.kind === 'mark') return MARKS.get(lower) ?? C.mark;
  const closed = CLOSED.get(lower);
  if (closed !== undefined) return closed;
  if (token.kind === 'number') return C.number;
  const code = text.charCodeAt(0);
  const upper = code < 128 ? code >= 65 && code <= 90 : UPPER.test(text);
  if (upper) {
    if (TWO_UPPER.test(text)) return C.caps;
    return sentenceStart ? C.first : C.title;
  }
  if (IRREGULAR.has(lower)) return C.ed;
  if (lower.endsWith('ing') && lower.length > 4) return C.ing;
  if (lower.endsWith('ed') && lower.length > 3) return C.ed;
  if (lower.endsWith('ly') && lower.length > 3) return C.ly;
  if (lower.endsWith('s') && !lower.endsWith('ss') && lower.length > 3) return C.plural;
  return C.lower;
}

/** A crude stem of a lower-case word: inflections cut, nothing else (said keeps to itself). */
export function stemEnd(lower: string): number {
  const n = lower.length;
  if (n > 5 && lower.endsWith('ing')) return n - 3;
  if (n > 4 && (lower.endsWith('ed') || lower.endsWith('es'))) return n - 2;
  if (n > 3 && lower.endsWith('s') && !lower.endsWith('ss')) return n - 1;
  if (n > 4 && lower.endsWith('e')) return n - 1;
  return n;
}
