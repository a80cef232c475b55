import { describe, expect, it } from 'vitest';
import { documentFrom } from '../../src/cli/html.ts';
import { extractArticle } from '../../src/page/extract.ts';
import { AROUND, TAIL } from '../fixtures/constructs/text.ts';

const TITLE = 'Council votes for the new crane';
const TEXTS = [...AROUND, `In the evening the ferry came back without passengers. ${TAIL}`];
const paragraphs = TEXTS.map((text) => `<p>${text}</p>`).join('');
const URL = 'https://paper.example/2024/03/05/crane-vote.html?print=1';
const read = (html: string) => extractArticle(documentFrom(html, URL));
const bodyOf = (html: string): string[] =>
  read(html)
    .blocks.filter(({ role }) => role !== 'headline')
    .map(({ text }) => text);

/** Layouts that sites print from: no menus, hardly any metadata, the address and the rights in the text. */
describe('a print view', () => {
  const plain = `<html><head><title>${TITLE} - The Paper</title></head><body onload="window.print()"><h1>${TITLE}</h1><p>5 March 2024</p>${paragraphs}<hr><p>© 2024 The Paper. All rights reserved.</p></body></html>`;
  it('is an article, with its headline', () => {
    const { verdict, blocks } = read(plain);
    expect(verdict.article).toBe(true);
    expect(blocks[0]).toMatchObject({ role: 'headline', text: TITLE });
  });
  it.each([
    ['plain', plain],
    [
      'one table, lines divided by <br>',
      `<html><head><title>${TITLE}</title></head><body><table width="600"><tr><td><a href="javascript:window.print()">Print this page</a> | <a href="javascript:window.close()">Close</a></td></tr><tr><td>${TEXTS.join('<br><br>')}</td></tr><tr><td>Find this article at: http://paper.example/crane-vote</td></tr></table></body></html>`,
    ],
    [
      'divs without a heading',
      `<html><head><title>${TITLE}</title></head><body><div id="printArea"><div class="date">05.03.2024</div>${TEXTS.map((text) => `<div>${text}</div>`).join('')}</div></body></html>`,
    ],
    [
      'numbered links and the source’s address at the end',
      `<html><head><title>${TITLE}</title></head><body class="print"><div class="print-title"><h2>${TITLE}</h2></div><div class="print-content">${paragraphs}<div class="print-links"><p><strong>Links:</strong><br>[1] http://paper.example/a<br>[2] http://paper.example/b</p></div></div><div class="print-source_url">Source URL: http://paper.example/crane-vote</div></body></html>`,
    ],
  ])('gives its text and no more: %s', (_, html) => {
    expect(bodyOf(html)).toEqual(TEXTS);
  });
});
