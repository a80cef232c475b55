/** Words of saying, calling, works and doubt near a quoted term, and the attribution that holds it. */
import type { Doc, Extracted, Token } from '../document.ts';
import type { Candidate } from './candidates.ts';
import { CALLING, DOUBT, SAYING, WORDING, WORKS } from './lexicon.ts';
import type { On } from './on.ts';
import { type Around, REACH } from './place.ts';
import { sentenceAt, type TermScene } from './scene.ts';

const near = (tokens: readonly Token[], words: ReadonlySet<string>, reach: number): number =>
  tokens.slice(0, reach).findIndex((t) => words.has(t.lower));

/** Features of cue words and of the block. */
export function cues(doc: Doc, c: Candidate, { before, after }: Around, on: On): void {
  const lists: [string, ReadonlySet<string>][] = [
    ['saying', SAYING],
    ['calling', CALLING],
    ['wording', WORDING],
    ['works', WORKS],
    ['doubt', DOUBT],
  ];
  for (const [name, words] of lists) {
    const b = near(before, words, REACH);
    const a = near(after, words, REACH);
    if (b >= 0) on(`${name}<${b < 1 ? 1 : b < 3 ? 3 : b < 6 ? 6 : 14}`);
    if (a >= 0) on(`${name}>${a < 1 ? 1 : a < 3 ? 3 : a < 6 ? 6 : 14}`);
    if (a < 0 && b < 0) on(`no:${name}`);
  }
  if (
    before.slice(0, 4).some((t) => t.lower === 'what') ||
    before.slice(0, 8).some((t, i) => t.lower === 'what' && CALLING.has(before[i - 1]?.lower ?? ''))
  )
    on('what');
  if (before.slice(0, 3).some((t) => t.lower === 'that')) on('that');
  const sentence = doc.tokens[c.quotation.first]?.sentence ?? -1;
  const own = doc.sentences[sentence];
  if (own) {
    const at = c.index;
    const inside = doc.quotations
      .slice(Math.max(0, at - 12), at + 13)
      .filter((q) => q !== c.quotation && q.first >= own.first && q.first < own.end && q.depth === c.quotation.depth);
    on(`others:${Math.min(2, inside.length)}`);
    if (inside.some((q) => q.endToken - q.first > 10)) on('longBeside');
    if (!doc.tokens.slice(own.first, Math.min(own.end, own.first + 120)).some((t) => SAYING.has(t.lower)))
      on('noSayingInSentence');
  }
  const role = doc.blocks[c.quotation.block]?.role ?? 'paragraph';
  on(`role:${role}`);
  const block = doc.blocks[c.quotation.block];
  if (block && c.quotation.block === 0 && block.end - block.start < 160) on('headlineLike');
  if (block && block.end - block.start < 140) on('shortBlock');
  if (block && c.quotation.start <= block.start + 1 && c.quotation.end >= block.end - 2) on('wholeBlock');
  if (
    /^\s*[:=,{]/.test(doc.text.slice(c.quotation.end, c.quotation.end + 2)) &&
    /[=:{,[]\s*$/.test(doc.text.slice(Math.max(0, c.quotation.start - 2), c.quotation.start))
  )
    on('codeAround');
  if (/=$/.test(doc.text.slice(Math.max(0, c.quotation.start - 1), c.quotation.start))) on('codeAround');
}

/** Which attribution holds the term, and how. */
export function held({ holding, cued, doc }: TermScene, c: Candidate, on: On): void {
  const { start, end, depth } = c.quotation;
  on(`depth:${Math.min(2, depth)}`);
  if (depth > 0) on('insideQuotation');
  const sentence = sentenceAt(doc, start);
  let holder: Extracted | undefined;
  for (const e of (holding.get(sentence) ?? []).slice(0, 40)) {
    if (e.content.some((s) => s.start <= start + 1 && end - 1 <= s.end) && (!holder || sizeOf(e) < sizeOf(holder)))
      holder = e;
  }
  if (!holder) {
    on('free');
    on(cued.has(sentence) ? 'free:cueNear' : 'free:noCue');
    return;
  }
  on('held');
  on(`held:${holder.kind}`);
  on(`held:${holder.act}`);
  const exact = holder.content.some((s) => Math.abs(s.start - start) <= 2 && Math.abs(s.end - end) <= 2);
  if (exact) on(holder.content.length === 1 ? 'held:all' : 'held:piece');
  const share = (end - start) / Math.max(1, sizeOf(holder));
  on('held:share', Math.min(1, share));
  if (holder.content.some((s) => Math.abs(s.start - start) <= 2)) on('held:starts');
  if (holder.content.some((s) => Math.abs(s.end - end) <= 2)) on('held:ends');
}

const sizeOf = (e: Extracted): number => e.content.reduce((n, s) => n + s.end - s.start, 0);
