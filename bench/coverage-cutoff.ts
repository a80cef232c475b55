/**
 * Measures the cut-off of coverage: `npx tsx bench/coverage-cutoff.ts [REPORTS.jsonl]` (default: coverage-en dev of
 * ../shared). Each report asks twice: with all others stored, and with the reports of its own event removed (others of
 * its topic stay: the near misses; and once more without the whole topic). Says how many come back empty as they should,
 * and how much is lost when the event is there.
 */
import { readFileSync } from 'node:fs';
import { isTold } from '../src/coverage/rank/gate.ts';
import { ReportIndex } from '../src/coverage/rank/index-columns.ts';
import { rankStory, reportBag, SURE } from '../src/coverage/rank/rank.ts';

interface Labelled {
  readonly id: string;
  readonly event: string;
  readonly topic: string;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

const path = process.argv[2] ?? new URL('../../shared/corpora/coverage-en/dev.jsonl', import.meta.url).pathname;
const reports = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled);

const byId = new Map(reports.map((report) => [report.id, report]));

/** What is shown for a story when some reports are removed: ids, and those that are surely the story. */
function shown(
  story: Labelled,
  removed: (other: Labelled) => boolean,
): { readonly all: readonly string[]; readonly sure: readonly string[] } {
  const index = new ReportIndex();
  for (const other of reports) {
    if (other.id === story.id || !removed(other)) index.add(other.id, reportBag(other.title, other.summary, ''));
  }
  const [title = '', ...rest] = story.text.split('\n');
  const asked = { title, text: rest.join('\n'), language: '' };
  const ranked = rankStory(index, asked, new Set([story.id]));
  const candidates = ranked.map(({ id, features }) => ({ features, title: '', summary: '', ...byId.get(id) }));
  const all = isTold(asked, candidates) ? ranked : [];
  return { all: all.map(({ id }) => id), sure: all.filter(({ odds }) => odds >= SURE).map(({ id }) => id) };
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`;

const events = new Map(reports.map(({ id, event }) => [id, event]));
const told = reports.filter((story) => reports.some((other) => other.id !== story.id && other.event === story.event));
let found = 0;
let right = { all: 0, sure: 0, possible: 0 };
let count = { all: 0, sure: 0 };
for (const story of told) {
  const { all, sure } = shown(story, () => false);
  const same = (ids: readonly string[]): number => ids.filter((id) => events.get(id) === story.event).length;
  found += all.some((id) => events.get(id) === story.event) ? 1 : 0;
  right = {
    all: right.all + same(all),
    sure: right.sure + same(sure),
    possible: right.possible + reports.filter((other) => other.id !== story.id && other.event === story.event).length,
  };
  count = { all: count.all + all.length, sure: count.sure + sure.length };
}
const empty = (removed: (story: Labelled) => (other: Labelled) => boolean): number =>
  reports.filter((story) => shown(story, removed(story)).all.length === 0).length;

console.log(`event there:    stories that find it ${percent(found, told.length)}`);
console.log(
  `                its reports that are shown ${percent(right.all, right.possible)}, of what is shown right ${percent(right.all, count.all)}`,
);
console.log(
  `                as surely the story ${percent(right.sure, right.possible)}, right ${percent(right.sure, count.sure)}`,
);
console.log(
  `event removed:  empty ${percent(
    empty((story) => (other) => other.event === story.event),
    reports.length,
  )}`,
);
console.log(
  `topic removed:  empty ${percent(
    empty((story) => (other) => other.topic === story.topic),
    reports.length,
  )}`,
);
