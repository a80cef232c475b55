/**
 * Word clusters from unlabelled text: words that keep the same company (the word before, the word after) share a cluster.
 * Positive pointwise mutual information with the most frequent words, then k-means by cosine. Stands in for parts of speech.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { hashText } from '../src/engine/attribution/hash.ts';
import { docFromText } from '../src/engine/language/document.ts';
import { CORPORA } from './corpus.ts';
import { random } from './random.ts';
import type { Clusters } from './statistics.ts';

/** Clusters, 1 to CLUSTERS; 0 is for words too rare to place. */
const CLUSTERS = 120;
const CONTEXTS = 300;
const LEAST_USES = 10;
const ROUNDS = 8;

/** Main texts of the stored pages: unlabelled, of all kinds of sites. Empty when the folder is absent. */
export function pageTexts(): string[] {
  const folder = `${CORPORA}/pages`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((f) => f.endsWith('.txt'))
    .sort()
    .map((f) => readFileSync(`${folder}/${f}`, 'utf8'))
    .filter(isEnglish);
}

/** Texts in which every hundredth word and more is "the". */
const isEnglish = (text: string): boolean => (text.match(/\bthe\b/g)?.length ?? 0) * 100 > text.split(/\s+/).length;

/** Clusters of the words of `texts`, by word hash. Deterministic. */
export function clusterWords(texts: readonly string[]): Clusters {
  const ids = new Map<number, number>();
  const hashes: number[] = [];
  const counts: number[] = [];
  const streams = texts.map((text) =>
    Int32Array.from(docFromText(text, 'en').tokens, ({ lower }) => {
      const h = hashText(lower);
      let id = ids.get(h);
      if (id === undefined) {
        id = hashes.length;
        ids.set(h, id);
        hashes.push(h);
        counts.push(0);
      }
      counts[id] = (counts[id] ?? 0) + 1;
      return id;
    }),
  );
  const byCount = counts
    .map((n, id) => ({ n, id }))
    .filter(({ n }) => n >= LEAST_USES)
    .sort((a, b) => b.n - a.n || a.id - b.id);
  const place = new Int32Array(hashes.length).fill(-1);
  byCount.forEach(({ id }, i) => {
    place[id] = i;
  });
  const vectors = unitVectors(
    contextVectors(
      streams,
      place,
      byCount.map(({ n }) => n),
    ),
    CONTEXTS * 2,
  );
  const cluster = kMeans(vectors, byCount.length, CONTEXTS * 2);
  return new Map(byCount.map(({ id }, i) => [hashes[id] ?? 0, (cluster[i] ?? 0) + 1]));
}

function contextVectors(streams: readonly Int32Array[], place: Int32Array, counts: readonly number[]): Float32Array {
  const width = CONTEXTS * 2;
  const m = new Float32Array(counts.length * width);
  for (const s of streams) {
    for (let i = 0; i < s.length; i++) {
      const w = place[s[i]!]!;
      if (w < 0) continue;
      const before = i > 0 ? place[s[i - 1]!]! : -1;
      const after = i + 1 < s.length ? place[s[i + 1]!]! : -1;
      if (before >= 0 && before < CONTEXTS) m[w * width + before]! += 1;
      if (after >= 0 && after < CONTEXTS) m[w * width + CONTEXTS + after]! += 1;
    }
  }
  const total = counts.reduce((a, b) => a + b, 0);
  for (let w = 0; w < counts.length; w++) {
    for (let c = 0; c < width; c++) {
      const n = m[w * width + c]!;
      if (n > 0)
        m[w * width + c] = Math.max(
          0,
          Math.log((n * total) / (counts[w]! * counts[c % CONTEXTS]!)) * Math.min(1, n / 3),
        );
    }
  }
  return m;
}

/** Each row divided by its length. */
function unitVectors(m: Float32Array, width: number): Float32Array {
  for (let r = 0; r < m.length; r += width) {
    let norm = 0;
    for (let c = 0; c < width; c++) norm += m[r + c]! ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let c = 0; c < width; c++) m[r + c]! /= norm;
  }
  return m;
}

function kMeans(vectors: Float32Array, n: number, width: number): Int32Array {
  const next = random(11);
  const k = Math.min(CLUSTERS, n);
  // Seeds: frequent words, spread out by chance.
  const centres = new Float32Array(k * width);
  for (let c = 0; c < k; c++) {
    const from = Math.floor(next() * Math.min(n, 3000));
    centres.set(vectors.subarray(from * width, (from + 1) * width), c * width);
  }
  const of = new Int32Array(n);
  // Sparse rows: a word meets few of the contexts.
  const starts = new Int32Array(n + 1);
  const columns: number[] = [];
  const values: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let c = 0; c < width; c++) {
      const v = vectors[i * width + c]!;
      if (v > 0) {
        columns.push(c);
        values.push(v);
      }
    }
    starts[i + 1] = columns.length;
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < n; i++) {
      let best = -1;
      for (let c = 0; c < k; c++) {
        let dot = 0;
        const at = c * width;
        for (let j = starts[i]!; j < starts[i + 1]!; j++) dot += values[j]! * centres[at + columns[j]!]!;
        if (dot > best) {
          best = dot;
          of[i] = c;
        }
      }
    }
    centres.fill(0);
    for (let i = 0; i < n; i++) {
      const at = of[i]! * width;
      for (let j = starts[i]!; j < starts[i + 1]!; j++) centres[at + columns[j]!]! += values[j]!;
    }
    unitVectors(centres, width);
  }
  return of;
}
