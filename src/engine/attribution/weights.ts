/**
 * Tables of weights as the model file holds them: a signed byte a weight, square-root companded (an averaged or adaptive
 * model has a few large and many small weights; linear bytes wreck it, companded ones cost nothing measurable).
 */

/** A table of rows * `stride` weights. The weight of byte b is `curve[b & 255]`. */
export interface Table {
  readonly bytes: Int8Array;
  readonly stride: number;
  readonly curve: Float64Array;
}

/** The 256 weights that a byte can stand for, when the largest is `max`. */
export function companding(max: number): Float64Array {
  const curve = new Float64Array(256);
  for (let q = -127; q <= 127; q++) curve[q & 255] = Math.sign(q) * (q / 127) ** 2 * max;
  return curve;
}

/** Weights to bytes and back to a table that the engine reads. */
export function quantise(weights: Float32Array, stride: number): { table: Table; max: number } {
  let max = 0;
  for (const w of weights) max = Math.max(max, Math.abs(w));
  max = Math.fround(max) || 1;
  const bytes = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i++) {
    const w = weights[i]!;
    bytes[i] = Math.sign(w) * Math.round(127 * Math.sqrt(Math.abs(w) / max));
  }
  return { table: { bytes, stride, curve: companding(max) }, max };
}

/** The rows of a table of two columns as one number each: the first column in its low byte. 0: a row that says nothing. */
export const rowsOfTwo = ({ bytes }: Table): Int16Array =>
  new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);

/** The rows of a table of four columns as one number each. */
export const rowsOfFour = ({ bytes }: Table): Int32Array =>
  new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);

/** Sum of one column over the rows listed in rows[from, to). */
export function sum(table: Table, rows: Int32Array, from: number, to: number, column: number): number {
  const { bytes, stride, curve } = table;
  let total = 0;
  for (let k = from; k < to; k++) total += curve[bytes[rows[k]! * stride + column]! & 255]!;
  return total;
}
