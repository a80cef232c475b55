/**
 * Claims whose speaker stands beside them without a reporting word: a quotation signed with a dash ("..." - Ana Roe), a post with
 * its handle (... - Ana Roe (@anaroe) May 2, 2020). The taggers start from a cue and cannot see these; no more can they see the turns
 * of a conversation (turns.ts).
 */
import type { Doc, DocBlock } from '../document.ts';
import type { Range } from './hypothesis.ts';
import type { Chosen } from './select.ts';
import type { View } from './view.ts';
import { C } from './word-class.ts';

/** How sure a signed claim is (newsroom-en train and train/labels; docs/accuracy.md). */
const SIGNED = 0.9;
const MOST_NAME = 12;
const LEAST_WORDS = 3;

const DASHES = new Set(['-', '–', '—', '―', '--']);
const isNameClass = (c: number): boolean => c === C.title || c === C.caps || c === C.first || c === C.title2;
const isVerbClass = (c: number): boolean =>
  c === C.be || c === C.have || c === C.modal || c === C.doing || c === C.pronoun || c === C.i;

/** The chosen attributions with the signed claims that they do not have. */
export function addSigned(view: View, chosen: readonly Chosen[]): Chosen[] {
  const { doc } = view;
  const taken = new Uint8Array(view.n);
  for (const c of chosen) if (c.act === 'claim') for (const [a, b] of c.content) taken.fill(1, a, b);
  const found = doc.blocks.flatMap((block, i) => {
    const signed = signedQuotation(view, block) ?? post(view, block) ?? signedBelow(view, block, doc.blocks[i + 1]);
    if (!signed) return [];
    const [a, b] = signed.content;
    let covered = 0;
    for (let k = a; k < b; k++) covered += taken[k]!;
    return covered * 2 > b - a ? [] : [claim(signed)];
  });
  return found.length ? [...chosen, ...found] : [...chosen];
}

interface Signed {
  readonly source: Range;
  readonly content: Range;
}

const claim = ({ source, content }: Signed): Chosen => ({
  act: 'claim',
  sources: [source],
  cue: null,
  content: [content],
  probability: SIGNED,
  origin: 'signed',
  head: -1,
});

/** The name in [from, to): capitalised, short, no sentence; without a full stop at its end. */
function nameIn(view: View, from: number, to: number): Range | null {
  let end = to;
  while (end > from && view.cls[end - 1] === C.stop) end--;
  if (end <= from || end - from > MOST_NAME || !isNameClass(view.cls[from]!)) return null;
  for (let i = from; i < end; i++) if (isVerbClass(view.cls[i]!) || view.quote[i]! >= 0) return null;
  return [from, end];
}

const isDash = (doc: Doc, i: number): boolean => DASHES.has(doc.tokens[i]?.text ?? '');

/** A block that is one quotation, a dash and a name. */
function signedQuotation(view: View, { firstToken, endToken }: DocBlock): Signed | null {
  const { doc } = view;
  const q = doc.quotations[view.quote[firstToken] ?? -1];
  if (!q || q.first !== firstToken || q.endToken - q.first < LEAST_WORDS + 2 || !isDash(doc, q.endToken)) return null;
  const source = nameIn(view, q.endToken + 1, endToken);
  return source ? { source, content: [q.first, q.endToken] } : null;
}

/** A block that is one quotation, and below it a dash and a name. */
function signedBelow(view: View, { firstToken, endToken }: DocBlock, next: DocBlock | undefined): Signed | null {
  const q = view.doc.quotations[view.quote[firstToken] ?? -1];
  if (!next || !q || q.first !== firstToken || q.endToken !== endToken || endToken - firstToken < LEAST_WORDS + 2)
    return null;
  if (!isDash(view.doc, next.firstToken)) return null;
  const source = nameIn(view, next.firstToken + 1, next.endToken);
  return source ? { source, content: [q.first, q.endToken] } : null;
}

/** A post: words, a dash, a name with its handle in brackets, a date perhaps. */
function post(view: View, { firstToken, endToken }: DocBlock): Signed | null {
  const { doc } = view;
  // Markup left in a text file ("<tweet ...") is no sentence of anybody's.
  if (doc.tokens[firstToken]?.text === '<') return null;
  for (let i = endToken - 4; i > Math.max(firstToken + LEAST_WORDS, endToken - 24); i--) {
    if (!isDash(doc, i)) continue;
    let at = i + 1;
    while (at < endToken && view.cls[at] !== C.parenOpen) at++;
    if (!doc.tokens[at + 1]?.text.startsWith('@')) continue;
    let end = at + 2;
    while (end < endToken && view.cls[end - 1] !== C.parenClose) end++;
    return at > i + 1 && end - i <= MOST_NAME + 4 ? { source: [i + 1, end], content: [firstToken, i] } : null;
  }
  return null;
}
