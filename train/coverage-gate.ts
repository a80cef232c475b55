/** Training of the cut-off of coverage: see train/coverage.ts. */
import { GATE_FEATURES, GATE_LOOK, gateFeatures, together } from '../src/coverage/rank/gate.ts';
import { ReportIndex } from '../src/coverage/rank/index-columns.ts';
import { rankStory, reportBag } from '../src/coverage/rank/rank.ts';
import type { Report } from './coverage.ts';
import { emptyShare, fitLogistic, type Logistic, logOdds, quantile } from './coverage-fit.ts';

/** A story with what the gate sees of its likeliest reports. */
interface Asked {
  readonly topic: string;
  /** It has other reports. */
  readonly told: boolean;
  /** All reports stored; and none of its own event. */
  readonly there: readonly Row[];
  readonly removed: readonly Row[];
}

interface Row {
  readonly features: readonly number[];
  readonly same: boolean;
}

/** Of the stories that have other reports, so many pass the gate. */
const RECALL = 0.94;
const PENALTY = 0.03;

/** A gate and its threshold, as found by leaving out one topic after the other. */
export interface Gate {
  readonly model: Logistic;
  readonly least: number;
  /** Share of stories that come back empty when their event is removed, at {@link RECALL}. */
  readonly empty: number;
}

/** Learns the gate with the ranking of src/coverage/rank/weights.ts: the likeliest report of each story, its event there and removed. */
export function trainGate(reports: readonly Report[]): Gate {
  const asked = askAll(reports);
  const there: number[] = [];
  const removed: number[] = [];
  for (const topic of new Set(asked.map((story) => story.topic))) {
    const model = fitOn(asked.filter((story) => story.topic !== topic));
    for (const story of asked.filter((candidate) => candidate.topic === topic)) {
      if (story.told) there.push(story.there.some((row) => row.same) ? score(model, story.there) : -99);
      removed.push(score(model, story.removed));
    }
  }
  const least = quantile(there, 1 - RECALL);
  return { model: fitOn(asked), least, empty: emptyShare(removed, least) };
}

function askAll(reports: readonly Report[]): readonly Asked[] {
  const all = indexOf(reports);
  return [...new Set(reports.map((report) => report.event))].flatMap((event) => {
    const own = reports.filter((report) => report.event === event);
    const without = indexOf(reports.filter((report) => report.event !== event));
    return own.map((story) => ({
      topic: story.topic,
      told: own.length > 1,
      there: rowsOf(all, story, reports),
      removed: rowsOf(without, story, reports),
    }));
  });
}

function indexOf(reports: readonly Report[]): ReportIndex {
  const index = new ReportIndex();
  for (const { id, title, summary } of reports) index.add(id, reportBag(title, summary, 'en'));
  return index;
}

function rowsOf(index: ReportIndex, story: Report, reports: readonly Report[]): readonly Row[] {
  const [title = '', ...rest] = story.text.split('\n');
  const asked = { title, text: rest.join('\n'), language: 'en' };
  const read = gateFeatures(asked);
  const likeliest = rankStory(index, asked, new Set([story.id])).slice(0, GATE_LOOK);
  return likeliest.flatMap(({ id, features }) => {
    const report = reports.find((other) => other.id === id);
    return report ? [{ features: read({ ...report, features }), same: report.event === story.event }] : [];
  });
}

function fitOn(asked: readonly Asked[]): Logistic {
  const rows = asked.flatMap(({ told, there, removed }) => [
    ...(told ? there.slice(0, 1) : []),
    ...removed.slice(0, 1),
  ]);
  return fitLogistic(
    rows.map((row) => row.features),
    rows.map((row) => row.same),
    GATE_FEATURES.map(() => true),
    PENALTY,
  );
}

function score(model: Logistic, rows: readonly Row[]): number {
  return rows.length === 0 ? -99 : together(rows.map((row) => logOdds(model, row.features)));
}
