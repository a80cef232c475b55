/**
 * Languages without a pack: quotations by their marks alone. Each quotation long enough to be somebody's words is a direct
 * attribution without source or cue, so that its speaker stays unclear.
 */
import type { Doc, Extracted, Quotation } from '../document.ts';

/** Fewer words are a term or a title rather than speech, unless a comma or colon introduces them. */
const MIN_WORDS = 4;
const MIN_INTRODUCED = 2;
/** What closes a quoted sentence, in Latin and CJK type. */
const CLOSING = /^[,.?!…。！？、]$/;

/** How many words (not marks) a quotation has. */
export function wordsIn(doc: Doc, quotation: Quotation): number {
  let count = 0;
  for (let at = quotation.first; at < quotation.endToken; at++) if (doc.tokens[at]?.kind !== 'mark') count++;
  return count;
}

function isSpeech(doc: Doc, quotation: Quotation): boolean {
  if (!quotation.closes || quotation.continues !== undefined) return true;
  const words = wordsIn(doc, quotation);
  const before = doc.tokens[quotation.first - 1];
  const introduced = before?.block === quotation.block && (before.text === ':' || before.text === ',');
  const last = doc.tokens[quotation.endToken - 2]?.text ?? '';
  const after = doc.tokens[quotation.endToken]?.text ?? '';
  const punctuated = CLOSING.test(last) || after === ',';
  return (
    words >= (introduced && punctuated ? MIN_INTRODUCED : MIN_WORDS) &&
    (introduced || punctuated || words >= 2 * MIN_WORDS)
  );
}

/** Outermost quotations that read as speech; a quotation over several blocks is one attribution. Never throws. */
export function extractQuotations(doc: Doc): Extracted[] {
  const found: { quotation: number; content: { start: number; end: number }[] }[] = [];
  const byQuotation = new Map<number, number>();
  doc.quotations.forEach((quotation, index) => {
    if (quotation.depth > 0 || !isSpeech(doc, quotation)) return;
    const span = { start: quotation.start, end: quotation.end };
    const earlier = quotation.continues === undefined ? undefined : byQuotation.get(quotation.continues);
    if (earlier !== undefined) found[earlier]?.content.push(span);
    else found.push({ quotation: index, content: [span] });
    byQuotation.set(index, earlier ?? found.length - 1);
  });
  return found.map(({ quotation, content }) => ({
    kind: 'direct',
    act: 'claim',
    source: [],
    cue: [],
    content,
    stance: 'neutral',
    negated: false,
    hypothetical: false,
    confidence: 0.5,
    evidence: [{ code: 'quotation-marks', words: doc.tokens[doc.quotations[quotation]?.first ?? 0]?.text ?? '' }],
  }));
}
