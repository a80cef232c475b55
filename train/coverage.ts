/**
 * Makes what the ranking of coverage knows: `npx tsx train/coverage.ts` writes src/coverage/rank/common.ts (how common a
 * word is in news) and src/coverage/rank/weights.ts (the weights), from ../shared/corpora, and prints what five folds by
 * topic give. The same input gives the same files.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { FEATURES } from '../src/coverage/rank/features.ts';
import { GATE_FEATURES } from '../src/coverage/rank/gate.ts';
import { ReportIndex } from '../src/coverage/rank/index-columns.ts';
import { compare, reportBag } from '../src/coverage/rank/rank.ts';
import { stemOf, wordsOf } from '../src/coverage/text/words.ts';
import { averagePrecision, fitLogistic, type Logistic, logOdds } from './coverage-fit.ts';
import { type Gate, trainGate } from './coverage-gate.ts';

const CORPORA = '/work/shared/corpora';

/** A report of ECB+ as the corpus has it. */
export interface Report {
  readonly id: string;
  readonly event: string;
  readonly topic: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

const read = <T>(path: string): T[] =>
  readFileSync(`${CORPORA}/${path}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** Writes the common words, by how many of the articles have them: ten levels of log-frequency. Names are left out: only lower case counts. */
function writeCommon(): void {
  const articles = ['attribution-en/train.jsonl', 'newsroom-en/train.jsonl'].flatMap((path) =>
    read<{ text: string }>(path),
  );
  const having = new Map<string, number>();
  for (const { text } of articles) {
    const words = wordsOf(text.slice(0, 4_000)).filter((word) => !word.capital && /^\p{L}+$/u.test(word.text));
    for (const stem of new Set(words.map((word) => stemOf(word.lower)))) having.set(stem, (having.get(stem) ?? 0) + 1);
  }
  const level = (count: number): number =>
    Math.round((1 - Math.log((articles.length + 1) / (count + 1)) / Math.log(articles.length + 1)) * 10);
  const levels = new Map<number, string[]>();
  for (const [stem, count] of having)
    if (count >= 9 && stem.length > 1) levels.set(level(count), [...(levels.get(level(count)) ?? []), stem]);
  const blocks = [...levels]
    .sort(([a], [b]) => b - a)
    .map(([at, stems]) => `  [${at / 10}, \`${wrap(stems.sort())}\`],`);
  writeFileSync(
    'src/coverage/rank/common.ts',
    `/**
 * How common a word is in English news, 0 to 1 (made by train/coverage.ts from the share of ${articles.length} articles that have it, as
 * stems; on a log scale: 1 is every article, 0 is one in ${articles.length} or none). A store of a few reports cannot tell that by itself.
 */
const LEVELS: readonly (readonly [number, string])[] = [
${blocks.join('\n')}
];

const common = new Map(LEVELS.flatMap(([level, stems]) => stems.split(/\\s+/u).filter(Boolean).map((stem) => [stem, level] as const)));

/** How common a stem is, 0 to 1; 0 for names and for words that are not in the list. */
export function commonness(stem: string): number {
  return common.get(stem) ?? 0;
}
`,
  );
}

function wrap(words: readonly string[]): string {
  const lines = [''];
  for (const word of words) {
    const last = lines.length - 1;
    if ((lines[last] ?? '').length + word.length > 110) lines.push(`    ${word}`);
    else lines[last] = lines[last] ? `${lines[last]} ${word}` : word;
  }
  return lines.join('\n');
}

/** A story beside a report. */
interface Row {
  readonly features: readonly number[];
  readonly same: boolean;
}

/** Every story's rows against all other reports. */
function rowsOf(reports: readonly Report[]): Row[][] {
  const index = new ReportIndex();
  for (const report of reports) index.add(report.id, reportBag(report.title, report.summary, 'en'));
  const byId = new Map(reports.map((report) => [report.id, report]));
  return reports.map((story) => {
    const [title = '', ...rest] = story.text.split('\n');
    const rows = compare(index, { title, text: rest.join('\n'), language: 'en' }, new Set([story.id]));
    return rows.map(({ id, features }) => ({ features, same: byId.get(id)?.event === story.event }));
  });
}

function fitRanking(rows: readonly Row[]): Logistic {
  return fitLogistic(
    rows.map((row) => row.features),
    rows.map((row) => row.same),
    FEATURES.map(() => true),
  );
}

function main(): void {
  if (!process.argv.includes('--weights-only')) writeCommon();
  const reports = read<Report>('coverage-en/train.jsonl');
  const there = rowsOf(reports);
  const topics = [...new Set(reports.map((report) => report.topic))];
  const fold = (at: number): number => topics.indexOf(reports[at]?.topic ?? '') % 5;
  const precisions = [0, 1, 2, 3, 4].flatMap((test) => {
    const ranking = fitRanking(there.filter((_, at) => fold(at) !== test).flat());
    const tested = there.filter((_, at) => fold(at) === test).filter((rows) => rows.some((row) => row.same));
    return tested.map((rows) =>
      averagePrecision(rows.map((row) => ({ score: logOdds(ranking, row.features), same: row.same }))),
    );
  });
  const ranking = fitRanking(there.flat());
  const gate = trainGate(reports);
  console.log(`five folds by topic: MAP ${(precisions.reduce((a, b) => a + b, 0) / precisions.length).toFixed(4)}`);
  console.log(
    `cut-off, a topic left out: ${(100 * gate.empty).toFixed(1)} % come back empty when their event is removed`,
  );
  tell('ranking', FEATURES, ranking);
  tell('gate', GATE_FEATURES, gate.model);
  writeWeights(ranking, gate);
}

function tell(what: string, names: readonly string[], { standard }: Logistic): void {
  console.log(`${what}: ${names.map((name, at) => `${name} ${(standard[at] ?? 0).toFixed(2)}`).join(', ')}`);
}

/** Chosen on train: below it, what is ranked is off topic more often than not, and hardly any report is lost. */
const RANKING_LEAST = -3.5;

function writeWeights(ranking: Logistic, { model: gate, least }: Gate): void {
  const numbers = (values: readonly number[]): string =>
    `[${values.map((value) => Number(value.toFixed(3))).join(', ')}]`;
  writeFileSync(
    'src/coverage/rank/weights.ts',
    `/** The weights of the ranking, made by train/coverage.ts on coverage-en train. In the order of FEATURES (features.ts) and GATE_FEATURES (gate.ts). */

/** A logistic model; below \`least\` (log-odds) its answer is no. */
export interface Model {
  readonly weights: readonly number[];
  readonly bias: number;
  readonly least: number;
}

/** How surely a report tells the same story. */
export const RANKING: Model = {
  weights: ${numbers(ranking.weights)},
  bias: ${Number(ranking.bias.toFixed(3))},
  least: ${RANKING_LEAST},
};

/** Whether anything stored is about the story: weighed for the likeliest reports; \`least\` is for their odds together. */
export const GATE: Model = {
  weights: ${numbers(gate.weights)},
  bias: ${Number(gate.bias.toFixed(3))},
  least: ${Number(least.toFixed(3))},
};
`,
  );
}

if (process.argv[1] === import.meta.filename) main();
