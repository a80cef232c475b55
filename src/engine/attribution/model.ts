/**
 * The attribution model in memory: what {@link loadModel} makes of a model file, and back for training.
 */
import { CUE_ROWS, CUE_STRIDE, type CueModel } from './cues.ts';
import { HYPOTHESIS_BITS } from './hypothesis-features.ts';
import type { JudgeModel } from './judge.ts';
import {
  floats,
  forestSection,
  ModelError,
  readForest,
  readSections,
  readTable,
  section,
  tableSection,
  writeModel,
} from './model-file.ts';
import { EDGE_BITS, EDGE_STRIDE, TOKEN_BITS, TOKEN_STRIDE } from './span-features.ts';
import type { SpanModel } from './spans.ts';
import { UNKNOWN, type WordStatistics } from './view.ts';
import type { Table } from './weights.ts';

/** From which probability on a candidate is marked. */
export interface Thresholds {
  /** A claim that a newsroom reader would mark. */
  readonly claim: number;
  /** Anything else that PolNeAR counts. */
  readonly attitude: number;
}

/** A trained attribution model. */
export interface AttributionModel {
  readonly words: WordStatistics;
  readonly cue: CueModel;
  readonly span: SpanModel;
  readonly rank: Table;
  readonly judge: JudgeModel;
  readonly thresholds: Thresholds;
  /** Points (log-odds, probability) of the calibration of newsroom scores. */
  readonly calibration: Float32Array;
}

/** Word statistics as they are stored: hashes in ascending order with a packed value each. */
export interface StoredWords {
  readonly hashes: Int32Array;
  readonly values: Uint16Array;
  readonly meanings: Int32Array;
}

const NOTHING = UNKNOWN | (UNKNOWN << 4);
const ROWS = 1 << HYPOTHESIS_BITS;

/** Look-up by an open hash table, built once on loading. */
export function wordStatistics({ hashes, values, meanings }: StoredWords): WordStatistics {
  let bits = 4;
  while (1 << bits < hashes.length * 2) bits++;
  const mask = (1 << bits) - 1;
  const slots = new Int32Array(1 << bits).fill(-1);
  const place = (h: number): number => (Math.imul(h, 0x9e3779b1) >>> (32 - bits)) & mask;
  hashes.forEach((h, i) => {
    let k = place(h);
    while (slots[k]! >= 0) k = (k + 1) & mask;
    slots[k] = i;
  });
  const find = (h: number): number => {
    let k = place(h);
    for (let i = slots[k]!; i >= 0; i = slots[k]!) {
      if (hashes[i] === h) return i;
      k = (k + 1) & mask;
    }
    return -1;
  };
  return {
    lookup(h: number): number {
      const i = find(h);
      return i < 0 ? NOTHING : values[i]!;
    },
    meaning(h: number): number {
      const i = find(h);
      return i < 0 ? 0 : meanings[i]!;
    },
  };
}

/**
 * The model of a file's bytes (src/engine/models/attribution.bin). Throws {@link ModelError} when the file is foreign, of
 * another format version, cut short or damaged. Keeps views of `bytes`: do not change them.
 */
export function loadModel(bytes: Uint8Array): AttributionModel {
  const s = readSections(bytes);
  const hashes = section(s, 'word-hashes', 0).bytes;
  const values = section(s, 'word-values', hashes.length / 2).bytes;
  const meanings = section(s, 'word-meanings', hashes.length).bytes;
  const transitions = section(s, 'cue-steps', 36).bytes;
  const numbers = section(s, 'thresholds', 8).bytes;
  const [claim = 0, attitude = 0] = new Float32Array(numbers.buffer, numbers.byteOffset, 2);
  const calibration = section(s, 'calibration', 0).bytes;
  if (!(claim > 0 && claim < 1 && attitude > 0 && attitude < 1))
    throw new ModelError('attribution model: thresholds must lie between 0 and 1');
  return {
    words: wordStatistics({
      hashes: new Int32Array(hashes.buffer, hashes.byteOffset, hashes.length >> 2),
      values: new Uint16Array(values.buffer, values.byteOffset, hashes.length >> 2),
      meanings: new Int32Array(meanings.buffer, meanings.byteOffset, hashes.length >> 2),
    }),
    cue: {
      table: readTable(s, 'cue', CUE_ROWS, CUE_STRIDE),
      transitions: Float64Array.from(new Float32Array(transitions.buffer, transitions.byteOffset, 9)),
    },
    span: {
      token: readTable(s, 'span-token', 1 << TOKEN_BITS, TOKEN_STRIDE),
      edge: readTable(s, 'span-edge', 1 << EDGE_BITS, EDGE_STRIDE),
    },
    rank: readTable(s, 'rank', ROWS, 1),
    judge: {
      first: readTable(s, 'accept', ROWS, 2),
      polnear: readForest(s, 'trees-polnear'),
      newsroom: readForest(s, 'trees-newsroom'),
    },
    thresholds: { claim, attitude },
    calibration: new Float32Array(calibration.buffer, calibration.byteOffset, calibration.length >> 2),
  };
}

/** Bytes of a model: the inverse of {@link loadModel}, for training. */
export function saveModel(model: Omit<AttributionModel, 'words'>, words: StoredWords): Uint8Array {
  const raw = (name: string, bytes: Uint8Array): { name: string; number: number; bytes: Uint8Array } => ({
    name,
    number: 0,
    bytes,
  });
  return writeModel([
    raw('word-hashes', new Uint8Array(words.hashes.buffer, words.hashes.byteOffset, words.hashes.byteLength)),
    raw('word-values', new Uint8Array(words.values.buffer, words.values.byteOffset, words.values.byteLength)),
    raw('word-meanings', new Uint8Array(words.meanings.buffer, words.meanings.byteOffset, words.meanings.byteLength)),
    tableSection('cue', model.cue.table),
    raw('cue-steps', floats(model.cue.transitions)),
    tableSection('span-token', model.span.token),
    tableSection('span-edge', model.span.edge),
    tableSection('rank', model.rank),
    tableSection('accept', model.judge.first),
    forestSection('trees-polnear', model.judge.polnear),
    forestSection('trees-newsroom', model.judge.newsroom),
    raw('thresholds', floats([model.thresholds.claim, model.thresholds.attitude])),
    raw('calibration', floats(model.calibration)),
  ]);
}
