/** The door of the terms stage: short quoted runs of words, what they are used for and whose they are. */
import type { Doc, Extracted } from '../document.ts';
import type { Resolution } from '../speakers/types.ts';
import type { Evidence, Span } from '../types.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { contextRows, lookAgain } from './context.ts';
import { type Decided, decideUse } from './decide.ts';
import { featuresOf, termScene } from './features.ts';
import { probabilities } from './model.ts';
import { plain } from './scene.ts';
import type { Term } from './types.ts';

export { countUses, type UseCount } from './count.ts';
export type { Term } from './types.ts';

/**
 * Every short quoted run of the batch, in reading order, with its use and its speaker. Linear in the length of the text. `language`
 * is a primary subtag; the model knows English alone, in other languages a use is said only where a claim holds the term.
 */
export function findTerms(doc: Doc, extracted: readonly Extracted[], resolution: Resolution, language = 'en'): Term[] {
  const candidates = candidatesOf(doc);
  if (language !== 'en') return neutral(doc, candidates, extracted, resolution);
  const scene = termScene(doc, extracted, candidates);
  const owners = ownersOf(candidates, extracted);
  const headlines = doc.blocks.filter(({ role }) => role === 'headline');
  const features = candidates.map((c) => featuresOf(scene, c));
  const looked = candidates.map((c, i) => ({
    start: c.quotation.start,
    end: c.quotation.end,
    words: plain(c.text),
    p: probabilities(features[i] ?? new Map()),
  }));
  const rows = contextRows(looked);
  return candidates.map((c, i) => {
    const decided = asHeadline(
      doc,
      c,
      headlines,
      decideUse(features[i] ?? new Map(), lookAgain(looked[i]?.p ?? [], rows[i] ?? [])),
    );
    return termOf(doc, c, decided, owners[i] ?? [], extracted, resolution);
  });
}

/** A term with its speaker: of the claims that hold it (indices, innermost first) the innermost whose speaker is known owns it. */
function termOf(
  doc: Doc,
  c: Candidate,
  decided: Decided,
  holders: readonly number[],
  extracted: readonly Extracted[],
  resolution: Resolution,
): Term {
  const holder = holders.find((h) => resolution.of[h]?.speaker) ?? holders[0] ?? -1;
  return {
    span: c.span,
    use: decided.use,
    speaker: holder < 0 ? null : (resolution.of[holder]?.speaker ?? null),
    confidence: decided.confidence,
    evidence: evidenceOf(doc, c, decided, holder < 0 ? undefined : extracted[holder]),
  };
}

/** Terms of a language that the model does not know: a fragment inside a claim, else no use is said; never a scare quote. */
function neutral(
  doc: Doc,
  candidates: readonly Candidate[],
  extracted: readonly Extracted[],
  resolution: Resolution,
): Term[] {
  const owners = ownersOf(candidates, extracted);
  return candidates.map((c, i) => {
    const holders = owners[i] ?? [];
    const decided: Decided = { use: holders.length ? 'fragment' : 'other', confidence: 0.5, reasons: [] };
    return termOf(doc, c, decided, holders, extracted, resolution);
  });
}

/**
 * Single quotation marks in a headline quote somebody and keep no distance (papers set every headline quotation so): what looks
 * like a scare quote there is a fragment.
 */
function asHeadline(doc: Doc, { span }: Candidate, headlines: readonly Span[], decided: Decided): Decided {
  const mark = doc.text[span.start - 1];
  const single = mark === "'" || mark === '‘' || mark === '‚';
  if (decided.use !== 'scare' || !single || !headlines.some((h) => h.start <= span.start && span.end <= h.end))
    return decided;
  return { ...decided, use: 'fragment', reasons: ['headline-quotation', ...decided.reasons] };
}

/**
 * For each candidate the attributions whose content holds it (indices), innermost first; none: the term is the writer's own.
 * The innermost whose speaker is known owns the term.
 */
function ownersOf(candidates: readonly Candidate[], extracted: readonly Extracted[]): number[][] {
  const spans = extracted
    .flatMap((e, index) => e.content.map((s) => ({ start: s.start, end: s.end, index })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const open: typeof spans = [];
  let next = 0;
  return candidates.map(({ span }) => {
    while (next < spans.length && (spans[next]?.start ?? 0) <= span.start) {
      const s = spans[next];
      if (s) open.push(s);
      next += 1;
    }
    while (open.length && (open.at(-1)?.end ?? 0) < span.end && (open.at(-1)?.end ?? 0) <= span.start) open.pop();
    return open
      .slice(-12)
      .filter((x) => x.end >= span.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start))
      .map((x) => x.index);
  });
}

function evidenceOf(doc: Doc, c: Candidate, decided: Decided, holder: Extracted | undefined): Evidence[] {
  const evidence: Evidence[] = decided.reasons.map((code) => ({ code, words: c.text }));
  const cue = holder?.cue[0];
  if (cue) evidence.unshift({ code: 'term-held-by-claim', words: doc.text.slice(cue.start, cue.end) });
  return evidence.length ? evidence : [{ code: 'term-words', words: c.text }];
}
