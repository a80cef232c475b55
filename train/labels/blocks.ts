/**
 * The text blocks of a saved page, in a way that never changes: the labels' offsets depend on it. It knows nothing of
 * articles (src/page does, and grows): labels name the blocks that are the article's own.
 */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

const SKIP = new Set([
  'head',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'textarea',
  'select',
  'button',
]);
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Non-empty blocks of a page in document order, white space collapsed; any element but a phrasing one divides blocks. */
export function pageBlocks(html: string): string[] {
  const out: string[] = [];
  let run = '';
  const flush = (): void => {
    const text = run.replace(/\s+/gu, ' ').trim();
    if (text) out.push(text);
    run = '';
  };
  // A stack instead of recursion: pages nest deeper than the call stack; null closes a block.
  const work: Array<Node | null> = [...parse(html).childNodes].reverse();
  while (work.length > 0) {
    const node = work.pop();
    if (!node) flush();
    else if (node.nodeName === '#text') run += (node as DefaultTreeAdapterTypes.TextNode).value;
    else if ('childNodes' in node && !SKIP.has(node.nodeName)) {
      const isBlock = !INLINE.has(node.nodeName);
      if (isBlock) flush();
      if (isBlock) work.push(null);
      for (let i = node.childNodes.length - 1; i >= 0; i--) work.push(node.childNodes[i] ?? null);
    }
  }
  flush();
  return out;
}

/** The blocks of the ranges (first and last index, both inside), joined by a blank line. */
export function blocksText(blocks: readonly string[], ranges: ReadonlyArray<readonly [number, number]>): string {
  return ranges.flatMap(([first, last]) => blocks.slice(first, last + 1)).join('\n\n');
}
