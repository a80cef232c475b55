/**
 * What a batch leaves for the next one: its last blocks, read again as context when the next batch begins with a quotation,
 * which may go on with the last speaker or carry on a quotation left open. What is found in them again is not told again.
 */
import { classOf, QUOTE } from './language/characters.ts';
import type { Block, BlockRole, BlockSpan } from './types.ts';

/** Blocks and characters kept: a quotation goes on within three blocks (attribution/continuation.ts). */
const BLOCKS = 3;
const CHARACTERS = 4_000;
/** Ids of blocks read again; no block of a page has such an id. */
const AGAIN = '\u0000before-';

const ROLES: ReadonlySet<unknown> = new Set<BlockRole>(['headline', 'heading', 'paragraph', 'list', 'quote', 'cell']);

/** The end of a batch for the carry: at most three blocks, in reading order, plain JSON. Empty when the last is very long. */
export function tailOf(blocks: readonly Block[]): readonly Pick<Block, 'role' | 'text'>[] {
  const kept: Pick<Block, 'role' | 'text'>[] = [];
  let room = CHARACTERS;
  for (const { role, text } of blocks.slice(-BLOCKS).reverse()) {
    room -= text.length;
    if (room < 0) break;
    kept.unshift({ role, text });
  }
  return kept;
}

/** The blocks to read before a batch: those of a carry's tail, checked (anything else counts as none), when the batch begins with a quotation. */
export function blocksBefore(blocks: readonly Block[], tail: unknown): Block[] {
  const first = blocks[0];
  if (!first || !Array.isArray(tail) || (classOf(first.text.trimStart().charCodeAt(0)) & QUOTE) === 0) return [];
  const given = tail.slice(-BLOCKS).filter(isPiece);
  const size = given.reduce((sum, { text }) => sum + text.length, 0);
  return size > CHARACTERS ? [] : given.map(({ role, text }, index) => ({ id: `${AGAIN}${index}`, role, text }));
}

function isPiece(value: unknown): value is Pick<Block, 'role' | 'text'> {
  if (typeof value !== 'object' || value === null) return false;
  const { role, text } = value as { role?: unknown; text?: unknown };
  return ROLES.has(role) && typeof text === 'string';
}

/** The spans that lie in the batch itself, not in what was read again before it. */
export const ofBatch = (spans: readonly BlockSpan[]): BlockSpan[] =>
  spans.filter(({ block }) => !block.startsWith(AGAIN));
