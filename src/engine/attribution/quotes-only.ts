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

/** Characters of a word where no spaces part words: Chinese has some 1.5, Japanese 2 to 3. */
const UNSPACED = 2;
const IDEOGRAPHS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** How many words (not marks) a quotation has; text without spaces counts by its characters. */
export function wordsIn(doc: Doc, quotation: Quotation): number {
  let count = 0;
  let unspaced = 0;
  for (let at = quotation.first; at < quotation.endToken; at++) {
    const token = doc.tokens[at];
    if (!token || token.kind === 'mark') continue;
    if (IDEOGRAPHS.test(token.text)) unspaced += token.text.length;
    else count++;
  }
  return count + Math.ceil(unspaced / UNSPACED);
}

/** Share of longer words with a capital from which a quotation is a title. */
const TITLE = 0.75;
/** Letters of a word that a title writes with a capital. */
const LONGER = 3;

/** "As Cinco Etapas para Navegar em Casa": a title rather than speech. */
function isTitle(doc: Doc, quotation: Quotation): boolean {
  let longer = 0;
  let capitals = 0;
  for (let at = quotation.first; at < quotation.endToken; at++) {
    const { text = '' } = doc.tokens[at] ?? {};
    if (text.length <= LONGER || !/^\p{L}/u.test(text)) continue;
    longer++;
    if (/^\p{Lu}/u.test(text)) capitals++;
  }
  return longer > 2 && capitals >= TITLE * longer;
}

function isSpeech(doc: Doc, quotation: Quotation): boolean {
  if (!quotation.closes || quotation.continues !== undefined) return true;
  const words = wordsIn(doc, quotation);
  const before = doc.tokens[quotation.first - 1];
  const introduced = before?.block === quotation.block && /^[:,：，、]$/.test(before.text);
  const last = doc.tokens[quotation.endToken - 2]?.text ?? '';
  const after = doc.tokens[quotation.endToken]?.text ?? '';
  const punctuated = CLOSING.test(last) || /^[,，、–—]$/.test(after);
  if (!introduced && !/^[.?!…。！？]$/.test(last) && isTitle(doc, quotation)) return false;
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
