import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { documentFrom } from '../../src/cli/html.ts';
import { detect } from '../../src/page/detect.ts';
import { ExtractionError, extractArticle } from '../../src/page/extract.ts';
import { rangeOf } from '../../src/page/ranges.ts';
import { AROUND, pageOf } from '../fixtures/constructs/text.ts';

const SECONDS = 1000;
const timed = (html: string): { ms: number; blocks: number } => {
  const document = documentFrom(html);
  const start = performance.now();
  const { blocks } = extractArticle(document);
  return { ms: performance.now() - start, blocks: blocks.length };
};

describe('pages that mean harm', () => {
  it('reads a paragraph of 500 KB', () => {
    const { ms, blocks } = timed(pageOf(`<p>${'He said that it was done. '.repeat(20_000)}</p>`));
    expect(blocks).toBeGreaterThan(3);
    expect(ms).toBeLessThan(5 * SECONDS);
  });
  it('reads 1 MB of unclosed quotation marks', () => {
    expect(timed(pageOf(`<p>${'“a '.repeat(350_000)}.</p>`)).ms).toBeLessThan(5 * SECONDS);
  });
  it('reads 50,000 nodes', () => {
    expect(timed(pageOf('<div><b>x</b> y</div>'.repeat(17_000))).ms).toBeLessThan(8 * SECONDS);
  });
  it('reads elements nested 2,500 deep', () => {
    expect(timed(pageOf(`${'<div>'.repeat(2500)}deep${'</div>'.repeat(2500)}`)).ms).toBeLessThan(5 * SECONDS);
  });
  it('says plainly that a page cannot be read, and takes it for no article', () => {
    const document = documentFrom(pageOf(''));
    Object.defineProperty(document, 'firstChild', {
      get: () => {
        throw new Error('go away');
      },
    });
    expect(() => extractArticle(document)).toThrow(ExtractionError);
    expect(detect(document).article).toBe(false);
  });
  it('is not led astray by broken JSON-LD', () => {
    const html = pageOf('').replace(
      '</head>',
      '<script type="application/ld+json">{"@type":["NewsArticle", 7, {}],"author":{"name":[null]},"headline":</script></head>',
    );
    expect(extractArticle(documentFrom(html)).blocks.length).toBeGreaterThan(3);
  });
});

describe('jsdom, a second Node DOM', () => {
  it('reads the same blocks, and changes nothing', () => {
    const html = pageOf('<p>She <b>said</b> no, and he agreed with her about all of it, on the record and off.</p>');
    const { window } = new JSDOM(html);
    const before = window.document.documentElement.outerHTML;
    const other = extractArticle(window.document).blocks.map(({ id, text, role }) => [id, text, role]);
    expect(other).toEqual(extractArticle(documentFrom(html)).blocks.map(({ id, text, role }) => [id, text, role]));
    expect(window.document.documentElement.outerHTML).toBe(before);
  });
  it('walks open shadow roots where they are drawn', () => {
    const { window } = new JSDOM(pageOf('<x-story></x-story>'));
    const host = window.document.querySelector('x-story');
    const root = host?.attachShadow({ mode: 'open' });
    const paragraph = window.document.createElement('p');
    paragraph.textContent = `Inside the shadow, she said. ${AROUND[0]}`;
    root?.append(paragraph);
    expect(extractArticle(window.document).blocks.some(({ text }) => text.startsWith('Inside the shadow'))).toBe(true);
  });
});

describe('whatever the markup', () => {
  const scrap = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<div>',
      '</div>',
      '<span hidden>',
      '</span>',
      '&nbsp;',
      '&shy;',
      '<sup>',
      '<table><tr><td>',
      '</table>',
      '<form><input name=firstChild>',
      '“He said.”',
      AROUND[1],
    ),
  );
  it('never throws, and every range shows its words', () => {
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 40 }), (parts) => {
        for (const block of extractArticle(documentFrom(pageOf(parts.join('')))).blocks) {
          expect(block.text).toBe(block.text.trim());
          for (const piece of rangeOf(block, 0, block.text.length)) {
            expect(piece.startOffset).toBeLessThanOrEqual(piece.startContainer.data.length);
            expect(piece.endOffset).toBeLessThanOrEqual(piece.endContainer.data.length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
