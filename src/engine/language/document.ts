/**
 * Blocks or plain text into a {@link Doc}: one text, its tokens, sentences and quotations. The only maker of Docs.
 */
import type { Doc, DocBlock, Quotation, Sentence, Token } from '../document.ts';
import type { Block, BlockRole } from '../types.ts';
import { classOf, SPACE } from './characters.ts';
import type { QuotableBlock } from './marks-in-text.ts';
import { matchQuotations } from './quotations.ts';
import { sentenceEnds } from './sentences.ts';
import { type RawToken, tokenise } from './tokens.ts';

/** Between two blocks in `doc.text`. */
const JOINT = '\n\n';

interface Stretch {
  readonly id: string;
  readonly role: BlockRole;
  readonly start: number;
  readonly end: number;
}

const RUNNING: ReadonlySet<BlockRole> = new Set<BlockRole>(['paragraph', 'quote', 'list']);

/** The Doc of a batch of blocks, their texts joined by a blank line. `language`: BCP 47 tag. Never throws. */
export function buildDoc(blocks: readonly Block[], language: string): Doc {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const block of blocks) {
    stretches.push({ id: block.id, role: block.role, start, end: start + block.text.length });
    start += block.text.length + JOINT.length;
  }
  return assemble(blocks.map((block) => block.text).join(JOINT), stretches, language);
}

/** The lines of a plain text that hold more than white space, as blocks: `start` is the offset of each in `text`. */
export function linesOf(text: string): readonly (Block & { readonly start: number })[] {
  const lines: (Block & { readonly start: number })[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const from = skipSpace(text, start, end, 1);
    const to = skipSpace(text, end - 1, from - 1, -1) + 1;
    if (to > from) lines.push({ id: `l${lines.length}`, role: 'paragraph', text: text.slice(from, to), start: from });
    start = end + 1;
  }
  return lines;
}

function skipSpace(text: string, at: number, limit: number, step: number): number {
  let position = at;
  while (position !== limit && classOf(text.charCodeAt(position)) & SPACE) position += step;
  return position;
}

/** The Doc of a plain text whose paragraphs are its lines; offsets are those of `text`. `language`: BCP 47 tag. */
export function docFromText(text: string, language: string): Doc {
  const stretches = linesOf(text).map(({ id, role, start, text: line }) => ({
    id,
    role,
    start,
    end: start + line.length,
  }));
  return assemble(text, stretches, language);
}

/** Indices of a token array by offset: the first token that ends after `offset` (binary search). */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle] as Token).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function assemble(text: string, stretches: readonly Stretch[], language: string): Doc {
  const primary = language.toLowerCase().split(/[-_]/)[0] ?? '';
  const raw: RawToken[] = [];
  const blocks: DocBlock[] = [];
  const quotable: QuotableBlock[] = [];
  const sentences: Sentence[] = [];
  for (const { id, role, start, end } of stretches) {
    const firstToken = raw.length;
    tokenise(text, language, start, end, blocks.length, raw);
    const block = { id, role, start, end, firstToken, endToken: raw.length };
    quotable.push({ ...block, running: RUNNING.has(role) });
    addSentences(raw, block, blocks.length, primary, sentences);
    blocks.push(block);
  }
  const quotations: Quotation[] = matchQuotations(text, raw, quotable, language);
  return { text, blocks, tokens: raw, sentences, quotations };
}

/** Cuts a block's tokens into sentences and tells every token its own. */
function addSentences(
  raw: readonly RawToken[],
  block: { readonly firstToken: number; readonly endToken: number },
  index: number,
  primary: string,
  sentences: Sentence[],
): void {
  let first = block.firstToken;
  for (const end of sentenceEnds(raw, block.firstToken, block.endToken, primary)) {
    for (let at = first; at < end; at++) (raw[at] as RawToken).sentence = sentences.length;
    sentences.push({ first, end, block: index });
    first = end;
  }
}
