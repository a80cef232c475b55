/**
 * What `npm run train -- FILE` keeps: the output of the first stages, so that the later ones can be studied in a minute.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { noteCues } from '../src/engine/attribution/view.ts';
import { loadTraining, type Training } from './attribution-data.ts';
import type { LateArticle } from './late.ts';
import type { CuePaths, FirstStages } from './stages.ts';

/** What a worker hands back: the taggers trained on everything (fold null), or their output on a fold. */
export interface FoldResult {
  readonly fold: number | null;
  readonly model?: FirstStages;
  readonly cues?: ReadonlyArray<{ readonly index: number; readonly cues: readonly CuePaths[] }>;
}

/** Kept results; null when there is no such file. */
export const readKept = (file: string | undefined): FoldResult[] | null =>
  file && existsSync(file) ? (deserialize(readFileSync(file)) as FoldResult[]) : null;

/** Keeps results. */
export const writeKept = (file: string, results: readonly FoldResult[]): void =>
  writeFileSync(file, serialize(results));

/** Training articles with the jackknifed output of the first stages. */
export function lateArticles(training: Training, results: readonly FoldResult[]): LateArticle[] {
  const cues = new Map(results.flatMap((r) => (r.cues ?? []).map((c) => [c.index, c.cues] as const)));
  return training.prepared.map(({ article, fold, view }, i) => {
    const found = cues.get(i) ?? [];
    noteCues(
      view,
      found.map(({ cue }) => cue),
    );
    return { article, fold, view, cues: found };
  });
}

/** Articles of a kept file; throws when it is absent. */
export function keptArticles(file: string): LateArticle[] {
  const results = readKept(file);
  if (!results) throw new Error(`${file || 'no file given'}: run "npm run train -- FILE" first`);
  return lateArticles(loadTraining(false), results);
}
