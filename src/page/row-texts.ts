/** The words of a scan's rows, each put together once, and the cues in them. */
import { cuesOf } from './cues.ts';
import { data, squeeze } from './dom.ts';
import { LINE_BREAK, type Scan, TEXT } from './scan.ts';

/** Drawn as nothing (chars.ts, INVISIBLE), as far as it occurs in rows. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/g;

/** Texts of rows by their index in the scan. */
export class RowTexts {
  private readonly texts: (string | undefined)[] = [];
  private readonly lowers: (string | undefined)[] = [];
  private readonly bits: Int32Array;

  constructor(private readonly scan: Scan) {
    this.bits = new Int32Array(scan.rows.owner.length).fill(-1);
  }

  /** The text of a row, white space squeezed. */
  text(row: number): string {
    const known = this.texts[row];
    if (known !== undefined) return known;
    const made = this.read(row);
    this.texts[row] = made;
    return made;
  }

  /** The text in lower case. */
  lower(row: number): string {
    const known = this.lowers[row];
    if (known !== undefined) return known;
    const made = this.text(row).toLowerCase();
    this.lowers[row] = made;
    return made;
  }

  /** The cues in a row (cues.ts). */
  cues(row: number): number {
    const known = this.bits[row] ?? 0;
    if (known >= 0) return known;
    const bits = cuesOf(this.lower(row), (this.scan.rows.digits[row] ?? 0) > 0);
    this.bits[row] = bits;
    return bits;
  }

  private read(row: number): string {
    const { tokens, kinds, rows } = this.scan;
    const to = rows.to[row] ?? 0;
    let text = '';
    for (let k = rows.from[row] ?? 0; k < to; k++) {
      if (kinds[k] === TEXT) text += data(tokens[k] as Text);
      else if (kinds[k] === LINE_BREAK) text += ' ';
    }
    return squeeze(text.replace(INVISIBLE, ''));
  }
}
