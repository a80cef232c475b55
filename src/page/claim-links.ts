/** Links that the sentences of a claim offer: where the article got the words, in its own references. */
import type { BlockSpan } from '../engine/types.ts';
import type { Link } from '../messages/protocol.ts';
import type { LiveBlocks } from './marks.ts';

const MOST = 4;
/** A sentence is looked for at most so far from the claim, in UTF-16 code units. */
const REACH = 400;

/** From the end of the sentence before to the end of the sentence of a span. Rough: a wrong cut loses or adds a link. */
export function sentenceAround(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): {
  start: number;
  end: number;
} {
  const before = text.slice(Math.max(0, start - REACH), start);
  const stops = [...before.matchAll(/[.!?…]["”’»)]*\s+(?=[\p{Lu}"“„«‘])/gu)];
  const last = stops.at(-1);
  const after = text.slice(end, end + REACH);
  const stop = /[.!?…]["”’»)]*(?=\s|$)/u.exec(after);
  const from = last ? Math.max(0, start - REACH) + last.index + last[0].length : Math.max(0, start - REACH);
  return { start: from, end: stop ? end + stop.index + stop[0].length : Math.min(text.length, end + REACH) };
}

/** http(s) links in the sentences of spans, each address once. */
export function linksAt(spans: readonly BlockSpan[], live: LiveBlocks): Link[] {
  const links = new Map<string, string>();
  for (const span of spans) {
    const block = live.get(span.block);
    if (!block) continue;
    const sentence = sentenceAround(block.text, span);
    const { starts, nodes } = block.map;
    for (let k = 0; k < nodes.length && links.size < MOST; k++) {
      const [from = 0, to = block.text.length] = [starts[k], starts[k + 1]];
      if (to <= sentence.start || from >= sentence.end) continue;
      const anchor = nodes[k]?.parentElement?.closest<HTMLAnchorElement>('a[href]');
      // Links of SVG have an object for an address.
      if (typeof anchor?.href !== 'string' || !/^https?:$/.test(anchor.protocol)) continue;
      const title = anchor.textContent?.replace(/\s+/gu, ' ').trim().slice(0, 80) ?? '';
      if (title && !links.has(anchor.href)) links.set(anchor.href, title);
    }
  }
  return [...links].map(([url, title]) => ({ title, url }));
}
