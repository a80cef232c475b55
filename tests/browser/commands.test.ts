/** Keyboard commands of the browser: from mark to mark, Enter opens the card, Escape closes it, the marks hide and show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { countRanges, hosts, until, waitForMarks } from '../../scripts/drive.ts';
import { type Launched, type OwnGlobal, switchAutomaticOn } from '../../scripts/launch.ts';
import { inBothBrowsers, inFirefoxChrome } from './harness.ts';

const article = readFileSync(join(import.meta.dirname, '../fixtures/sample/article.html'), 'utf8');

/** Page key events do not reach commands in tests: Chromium's event is dispatched in the worker, Firefox's key is pressed. */
async function command(launched: Launched, name: string, index: number): Promise<void> {
  if (launched.name === 'chromium') {
    const target = await launched.browser.waitForTarget((found) => found.type() === 'service_worker');
    const worker = await target.worker();
    await worker?.evaluate((given: string) => {
      const event = (globalThis as OwnGlobal).chrome?.commands.onCommand as unknown;
      (event as { dispatch(name: string): void }).dispatch(given);
    }, name);
    return;
  }
  await inFirefoxChrome(
    launched,
    `(() => { const keys = [...Services.wm.getMostRecentWindow('navigator:browser').document.querySelectorAll('keyset[id^="ext-keyset"] key')]; keys[${index}].doCommand(); return keys.length; })()`,
  );
}

inBothBrowsers(
  'commands',
  () => ({ '/article': { body: article } }),
  (bench) => {
    beforeAll(() => switchAutomaticOn(bench.launched, ['http://localhost/*']));

    it('goes to the next mark, opens its card by Enter and closes it by Escape', async () => {
      const page = await bench.open('/article');
      const marked = await waitForMarks(page);
      const before = await hosts(page);
      await command(bench.launched, 'next-mark', 1);
      await until('the lit mark', async () => (await countRanges(page)) > marked);
      await page.keyboard.press('Enter');
      await until('the card', async () => (await hosts(page)) > before);
      await page.keyboard.press('Escape');
      await until('the card to go', async () => (await hosts(page)) === before);
      expect(await countRanges(page)).toBeGreaterThanOrEqual(marked);
      await page.close();
    });
  },
);
