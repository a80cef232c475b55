/** How far a content reaches: to the end of what belongs to it, without the marks at its ends. */
import type { Unit } from '../../attribution/rules/view.ts';
import { isVerb, type Segment, type Sentence } from './clauses.ts';
import { isKonjunktiv } from './konjunktiv.ts';
import type { Range } from './phrase.ts';
import { startsShared } from './predicates.ts';

const MARK = /^[,;:–—-]+$/;

/** The ranges without the marks at their ends; empty ones are dropped. */
export function trimContent(units: readonly Unit[], ranges: readonly Range[]): Range[] {
  return ranges.flatMap(({ from, to }) => {
    let start = from;
    let end = to;
    while (end > start && MARK.test(units[end - 1]?.text ?? '')) end--;
    while (start < end && MARK.test(units[start]?.text ?? '')) start++;
    return end > start ? [{ from: start, to: end }] : [];
  });
}

/** From `from` to the end of what belongs to the content: the sentence's end, but for segments of other cues and coordinated ones. */
export function contentRanges(sentence: Sentence, from: number, index: number, taken: ReadonlySet<number>): Range[] {
  const { units, segments } = sentence;
  const ranges: Range[] = [];
  let start = from;
  for (let k = index; k < segments.length; k++) {
    const segment = segments[k] as Segment;
    if (taken.has(k)) {
      if (segment.from - 1 > start) ranges.push({ from: start, to: segment.from - 1 });
      start = segment.to + 1;
      continue;
    }
    // "dass er geht, und beruft sich auf Kreise": the sentence goes on with its own verb.
    if (
      k > index &&
      segment.before === ',' &&
      units[segment.from]?.lower === 'und' &&
      isVerb(units, segment.from + 1) &&
      !isKonjunktiv(units[segment.from + 1]?.lower ?? '')
    )
      return trimContent(units, [...ranges, { from: start, to: segment.from - 1 }]);
    const stop = shared(units, k === index ? from : segment.from, segment.to);
    if (stop >= 0 && (k > index || stop > from)) return trimContent(units, [...ranges, { from: start, to: stop }]);
    if (
      k > index &&
      (segment.before === '–' || segment.before === '—') &&
      segment.kind === 'main' &&
      !closesLater(segments, k)
    ) {
      const { lower } = units[segment.verb] as Unit;
      if (!isKonjunktiv(lower)) return trimContent(units, [...ranges, { from: start, to: segment.from - 1 }]);
    }
  }
  return trimContent(units, [...ranges, { from: start, to: sentence.end }]);
}

const closesLater = (segments: readonly Segment[], index: number): boolean =>
  segments.slice(index + 1).some(({ before }) => before === '–' || before === '—');

/** Where "und sagte" begins in [from, to), or -1. */
export function shared(units: readonly Unit[], from: number, to: number): number {
  for (let at = from; at < to - 1; at++)
    if (startsShared(units, at) && !isKonjunktiv(units[at + 1]?.lower ?? '')) return at;
  return -1;
}

/** The ranges, each ended where a further predicate of the speaker begins ("... und sagte"). */
export const cutShared = (units: readonly Unit[], ranges: readonly Range[]): Range[] =>
  ranges.map(({ from, to }) => {
    const stop = shared(units, from, to);
    return stop > from ? { from, to: stop } : { from, to };
  });
