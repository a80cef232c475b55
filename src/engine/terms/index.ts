/** The door of the terms stage: short quoted runs of words, what they are used for and whose they are. */
import type { Doc, Extracted } from '../document.ts';
import type { Resolution } from '../speakers/types.ts';
import type { Term } from './types.ts';

export type { Term } from './types.ts';

/** Words a quotation may have to count as a term (score-terms.mjs takes five; a sixth costs nothing). */
const MAX_WORDS = 6;

/** Every short quoted run of the batch, in reading order, with its use and its speaker. */
export function findTerms(doc: Doc, extracted: readonly Extracted[], resolution: Resolution): Term[] {
  const terms: Term[] = [];
  for (const q of doc.quotations) {
    if (!q.opens || !q.closes) continue;
    const span = { start: q.start + 1, end: q.end - 1 };
    const words = doc.text.slice(span.start, span.end);
    const count = words.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
    if (!count || count > MAX_WORDS) continue;
    const holder = extracted.findIndex((e) => e.content.some((c) => c.start <= q.start && q.end <= c.end));
    const speaker = holder < 0 ? null : (resolution.of[holder]?.speaker ?? null);
    const use = holder >= 0 ? 'fragment' : /^\p{Lu}/u.test(words) ? 'title' : count <= 3 ? 'scare' : 'fragment';
    terms.push({
      span,
      use,
      speaker,
      confidence: 0.5,
      evidence: [{ code: holder >= 0 ? 'held-by-claim' : 'shape', words }],
    });
  }
  return terms;
}
