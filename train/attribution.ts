/**
 * npm run train: makes src/engine/models/attribution.bin from ../shared/corpora (PolNeAR train, newsroom-en train).
 * The same input gives the same bytes. Two processes train the jackknife's folds; then the later stages are trained here.
 * npm run train -- FILE keeps the output of the first stages in FILE, or starts from it when it is there.
 */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import { saveModel } from '../src/engine/attribution/model.ts';
import { loadTraining } from './attribution-data.ts';
import { calibrationCurve } from './calibration.ts';
import { newsroomOutcomes } from './cross-validation.ts';
import { type FoldResult, lateArticles, readKept, writeKept } from './kept.ts';
import { crossFit, THRESHOLDS, trainJudge } from './late.ts';

const OUT = new URL('../src/engine/models/attribution.bin', import.meta.url).pathname;
const started = Date.now();
const log = (message: string): void =>
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${message}`);

/** Runs the folds in a process of its own; gives their results. */
function work(folds: ReadonlyArray<number | null>): Promise<FoldResult[]> {
  return new Promise((resolve, reject) => {
    const path = new URL('./fold-worker.ts', import.meta.url).pathname;
    const file = `${mkdtempSync(`${tmpdir()}/whosaid-`)}/folds`;
    const worker = fork(path, [JSON.stringify(folds), file], { execArgv: process.execArgv, silent: true });
    worker.stdout?.on('data', (text: Buffer) => log(String(text).trim()));
    worker.stderr?.pipe(process.stderr);
    worker.on('error', reject);
    worker.on('exit', (code) =>
      code === 0 ? resolve(readKept(file) ?? []) : reject(new Error(`a training process stopped with ${code}`)),
    );
  });
}

async function main(): Promise<void> {
  const file = process.argv[2];
  let results = readKept(file);
  if (!results) {
    results = (await Promise.all([work([0, 1, 2]), work([3, 4, null])])).flat();
    if (file) writeKept(file, results);
  }
  const firstStages = results.find((r) => r.model)?.model;
  if (!firstStages) throw new Error('the taggers were not trained');
  const training = loadTraining(false);
  const { statistics } = training;
  const articles = lateArticles(training, results);
  const { fitted, rank, first } = crossFit(articles, log);
  const judge = trainJudge(fitted, first);
  log('second round trained');
  const entries = statistics.entries();
  const words = {
    hashes: Int32Array.from(entries, ([h]) => h),
    values: Uint16Array.from(entries, ([, v]) => v),
    meanings: Int32Array.from(entries, ([, , m]) => m),
  };
  const bytes = saveModel(
    {
      ...firstStages,
      rank,
      judge,
      thresholds: THRESHOLDS,
      calibration: calibrationCurve(newsroomOutcomes(fitted, first)),
    },
    words,
  );
  mkdirSync(new URL('.', `file://${OUT}`).pathname, { recursive: true });
  writeFileSync(OUT, bytes);
  log(
    `${OUT}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped, sha256 ${createHash('sha256').update(bytes).digest('hex')}`,
  );
}

await main();
