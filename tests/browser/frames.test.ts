/** An article that stands in a frame of the page's own origin, in both browsers: marked there, and the page can notice nothing. */
import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { hosts, openPopup, pause, tabIdOf, until } from '../../scripts/drive.ts';
import { switchAutomaticOn } from '../../scripts/launch.ts';
import { badgeOf, inBothBrowsers, mutations, watchDom } from './harness.ts';
import { claim, page, plain, story } from './live-pages.ts';

const FRONT = '<nav><a href="/a">One</a> <a href="/b">Two</a></nav>';
const around = (frame: string, below = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Reader</title><style>body{margin:0}iframe{border:7px solid #999;margin:30px;width:760px;height:620px}</style></head><body>${FRONT}${frame}${below}</body></html>`;
const inner = page(
  `<article>${story('Crane stays at the quay', 1)}${Array.from({ length: 14 }, (_, k) => `<p>${plain(60 + k)}</p>`).join('')}<p>${claim(9).text}</p><p>${plain(90)}</p></article>`,
);
const escaped = inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const pages = {
  '/inner': { body: inner },
  '/second': { body: page(`<article>${story('Ferry stays away for weeks', 2)}</article>`) },
  '/host': { body: around('<iframe src="/inner"></iframe>') },
  '/srcdoc': { body: around(`<iframe srcdoc="${escaped}"></iframe>`) },
  '/late': { body: around('<div id="place"></div>') },
  '/strict': {
    body: around('<iframe src="/inner"></iframe>'),
    headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'" },
  },
};

const frameOf = (tab: Page): Promise<Frame> =>
  until('the frame', async () => tab.frames().find((frame) => frame !== tab.mainFrame()));

/** Words of the marks in a frame. */
const painted = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString();
      }),
    ),
  );
const marked = (frame: Frame, words: string) =>
  until(`marked: ${words}`, async () => (await painted(frame)).some((text) => text.includes(words)), 15_000);

inBothBrowsers(
  'an article in a frame',
  () => pages,
  (bench) => {
    beforeAll(() => switchAutomaticOn(bench.launched, ['http://localhost/*']));

    it.each(['/host', '/srcdoc', '/strict'])('%s: marks are painted in the frame and seen', async (path) => {
      const tab = await bench.open(path);
      const frame = await frameOf(tab);
      await marked(frame, claim(1).words);
      expect(await tab.evaluate(() => CSS.highlights.size)).toBe(0);
      expect(await frame.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
      expect(await badgeOf(bench.launched, await tabIdOf(bench.launched, tab.url()))).toMatch(/^[1-9]/);
      await tab.bringToFront();
      await pause(200);
      const withMarks = await tab.screenshot();
      await frame.evaluate(() => CSS.highlights.clear());
      await pause(200);
      expect(Buffer.compare(Buffer.from(withMarks), Buffer.from(await tab.screenshot()))).not.toBe(0);
      await tab.close();
    });

    it('a click on a mark opens its card by the mark, a click on the page around closes it', async () => {
      const tab = await bench.open('/host');
      const frame = await frameOf(tab);
      await marked(frame, claim(1).words);
      const place = await frame.evaluate((words) => {
        const node = [...document.querySelectorAll('p')].find((p) => p.textContent?.includes(words))
          ?.firstChild as Text;
        const range = document.createRange();
        const at = node.data.indexOf(words);
        range.setStart(node, at);
        range.setEnd(node, at + 12);
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }, claim(1).words);
      const offset = await tab.evaluate(() => {
        const box = document.querySelector('iframe')?.getBoundingClientRect();
        return { x: (box?.left ?? 0) + 7, y: (box?.top ?? 0) + 7 };
      });
      const before = await hosts(tab);
      const inside = await hosts(frame as unknown as Page);
      await tab.mouse.click(place.x + offset.x, place.y + offset.y);
      await until('the card', async () => (await hosts(tab)) === before + 1);
      expect(await hosts(frame as unknown as Page)).toBe(inside);
      await tab.mouse.click(4, 300);
      await until('the card gone', async () => (await hosts(tab)) === before);
      await tab.close();
    });

    it('the popup lists its claims and jumps to one; neither document is changed', async () => {
      const tab = await bench.open('/host');
      const frame = await frameOf(tab);
      await marked(frame, claim(9).words);
      await watchDom(tab);
      await watchDom(frame as unknown as Page);
      const popup = await openPopup(bench.launched, await tabIdOf(bench.launched, tab.url()));
      await until('the list', () => popup.evaluate(() => document.querySelectorAll('button.row').length > 1));
      await tab.bringToFront();
      expect(await frame.evaluate(() => scrollY)).toBe(0);
      await popup.evaluate(() => [...document.querySelectorAll<HTMLButtonElement>('button.row')].at(-1)?.click());
      await until('the scroll', () => frame.evaluate(() => scrollY > 100));
      expect(await mutations(tab)).toEqual([]);
      expect(await mutations(frame as unknown as Page)).toEqual([]);
      await popup.close();
      await tab.close();
    });

    it('marks follow a change in the frame, another page in it, and its end', async () => {
      const tab = await bench.open('/late');
      await pause(700);
      await tab.evaluate(() => {
        const frame = document.createElement('iframe');
        frame.src = '/inner';
        document.querySelector('#place')?.append(frame);
      });
      const frame = await frameOf(tab);
      await marked(frame, claim(1).words);
      await frame.evaluate((text) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = text;
        document.querySelector('article')?.append(paragraph);
      }, claim(4).text);
      await marked(frame, claim(4).words);
      await frame.goto(`${bench.served.origin}/second`);
      await marked(await frameOf(tab), claim(2).words);
      await tab.evaluate(() => document.querySelector('iframe')?.remove());
      await until('no badge', async () =>
        (await badgeOf(bench.launched, await tabIdOf(bench.launched, tab.url()))) === '' ? true : null,
      );
      await tab.close();
    });
  },
);
