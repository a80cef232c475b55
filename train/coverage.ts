/**
 * Makes what the ranking of coverage knows: `npx tsx train/coverage.ts` writes src/coverage/rank/common.ts (how common a
 * word is in news) and src/coverage/rank/weights.ts (the weights), from ../shared/corpora, and prints what five folds by
 * topic give. The same input gives the same files.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { FEATURES } from '../src/coverage/rank/features.ts';
import { ReportIndex } from '../src/coverage/rank/index-columns.ts';
import { compare, reportBag } from '../src/coverage/rank/rank.ts';
import { stemOf, wordsOf } from '../src/coverage/text/words.ts';
import { averagePrecision, emptyShare, fitLogistic, type Logistic, logOdds, quantile } from './coverage-fit.ts';

const CORPORA = '/work/shared/corpora';

/** A report of ECB+ as the corpus has it. */
interface Report {
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

/** Every story's rows against the reports that `keep` leaves, the index made of those and the story's own report. */
function rowsOf(reports: readonly Report[], keep: (story: Report, other: Report) => boolean): Row[][] {
  const index = new ReportIndex();
  for (const report of reports) index.add(report.id, reportBag(report.title, report.summary, 'en'));
  return reports.map((story) => {
    const except = new Set(
      reports.filter((other) => other.id === story.id || !keep(story, other)).map((other) => other.id),
    );
    const [title = '', ...rest] = story.text.split('\n');
    const byId = new Map(reports.map((report) => [report.id, report]));
    return compare(index, { title, text: rest.join('\n'), language: 'en' }, except).map(({ id, features }) => ({
      features,
      same: byId.get(id)?.event === story.event,
    }));
  });
}

/** The features that the gate weighs: none that other reports take part in. */
const GATE_FEATURES: readonly string[] = ['bm25', 'cosine', 'covered'];
/** Of the stories that have other reports, so many pass the gate. */
const GATE_RECALL = 0.92;

function fitRanking(rows: readonly Row[]): Logistic {
  return fitLogistic(
    rows.map((row) => row.features),
    rows.map((row) => row.same),
    FEATURES.map(() => true),
  );
}

/** Learnt on the likeliest report of each story, with the story's event there and with it removed. */
function fitGate(ranking: Logistic, there: readonly Row[][], removed: readonly Row[][]): Logistic {
  const likeliest = (rows: readonly Row[]): Row[] =>
    [...rows].sort((a, b) => logOdds(ranking, b.features) - logOdds(ranking, a.features)).slice(0, 1);
  const rows = [...there.filter((list) => list.some((row) => row.same)), ...removed].flatMap(likeliest);
  return fitLogistic(
    rows.map((row) => row.features),
    rows.map((row) => row.same),
    FEATURES.map((name) => GATE_FEATURES.includes(name)),
  );
}

function gateScores(ranking: Logistic, gate: Logistic, stories: readonly Row[][]): number[] {
  return stories.map((rows) => {
    const best = [...rows].sort((a, b) => logOdds(ranking, b.features) - logOdds(ranking, a.features)).slice(0, 3);
    return Math.max(...best.map((row) => logOdds(gate, row.features)), -99);
  });
}

function main(): void {
  if (!process.argv.includes('--weights-only')) writeCommon();
  const reports = read<Report>('coverage-en/train.jsonl');
  const there = rowsOf(reports, () => true);
  const removed = rowsOf(reports, (story, other) => story.event !== other.event);
  const topics = [...new Set(reports.map((report) => report.topic))];
  const fold = (at: number): number => topics.indexOf(reports[at]?.topic ?? '') % 5;
  const scored = { ap: [] as number[], gateThere: [] as number[], gateRemoved: [] as number[] };
  for (const test of [0, 1, 2, 3, 4]) {
    const isTest = (_: unknown, at: number): boolean => fold(at) === test;
    const isTrain = (_: unknown, at: number): boolean => fold(at) !== test;
    const ranking = fitRanking(there.filter(isTrain).flat());
    const gate = fitGate(ranking, there.filter(isTrain), removed.filter(isTrain));
    const tested = there.filter(isTest).filter((rows) => rows.some((row) => row.same));
    scored.ap.push(
      ...tested.map((rows) =>
        averagePrecision(rows.map((row) => ({ score: logOdds(ranking, row.features), same: row.same }))),
      ),
    );
    scored.gateThere.push(...gateScores(ranking, gate, tested));
    scored.gateRemoved.push(...gateScores(ranking, gate, removed.filter(isTest)));
  }
  const ranking = fitRanking(there.flat());
  const gate = fitGate(ranking, there, removed);
  const least = quantile(scored.gateThere, 1 - GATE_RECALL);
  console.log(
    `five folds by topic: MAP ${(scored.ap.reduce((a, b) => a + b, 0) / scored.ap.length).toFixed(4)}; with the gate at recall ${GATE_RECALL}, ${(100 * emptyShare(scored.gateRemoved, least)).toFixed(1)} % of stories whose event is removed come back empty`,
  );
  console.log(
    FEATURES.map(
      (name, at) => `${name} ${(ranking.standard[at] ?? 0).toFixed(2)} / ${(gate.standard[at] ?? 0).toFixed(2)}`,
    ).join(', '),
  );
  writeWeights(ranking, gate, least);
}

/** Chosen on train: below it, what is ranked is off topic more often than not, and hardly any report is lost. */
const RANKING_LEAST = -3.5;

function writeWeights(ranking: Logistic, gate: Logistic, least: number): void {
  const numbers = (values: readonly number[]): string =>
    `[${values.map((value) => Number(value.toFixed(3))).join(', ')}]`;
  writeFileSync(
    'src/coverage/rank/weights.ts',
    `/** The weights of the ranking, made by train/coverage.ts on coverage-en train. In the order of FEATURES (features.ts). */

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

/** Whether anything stored is about the story: weighed for the likeliest reports. */
export const GATE: Model = {
  weights: ${numbers(gate.weights)},
  bias: ${Number(gate.bias.toFixed(3))},
  least: ${Number(least.toFixed(3))},
};
`,
  );
}

main();
