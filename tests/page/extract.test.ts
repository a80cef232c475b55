import { describe, expect, it } from 'vitest';
import { documentFrom } from '../../src/cli/html.ts';
import { extractArticle } from '../../src/page/extract.ts';
import { rangeOf } from '../../src/page/ranges.ts';

const FILLER =
  'The harbour council met for three hours on Tuesday evening, and nobody who was there left before the vote on the new crane.';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

const textOf = (pieces: ReturnType<typeof rangeOf>) =>
  pieces.map((p) =>
    p.startContainer === p.endContainer ? p.startContainer.data.slice(p.startOffset, p.endOffset) : '…',
  );

describe('extractArticle', () => {
  it('takes headline and paragraphs, not menu, captions and footer', () => {
    const article = extractArticle(
      documentFrom(
        page(`<nav><a href="/">Home</a></nav><main><article><h1>Council votes for the crane</h1>
          <p>${FILLER}</p><figure><img><figcaption>The crane, seen from the pier. Photo: A. Nobody, of the photo desk, taken on Monday.</figcaption></figure>
          <p>Second: ${FILLER}</p><p>Third: ${FILLER}</p></article></main><footer><p>All rights reserved.</p></footer>`),
        'https://paper.example/a',
      ),
    );
    expect(article.blocks.map((block) => block.role)).toEqual(['headline', 'paragraph', 'paragraph', 'paragraph']);
    expect(article.blocks[1]?.text).toBe(FILLER);
  });

  it('gives ids that follow the text, not the place', () => {
    const one = extractArticle(documentFrom(page(`<h1>Crane vote tonight</h1><p>${FILLER}</p><p>B ${FILLER}</p>`)));
    const two = extractArticle(
      documentFrom(page(`<h1>Crane vote tonight</h1><p>New. ${FILLER}</p><p>${FILLER}</p><p>B ${FILLER}</p>`)),
    );
    expect(two.blocks.slice(2).map((block) => block.id)).toEqual(one.blocks.slice(1).map((block) => block.id));
  });

  it('maps a span across inline elements to pieces of the text nodes', () => {
    const article = extractArticle(
      documentFrom(page(`<h1>Crane vote tonight</h1><p>He said\n   <b>no</b>, twice. ${FILLER}</p>`)),
    );
    const block = article.blocks[1];
    if (!block) throw new Error('no block');
    expect(block.text.startsWith('He said no, twice.')).toBe(true);
    expect(textOf(rangeOf(block, 0, 7))).toEqual(['He said']);
    expect(textOf(rangeOf(block, 8, 10))).toEqual(['no']);
    expect(rangeOf(block, 3, 10)).toHaveLength(1);
    expect(rangeOf(block, 5, 5)).toEqual([]);
  });

  it('reads an empty page', () => {
    const article = extractArticle(documentFrom(''));
    expect(article.blocks).toEqual([]);
    expect(article.verdict.article).toBe(false);
  });
});
