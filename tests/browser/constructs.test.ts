/**
 * The table of constructs (tests/fixtures/constructs) in real Chromium and Firefox: the text of each block is what a reader sees, and
 * each range over it gives the same words. The page code runs in the page itself here, bundled for the test.
 */
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { AROUND, CONSTRUCTS, type Construct, pageOf, TAIL } from '../fixtures/constructs/text.ts';
import { inBothBrowsers } from './harness.ts';

const T = TAIL;

/** Constructs that only a browser with styles, shadow trees and frames can tell. `script` runs in the page before it is read. */
const LIVE: readonly (Construct & { readonly script?: string })[] = [
  {
    name: 'a drop cap by ::first-letter',
    html: `<style>.cap::first-letter{float:left;font-size:3em}</style><p class="cap">The crane stood still. ${T}</p>`,
    expect: [`The crane stood still. ${T}`],
  },
  {
    name: 'hidden by a sheet, visible again inside',
    html: `<style>.gone{display:none}.unseen{visibility:hidden}.seen{visibility:visible}</style><p>One<span class="gone"> two</span>, three<span class="unseen"> four</span>. ${T}</p><p class="gone">Never shown. ${T}</p>`,
    expect: [`One, three. ${T}`],
  },
  {
    name: 'clipped for screen readers by a sheet',
    html: `<style>.visually-hidden{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}</style><p>One<span class="visually-hidden"> two</span>, three. ${T}</p>`,
    expect: [`One, three. ${T}`],
  },
  {
    name: 'a class that says hidden on words that are seen',
    html: `<p>One <span class="hidden">two</span>, three. ${T}</p>`,
    expect: [`One two, three. ${T}`],
  },
  {
    name: 'nested open shadow roots with slots',
    html: `<x-story><p>Slotted into a story. ${T}</p></x-story>`,
    expect: [`In the shadow of it. ${T}`, `Slotted into a story. ${T}`],
    script: `const host = document.querySelector('x-story'); const root = host.attachShadow({ mode: 'open' });
      const inner = document.createElement('div'); root.append(inner); const deep = inner.attachShadow({ mode: 'open' });
      const p = document.createElement('p'); p.textContent = ${JSON.stringify(`In the shadow of it. ${T}`)}; deep.append(p); root.append(document.createElement('slot'));`,
  },
  {
    name: 'ruby as it is drawn',
    html: `<p>The word <ruby>漢<rt>kan</rt></ruby> was painted on it. ${T}</p>`,
    expect: [`The word 漢 was painted on it. ${T}`],
  },
  {
    name: 'an AMP page with its own elements',
    html: `<amp-layout><p>On an AMP page. ${T}</p><amp-img src="x.png"></amp-img><amp-ad>Buy now, buy cheap.</amp-ad></amp-layout>`,
    expect: [`On an AMP page. ${T}`],
  },
  {
    name: 'a closed disclosure is not seen, an open one is',
    html: `<details open><summary>More</summary><p>Open to all. ${T}</p></details><details><summary>Less</summary><p>Closed to all. ${T}</p></details>`,
    expect: [`Open to all. ${T}`],
  },
  {
    name: 'right-to-left words inside',
    html: `<p>The ship <bdi dir="rtl">الفجر</bdi> left the port. ${T}</p>`,
    expect: [`The ship الفجر left the port. ${T}`],
  },
];

const ENTRY = `
import { extractArticle } from './src/page/extract.ts';
import { rangeOf } from './src/page/ranges.ts';
globalThis.readConstruct = () => extractArticle(document).blocks.filter(({ role }) => role !== 'headline').map((block) => {
  const pieces = rangeOf(block, 0, block.text.length).map((piece) => {
    const range = document.createRange();
    range.setStart(piece.startContainer, piece.startOffset);
    range.setEnd(piece.endContainer, piece.endOffset);
    // What is not drawn is not painted, either.
    const root = range.cloneContents();
    for (const gone of root.querySelectorAll('script,style,template')) gone.remove();
    return root.textContent;
  });
  return { text: block.text, pieces };
});`;

/** Words as they are drawn: invisible characters out, white space single, a line end as a space. */
const drawn = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e]/g, '')
    .replace(/[ \t\n\r]+/g, ' ')
    .trim();

interface Read {
  readonly text: string;
  readonly pieces: readonly string[];
}

const paths = (list: readonly Construct[], prefix: string) =>
  Object.fromEntries(list.map(({ html }, k) => [`/${prefix}/2024/03/05/crane-vote-${k}.html`, { body: pageOf(html) }]));

inBothBrowsers(
  'constructs',
  () => ({ ...paths(CONSTRUCTS, 'all'), ...paths(LIVE, 'live') }),
  (bench) => {
    let script = '';
    let tab: Page;
    beforeAll(async () => {
      const made = await build({
        stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
        bundle: true,
        write: false,
        format: 'iife',
        target: 'es2022',
      });
      script = made.outputFiles[0]?.text ?? '';
      tab = await bench.launched.browser.newPage();
    });
    const read = async (path: string, before = ''): Promise<Read[]> => {
      await tab.goto(bench.served.origin + path);
      const blocks = (await tab.evaluate(
        `(() => { ${before}; ${script}; return globalThis.readConstruct(); })()`,
      )) as Read[];
      return blocks.filter(({ text }) => !AROUND.some((paragraph) => paragraph === text));
    };
    const check = (blocks: readonly Read[], wanted: readonly string[]): void => {
      expect(blocks.map(({ text }) => text)).toEqual(wanted);
      for (const { text, pieces } of blocks) expect(drawn(pieces.join(''))).toBe(drawn(text.replace(/\n/g, '')));
    };

    it.each(CONSTRUCTS.map((construct, k) => [construct.name, k, construct] as const))(
      '%s',
      async (_, k, construct) => {
        check(await read(`/all/2024/03/05/crane-vote-${k}.html`), construct.expect);
      },
    );
    it.each(LIVE.map((construct, k) => [construct.name, k, construct] as const))('%s', async (_, k, construct) => {
      check(await read(`/live/2024/03/05/crane-vote-${k}.html`, construct.script), construct.expect);
    });
  },
);
