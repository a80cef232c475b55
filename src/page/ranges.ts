/** From a stretch of a block's text to the stretches of the DOM that show it. Nothing of the page is changed. */
import { data } from './dom.ts';
import type { TextMap } from './text.ts';

/** Boundary points as StaticRange and Range take them. */
export interface DomPiece {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
}

/** The stretch that holds a text offset: the last that starts at or before it. */
function stretchAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The pieces of DOM that show offsets [start, end) of a block's text, in reading order: one for each run without a gap, in
 * one tree. Offsets outside the text are cut to it; an empty stretch gives no piece. A text node that the page has
 * shortened since is cut to its length.
 */
export function rangeOf(
  block: { readonly text: string; readonly map: TextMap },
  start: number,
  end: number,
): DomPiece[] {
  const { starts, nodes, offsets, gaps } = block.map;
  const from = Math.max(0, start);
  const to = Math.min(block.text.length, end);
  const pieces: DomPiece[] = [];
  if (from >= to || starts.length === 0) return pieces;
  let root: Node | null = null;
  for (let k = stretchAt(starts, from); k < starts.length; k++) {
    const first = starts[k] ?? 0;
    if (first >= to) break;
    const node = nodes[k];
    if (!node) break;
    const last = Math.min(starts[k + 1] ?? block.text.length, to);
    const base = (offsets[k] ?? 0) - first;
    const size = data(node).length;
    const a = Math.min(Math.max(first, from) + base, size);
    const b = Math.min(last + base, size);
    const before = pieces[pieces.length - 1];
    if (before && gaps[k] !== 1 && (before.endContainer === node || sameTree(before.endContainer, node, root))) {
      pieces[pieces.length - 1] = { ...before, endContainer: node, endOffset: Math.max(a, b) };
    } else if (b > a) {
      pieces.push({ startContainer: node, startOffset: a, endContainer: node, endOffset: b });
      root = node.getRootNode();
    }
  }
  return pieces;
}

/** Both nodes in the tree of `root`: a range cannot cross the border of a shadow tree. */
function sameTree(_: Text, node: Text, root: Node | null): boolean {
  return root !== null && node.getRootNode() === root;
}
