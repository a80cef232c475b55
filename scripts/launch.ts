/**
 * Launches a real browser with a built extension, for `npm start`, `npm run screenshots` and the browser tests.
 * What each browser needs for that was measured (../shared/design.md, "Facts already measured").
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Browser as WebExtension } from 'webextension-polyfill';
import { type BrowserName, ensureBrowser, howToGet } from './browsers.ts';

const root = join(import.meta.dirname, '..');
/** The id that Firefox's pref gives the extension, so that its pages have a known address. */
const FIREFOX_UUID = '6f0c7d4e-3b1a-4c55-9d27-5a9b1f0e7c11';

/** The global of an extension's page: Firefox has `browser`, Chromium `chrome`, both with promises. */
export type OwnGlobal = typeof globalThis & { browser?: WebExtension; chrome?: WebExtension };
type DeveloperGlobal = typeof globalThis & {
  chrome?: { developerPrivate?: { addHostPermission(id: string, pattern: string): Promise<void> } };
};

/** A running browser with the extension in it. */
export interface Launched {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Address of the extension's own pages, ending in '/'. */
  readonly base: string;
  /** Chromium: the extension's id; Firefox: the add-on id. */
  readonly id: string;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}

/** How to open a browser with the extension. */
export interface LaunchOptions {
  readonly headless: boolean;
  /** Folder of the built extension; dist/chrome or dist/firefox when left out. */
  readonly dir?: string;
  readonly dark?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** Port of a local proxy that every request goes through (tests that watch the network). */
  readonly proxy?: number;
}

const QUIET_CHROMIUM = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--hide-scrollbars',
];

/** Starts Chromium or Firefox with the built extension. Throws with one line that says how to get a missing browser. */
export async function launch(name: BrowserName, options: LaunchOptions): Promise<Launched> {
  const executablePath = ensureBrowser(name);
  if (!executablePath) throw new Error(howToGet(name));
  return name === 'chromium' ? launchChromium(executablePath, options) : launchFirefox(executablePath, options);
}

async function launchChromium(executablePath: string, options: LaunchOptions): Promise<Launched> {
  const profile = mkdtempSync(join(tmpdir(), 'whosaid-chromium-'));
  const { width = 1280, height = 900 } = options;
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: options.headless ? { width, height } : null,
    args: [
      ...QUIET_CHROMIUM,
      `--window-size=${width},${height}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.dark ? ['--force-dark-mode'] : []),
      ...(options.proxy ? [`--proxy-server=http://127.0.0.1:${options.proxy}`] : []),
    ],
  });
  const id = await browser.installExtension(options.dir ?? join(root, 'dist/chrome'));
  return {
    name: 'chromium',
    browser,
    id,
    base: `chrome-extension://${id}/`,
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function launchFirefox(executablePath: string, options: LaunchOptions): Promise<Launched> {
  const { width = 1280, height = 900 } = options;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless,
    defaultViewport: options.headless ? { width, height } : null,
    args: ['-remote-allow-system-access', `--width=${width}`, `--height=${height}`],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ 'whosaid@whosaid': FIREFOX_UUID }),
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.restrictedDomains': '',
      'ui.systemUsesDarkTheme': options.dark ? 1 : 0,
      'browser.aboutwelcome.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      ...(options.proxy ? proxyPrefs(options.proxy) : {}),
    },
  });
  const id = await browser.installExtension(options.dir ?? join(root, 'dist/firefox'));
  return { name: 'firefox', browser, id, base: `moz-extension://${FIREFOX_UUID}/`, close: () => browser.close() };
}

const proxyPrefs = (port: number): Record<string, string | number | boolean> => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.dns.disablePrefetch': true,
});

/** Opens a page of the extension itself (popup, options, welcome) in a tab. */
export async function openOwnPage(launched: Launched, path: string): Promise<Page> {
  const page = await launched.browser.newPage();
  // Firefox never reports the load of an extension page to BiDi: do not wait for it.
  await page.goto(launched.base + path, launched.name === 'firefox' ? { waitUntil: [] } : {});
  return page;
}

/** Gives the built extension leave to run on `origins` and switches automatic marking on for them, as the reader's own switch does. */
export async function switchAutomaticOn(launched: Launched, origins: readonly string[]): Promise<void> {
  if (launched.name === 'chromium') await allowInChromium(launched, origins);
  const page = await openOwnPage(launched, 'src/welcome/index.html');
  await page.waitForFunction('document.readyState === "complete"');
  // No named functions in here: tsx wraps them in a helper that the page does not have.
  // permissions.request() wants a real click: a button of our own on the extension's page, pressed by the browser's mouse.
  await page.evaluate(
    (wanted: string[]) => {
      const button = document.body.appendChild(document.createElement('button'));
      button.id = 'switch-on';
      button.style.cssText = 'position:fixed;inset:0 auto auto 0;width:80px;height:40px;z-index:9';
      button.addEventListener('click', () => {
        const api = (globalThis as OwnGlobal).browser ?? (globalThis as OwnGlobal).chrome;
        api?.permissions
          .request({ origins: wanted })
          .then(async (granted) => {
            if (granted) await api.runtime.sendMessage({ name: 'automatic', request: { origins: wanted } });
            button.dataset.answer = granted ? 'on' : 'permission refused';
          })
          .catch((error: unknown) => {
            button.dataset.answer = String(error);
          });
      });
    },
    [...origins],
  );
  await page.click('#switch-on');
  const read = (): Promise<string | null> =>
    page.evaluate(() => document.getElementById('switch-on')?.dataset.answer ?? null);
  let result = await read();
  for (const end = Date.now() + 10_000; result === null && Date.now() < end; result = await read()) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await page.close();
  if (result !== 'on') throw new Error(`automatic marking could not be switched on: ${result}`);
}

/** Without this, permissions.request() waits for a prompt that nobody can answer in a test. */
async function allowInChromium(launched: Launched, origins: readonly string[]): Promise<void> {
  const page = await launched.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (id: string, patterns: string[]) => {
      const api = (globalThis as DeveloperGlobal).chrome?.developerPrivate;
      if (!api) throw new Error('chrome://extensions has no developerPrivate');
      for (const pattern of patterns) await api.addHostPermission(id, pattern);
    },
    launched.id,
    [...origins],
  );
  await page.close();
}
