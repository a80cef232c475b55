/** Readers' comments are marked when the reader asks in the popup, and only then, in both browsers. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { openPopup, pause, tabIdOf, until, waitForMarks } from '../../scripts/drive.ts';
import { switchAutomaticOn } from '../../scripts/launch.ts';
import { badgeOf, inBothBrowsers, mutations, watchDom } from './harness.ts';
import { claim, page, story } from './live-pages.ts';

const comment = (name: string, text: string): string =>
  `<li class="comment"><span class="comment-author">${name}</span><p>${text}</p><button type="button">Reply</button></li>`;
const body = page(
  `<article>${story('Crane stays at the quay', 1)}</article><section id="comments"><h2>2 comments</h2><ol>${comment('Gull77', claim(5).text)}${comment('Ria', 'It was cold on the pier, and that is all I know of it.')}</ol></section>`,
);

const painted = (tab: Page): Promise<string> =>
  tab.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight].map(({ startContainer }) => (startContainer as Text).data))
      .join('\n'),
  );

inBothBrowsers(
  'comments',
  () => ({ '/article': { body } }),
  (bench) => {
    beforeAll(() => switchAutomaticOn(bench.launched, ['http://localhost/*']));

    it('the switch in the popup marks them and takes the marks off again; badge and page stay as they are', async () => {
      const tab = await bench.open('/article');
      await waitForMarks(tab);
      await pause(400);
      expect(await painted(tab)).not.toContain(claim(5).words);
      const id = await tabIdOf(bench.launched, tab.url());
      const badge = await badgeOf(bench.launched, id);
      await watchDom(tab);
      const popup = await openPopup(bench.launched, id);
      const turn = async (to: boolean): Promise<void> => {
        await until('the switch', () => popup.evaluate(() => document.querySelector('.comments-switch') !== null));
        await popup.evaluate(() => document.querySelector<HTMLElement>('.comments-switch [role=switch]')?.click());
        await until(
          `comments ${to ? 'marked' : 'not marked'}`,
          async () => (await painted(tab)).includes(claim(5).words) === to,
        );
      };
      await turn(true);
      await until('the count', () =>
        popup.evaluate(() => /claim/.test(document.querySelector('.comments-switch')?.textContent ?? '')),
      );
      expect(await badgeOf(bench.launched, id)).toBe(badge);
      await turn(false);
      expect(await painted(tab)).toContain(claim(1).words);
      expect(await mutations(tab)).toEqual([]);
      await popup.close();
      await tab.reload();
      await waitForMarks(tab);
      expect(await painted(tab)).not.toContain(claim(5).words);
      await tab.close();
    });
  },
);
