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

/** Row of a table of 2^`bits` rows for the `template`'s feature of this `value`. */
export function row(template: number, value: number, bits: number): number {
  let h = Math.imul(value ^ Math.imul(template + 1, 0x27d4eb2f), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> (32 - bits);
}
