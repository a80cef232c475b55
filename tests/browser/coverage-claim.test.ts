/** From a claim's card to "who else reports it", by keyboard alone: the box in the card, then the real popup on that claim. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { openCard, pause, until, waitForMarks } from '../../scripts/drive.ts';
import { type OwnGlobal, switchAutomaticOn } from '../../scripts/launch.ts';
import { ownPage } from './coverage-drive.ts';
import { inBothBrowsers, inFirefoxChrome } from './harness.ts';

const article = readFileSync(join(import.meta.dirname, '../fixtures/sample/article.html'), 'utf8');

/** Goes back by so many stops of the Tab key: the card's stops go round. */
async function back(page: Page, stops: number): Promise<void> {
  await page.keyboard.down('Shift');
  for (let stop = 0; stop < stops; stop += 1) await page.keyboard.press('Tab');
  await page.keyboard.up('Shift');
}

inBothBrowsers(
  'one claim',
  () => ({ '/story': { body: article } }),
  (bench, name) => {
    it('opens the popup’s coverage of the claim whose card was open', async () => {
      await switchAutomaticOn(bench.launched, ['http://localhost/*']);
      const page = await bench.open('/story');
      await waitForMarks(page);
      await openCard(page, 'injured nine dockers');
      await back(page, 3); // next mark, previous mark, Coverage
      await page.keyboard.press('Enter');
      await back(page, 3); // Link, Copy, then the last control of the box that opened
      await page.keyboard.press('Enter');
      if (name === 'chromium') {
        const target = await bench.launched.browser.waitForTarget((found) => found.url().includes('src/popup/index'), {
          timeout: 15_000,
        });
        const popup = await target.asPage();
        const chosen = await until('the claim in the popup', () =>
          popup.evaluate(() => {
            const select = document.querySelector<HTMLSelectElement>('.about select');
            return select?.value ? select.selectedOptions[0]?.text : null;
          }),
        );
        expect(chosen).toMatch(/Ministry of Transport: .*nine dockers/u);
        const words = await popup.evaluate(() => document.querySelector('textarea')?.value ?? '');
        expect(words).toMatch(/Ministry of Transport/u);
        return;
      }
      await until('the popup', async () =>
        (
          await inFirefoxChrome(
            bench.launched,
            `[...Services.wm.getMostRecentWindow('navigator:browser').document.querySelectorAll('browser')].map((b) => b.currentURI.spec).join(' ')`,
          )
        ).includes('src/popup/index.html'),
      );
      await pause(3_000); // another tab closes the popup: it has time to read the page first
      const own = await ownPage(bench.launched, 'src/options/index.html', 'h1');
      await until('the note to be taken', () =>
        own.evaluate(async () => {
          const api = (globalThis as OwnGlobal).browser;
          return Object.keys((await api?.storage.session.get('askedClaim')) ?? { askedClaim: 1 }).length === 0;
        }),
      );
      await own.close();
    });
  },
);
