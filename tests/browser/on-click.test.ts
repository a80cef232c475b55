/** As installed: nothing runs until the reader presses the button; then this page is marked and the real popup lists its claims. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countRanges, openPopup, pause, until, waitForMarks } from '../../scripts/drive.ts';
import { type Launched, type OwnGlobal, openOwnPage } from '../../scripts/launch.ts';
import { inBothBrowsers, inFirefoxChrome, pressButton } from './harness.ts';

const article = readFileSync(join(import.meta.dirname, '../fixtures/sample/article.html'), 'utf8');
const frontPage = `<!doctype html><title>Coast Courier</title><h1>Coast Courier</h1><ul>${Array.from(
  { length: 40 },
  (_, n) => `<li><a href="/story-${n}">Story number ${n} of the day</a></li>`,
).join('')}</ul>`;
const strict = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; require-trusted-types-for 'script'",
};

/** Id of the newest tab of a web page, for a test without host permission (urls are hidden from the extension then). */
async function newestTab(launched: Launched): Promise<number> {
  const page = await openOwnPage(launched, 'src/welcome/index.html');
  const id = await until('a tab', () =>
    page.evaluate(async () => {
      const api = (globalThis as OwnGlobal).browser ?? (globalThis as OwnGlobal).chrome;
      const own = await api?.tabs.getCurrent();
      const tabs = (await api?.tabs.query({})) ?? [];
      return Math.max(...tabs.filter((tab) => tab.id !== own?.id).map((tab) => tab.id ?? 0));
    }),
  );
  await page.close();
  return id;
}

inBothBrowsers(
  'on click',
  () => ({
    '/article': { body: article },
    '/strict': { body: article, headers: strict },
    '/front': { body: frontPage },
  }),
  (bench, name) => {
    it('does nothing by itself', async () => {
      const page = await bench.open('/article');
      await pause(1500);
      expect(await countRanges(page)).toBe(0);
      await page.close();
    });

    it.each(['/article', '/strict'])('marks %s when the button is pressed, with activeTab alone', async (path) => {
      const page = await bench.open(path);
      await pressButton(bench.launched, page);
      expect(await waitForMarks(page)).toBeGreaterThan(12);
      await page.close();
    });

    it('opens the real popup with the claims', async () => {
      const page = await bench.open('/article');
      await pressButton(bench.launched, page);
      await waitForMarks(page);
      if (name === 'chromium') {
        const target = await bench.launched.browser.waitForTarget((found) =>
          found.url().includes('src/popup/index.html'),
        );
        const popup = await target.asPage();
        const text = await until('claims', async () => {
          const shown = await popup.evaluate(() => document.body.textContent ?? '');
          return /\d+ claims/.test(shown) ? shown : null;
        });
        expect(text).toContain('Mira Havel');
      } else {
        const open = await inFirefoxChrome(
          bench.launched,
          `[...Services.wm.getMostRecentWindow('navigator:browser').document.querySelectorAll('browser')].map((b) => b.currentURI.spec).join(' ')`,
        );
        expect(open).toContain('src/popup/index.html');
      }
      await page.close();
    });

    it('says plainly that a front page is no article, marks nothing, and offers to mark it anyway', async () => {
      const page = await bench.open('/front');
      await pressButton(bench.launched, page);
      await pause(1200);
      expect(await countRanges(page)).toBe(0);
      const tab = await newestTab(bench.launched);
      const popup = await openPopup(bench.launched, tab);
      const text = await until('the message', async () => {
        const shown = await popup.evaluate(() => document.body.textContent ?? '');
        return /does not look like an article/i.test(shown) ? shown : null;
      });
      expect(text).toMatch(/mark it anyway/i);
      await popup.close();
      await page.close();
    });
  },
);
