/** Pages that would break a careless extension: no error reaches the page, nothing freezes, the popup has a clear word. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { openPopup, pause, tabIdOf, until } from '../../scripts/drive.ts';
import { switchAutomaticOn } from '../../scripts/launch.ts';
import { inBothBrowsers } from './harness.ts';

const article = readFileSync(join(import.meta.dirname, '../fixtures/sample/article.html'), 'utf8');
/** Notes every error that the page can see, and how long its main thread was away (ms, longest). */
const watch = `<script>globalThis.seen = []; addEventListener('error', (e) => seen.push(e.message)); addEventListener('unhandledrejection', (e) => seen.push(String(e.reason)));
globalThis.away = 0; let last = performance.now(); setInterval(() => { const now = performance.now(); away = Math.max(away, now - last); last = now; }, 20);</script>`;
const poison = `<script>for (const [proto, names] of [[Document.prototype, ['title', 'body', 'documentElement', 'querySelector', 'querySelectorAll', 'createTreeWalker', 'adoptedStyleSheets']], [Element.prototype, ['textContent', 'className', 'getAttribute', 'tagName', 'children', 'matches']], [Node.prototype, ['nodeType', 'childNodes', 'parentNode', 'nodeValue']]])
  for (const name of names) try { Object.defineProperty(proto, name, { get() { throw new Error('hands off ' + name); } }); } catch {}</script>`;
const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>A page</title><meta property="og:type" content="article">${watch}</head><body><article><h1>A page of hard input</h1>${body}</article></body></html>`;
const sentence = 'The council said the quay was safe and the report would follow. ';

const pages = {
  '/quotes': { body: page(`<p>${'“" '.repeat(350_000)}</p>`) },
  '/empty': { body: '' },
  '/poison': { body: article.replace('<head>', `<head>${watch}`).replace('</body>', `${poison}</body>`) },
  '/clobber': {
    body: article
      .replace('<head>', `<head>${watch}`)
      .replace(
        '<article>',
        '<form name="body"><input name="parentNode"><input name="childNodes"><img name="querySelector"></form><form name="head"></form><article>',
      ),
  },
  '/xhtml': {
    body: `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Port</title><meta property="og:type" content="article"/></head><body><h1>Port reopens</h1>${`<p>“The cranes are safe and the night shift can begin again on Monday morning,” said Jonas Brandt, who runs the northern quay. ${sentence}</p>`.repeat(6)}</body></html>`,
    type: 'application/xhtml+xml; charset=utf-8',
  },
  '/long': { body: page(`<p>${sentence.repeat(8000)}</p>`) },
};

inBothBrowsers(
  'bad input',
  () => pages,
  (bench) => {
    beforeAll(() => switchAutomaticOn(bench.launched, ['http://localhost/*']));

    it.each(Object.keys(pages))('%s: no error reaches the page, no freeze, the popup answers', async (path) => {
      const tab = await bench.open(path);
      await pause(1500);
      const seen = await tab.evaluate(() => (globalThis as { seen?: string[] }).seen ?? []);
      expect(seen.filter((message) => !/ResizeObserver/.test(message))).toEqual([]);
      const popup = await openPopup(bench.launched, await tabIdOf(bench.launched, tab.url()));
      const text = await until(
        'the popup',
        async () => {
          const shown = await popup.evaluate(() => document.body.textContent ?? '');
          return /\d+ claims?|no claims|nobody|does not look like|cannot|could not|nothing to mark/i.test(shown)
            ? shown
            : null;
        },
        30_000,
      );
      expect(text.length).toBeGreaterThan(10);
      const away = await tab.evaluate(() => (globalThis as { away?: number }).away ?? 0);
      expect(away).toBeLessThan(3000);
      await popup.close();
      await tab.close();
    });
  },
);
