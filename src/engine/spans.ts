/** Document offsets to block offsets: what leaves the engine never crosses a block and never begins or ends with white space. */
import type { Doc, DocBlock } from './document.ts';
import { classOf, SPACE } from './language/characters.ts';
import type { BlockSpan, Span } from './types.ts';

/** Index of the block that holds or follows `offset` (binary search); `doc.blocks.length` past the last. */
export function blockAt(blocks: readonly DocBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle] as DocBlock).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** `span` without white space at its ends, or undefined when nothing is left. */
export function trimmed(text: string, span: Span): Span | undefined {
  let { start, end } = span;
  while (start < end && classOf(text.charCodeAt(start)) & SPACE) start++;
  while (end > start && classOf(text.charCodeAt(end - 1)) & SPACE) end--;
  return start < end ? { start, end } : undefined;
}

/** Sorted, overlapping and touching spans joined. Spans that white space alone parts stay apart. */
export function joined(spans: readonly Span[]): Span[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out[out.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}

/** Spans of the document as spans of its blocks, split at block borders, trimmed, in reading order. */
export function blockSpans(doc: Doc, spans: readonly Span[]): BlockSpan[] {
  const out: BlockSpan[] = [];
  for (const span of joined(spans)) {
    for (let index = blockAt(doc.blocks, span.start); index < doc.blocks.length; index++) {
      const block = doc.blocks[index] as DocBlock;
      if (block.start >= span.end) break;
      const part = trimmed(doc.text, { start: Math.max(span.start, block.start), end: Math.min(span.end, block.end) });
      if (part) out.push({ block: block.id, start: part.start - block.start, end: part.end - block.start });
    }
  }
  return out;
}

/** For each item, the index of the smallest other item whose content holds its cue (or, without a cue, its content). */
export function holders(
  items: readonly { readonly cue: readonly Span[]; readonly content: readonly Span[] }[],
): (number | undefined)[] {
  const contents = items
    .flatMap(({ content }, index) => content.map((span) => ({ ...span, index })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const probes = items
    .map(({ cue, content }, index) => ({ span: cue[0] ?? content[0], index }))
    .sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  const found: (number | undefined)[] = items.map(() => undefined);
  const open: { start: number; end: number; index: number }[] = [];
  let next = 0;
  for (const { span, index } of probes) {
    if (!span) continue;
    for (let item = contents[next]; item && item.start <= span.start; item = contents[++next]) {
      while (open.length > 0 && (open[open.length - 1]?.end ?? 0) <= item.start) open.pop();
      open.push(item);
    }
    while (open.length > 0 && (open[open.length - 1]?.end ?? 0) <= span.start) open.pop();
    found[index] = smallest(open, span, index, items[index]?.cue.length === 0);
  }
  return found;
}

/** How many of the open contents are looked through: nesting deeper than this is not language. */
const MAX_NESTING = 8;

function smallest(
  open: readonly (Span & { index: number })[],
  span: Span,
  self: number,
  bare: boolean,
): number | undefined {
  for (let at = open.length - 1; at >= Math.max(0, open.length - MAX_NESTING); at--) {
    const item = open[at] as Span & { index: number };
    const holds = item.end >= span.end && !(bare && item.end === span.end && item.start === span.start);
    if (item.index !== self && holds) return item.index;
  }
  return undefined;
}
