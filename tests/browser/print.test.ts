/** A marked page that is printed comes out as its publisher made it, in both browsers: no underline, no tint, no card. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { countRanges, openCard, pause, waitForMarks } from '../../scripts/drive.ts';
import { switchAutomaticOn } from '../../scripts/launch.ts';
import { type Bench, inBothBrowsers, inFirefoxChrome } from './harness.ts';
import { claim, page, story } from './live-pages.ts';

const body = page(
  `<article>${story('Crane stays at the quay', 1)}</article>`,
  '',
  '@media print{nav{display:none}p{font-size:14px}}',
);

/** Shows the page as a printer gets it, or as the screen does again. */
async function asPrinted(bench: Bench, tab: Page, on: boolean): Promise<void> {
  if (bench.launched.name === 'chromium') await tab.emulateMediaType(on ? 'print' : 'screen');
  else {
    await inFirefoxChrome(
      bench.launched,
      `Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser.browsingContext.mediumOverride = ${on ? '"print"' : '""'}`,
    );
  }
  await pause(300);
  expect(await tab.evaluate(() => matchMedia('print').matches)).toBe(on);
}

inBothBrowsers(
  'printing',
  () => ({ '/article': { body } }),
  (bench) => {
    beforeAll(() => switchAutomaticOn(bench.launched, ['http://localhost/*']));

    it('shows no mark and no card on paper; on the screen they stay', async () => {
      const tab = await bench.open('/article');
      const marked = await waitForMarks(tab);
      await openCard(tab, claim(1).words.slice(0, 20));
      await tab.mouse.move(2, 500);
      await pause(400);
      const screen = await tab.screenshot({ encoding: 'base64' });
      await asPrinted(bench, tab, true);
      const withMarks = await tab.screenshot({ encoding: 'base64' });
      await asPrinted(bench, tab, false);
      expect(await countRanges(tab)).toBeGreaterThanOrEqual(marked);
      await tab.keyboard.press('Escape');
      await tab.evaluate(() => CSS.highlights.clear());
      await asPrinted(bench, tab, true);
      expect(await tab.screenshot({ encoding: 'base64' })).toBe(withMarks);
      await asPrinted(bench, tab, false);
      expect(await tab.screenshot({ encoding: 'base64' })).not.toBe(screen);
      await tab.close();
    });
  },
);
