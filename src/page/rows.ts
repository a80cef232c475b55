/** The rows of a scan, and the counting of one row's ink. */
import {
  ASCII,
  COMMA,
  charClass,
  DIGIT,
  INVISIBLE,
  isDense,
  NBSP,
  QUOTE_MARK,
  SPACE,
  STOP,
  UPPER,
  WORD,
} from './chars.ts';

/** The rows of a scan: column arrays, one entry a block of text, in reading order. */
export interface Rows {
  /** Index of the block element that holds it. */
  readonly owner: number[];
  /** Tokens [from, to). */
  readonly from: number[];
  readonly to: number[];
  /** Characters as drawn (white space collapsed). */
  readonly chars: number[];
  /** Characters of dense scripts among them. */
  readonly dense: number[];
  readonly words: number[];
  /** Characters inside links; links begun. */
  readonly linkChars: number[];
  readonly links: number[];
  readonly strongChars: number[];
  readonly stops: number[];
  readonly commas: number[];
  readonly digits: number[];
  readonly quotes: number[];
  readonly uppers: number[];
  /** Single line breaks inside. */
  readonly breaks: number[];
  /** time elements inside. */
  readonly times: number[];
  /** Images met before this row since the row before. */
  readonly images: number[];
  /** Code of the last visible character. */
  readonly last: number[];
  /** A hash of the ink: rows with the same text have the same. */
  readonly prints: number[];
}

/** No rows yet. */
export const emptyRows = (): Rows => ({
  owner: [],
  from: [],
  to: [],
  chars: [],
  dense: [],
  words: [],
  linkChars: [],
  links: [],
  strongChars: [],
  stops: [],
  commas: [],
  digits: [],
  quotes: [],
  uppers: [],
  breaks: [],
  times: [],
  images: [],
  last: [],
  prints: [],
});

/** The row in work: what its characters are. */
export class RowInk {
  private ink = 0;
  private chars = 0;
  private dense = 0;
  private words = 0;
  private linkChars = 0;
  links = 0;
  private strongChars = 0;
  private stops = 0;
  private commas = 0;
  private digits = 0;
  private quotes = 0;
  private uppers = 0;
  private breaks = 0;
  times = 0;
  images = 0;
  private last = 0;
  private print = 0;
  /** The last drawn character was a space (or nothing was drawn yet). */
  private spaced = true;
  /** A line break stands behind the last ink. */
  broken = false;

  /** A single line break, where there is ink before it. */
  lineBreak(): void {
    if (this.ink === 0) return;
    this.broken = true;
    this.spaced = true;
    this.breaks++;
  }

  /** Counts a text node's characters; false when nothing of it is drawn and nothing was before. */
  add(text: string, linked: boolean, strong: boolean): boolean {
    const length = text.length;
    let chars = 0;
    let ink = 0;
    let words = 0;
    let last = this.last;
    let spaced = this.spaced;
    let print = this.print;
    for (let i = 0; i < length; i++) {
      const code = text.charCodeAt(i);
      const kind = code < 256 ? (ASCII[code] as number) : charClass(code);
      if (kind === SPACE) {
        if (!spaced) chars++;
        spaced = true;
        continue;
      }
      if (kind === INVISIBLE) continue;
      chars++;
      if (kind === NBSP) {
        spaced = true;
        continue;
      }
      ink++;
      if (spaced) words++;
      spaced = false;
      last = code;
      print = (Math.imul(print, 31) + code) | 0;
      if (kind === WORD && code < 0xe00) continue;
      switch (kind) {
        case STOP:
          this.stops++;
          break;
        case COMMA:
          this.commas++;
          break;
        case DIGIT:
          this.digits++;
          break;
        case QUOTE_MARK:
          this.quotes++;
          break;
        case UPPER:
          this.uppers++;
          break;
        default:
          if (code > 0x2fff && isDense(code)) this.dense++;
          else if (code >= 0xe00 && code < 0x10a0) this.dense++;
      }
    }
    if (chars === 0 && ink === 0 && this.ink === 0) return false;
    this.spaced = spaced;
    this.print = print;
    this.words += words;
    this.last = last;
    this.chars += chars;
    this.ink += ink;
    if (ink > 0) this.broken = false;
    if (linked) this.linkChars += chars;
    if (strong) this.strongChars += chars;
    return true;
  }

  /** Writes the row down and begins the next one; false when it has no ink: then there is no row. */
  close(rows: Rows, owner: number, from: number, to: number): boolean {
    const drawn = this.ink > 0;
    if (drawn) {
      rows.owner.push(owner);
      rows.from.push(from);
      rows.to.push(to);
      rows.chars.push(this.chars);
      rows.dense.push(this.dense);
      rows.words.push(this.words);
      rows.linkChars.push(this.linkChars);
      rows.links.push(this.links);
      rows.strongChars.push(this.strongChars);
      rows.stops.push(this.stops);
      rows.commas.push(this.commas);
      rows.digits.push(this.digits);
      rows.quotes.push(this.quotes);
      rows.uppers.push(this.uppers);
      rows.breaks.push(this.breaks);
      rows.times.push(this.times);
      rows.images.push(this.images);
      rows.last.push(this.last);
      rows.prints.push(this.print);
      this.ink = this.dense = this.words = this.linkChars = this.links = this.strongChars = 0;
      this.stops = this.commas = this.digits = this.quotes = this.uppers = this.times = this.images = 0;
    }
    this.chars = this.breaks = this.last = this.print = 0;
    this.spaced = true;
    this.broken = false;
    return drawn;
  }
}
