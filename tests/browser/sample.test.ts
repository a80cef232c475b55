/** The sample article, marked automatically: marks, card, popup, badge; the page notices nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { countRanges, hosts, openCard, openPopup, pause, placeOf, until, waitForMarks } from '../../scripts/drive.ts';
import { switchAutomaticOn } from '../../scripts/launch.ts';
import { badgeOf, inBothBrowsers, mutations, tabIdOf } from './harness.ts';

const article = readFileSync(join(import.meta.dirname, '../fixtures/sample/article.html'), 'utf8');
/** Tells the page's own observer to start before anything of ours can run. */
const watched = article.replace(
  '<head>',
  `<head><script>globalThis.seenMutations = []; addEventListener('DOMContentLoaded', () => new MutationObserver((records) => {
    for (const record of records) seenMutations.push(record.type + ' ' + record.target.nodeName);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true }));</script>`,
);

inBothBrowsers(
  'sample article',
  () => ({ '/sample': { body: watched } }),
  (bench) => {
    beforeAll(() => switchAutomaticOn(bench.launched, ['http://localhost/*']));

    it('marks every claim without a click once automatic is on, and the page sees no change', async () => {
      const page = await bench.open('/sample');
      expect(await waitForMarks(page)).toBeGreaterThan(12);
      await pause(500);
      expect(await mutations(page)).toEqual([]);
      await page.close();
    });

    it('marks both air quotes of the quoted speaker, as annotate does', async () => {
      const page = await bench.open('/sample');
      await waitForMarks(page);
      const marked = (): Promise<number> =>
        page.evaluate(() => {
          let sum = 0;
          for (const highlight of CSS.highlights.values())
            for (const { startContainer, startOffset, endContainer, endOffset } of highlight.values())
              if (startContainer === endContainer)
                sum += Number(startContainer.textContent?.slice(startOffset, endOffset) === 'incident');
          return sum;
        });
      await until('two marked terms', async () => (await marked()) === 2);
      await page.close();
    });

    it('paints: the pixels of a claim differ from those of the same text unmarked', async () => {
      const page = await bench.open('/sample');
      await waitForMarks(page);
      const { x, y } = await placeOf(page, 'The quay is the heart of this town');
      const clip = { x: Math.max(0, x - 60), y: y - 16, width: 120, height: 36 };
      await pause(200);
      const marked = await page.screenshot({ clip, encoding: 'base64' });
      await page.evaluate(() => CSS.highlights.clear());
      await pause(200);
      expect(await page.screenshot({ clip, encoding: 'base64' })).not.toBe(marked);
      await page.close();
    });

    it('opens the card on a click, closes it by Escape, and leaves the DOM as it was', async () => {
      const page = await bench.open('/sample');
      await waitForMarks(page);
      const before = await hosts(page);
      await openCard(page, 'heart of this town');
      expect(await hosts(page)).toBe(before + 1);
      expect(
        await page.evaluate(
          () =>
            document.documentElement.lastElementChild?.shadowRoot ?? document.body.lastElementChild?.shadowRoot ?? null,
        ),
      ).toBeNull();
      await page.keyboard.press('Escape');
      await until('the card to go', async () => (await hosts(page)) === before);
      const seen = await mutations(page);
      expect(seen.filter((change) => change.startsWith('childList')).length).toBeLessThanOrEqual(2);
      expect(seen.filter((change) => change.startsWith('characterData'))).toEqual([]);
      await page.close();
    });

    it('does not hide who said it under the card', async () => {
      const page = await bench.open('/sample');
      await waitForMarks(page);
      await openCard(page, 'should bring the ministry');
      await pause(200);
      const onTop = await page.evaluate(() => {
        const paragraph = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes('should bring the'));
        const words = document.createRange();
        words.selectNodeContents(paragraph as Element);
        const last = [...words.getClientRects()].at(-1) as DOMRect;
        return document.elementFromPoint(last.left + 4, last.top + last.height / 2) === paragraph;
      });
      expect(onTop).toBe(true);
      await page.close();
    });

    it('counts the claims on the badge and lists them in the popup', async () => {
      const page = await bench.open('/sample');
      await waitForMarks(page);
      const tabId = await tabIdOf(bench.launched, page.url());
      const badge = await until('a badge', async () => (await badgeOf(bench.launched, tabId)) || null);
      const popup = await openPopup(bench.launched, tabId);
      const text = await until('the list', async () => {
        const shown = await popup.evaluate(() => document.body.textContent ?? '');
        return shown.includes('Mira Havel') ? shown : null;
      });
      expect(text).toContain('Harbour blast shut the port for a day');
      expect(text).toMatch(new RegExp(`(?<!\\d)${badge} claims`));
      await popup.close();
      await page.close();
    });

    it('hides and shows the marks by the switch of the popup', async () => {
      const page = await bench.open('/sample');
      const marked = await waitForMarks(page);
      const popup = await openPopup(bench.launched, await tabIdOf(bench.launched, page.url()));
      await until('the list', () => popup.evaluate(() => /\d claims/.test(document.body.textContent ?? '')));
      await popup.click('[role=switch]');
      await until('the marks to go', async () => (await countRanges(page)) === 0);
      await popup.click('[role=switch]');
      await until('the marks to come back', async () => (await countRanges(page)) === marked);
      await popup.close();
      await page.close();
    });

    it('cannot be seen by the page: no globals, no resources, no requests, neutral names', async () => {
      const page = await bench.open('/sample');
      await waitForMarks(page);
      const { base } = bench.launched;
      const seen = await page.evaluate(async (own: string) => {
        const reachable = await Promise.all(
          ['manifest.json', 'content.js', 'icons/16.png', 'src/popup/index.html'].map((path) =>
            fetch(own + path).then(
              () => path,
              () => null,
            ),
          ),
        );
        return {
          globals: Object.getOwnPropertyNames(globalThis).filter((name) => /whosaid/i.test(name)),
          reachable: reachable.filter(Boolean),
          names: [...CSS.highlights.keys()].filter((name) => /whosaid|claim|quote|speaker/i.test(name)),
          sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        };
      }, base);
      expect(seen).toEqual({ globals: [], reachable: [], names: [], sheets: 1 });
      expect(bench.served.requests.filter((path) => !['/sample', '/favicon.ico'].includes(path))).toEqual([]);
      await page.close();
    });
  },
);
