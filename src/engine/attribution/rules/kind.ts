/** How a content is quoted: all of it, in part, or not at all. Knows no language. */
import type { Doc } from '../../document.ts';
import type { Kind, Span } from '../../types.ts';

const OPENING = /^["“”„«»‘'`‚‹›]/;
const CLOSING = /["”“»«’'‘›‹][.,;:!?]?$/;

/** Whether a quotation begins inside the span (binary search: quotations are in order of their openings). */
function holdsQuotation(doc: Doc, span: Span): boolean {
  let low = 0;
  let high = doc.quotations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((doc.quotations[middle]?.start ?? 0) >= span.start) high = middle;
    else low = middle + 1;
  }
  const found = doc.quotations[low];
  return found !== undefined && found.end <= span.end;
}

/** direct: every stretch is a quotation; mixed: quotation marks inside; else indirect. */
export function kindOf(doc: Doc, content: readonly Span[]): Kind {
  const texts = content.map(({ start, end }) => doc.text.slice(start, end));
  if (texts.every((text) => OPENING.test(text) && (CLOSING.test(text) || text.length > 200))) return 'direct';
  const quoted = content.some((span) => holdsQuotation(doc, span));
  return quoted ? 'mixed' : 'indirect';
}
