/** What the browser tests share: a browser for a file's tests, the real button, the badge, a watch on the page's DOM. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import type { BrowserName } from '../../scripts/browsers.ts';
import { tabIdOf, until } from '../../scripts/drive.ts';
import { type Launched, type LaunchOptions, launch, type OwnGlobal, openOwnPage } from '../../scripts/launch.ts';
import { type Answer, type Served, serve } from '../../scripts/serve.ts';

/** A browser and a server for the tests of one `describe`. */
export interface Bench {
  readonly launched: Launched;
  readonly served: Served;
  /** Opens a path of the server in a new tab in front. */
  open(path: string): Promise<Page>;
}

/** Runs `tests` once in Chromium and once in Firefox, each with a fresh profile and its own server. */
export function inBothBrowsers(
  title: string,
  pages: () => Record<string, Answer | (() => Answer)>,
  tests: (bench: Bench, name: BrowserName) => void,
  options: Partial<LaunchOptions> = {},
): void {
  describe.each(['chromium', 'firefox'] as const)(`${title} (%s)`, (name) => {
    let launched: Launched;
    let served: Served;
    beforeAll(async () => {
      served = await serve(pages());
      launched = await launch(name, { headless: true, ...options });
    });
    afterAll(async () => {
      await launched?.close();
      await served?.close();
    });
    const bench: Bench = {
      get launched() {
        return launched;
      },
      get served() {
        return served;
      },
      async open(path) {
        const page = await launched.browser.newPage();
        await page.goto(served.origin + path);
        await page.bringToFront();
        return page;
      },
    };
    tests(bench, name);
  });
}

/** Presses the extension's button on the page's tab, as the reader does: the real popup opens and activeTab is granted. */
export async function pressButton(launched: Launched, page: Page): Promise<void> {
  await page.bringToFront();
  if (launched.name === 'chromium') {
    const extension = (await launched.browser.extensions()).get(launched.id);
    if (!extension) throw new Error('the extension is not installed');
    await page.triggerExtensionAction(extension);
    return;
  }
  await inFirefoxChrome(
    launched,
    `(() => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID('whosaid@whosaid');
      // The button closes a popup that is still open from before.
      for (const panel of Services.wm.getMostRecentWindow('navigator:browser').document.querySelectorAll('panel')) panel.hidePopup();
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(Services.wm.getMostRecentWindow('navigator:browser'));
    })()`,
  );
}

/** Runs code in Firefox's own window (-remote-allow-system-access) and gives what it evaluates to, as a string. */
export async function inFirefoxChrome(launched: Launched, expression: string): Promise<string> {
  const { connection } = launched.browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const { contexts } = tree.result as { contexts: { context: string; url: string }[] };
  const context = contexts.find(({ url }) => url.endsWith('browser.xhtml'))?.context;
  if (!context) throw new Error('Firefox shows no window to the test');
  const answer = await connection.send('script.evaluate', {
    target: { context },
    expression,
    awaitPromise: true,
    userActivation: true,
  });
  const { result, exceptionDetails } = answer.result as {
    result?: { value?: unknown };
    exceptionDetails?: { text: string };
  };
  if (exceptionDetails) throw new Error(exceptionDetails.text);
  return String(result?.value);
}

/** The badge's text on the tab that shows `url` ("" for none). */
export async function badgeOf(launched: Launched, tabId: number): Promise<string> {
  const page = await openOwnPage(launched, 'src/welcome/index.html');
  const text = await until('the badge', async () => [
    await page.evaluate(async (id: number) => {
      const api = (globalThis as OwnGlobal).browser ?? (globalThis as OwnGlobal).chrome;
      return (await api?.action.getBadgeText({ tabId: id })) ?? '';
    }, tabId),
  ]);
  await page.close();
  return text[0] ?? '';
}

/** Records every change of the page's DOM from now on, seen by the page itself; read it with {@link mutations}. */
export async function watchDom(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: string[] = [];
    (globalThis as { seenMutations?: string[] }).seenMutations = seen;
    new MutationObserver((records) => {
      for (const record of records) {
        const names = [...record.addedNodes].map((node) => `+${node.nodeName}`);
        const gone = [...record.removedNodes].map((node) => `-${node.nodeName}`);
        seen.push(
          `${record.type} ${record.target.nodeName} ${record.attributeName ?? ''} ${[...names, ...gone].join(' ')}`,
        );
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

/** What {@link watchDom} saw so far. */
export const mutations = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as { seenMutations?: string[] }).seenMutations ?? []);

export { tabIdOf };
