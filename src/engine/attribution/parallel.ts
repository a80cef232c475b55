/**
 * Two claims of one source side by side ("confirmed the raid, saying it hurt nobody"): the tagger reads each cue by itself and
 * may give the first one the second as well. A claim inside a claim has a source of its own in it; one that shares the outer
 * source is the next claim, and the outer one ends before it. Unless its verb follows the subject of the outer claim's clause
 * ("Dahl reports that wardens had instructed ..."): then that subject is its source.
 */
import { nounPhraseBefore } from './candidates.ts';
import type { Range } from './hypothesis.ts';
import type { Chosen } from './select.ts';
import type { View } from './view.ts';
import { C } from './word-class.ts';

/** Neighbours that are compared. */
const NEAR = 4;

/** The claims with what belongs to the next claim of the same source cut off. */
export function partParallel(view: View, found: readonly Chosen[]): Chosen[] {
  const chosen = withOwnSubjects(view, found);
  return chosen.map((outer, i) => {
    if (outer.act !== 'claim') return outer;
    for (const inner of chosen.slice(i + 1, i + 1 + NEAR)) {
      const cut = isParallel(view, outer, inner) ? before(view, outer.content, inner.cue?.[0] ?? 0) : null;
      if (cut) return { ...outer, content: cut };
    }
    return outer;
  });
}

/** Claims that were given the source of the claim around them, though a subject of their own stands before their verb. */
function withOwnSubjects(view: View, chosen: readonly Chosen[]): Chosen[] {
  const out = [...chosen];
  chosen.forEach((outer, i) => {
    if (outer.act !== 'claim') return;
    for (let k = i + 1; k < Math.min(chosen.length, i + 1 + NEAR); k++) {
      const inner = out[k]!;
      const subject = sharesSource(view, outer, inner) ? subjectOf(view, outer.content[0]!, inner.cue![0]) : null;
      if (subject) out[k] = { ...inner, sources: [subject], origin: 'tagged' };
    }
  });
  return out;
}

/** The noun phrase that opens the clause `content` and is followed by nothing but auxiliaries and adverbs up to the verb at `verb`. */
function subjectOf(view: View, [from]: Range, verb: number): Range | null {
  const start = view.cls[from] === C.that ? from + 1 : from;
  let end = verb;
  while (end > start && isAuxiliary(view, end - 1)) end--;
  const subject = nounPhraseBefore(view, end, start);
  return subject && subject[0] === start && subject[1] === end ? subject : null;
}

const ADVERBS = new Set([
  'also',
  'never',
  'once',
  'again',
  'already',
  'even',
  'still',
  'just',
  'then',
  'now',
  'always',
  'often',
]);

function isAuxiliary(view: View, i: number): boolean {
  const c = view.cls[i]!;
  return (
    c === C.have ||
    c === C.be ||
    c === C.modal ||
    c === C.doing ||
    c === C.not ||
    c === C.ly ||
    ADVERBS.has(view.doc.tokens[i]!.lower)
  );
}

const meet = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];
const holds = (ranges: readonly Range[], [a, b]: Range): boolean => ranges.some(([p, q]) => p <= a && b <= q);

/** Whether `inner` is a claim in the words of `outer`, outside of new quotation marks, with the same source, which stands outside. */
function sharesSource(view: View, outer: Chosen, inner: Chosen): boolean {
  if (inner.act !== 'claim' || !inner.cue || !outer.cue || !holds(outer.content, inner.cue)) return false;
  if (inner.cue[0] < outer.cue[1] || view.quote[inner.cue[0]] !== view.quote[outer.cue[0]]) return false;
  const shared = inner.sources.some((s) => outer.sources.some((o) => meet(s, o)));
  return shared && !inner.sources.some((s) => holds(outer.content, s));
}

function isParallel(view: View, outer: Chosen, inner: Chosen): boolean {
  const last = outer.content[outer.content.length - 1];
  const end = inner.content[inner.content.length - 1]?.[1] ?? 0;
  return last !== undefined && sharesSource(view, outer, inner) && end >= last[1] - 1;
}

/** What of the content stands before token `end`, without the comma or "and" that leads over; null: nothing. */
function before(view: View, content: readonly Range[], end: number): Range[] | null {
  const kept = content.filter(([a]) => a < end).map(([a, b]): Range => [a, Math.min(b, end)]);
  for (let last = kept.pop(); last; last = kept.pop()) {
    let [a, b] = last;
    while (b > a && leadsOver(view.cls[b - 1]!)) b--;
    if (b > a) return [...kept, [a, b]];
  }
  return null;
}

const leadsOver = (c: number): boolean => c === C.comma || c === C.and || c === C.but || c === C.semicolon;
