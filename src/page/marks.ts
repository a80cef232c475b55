/** From findings to marks: which stretches of the DOM to paint, in which style and tone. */
import type { Attribution, BlockSpan, QuotedTerm } from '../engine/types.ts';
import type { PageBlock } from './extract.ts';
import { isThere } from './frames.ts';
import type { MarkStyle, Tone } from './marks-style.ts';
import type { Mark } from './paint.ts';
import { rangeOf } from './ranges.ts';
import { type Findings, styleOf, type Wanted, wantedClaims, wantedTerms } from './views.ts';

/** Something that will be painted: an id, its look and its spans in reading order. */
export interface Wish {
  readonly id: string;
  readonly style: MarkStyle;
  readonly spans: readonly BlockSpan[];
  /** What is lit with it: source and cue. */
  readonly around: readonly BlockSpan[];
}

/** The blocks of the live page by id. */
export type LiveBlocks = ReadonlyMap<string, PageBlock>;

/** Everything to paint, in reading order of its beginning. */
export function wishes(findings: Findings, wanted: Wanted): Wish[] {
  const order = new Map([...findings.blocks.keys()].map((id, index) => [id, index]));
  const claim = (entry: Attribution): Wish => ({
    id: entry.id,
    style: styleOf(entry, findings.speakers),
    spans: entry.content,
    around: [...entry.source, ...entry.cue],
  });
  const term = ({ id, span }: QuotedTerm): Wish => ({ id, style: 'scare', spans: [span], around: [] });
  const place = ({ spans: [first] }: Wish): number => (first ? (order.get(first.block) ?? 0) * 1e7 + first.start : 0);
  return [...wantedClaims(findings, wanted).map(claim), ...wantedTerms(findings, wanted).map(term)].sort(
    (a, b) => place(a) - place(b),
  );
}

/** Ranges of spans in the live page; spans of blocks that are gone give none. */
export function rangesOf(spans: readonly BlockSpan[], live: LiveBlocks): StaticRange[] {
  return spans.flatMap((span) => {
    const block = live.get(span.block);
    return block ? rangeOf(block, span.start, span.end).map((piece) => new StaticRange(piece)) : [];
  });
}

/** The mark for a wish, or null when its text is not there any more. */
export function markOf(wish: Wish, live: LiveBlocks, toneOf: (element: Element) => Tone): Mark | null {
  const [first] = wish.spans;
  const block = first && live.get(first.block);
  if (!block || wish.spans.some((span) => !live.has(span.block))) return null;
  const ranges = rangesOf(wish.spans, live);
  if (ranges.length === 0) return null;
  return { id: wish.id, style: wish.style, tone: toneOf(block.element), ranges };
}

const sameRange = (a: AbstractRange, b: AbstractRange | undefined): boolean =>
  b !== undefined &&
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;

/** Two marks that look the same on the page. */
export const sameMark = (a: Mark, b: Mark): boolean =>
  a.style === b.style &&
  a.tone === b.tone &&
  a.ranges.length === b.ranges.length &&
  a.ranges.every((range, index) => sameRange(range, b.ranges[index]));

const fold = (text: string): string => text.replace(/\s/gu, ' ');

/** Whether the page still shows a block's text where its map says: nothing is painted on words that have changed. */
export function stands({ text, map, element }: Pick<PageBlock, 'text' | 'map' | 'element'>): boolean {
  if (!isThere(element)) return false;
  const { starts, nodes, offsets } = map;
  return nodes.every((node, k) => {
    const from = starts[k] ?? 0;
    const to = starts[k + 1] ?? text.length;
    const at = offsets[k] ?? 0;
    const drawn = node.data.slice(at, at + to - from);
    const wanted = text.slice(from, to);
    // A line end made from a <br> takes no character in the node.
    return node.isConnected && (drawn === wanted || wanted === '\n' || fold(drawn) === fold(wanted));
  });
}
