/** What stands around the best run of paragraphs: dates and names near the title, and what the short rows are for. */
import * as cue from './cues.ts';
import * as hint from './hints.ts';
import * as tag from './tags.ts';
import type { PageView } from './view.ts';

/** Rows looked at between the title and the run's beginning, and beyond both. */
const MOST_BETWEEN = 25;
const NEAR_BEFORE = 7;
const NEAR_AFTER = 4;
/** Rows of more weight are no date and no name. */
const SHORT = 200;
const CLOCK = /\d{1,2}:\d\d/;

/** What the words and rows near the title say. */
export interface TitleSigns {
  readonly date: boolean;
  readonly byline: boolean;
  /** An element that calls itself a byline. */
  readonly author: boolean;
}

/** Reads the rows between title and text. */
export function titleSigns(view: PageView, headline: number): TitleSigns {
  const { scan, shape, hints, texts } = view;
  const { rows } = scan;
  const run = shape.best?.first ?? 0;
  const start = headline >= 0 && headline < run ? Math.max(headline, run - MOST_BETWEEN) : run;
  const to = Math.min(rows.owner.length, run + NEAR_AFTER);
  let date = false;
  let byline = false;
  let author = false;
  for (let row = Math.max(0, start - NEAR_BEFORE); row < to; row++) {
    if ((rows.times[row] ?? 0) > 0) date = true;
    if ((shape.weights[row] ?? 0) > SHORT) continue;
    const bits = texts.cues(row);
    const digits = (rows.digits[row] ?? 0) > 0;
    const hinted = hints.at(rows.owner[row] ?? -1);
    if (bits & cue.DATE || (digits && (hinted & hint.DATE || CLOCK.test(texts.text(row))))) date = true;
    if (bits & cue.BY) byline = true;
    if (hinted & hint.BYLINE) author = true;
  }
  return { date, byline, author };
}

const HINTS_BEFORE = 30;
const HINTS_AFTER = 40;

/** Hints of the block elements of the rows around the run, and of those above each. */
export function hintsAround({ scan, shape, hints }: PageView): number {
  const to = Math.min(scan.rows.owner.length, (shape.best?.last ?? 0) + HINTS_AFTER);
  let bits = 0;
  for (let row = Math.max(0, (shape.best?.first ?? 0) - HINTS_BEFORE); row < to; row++) {
    const owner = scan.rows.owner[row] ?? 0;
    bits |= hints.at(owner) | hints.at(scan.parents[owner] ?? -1);
  }
  return bits;
}

const AROUND = 60;
const MOST_ROWS = 360;
const LINE = 90;
const LABEL = 40;

/** Counts over the short rows around the run. */
export interface RowSigns {
  readonly prices: number;
  readonly more: number;
  readonly headings: number;
  readonly linkedHeadings: number;
  readonly dates: number;
  readonly datesInRun: number;
  readonly calls: number;
  readonly forum: number;
}

/** Reads the short rows around the run: prices, "read more", headings that link, dates, calls to act, a forum's furniture. */
export function rowSigns({ scan, shape, texts }: PageView): RowSigns {
  const { rows } = scan;
  const { best } = shape;
  const from = Math.max(0, (best?.first ?? 0) - AROUND);
  const to = Math.min(rows.owner.length, (best?.last ?? 0) + AROUND, from + MOST_ROWS);
  const signs = { prices: 0, more: 0, headings: 0, linkedHeadings: 0, dates: 0, datesInRun: 0, calls: 0, forum: 0 };
  for (let row = from; row < to; row++) {
    const chars = rows.chars[row] ?? 0;
    if ((scan.context[rows.owner[row] ?? 0] ?? 0) & tag.HEADING) {
      signs.headings++;
      if ((rows.linkChars[row] ?? 0) > 0.7 * chars) signs.linkedHeadings++;
    }
    if (chars > LINE) continue;
    const bits = texts.cues(row);
    if (bits === 0) continue;
    if (bits & cue.PRICE) signs.prices++;
    if (bits & cue.DATE) {
      signs.dates++;
      if (best && row > best.first && row < best.last) signs.datesInRun++;
    }
    if (bits & cue.FORUM) signs.forum++;
    if (chars < LABEL && bits & cue.ACT) signs.calls++;
    if (chars < LABEL && bits & cue.READ_MORE) signs.more++;
  }
  return signs;
}
