/**
 * Tables of weights as the model file holds them: a signed byte a weight, square-root companded (an averaged or adaptive
 * model has a few large and many small weights; linear bytes wreck it, companded ones cost nothing measurable).
 */
import { rowOf } from './hash.ts';

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

/** A table of two or four columns with each row's bytes as one number, the first column lowest: one look a row. */
export interface Packed {
  readonly rows: Int16Array | Int32Array;
  readonly curve: Float64Array;
  /** 32 less the bits of a row's number. */
  readonly shift: number;
}

/** A table of two columns, packed. */
export function packTwo({ bytes, curve }: Table): Packed & { readonly rows: Int16Array } {
  const rows = new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
  return { rows, curve, shift: Math.clz32(rows.length - 1) };
}

/** A table of four columns, packed. */
export function packFour({ bytes, curve }: Table): Packed & { readonly rows: Int32Array } {
  const rows = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  return { rows, curve, shift: Math.clz32(rows.length - 1) };
}

/** Adds both columns of the rows of features[from, to) to to[at] and to[at + 1]. */
export function addTwo(
  { rows, curve, shift }: Packed & { readonly rows: Int16Array },
  features: Int32Array,
  from: number,
  end: number,
  to: Float64Array,
  at: number,
): void {
  let a = to[at]!;
  let b = to[at + 1]!;
  for (let k = from; k < end; k++) {
    const w = rows[rowOf(features[k]!, shift)]!;
    a += curve[w & 255]!;
    b += curve[(w >> 8) & 255]!;
  }
  to[at] = a;
  to[at + 1] = b;
}

/** As {@link addTwo}, of four columns. */
export function addFour(
  { rows, curve, shift }: Packed & { readonly rows: Int32Array },
  features: Int32Array,
  from: number,
  end: number,
  to: Float64Array,
  at: number,
): void {
  let a = to[at]!;
  let b = to[at + 1]!;
  let c = to[at + 2]!;
  let d = to[at + 3]!;
  for (let k = from; k < end; k++) {
    const w = rows[rowOf(features[k]!, shift)]!;
    a += curve[w & 255]!;
    b += curve[(w >> 8) & 255]!;
    c += curve[(w >> 16) & 255]!;
    d += curve[w >>> 24]!;
  }
  to[at] = a;
  to[at + 1] = b;
  to[at + 2] = c;
  to[at + 3] = d;
}

/** Sum of the rows of features[from, end) of a table of one column. */
export function sumOne({ bytes, curve }: Table, features: Int32Array, from: number, end: number): number {
  const shift = Math.clz32(bytes.length - 1);
  let total = 0;
  for (let k = from; k < end; k++) total += curve[bytes[rowOf(features[k]!, shift)]! & 255]!;
  return total;
}
