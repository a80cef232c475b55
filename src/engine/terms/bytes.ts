/** Tables that the engine carries as text: base64 to bytes, without a browser's or Node's own functions. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of base64 text (RFC 4648, section 4); characters that are not of its alphabet are passed over. */
export function bytesOf(base64: string): Uint8Array {
  const value = new Int16Array(128).fill(-1);
  for (let i = 0; i < ALPHABET.length; i += 1) value[ALPHABET.charCodeAt(i)] = i;
  const out = new Uint8Array(Math.floor((base64.length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (let i = 0; i < base64.length; i += 1) {
    const v = value[base64.charCodeAt(i)] ?? -1;
    if (v < 0) continue;
    bits = ((bits << 6) | v) & 0xffffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      out[at] = (bits >> held) & 255;
      at += 1;
    }
  }
  return out.subarray(0, at);
}

/** The key of a name or word in a table: 24 bits of the FNV-1a hash of its UTF-16 code units. */
export function keyOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 24)) & 0xffffff;
}

/** A table of fixed-width rows, each headed by a 24-bit key (low byte first): key to the offset of the row's values. */
export function rowsOf(bytes: Uint8Array, width: number): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  for (let at = 0; at + 3 + width <= bytes.length; at += 3 + width)
    rows.set((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16), at + 3);
  return rows;
}
