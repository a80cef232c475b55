/** What sort of text the batch is: how it quotes, who speaks in it, whether it is code. Shares and rates between 0 and 1. */
import type { Doc, Quotation } from '../document.ts';
import type { Candidate } from './candidates.ts';
import { SAYING } from './lexicon.ts';
import type { On } from './on.ts';

/** Rates of a batch. */
export interface Genre {
  readonly rates: Readonly<Record<string, number>>;
  /** Of the quotations longer than a term, the share in double marks; null: there are none. */
  readonly longDouble: number | null;
  /** Of all short runs, the share in double marks. */
  readonly shortDouble: number;
}

/** Words of a quotation from which on it is no term. */
const LONG = 8;

const FIRST = new Set(['i', "i'm", "i've", "i'd", "i'll", 'my', 'me', 'mine']);
const WE = new Set(['we', 'our', 'us', "we're", "we've", "we'll"]);
const SECOND = new Set(['you', 'your', "you're", "you'll", "you've", 'yours']);

/** Whether a quotation stands in double marks (guillemets and low marks too). */
export const isDouble = (doc: Doc, q: Quotation): boolean => /["“”„«»]|''/.test(doc.tokens[q.first]?.text ?? '"');

const isLong = (q: Quotation): boolean => q.endToken - q.first > LONG + 2;

/** 1 for the tokens inside quotations too long to be terms. */
export function insideLong(doc: Doc): Uint8Array {
  const inside = new Uint8Array(doc.tokens.length);
  for (const q of doc.quotations) if (isLong(q) && q.depth === 0) inside.fill(1, q.first, q.endToken);
  return inside;
}

/** Rates of a batch. Linear in its length. */
export function genreOf(doc: Doc, candidates: readonly Candidate[]): Genre {
  const n = Math.max(40, doc.tokens.length);
  const long = doc.quotations.filter(isLong);
  const inside = insideLong(doc);
  let [first, we, second, saying, code, loud, ask, quotedTokens] = [0, 0, 0, 0, 0, 0, 0, 0];
  doc.tokens.forEach(({ lower }, i) => {
    if (inside[i]) {
      quotedTokens += 1;
      return;
    }
    if (FIRST.has(lower)) first += 1;
    else if (WE.has(lower)) we += 1;
    else if (SECOND.has(lower)) second += 1;
    else if (SAYING.has(lower)) saying += 1;
    else if (lower === '!') loud += 1;
    else if (lower === '?') ask += 1;
    else if (/[_{}<>=\\|#@*/]/.test(lower)) code += 1;
  });
  const share = (part: number, whole: number): number => part / Math.max(1, whole);
  const short = doc.blocks.filter((b) => b.end - b.start < 140).length;
  return {
    rates: {
      first: Math.min(1, (40 * first) / n),
      we: Math.min(1, (60 * we) / n),
      second: Math.min(1, (40 * second) / n),
      saying: Math.min(1, (25 * saying) / n),
      code: Math.min(1, (30 * code) / n),
      loud: Math.min(1, (150 * loud) / n),
      ask: Math.min(1, (150 * ask) / n),
      quoted: share(quotedTokens, n),
      terms: Math.min(1, (60 * candidates.length) / n),
      capitals: share(candidates.filter((c) => /^\P{L}*\p{Lu}/u.test(c.text)).length, candidates.length),
      single: share(candidates.filter((c) => c.words.length === 1).length, candidates.length),
      many: share(candidates.filter((c) => c.words.length > 3).length, candidates.length),
      commas: share(candidates.filter((c) => /[,.]$/.test(c.text.trim())).length, candidates.length),
      long: Math.min(1, (150 * long.length) / n),
      size: Math.min(1, Math.log10(n) / 4),
      shortBlocks: share(short, doc.blocks.length),
    },
    longDouble: long.length ? share(long.filter((q) => isDouble(doc, q)).length, long.length) : null,
    shortDouble: share(candidates.filter((c) => isDouble(doc, c.quotation)).length, candidates.length),
  };
}

/** Features of the genre, and of marks that are not those of the batch's other quotations. */
export function genreFeatures(doc: Doc, genre: Genre, c: Candidate, on: On): void {
  for (const [name, value] of Object.entries(genre.rates)) on(`g:${name}`, value);
  const double = isDouble(doc, c.quotation);
  if (genre.longDouble === null) on('marks:noLong');
  else if (!double && genre.longDouble > 0.8) on('marks:odd');
  else if (double && genre.longDouble < 0.2) on('marks:oddDouble');
  else if (!double && genre.longDouble < 0.2) on('marks:houseSingle');
  if (!double && genre.shortDouble > 0.7) on('marks:rareSingle');
}
