/**
 * npm run train: makes src/engine/models/attribution.bin from ../shared/corpora (PolNeAR train, newsroom-en train).
 * The same input gives the same bytes. Two workers train the jackknife's folds; then the later stages are trained here.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Worker } from 'node:worker_threads';
import { saveModel } from '../src/engine/attribution/model.ts';
import { logistic, forestScore } from '../src/engine/attribution/trees.ts';
import { loadTraining } from './attribution-data.ts';
import { calibrationCurve, type Outcome } from './calibration.ts';
import { crossFit, type Fitted, type LateArticle, THRESHOLDS, trainJudge } from './late.ts';
import { type CuePaths, type FirstStages, SETTINGS } from './stages.ts';

const OUT = new URL('../src/engine/models/attribution.bin', import.meta.url).pathname;
const started = Date.now();
const log = (message: string): void => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${message}`);

interface Message {
  readonly fold: number | null;
  readonly model?: FirstStages;
  readonly cues?: ReadonlyArray<{ readonly index: number; readonly cues: readonly CuePaths[] }>;
}

/** Runs the folds in a worker; `take` gets each result. */
function work(folds: ReadonlyArray<number | null>, take: (m: Message) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./fold-worker.ts', import.meta.url), { workerData: { folds }, execArgv: ['--import', 'tsx'] });
    worker.on('message', (m: Message) => {
      log(m.fold === null ? 'cue and span taggers trained on everything' : `fold ${m.fold} trained and run`);
      take(m);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`a training worker stopped with ${code}`))));
  });
}

/** Cross-validated newsroom outcomes, for the calibration. */
function newsroomOutcomes(fitted: readonly Fitted[], first: Parameters<typeof trainJudge>[1]): Outcome[] {
  const news = fitted.filter((x) => x.late.article.domain === 'newsroom');
  return Array.from({ length: SETTINGS.folds }, (_, f) => f).flatMap((f) => {
    const { newsroom } = trainJudge(news.filter((x) => x.late.fold !== f), first, ['newsroom']);
    return news.filter((x) => x.late.fold === f).flatMap((x) => x.labels.flatMap((label, i) =>
      label === 'optional' ? [] : [{ probability: logistic(forestScore(newsroom, x.rows[i]!)), right: label === 'yes' }]));
  });
}

async function main(): Promise<void> {
  const { prepared, statistics } = loadTraining();
  log(`${prepared.length} articles prepared`);
  const cues = new Map<number, readonly CuePaths[]>();
  let firstStages: FirstStages | undefined;
  const take = (m: Message): void => {
    if (m.model) firstStages = m.model;
    for (const c of m.cues ?? []) cues.set(c.index, c.cues);
  };
  await Promise.all([work([0, 1, 2], take), work([3, 4, null], take)]);
  if (!firstStages) throw new Error('the taggers were not trained');
  const articles = prepared.map(({ article, fold, view }, i): LateArticle => ({ article, fold, view, cues: cues.get(i) ?? [] }));
  const { fitted, rank, first } = crossFit(articles, log);
  const judge = trainJudge(fitted, first);
  log('second round trained');
  const entries = statistics.entries();
  const words = { hashes: Int32Array.from(entries, ([h]) => h), values: Uint16Array.from(entries, ([, v]) => v) };
  const bytes = saveModel({ ...firstStages, rank, judge, thresholds: THRESHOLDS, calibration: calibrationCurve(newsroomOutcomes(fitted, first)) }, words);
  mkdirSync(new URL('.', `file://${OUT}`).pathname, { recursive: true });
  writeFileSync(OUT, bytes);
  log(`${OUT}: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped, sha256 ${createHash('sha256').update(bytes).digest('hex')}`);
}

await main();
