/** Automatic marking: welcome page on install, on and off by the reader's switch, new pages marked, old ones left alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countRanges, pause, until, waitForMarks } from '../../scripts/drive.ts';
import { type OwnGlobal, openOwnPage, switchAutomaticOn } from '../../scripts/launch.ts';
import { inBothBrowsers, inFirefoxChrome } from './harness.ts';

const article = readFileSync(join(import.meta.dirname, '../fixtures/sample/article.html'), 'utf8');
const frontPage = `<!doctype html><title>Courier</title><h1>Courier</h1><ul>${'<li><a href="/article">A story</a></li>'.repeat(40)}</ul>`;

inBothBrowsers(
  'automatic',
  () => ({ '/article': { body: article }, '/front': { body: frontPage } }),
  (bench) => {
    it('opens the welcome page on install, which offers the switch', async () => {
      // Firefox tells BiDi nothing of extension pages: its own window is asked for the addresses of its tabs.
      const addresses = async (): Promise<string> =>
        bench.launched.name === 'chromium'
          ? bench.launched.browser
              .targets()
              .map((target) => target.url())
              .join(' ')
          : inFirefoxChrome(
              bench.launched,
              `Services.wm.getMostRecentWindow('navigator:browser').gBrowser.browsers.map((tab) => tab.currentURI.spec).join(' ')`,
            );
      await until('the welcome page', async () =>
        (await addresses()).includes(`${bench.launched.base}src/welcome/index.html`),
      );
      const page = await openOwnPage(bench.launched, 'src/welcome/index.html');
      await until('the switch', () =>
        page.evaluate(() => document.querySelector('[role=switch]')?.getAttribute('aria-checked') === 'false'),
      );
      await page.close();
    });

    it('marks articles by itself once on, also in a tab that was open, and nothing on a front page', async () => {
      const before = await bench.open('/article');
      await switchAutomaticOn(bench.launched, ['http://localhost/*']);
      await waitForMarks(before);
      const after = await bench.open('/article');
      await waitForMarks(after);
      const front = await bench.open('/front');
      await pause(1200);
      expect(await countRanges(front)).toBe(0);
      await Promise.all([before, after, front].map((page) => page.close()));
    });

    it('is off again when the reader switches it off', async () => {
      const own = await openOwnPage(bench.launched, 'src/welcome/index.html');
      await own.waitForFunction('document.readyState === "complete"');
      await own.evaluate(async () => {
        const api = (globalThis as OwnGlobal).browser ?? (globalThis as OwnGlobal).chrome;
        await api?.runtime.sendMessage({ name: 'automatic', request: { origins: [] } });
      });
      await own.close();
      const page = await bench.open('/article');
      await pause(1500);
      expect(await countRanges(page)).toBe(0);
      await page.close();
    });

    it('ends when the browser takes the permission back', async () => {
      await switchAutomaticOn(bench.launched, ['http://localhost/*']);
      const own = await openOwnPage(bench.launched, 'src/welcome/index.html');
      await own.waitForFunction('document.readyState === "complete"');
      const left = await own.evaluate(async () => {
        const api = (globalThis as OwnGlobal).browser ?? (globalThis as OwnGlobal).chrome;
        if (!api) return null;
        await api.permissions.remove({ origins: ['http://localhost/*'] });
        await new Promise((resolve) => setTimeout(resolve, 600));
        const { settings } = (await api.storage.local.get('settings')) as { settings: { automaticOrigins: string[] } };
        const scripts = await api.scripting.getRegisteredContentScripts();
        return { origins: settings.automaticOrigins, scripts: scripts.length };
      });
      expect(left).toEqual({ origins: [], scripts: 0 });
      await own.close();
    });
  },
);
