/**
 * The model file: a header (magic, format version, length, checksum), a list of named sections, their bytes. Everything is
 * little-endian; sections start at multiples of four. Only hashes, weights and buckets of words: no text.
 */
import type { Forest } from './trees.ts';
import { companding, type Table } from './weights.ts';

/** "WSAT" read as a little-endian number. */
const MAGIC = 0x54415357;
/** Grows when the layout or the features change: an old model does not fit a new engine. */
export const FORMAT_VERSION = 3;
const HEADER = 20;
const NAME = 16;
const ENTRY = NAME + 12;

/** A named run of bytes with one number (a table's largest weight, a forest's base). */
export interface Section {
  readonly name: string;
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** Why a model cannot be used. The message says what is wrong with the file. */
export class ModelError extends Error {}

/** 32-bit FNV-1a over bytes. */
export function checksum(bytes: Uint8Array, from = 0): number {
  let h = 0x811c9dc5;
  for (let i = from; i < bytes.length; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193);
  return h >>> 0;
}

const padded = (n: number): number => (n + 3) & ~3;

/** Bytes of a model file with these sections. */
export function writeModel(sections: readonly Section[]): Uint8Array {
  const start = HEADER + sections.length * ENTRY;
  const size = sections.reduce((n, s) => n + padded(s.bytes.length), start);
  const out = new Uint8Array(size);
  const data = new DataView(out.buffer);
  data.setUint32(0, MAGIC, true);
  data.setUint32(4, FORMAT_VERSION, true);
  data.setUint32(8, size, true);
  data.setUint32(16, sections.length, true);
  let at = start;
  sections.forEach((s, i) => {
    const entry = HEADER + i * ENTRY;
    for (let k = 0; k < Math.min(NAME, s.name.length); k++) out[entry + k] = s.name.charCodeAt(k);
    data.setUint32(entry + NAME, at, true);
    data.setUint32(entry + NAME + 4, s.bytes.length, true);
    data.setFloat32(entry + NAME + 8, s.number, true);
    out.set(s.bytes, at);
    at += padded(s.bytes.length);
  });
  data.setUint32(12, checksum(out, 16), true);
  return out;
}

/** Sections of a model file by name. Throws {@link ModelError} for anything but an intact file of this version. */
export function readSections(file: Uint8Array): Map<string, Section> {
  if (file.length < HEADER)
    throw new ModelError(`attribution model: ${file.length} bytes are too few for a model file`);
  // A copy at offset 0 when needed: typed arrays want aligned bytes.
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (data.getUint32(0, true) !== MAGIC)
    throw new ModelError('attribution model: not a Whosaid model file (wrong first bytes)');
  const version = data.getUint32(4, true);
  if (version !== FORMAT_VERSION)
    throw new ModelError(`attribution model: format version ${version}, this engine reads ${FORMAT_VERSION}`);
  const size = data.getUint32(8, true);
  if (size !== bytes.length)
    throw new ModelError(
      `attribution model: ${bytes.length} bytes, the header says ${size}: the file is cut or padded`,
    );
  if (data.getUint32(12, true) !== checksum(bytes, 16))
    throw new ModelError('attribution model: wrong checksum, the file is damaged');
  const count = data.getUint32(16, true);
  const sections = new Map<string, Section>();
  for (let i = 0; i < count; i++) {
    const entry = HEADER + i * ENTRY;
    const name = String.fromCharCode(...bytes.subarray(entry, entry + NAME).filter((b) => b > 0));
    const at = data.getUint32(entry + NAME, true);
    const length = data.getUint32(entry + NAME + 4, true);
    if (at + length > bytes.length)
      throw new ModelError(`attribution model: section "${name}" reaches beyond the file`);
    sections.set(name, {
      name,
      number: data.getFloat32(entry + NAME + 8, true),
      bytes: bytes.subarray(at, at + length),
    });
  }
  return sections;
}

/** A section that must be there, with at least `least` bytes. */
export function section(sections: ReadonlyMap<string, Section>, name: string, least: number): Section {
  const found = sections.get(name);
  if (!found) throw new ModelError(`attribution model: section "${name}" is missing`);
  if (found.bytes.length < least)
    throw new ModelError(`attribution model: section "${name}" has ${found.bytes.length} bytes, ${least} are needed`);
  return found;
}

/** A table of weights from its section. */
export function readTable(sections: ReadonlyMap<string, Section>, name: string, rows: number, stride: number): Table {
  const { bytes, number } = section(sections, name, rows * stride);
  return { bytes: new Int8Array(bytes.buffer, bytes.byteOffset, rows * stride), stride, curve: companding(number) };
}

/** Section of a table. */
export function tableSection(name: string, table: Table): Section {
  return {
    name,
    number: table.curve[127]!,
    bytes: new Uint8Array(table.bytes.buffer, table.bytes.byteOffset, table.bytes.length),
  };
}

/** Numbers as bytes, 32-bit floats. */
export const floats = (values: ArrayLike<number>): Uint8Array => new Uint8Array(Float32Array.from(values).buffer);

/** Section of a forest: depth and number of trees, then thresholds, leaves and features. */
export function forestSection(name: string, f: Forest): Section {
  const head = new Uint8Array(Uint32Array.of(f.depth, f.trees).buffer);
  const parts = [head, floats(f.thresholds), floats(f.leaves), f.features];
  const bytes = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of parts) {
    bytes.set(p, at);
    at += p.length;
  }
  return { name, number: f.base, bytes };
}

/** A forest from its section. */
export function readForest(sections: ReadonlyMap<string, Section>, name: string): Forest {
  const { bytes, number } = section(sections, name, 8);
  const [depth = 0, trees = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 2);
  const inner = trees * ((1 << depth) - 1);
  const leaves = trees * (1 << depth);
  section(sections, name, 8 + inner * 5 + leaves * 4);
  return {
    base: number,
    depth,
    trees,
    thresholds: new Float32Array(bytes.buffer, bytes.byteOffset + 8, inner),
    leaves: new Float32Array(bytes.buffer, bytes.byteOffset + 8 + inner * 4, leaves),
    features: bytes.subarray(8 + inner * 4 + leaves * 4, 8 + inner * 5 + leaves * 4),
  };
}
