/**
 * Character classes by UTF-16 code unit: what the tokeniser and the quotation matcher ask of a single character.
 * ASCII is answered from a table, the rest by Unicode properties, remembered per code unit (65,536 entries at most).
 */

/** Bits of a character's class. */
export const LETTER = 1;
export const DIGIT = 2;
export const SPACE = 4;
export const QUOTE = 8;
export const UPPER = 16;

/** Characters that can be a quotation mark: straight, curly, low, guillemets, corner brackets and the backtick. */
export const QUOTE_CHARACTERS = '"\'`“”„‟‘’‚‛«»‹›「」『』＂';

const LETTERS = /[\p{L}\p{M}]/u;
const DIGITS = /\p{N}/u;
const UPPERS = /[\p{Lu}\p{Lt}]/u;
/** White space as Unicode has it, with the zero-width space and the byte order mark. */
const SPACES = /[\s\u0085\u200b\u2060\ufeff]/u;

const UNKNOWN = 255;
const classes = new Uint8Array(65536).fill(UNKNOWN);

function classify(code: number): number {
  // Half of a surrogate pair: letters beyond the BMP are rare in news; emoji are not words.
  if (code >= 0xd800 && code <= 0xdfff) return 0;
  const character = String.fromCharCode(code);
  if (QUOTE_CHARACTERS.includes(character)) return QUOTE;
  if (SPACES.test(character)) return SPACE;
  if (LETTERS.test(character)) return UPPERS.test(character) ? LETTER | UPPER : LETTER;
  return DIGITS.test(character) ? DIGIT : 0;
}

/** The class bits of a UTF-16 code unit; 0 for NaN (past the end of a string) and for other marks. */
export function classOf(code: number): number {
  if (!(code >= 0)) return 0;
  let bits = classes[code] as number;
  if (bits === UNKNOWN) {
    bits = classify(code);
    classes[code] = bits;
  }
  return bits;
}
