/** What the tests of coverage do in a browser: its own pages, the background's stop, the store, the reader's click. */
import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/drive.ts';
import { type Launched, type OwnGlobal, openOwnPage } from '../../scripts/launch.ts';
import { inFirefoxChrome } from './harness.ts';

type DeveloperGlobal = typeof globalThis & {
  chrome?: { developerPrivate?: { addHostPermission(id: string, pattern: string): Promise<void> } };
};

/** Makes permissions.request for these patterns come out as if the reader said yes (Firefox is told so for all at its launch). */
export async function sayYesTo(launched: Launched, patterns: readonly string[]): Promise<void> {
  if (launched.name === 'firefox') return;
  const page = await launched.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (id: string, wanted: string[]) => {
      const api = (globalThis as DeveloperGlobal).chrome?.developerPrivate;
      for (const pattern of wanted) await api?.addHostPermission(id, pattern);
    },
    launched.id,
    [...patterns],
  );
  await page.close();
}

/** Opens a page of the extension and waits for an element on it. */
export async function ownPage(launched: Launched, path: string, selector: string): Promise<Page> {
  const page = await openOwnPage(launched, path);
  await until(selector, () => page.evaluate((wanted: string) => document.querySelector(wanted) !== null, selector));
  return page;
}

/** Clicks, with the real mouse, the first control among `selector` whose text or label holds `words`. */
export async function press(page: Page, selector: string, words: string): Promise<void> {
  await until(`${selector} with ${words}`, () =>
    page.evaluate(
      (wanted: string, text: string) => {
        for (const old of document.querySelectorAll('[data-press]')) old.removeAttribute('data-press');
        for (const element of document.querySelectorAll<HTMLElement>(wanted)) {
          const by = document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent;
          if (!`${element.textContent} ${element.getAttribute('aria-label')} ${by}`.includes(text)) continue;
          element.setAttribute('data-press', '');
          element.scrollIntoView({ block: 'center', behavior: 'instant' });
          return true;
        }
        return false;
      },
      selector,
      words,
    ),
  );
  await page.bringToFront(); // a tab in the back paints nothing, and waits for ever to be clicked
  await page.click('[data-press]');
}

/** Waits until the page's text holds some words; gives the text. */
export function shows(page: Page, words: string | RegExp, timeout = 15_000): Promise<string> {
  return until(
    String(words),
    async () => {
      const text = await page.evaluate(() => document.body.textContent ?? '');
      return (typeof words === 'string' ? text.includes(words) : words.test(text)) ? text : null;
    },
    timeout,
  );
}

/** What is stored: the feeds' addresses and how many items there are. Asked from one of the extension's own pages. */
export function stored(page: Page): Promise<{ feeds: string[]; items: number }> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('coverage');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const all = await new Promise<{ feeds: string[]; items: number }>((resolve, reject) => {
      const tx = db.transaction(['feeds', 'items']);
      const feeds = tx.objectStore('feeds').getAll();
      const items = tx.objectStore('items').count();
      tx.oncomplete = () =>
        resolve({ feeds: (feeds.result as { url: string }[]).map(({ url }) => url), items: items.result });
      tx.onerror = () => reject(tx.error);
    });
    db.close();
    return all;
  });
}

/** Makes every feed due now, and the one alarm ring at once: what an hour does. */
export function letAnHourPass(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('coverage');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    await new Promise<void>((resolve, reject) => {
      const tx = db.transaction('feeds', 'readwrite');
      const cursor = tx.objectStore('feeds').openCursor();
      cursor.onsuccess = () => {
        const at = cursor.result;
        if (!at) return;
        at.update({ ...at.value, nextAt: 1 });
        at.continue();
      };
      tx.oncomplete = () => resolve();
      tx.onerror = () => reject(tx.error);
    });
    db.close();
    const api = (globalThis as OwnGlobal).browser ?? (globalThis as OwnGlobal).chrome;
    await api?.alarms.create('coverage', { when: Date.now() + 50 });
  });
}

/** When the one alarm rings next (ms since 1970), or null. */
export function alarmAt(page: Page): Promise<number | null> {
  return page.evaluate(async () => {
    const api = (globalThis as OwnGlobal).browser ?? (globalThis as OwnGlobal).chrome;
    return (await api?.alarms.get('coverage'))?.scheduledTime ?? null;
  });
}

/** Whether the browser has given leave for a pattern. */
export function hasLeave(page: Page, origin: string): Promise<boolean> {
  return page.evaluate(async (pattern: string) => {
    const api = (globalThis as OwnGlobal).browser ?? (globalThis as OwnGlobal).chrome;
    return (await api?.permissions.contains({ origins: [pattern] })) ?? false;
  }, origin);
}

/** Stops the background as the browser does after half a minute of idling. */
export async function stopBackground(launched: Launched): Promise<void> {
  if (launched.name === 'chromium') {
    const target = launched.browser
      .targets()
      .find((found) => found.type() === 'service_worker' && found.url().startsWith(launched.base));
    const worker = await target?.worker();
    await worker?.close();
    return;
  }
  await inFirefoxChrome(
    launched,
    `WebExtensionPolicy.getByID('whosaid@whosaid').extension.terminateBackground({ disableResetIdleForTest: true })`,
  );
}
