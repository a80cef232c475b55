/** The numbers of a text and what they count: two reports of one event give the same ones, another event of its kind gives others. */
import { isFunctionWord } from './stop-words.ts';
import { stemOf } from './words.ts';

/** Numbers, written as digits without separators of thousands; and per counted thing (a stem) the numbers given for it. */
export interface Figures {
  readonly numbers: ReadonlySet<string>;
  readonly counted: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Number words; one, and the words of order, stand in every text and tell nothing. */
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    2: 'two zwei',
    3: 'three drei',
    4: 'four vier',
    5: 'five fünf',
    6: 'six sechs',
    7: 'seven sieben',
    8: 'eight acht',
    9: 'nine neun',
    10: 'ten zehn',
    11: 'eleven elf',
    12: 'twelve dozen zwölf dutzend',
  }).flatMap(([digits, words]) => words.split(' ').map((word) => [word, digits] as const)),
);

const TOKEN = /\d(?:[\d.,]*\d)?|\p{L}+/gu;
/** Some aggregators set spaces around marks: "6. 1 -magnitude". */
const SPACED = /(?<!\d)(\d{1,3})\s?([.,])\s(\d)/gu;
/** What a number counts stands among so many words after it. */
const REACH = 3;

/** Reads a text's figures. Linear in the text. */
export function figuresOf(text: string): Figures {
  const tokens = text.toLowerCase().replace(SPACED, '$1$2$3').match(TOKEN) ?? [];
  const numbers = new Set<string>();
  const counted = new Map<string, Set<string>>();
  for (const [at, token] of tokens.entries()) {
    const number = numberOf(token);
    if (number === '') continue;
    numbers.add(number);
    for (const word of tokens.slice(at + 1, at + 1 + REACH)) {
      if (numberOf(word) !== '') break;
      if (word.length < 3 || isFunctionWord(word)) continue;
      const stem = stemOf(word);
      counted.set(stem, (counted.get(stem) ?? new Set()).add(number));
    }
  }
  return { numbers, counted };
}

function numberOf(token: string): string {
  return /^\d/u.test(token) ? token.replaceAll(',', '') : (NUMBER_WORDS.get(token) ?? '');
}
