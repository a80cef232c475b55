import { describe, expect, it } from 'vitest';
import { documentFrom } from '../../src/cli/html.ts';
import { extractArticle, type PageBlock } from '../../src/page/extract.ts';
import { rangeOf } from '../../src/page/ranges.ts';
import { AROUND, CONSTRUCTS, pageOf } from '../fixtures/constructs/text.ts';

const around: ReadonlySet<string> = new Set(AROUND);
const read = (html: string): PageBlock[] => {
  const { blocks } = extractArticle(documentFrom(pageOf(html), 'https://paper.example/2024/03/05/crane-vote.html'));
  return blocks.filter((block) => block.role !== 'headline' && !around.has(block.text));
};

/** Stretches whose text nodes hold exactly the characters that the map promises. */
const isSound = (block: PageBlock): boolean =>
  block.map.starts.every((start, k) => {
    const end = block.map.starts[k + 1] ?? block.text.length;
    const piece = block.text.slice(start, end);
    const node = block.map.nodes[k];
    const offset = block.map.offsets[k] ?? 0;
    return piece.trim() === '' || node?.data.slice(offset, offset + piece.length) === piece;
  });

describe('text of constructs', () => {
  for (const { name, html, expect: wanted } of CONSTRUCTS) {
    it(name, () => {
      const blocks = read(html);
      expect(blocks.map((block) => block.text)).toEqual(wanted);
      for (const block of blocks) expect(isSound(block)).toBe(true);
    });
  }
});

describe('ranges', () => {
  const pieces = (html: string, words: string) => {
    const block = read(html)[0];
    if (!block) throw new Error('no block');
    const start = block.text.indexOf(words);
    return rangeOf(block, start, start + words.length).map((p) =>
      p.startContainer === p.endContainer
        ? p.startContainer.data.slice(p.startOffset, p.endOffset)
        : `${p.startContainer.data.slice(p.startOffset)}|${p.endContainer.data.slice(0, p.endOffset)}`,
    );
  };
  it('runs over inline elements in one piece', () => {
    expect(pieces(`<p>She <em>did</em> say so. ${AROUND[2]}</p>`, 'She did')).toEqual(['She |did']);
  });
  it('keeps soft hyphens inside one piece', () => {
    expect(pieces(`<p>The har&shy;bour. ${AROUND[2]}</p>`, 'harbour')).toEqual(['har\u00adbour']);
  });
  it('leaves a footnote mark out', () => {
    expect(pieces(`<p>much<sup><a href="#1">1</a></sup>, old. ${AROUND[2]}</p>`, 'much, old')).toEqual([
      'much',
      ', old',
    ]);
  });
  it('leaves hidden words out', () => {
    expect(pieces(`<p>Seen<span hidden> un</span>, heard. ${AROUND[2]}</p>`, 'Seen, heard')).toEqual([
      'Seen',
      ', heard',
    ]);
  });
});
