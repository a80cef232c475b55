/** Which row of a scan is the article's headline. */
import type { RowTexts } from './row-texts.ts';
import type { Shape } from './runs.ts';
import type { Scan } from './scan.ts';
import * as tag from './tags.ts';
import { wordsOf } from './word-table.ts';

const LONGEST = 300;
const SHORTEST = 8;
/** A heading that is not h1 must share this much with the page's title. */
const ALIKE = 0.6;
const H1_BONUS = 0.35;

/** Lower-case words of a title. */
export function titleWords(title: string): Set<string> {
  return new Set(wordsOf(title.toLowerCase()));
}

/** Share of the smaller set's words that both hold. Titles of one word are alike only when equal. */
export function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  const whole = shared / small.size;
  return small.size < 3 ? whole * (small.size / Math.max(3, large.size)) : whole;
}

/**
 * The row of the headline: of the headings, an h1 first, the one most like the page's titles and nearest before the best
 * run. Null when no heading fits.
 */
export function headlineRow(scan: Scan, shape: Shape, texts: RowTexts, titles: readonly string[]): number | null {
  const { rows } = scan;
  const wanted = titles.map(titleWords).filter((words) => words.size > 0);
  const end = shape.best ? shape.best.last : rows.owner.length;
  let best: number | null = null;
  let bestScore = 0;
  for (let row = 0; row < rows.owner.length && row <= end; row++) {
    const owner = rows.owner[row] ?? 0;
    const context = scan.context[owner] ?? 0;
    const chars = rows.chars[row] ?? 0;
    if (!(context & tag.HEADING) || chars > LONGEST) continue;
    if (chars + 3 * (rows.dense[row] ?? 0) < SHORTEST) continue;
    const h1 = underH1(scan, owner);
    const words = new Set(wordsOf(texts.lower(row)));
    const likeness = Math.max(0, ...wanted.map((title) => alike(words, title)));
    if (!h1 && likeness < ALIKE) continue;
    const aside = context & tag.ASIDE ? 0.5 : 0;
    const near = shape.best && row > shape.best.first ? -0.3 : 0;
    const score = likeness * Math.min(1, words.size / 3) + (h1 ? H1_BONUS : 0) - aside + near;
    if (score > bestScore) {
      best = row;
      bestScore = score;
    }
  }
  return best;
}

function underH1(scan: Scan, owner: number): boolean {
  for (let k = owner; k >= 0; k = scan.parents[k] ?? -1) if ((scan.flags[k] ?? 0) & tag.TITLE1) return true;
  return false;
}
