/**
 * Text into tokens: words, numbers and marks with their offsets. Close to the Penn Treebank's way: clitics apart in English
 * ("do" + "n't", "Clinton" + "'s"), abbreviations with their full stop ("Mr.", "U.S."), hyphenated words whole.
 */

import type { Token } from '../document.ts';
import { isAbbreviation } from './abbreviations.ts';
import { classOf, DIGIT, LETTER, QUOTE, SPACE, UPPER } from './characters.ts';

/** A token on its way into a Doc: `sentence` is set when the sentences are known. */
export type RawToken = { -readonly [Key in keyof Token]: Token[Key] };

const DOT = 46;
const HYPHEN = 45;
const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;
const LEFT_SINGLE = 0x2018;
const CURLY = /[‘’ʼ]/g;
/** Words whose first letters an apostrophe stands for; '90s and '16 are found by their shape. */
const ELIDED = new Set([
  'tis',
  'twas',
  'twere',
  'til',
  'till',
  'em',
  'n',
  'cause',
  'bout',
  'nuff',
  'cos',
  'ere',
  'ello',
]);
const CLITICS = new Set(["'s", "'re", "'ve", "'ll", "'d", "'m"]);

const isWordCode = (code: number): boolean => (classOf(code) & (LETTER | DIGIT)) !== 0;
const isApostrophe = (code: number): boolean => code === APOSTROPHE || code === CURLY_APOSTROPHE || code === 0x02bc;

/** Whether the mark at `at` joins the word characters on both its sides into one token. */
function joins(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const before = classOf(text.charCodeAt(at - 1));
  const afterCode = text.charCodeAt(at + 1);
  const after = classOf(afterCode);
  if ((before & (LETTER | DIGIT)) === 0 || (after & (LETTER | DIGIT)) === 0) return false;
  if (code === HYPHEN || code === 0x2010 || code === 0x2011 || code === 0x5f || code === 38 /* & */) return true;
  if (isApostrophe(code)) return true;
  if (code === DOT || code === 0xb7) {
    // "1.5", "U.S", "site.com"; but "ended.The" is two sentences whose space got lost.
    const lostSpace = (before & UPPER) === 0 && (before & LETTER) !== 0 && (after & UPPER) !== 0;
    return !lostSpace;
  }
  if (code === 44 /* , */ || code === 58 /* : */ || code === 47 /* / */)
    return (before & DIGIT) !== 0 && (after & DIGIT) !== 0;
  return code === 64 /* @ */;
}

/** End of the word or number that starts at `start`. */
function wordEnd(text: string, start: number, limit: number): number {
  let at = start + 1;
  while (at < limit) {
    if (isWordCode(text.charCodeAt(at))) at++;
    else if (at + 1 < limit && joins(text, at)) at += 2;
    else break;
  }
  return at;
}

/** Whether an apostrophe at `at` begins an elided word ('tis, '90s, 'em) rather than a quotation; then the word's end. */
function elidedEnd(text: string, at: number, limit: number): number {
  const before = classOf(text.charCodeAt(at - 1));
  if (at > 0 && (before & (LETTER | DIGIT)) !== 0) return 0;
  if (classOf(text.charCodeAt(at + 1)) & DIGIT) {
    const end = wordEnd(text, at + 1, limit);
    return /^\d\ds?$/.test(text.slice(at + 1, end)) && !closesAt(text, end) ? end : 0;
  }
  if ((classOf(text.charCodeAt(at + 1)) & LETTER) === 0) return 0;
  const end = wordEnd(text, at + 1, Math.min(limit, at + 8));
  const word = text.slice(at + 1, end).toLowerCase();
  if (!ELIDED.has(word)) return 0;
  if (word === 'n') return isApostrophe(text.charCodeAt(end)) ? end + 1 : end;
  return closesAt(text, end) ? 0 : end;
}

const closesAt = (text: string, at: number): boolean => isApostrophe(text.charCodeAt(at));

const normal = (text: string): string => {
  const lower = text.toLowerCase();
  return CURLY.test(lower) ? lower.replace(CURLY, "'") : lower;
};

