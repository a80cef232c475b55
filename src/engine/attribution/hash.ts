/**
 * Hashing of features: no strings are made at run time. A feature is a template number and an integer value; both are mixed
 * into a row of a weight table of 2^bits rows (multiplicative hashing after Knuth, constants of MurmurHash3 and xxHash).
 */

/** 32-bit FNV-1a hash of the UTF-16 code units of `text`; every digit counts as 0, so that numbers share their features. */
export function hashText(text: string, from = 0, to = text.length): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) {
    let c = text.charCodeAt(i);
    if (c >= 48 && c <= 57) c = 48;
    h = Math.imul(h ^ c, 0x01000193);
  }
  return h | 0;
}

/** Two values as one (order counts). */
export function pair(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) + b;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca77);
  return (h ^ (h >>> 13)) | 0;
}

/**
 * The `template`'s feature of this `value`, not yet mixed: {@link rowOf} makes the row of it. Small, so that compilers put it into
 * the functions that list features; the mixing is done in one tight loop where the rows are read. The third number names the table's
 * bits for the reader: a list of features belongs to one table.
 */
export function row(template: number, value: number, _bits: number): number {
  return value ^ (((template + 1) * 0x27d4eb2f) | 0);
}

/** Row of a table of 2^(32 - `shift`) rows for a feature by {@link row}. */
export function rowOf(feature: number, shift: number): number {
  let h = Math.imul(feature, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> shift;
}

/** Makes rows of a table of 2^`bits` rows of the features in list[from, to), in place: for training, which keeps rows. */
export function toRows(list: Int32Array, from: number, to: number, bits: number): void {
  for (let k = from; k < to; k++) list[k] = rowOf(list[k]!, 32 - bits);
}
