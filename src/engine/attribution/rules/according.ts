/** "According to X": a source without a verb of its own. */
import type { Clause } from './clause.ts';
import { isClause, isSpeech } from './content.ts';
import { sourceAfter } from './sources.ts';
import { isCapital, type Range } from './units.ts';
import type { Unit, View } from './view.ts';
import { SPEAKING_NOUNS } from './words.ts';

/** "according to X": at the start with or without a comma, in the middle, at the end. */
export function accordingTo(view: View, units: readonly Unit[], at: number, end: number): Clause | undefined {
  if (units[at]?.lower !== 'according' || units[at + 1]?.lower !== 'to') return undefined;
  const first = at === 0 || (at === 1 && (units[0]?.lower === 'and' || units[0]?.lower === 'but'));
  const range = sourceAfter(units, at + 2, ACCORDING_STOPS);
  if (!range) return undefined;
  const source = first ? beforeClause(units, range, end) : range;
  const base = {
    rule: 'according-to',
    source,
    cue: { from: at, to: at + 2 },
    stance: 'neutral' as const,
    act: 'claim' as const,
    negated: false,
    hypothetical: false,
    begin: at,
  };
  if (first) {
    const comma = units[source.to]?.lower === ',' ? source.to + 1 : source.to;
    return comma + 1 < end ? { ...base, content: [{ from: comma, to: end }], left: false } : undefined;
  }
  let to = at;
  if (/^[,—–]$/.test(units[to - 1]?.lower ?? '')) to--;
  const start = leftBound(view, units, to);
  const rest = units[source.to]?.lower === ',' && source.to + 2 < end && to - start <= 8 && !isClause(units, start, to);
  const content = [{ from: start, to }, ...(rest ? [{ from: source.to + 1, to: end }] : [])];
  return to - start >= 2 ? { ...base, content, left: true } : undefined;
}

const ACCORDING_STOPS = new Set(
  'that who which while as when but and although because after'.split(' ').filter((word) => word !== 'and'),
);

/** The left content of "according to": from the last speech, else the row's start. */
function leftBound(view: View, units: readonly Unit[], to: number): number {
  const last = units[to - 1];
  if (last?.quotation && isSpeech(view, last) && /^[.,?!]/.test(view.lastInside(last.quotation))) return to - 1;
  let start = 0;
  while (start < to && ['but', 'and', ',', '-', '•'].includes(units[start]?.lower ?? '')) start++;
  return start;
}

/** Without a comma a noun phrase that speaks ends with its head (the military they attacked). */
function beforeClause(units: readonly Unit[], range: Range, end: number): Range {
  if (units[range.to]?.lower === ',') return range;
  for (let at = range.from; at < Math.min(range.to + 8, end); at++) {
    const lower = units[at]?.lower ?? '';
    const next = units[at + 1]?.lower ?? '';
    if (
      SPEAKING_NOUNS.has(lower) &&
      at > range.from &&
      !['of', 'for', 'from', "'s", 'in', 'on', 'and', 'at', 'by'].includes(next) &&
      !SPEAKING_NOUNS.has(next) &&
      !isCapital(units[at + 1])
    ) {
      return next === ',' || at + 1 > range.to ? range : { from: range.from, to: at + 1 };
    }
  }
  return range;
}
