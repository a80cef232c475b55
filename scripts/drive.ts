/** What scripts and browser tests do in a browser with the extension: open an article, wait for its marks, open card and popup. */
import type { Page } from 'puppeteer-core';
import { type Launched, type OwnGlobal, openOwnPage } from './launch.ts';

/** Number of ranges that the page's highlight registry holds (the page can read it as we can). */
export function countRanges(page: Page): Promise<number> {
  return page.evaluate(() => {
    let sum = 0;
    for (const highlight of CSS.highlights.values()) sum += highlight.size;
    return sum;
  });
}

/** Waits until the page has marks, at most `timeout` milliseconds. Throws with the number that it saw last. */
export async function waitForMarks(page: Page, timeout = 15_000): Promise<number> {
  const until = Date.now() + timeout;
  for (;;) {
    const count = await countRanges(page);
    if (count > 0) return count;
    if (Date.now() > until) throw new Error(`no marks on ${page.url()} within ${timeout} ms`);
    await pause(100);
  }
}

/** Waits some milliseconds. */
export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until `look` gives something other than null, undefined or false; throws what was waited for after `timeout` milliseconds. */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  timeout = 10_000,
): Promise<T> {
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const seen = await look();
      if (seen !== null && seen !== undefined && seen !== false) return seen;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`${what}: not within ${timeout} ms${last ? ` (${String(last)})` : ''}`);
    await pause(60);
  }
}

/** The middle (CSS px of the viewport) of the first place where the page shows `words`, scrolled into view. */
export async function placeOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const place = await page.evaluate((wanted: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [rect] = range.getClientRects();
      if (rect) return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
    }
    return null;
  }, words);
  if (!place) throw new Error(`the page does not show: ${words}`);
  return place;
}

/** Clicks on words of the page and waits until an element was added to the document element or body: the card's host. */
export async function openCard(page: Page, words: string): Promise<void> {
  const before = await hosts(page);
  const { x, y } = await placeOf(page, words);
  await page.mouse.click(x, y);
  await until('the card', async () => (await hosts(page)) > before, 5000);
}

/** Number of children of the document element and the body: one more while the card is open. */
export const hosts = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.childElementCount + (document.body?.childElementCount ?? 0));

/** Id of the tab that shows an address, asked of the extension itself from one of its own pages. */
export async function tabIdOf(launched: Launched, url: string): Promise<number> {
  const page = await openOwnPage(launched, 'src/welcome/index.html');
  try {
    return await until('the tab', () =>
      page.evaluate(async (wanted: string) => {
        const api = (globalThis as OwnGlobal).browser ?? (globalThis as OwnGlobal).chrome;
        const tabs = (await api?.tabs.query({})) ?? [];
        return tabs.find((tab) => tab.url === wanted)?.id ?? null;
      }, url),
    );
  } finally {
    await page.close();
  }
}

/** Opens the popup's page in a tab of its own, showing the tab with `tabId`. */
export async function openPopup(launched: Launched, tabId: number): Promise<Page> {
  const popup = await openOwnPage(launched, `src/popup/index.html?tab=${tabId}`);
  await popup.setViewport({ width: 372, height: 640 });
  return popup;
}