/** Where an English word is cut before its clitic (n't, 's, 're ...), or 0. */
function cliticAt(lower: string): number {
  const mark = lower.lastIndexOf("'");
  if (mark <= 0) return 0;
  const tail = lower.slice(mark);
  if (tail === "'t" && mark >= 2 && lower.charCodeAt(mark - 1) === 110) return mark - 1;
  return CLITICS.has(tail) ? mark : 0;
}

/** Length of the mark at `at`: runs of dots and hyphens, `` and '' (a double quotation mark of two singles) are one mark. */
function markLength(text: string, at: number, limit: number): number {
  const code = text.charCodeAt(at);
  if (code === DOT || code === HYPHEN) {
    let end = at + 1;
    while (end < limit && text.charCodeAt(end) === code) end++;
    return end - at;
  }
  if (code >= 0xd800 && code <= 0xdbff && at + 1 < limit) {
    const low = text.charCodeAt(at + 1);
    return low >= 0xdc00 && low <= 0xdfff ? 2 : 1;
  }
  const single = isApostrophe(code) || code === LEFT_SINGLE || code === 96;
  if (!single || at + 1 >= limit || text.charCodeAt(at + 1) !== code) return 1;
  // Three in a row: the outer one is the double. It comes first when they open, last when they close.
  const closing = at > 0 && (classOf(text.charCodeAt(at - 1)) & (SPACE | QUOTE)) === 0;
  return closing && text.charCodeAt(at + 2) === code && text.charCodeAt(at + 3) !== code ? 1 : 2;
}

/** Collects tokens; kept apart from the scan so that clitics and plain tokens are made in one place. */
class Collector {
  private previousEnd = -1;
  constructor(
    private readonly text: string,
    private readonly english: boolean,
    private readonly block: number,
    readonly tokens: RawToken[],
  ) {}

  add(start: number, end: number, kind: RawToken['kind']): void {
    const text = this.text.slice(start, end);
    const lower = normal(text);
    const cut = this.english && kind === 'word' ? cliticAt(lower) : 0;
    if (cut > 0 && lower.length === text.length) {
      this.push(start, start + cut, text.slice(0, cut), lower.slice(0, cut), kind);
      this.push(start + cut, end, text.slice(cut), lower.slice(cut), kind);
    } else this.push(start, end, text, lower, kind);
  }

  private push(start: number, end: number, text: string, lower: string, kind: RawToken['kind']): void {
    const spaceBefore = start !== this.previousEnd;
    this.tokens.push({ start, end, text, lower, block: this.block, sentence: -1, spaceBefore, kind });
    this.previousEnd = end;
  }
}

/**
 * Adds the tokens of `text` between `from` and `to` (offsets into `text`, as the tokens' own) to `tokens`, as those of block
 * `block`. `spaceBefore` of the first is true. Linear in the length. `language` is a BCP 47 tag; English has its clitics cut.
 */
export function tokenise(
  text: string,
  language: string,
  from: number,
  to: number,
  block: number,
  tokens: RawToken[],
): void {
  const primary = language.slice(0, 2).toLowerCase();
  const out = new Collector(text, primary === 'en', block, tokens);
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    const bits = classOf(code);
    if (bits & SPACE) {
      at++;
    } else if (bits & (LETTER | DIGIT)) {
      at = readWord(text, at, to, primary, bits, out);
    } else if (bits & QUOTE) {
      const elided = isApostrophe(code) || code === LEFT_SINGLE ? elidedEnd(text, at, to) : 0;
      const end = elided || at + markLength(text, at, to);
      out.add(at, end, elided ? 'word' : 'mark');
      at = end;
    } else if (
      (code === 64 || code === 35) &&
      isWordCode(text.charCodeAt(at + 1)) &&
      !isWordCode(text.charCodeAt(at - 1))
    ) {
      const end = wordEnd(text, at + 1, to); // @handle, #tag
      out.add(at, end, 'word');
      at = end;
    } else {
      const end = at + markLength(text, at, to);
      out.add(at, end, 'mark');
      at = end;
    }
  }
}

function readWord(text: string, at: number, to: number, primary: string, bits: number, out: Collector): number {
  let end = wordEnd(text, at, to);
  if (end < to && text.charCodeAt(end) === DOT && text.charCodeAt(end + 1) !== DOT) {
    if (isAbbreviation(text.slice(at, end), primary)) end++;
  }
  out.add(at, end, bits & DIGIT ? 'number' : 'word');
  return end;
}
