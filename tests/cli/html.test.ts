import { describe, expect, it } from 'vitest';
import { documentFrom, extractFromHtml } from '../../src/cli/html.ts';

const TEXT =
  'The harbour council met for three hours on Tuesday evening, and nobody who was there left before the vote on the new crane.';

describe('extractFromHtml', () => {
  it('gives body and headline apart', () => {
    const html = `<html lang="en"><head><meta property="og:type" content="article"><meta property="article:published_time" content="2024-03-05"><meta property="og:site_name" content="The Paper"></head><body><article><h1>Council votes for the new crane</h1><p>One. ${TEXT}</p><p>Two. ${TEXT}</p><p>Three. ${TEXT} ${TEXT}</p></article></body></html>`;
    const found = extractFromHtml(html, 'https://paper.example/2024/03/05/council-votes-for-the-new-crane');
    expect(found.article).toBe(true);
    expect(found.title).toBe('Council votes for the new crane');
    expect(found.headline?.text).toBe('Council votes for the new crane');
    expect(found.blocks.map(({ text }) => text)).toEqual([`One. ${TEXT}`, `Two. ${TEXT}`, `Three. ${TEXT} ${TEXT}`]);
    expect(found.publisher).toBe('The Paper');
    expect(found.language).toBe('en');
  });
  it('takes an empty text, a form and a listing for no article', () => {
    expect(extractFromHtml('').article).toBe(false);
    expect(extractFromHtml('<form><label>Name <input></label><button>Go</button></form>').article).toBe(false);
    expect(
      extractFromHtml(`<ul>${'<li><a href="/x">A headline of some other story today</a></li>'.repeat(40)}</ul>`)
        .article,
    ).toBe(false);
  });
  it('builds the tree as browsers do', () => {
    const document = documentFrom('<p>one<p>two<table><tr><td>cell</table>');
    expect(document.querySelectorAll('p').length).toBe(2);
    expect(document.querySelector('tbody td')?.textContent).toBe('cell');
  });
});
