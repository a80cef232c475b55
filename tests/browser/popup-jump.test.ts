/** A claim in the popup's list leads to its words: the page scrolls there and lights the relation; the page itself stays as it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { countRanges, openPopup, tabIdOf, until, waitForMarks } from '../../scripts/drive.ts';
import { switchAutomaticOn } from '../../scripts/launch.ts';
import { inBothBrowsers, mutations, watchDom } from './harness.ts';

const article = readFileSync(join(import.meta.dirname, '../fixtures/sample/article.html'), 'utf8');

inBothBrowsers(
  'a click in the popup',
  () => ({ '/article': { body: article } }),
  (bench) => {
    beforeAll(() => switchAutomaticOn(bench.launched, ['http://localhost/*']));

    it('scrolls to the last claim and lights it', async () => {
      const page = await bench.open('/article');
      const marked = await waitForMarks(page);
      const popup = await openPopup(bench.launched, await tabIdOf(bench.launched, page.url()));
      await until('the list', () => popup.evaluate(() => document.querySelectorAll('button.row').length > 5));
      await watchDom(page);
      // The page is in front again, as it is under the real popup: a hidden page does not scroll smoothly.
      await page.bringToFront();
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await popup.evaluate(() => [...document.querySelectorAll<HTMLButtonElement>('button.row')].at(-1)?.click());
      await until('the lit relation', async () => (await countRanges(page)) > marked);
      await until('the scroll', () => page.evaluate(() => scrollY > 300));
      expect(await mutations(page)).toEqual([]);
      await popup.close();
      await page.close();
    });
  },
);
