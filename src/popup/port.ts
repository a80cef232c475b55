/** All that the popup asks of the browser, in one object: the session and the views take it as an argument. */
import browser, { type Tabs } from 'webextension-polyfill';
import { takeAskedClaim } from '../messages/asked-claim.ts';
import { sendToBackground, sendToPage } from '../messages/client.ts';
import type { PageState } from '../messages/protocol.ts';

/** The tab that the popup was opened on. `url` is empty when the browser does not tell; `width` in CSS px, 0 unknown. */
export interface ActiveTab {
  readonly id: number;
  readonly url: string;
  readonly width: number;
}

/** The browser, as the popup sees it. Everything rejects when the browser does. */
export interface Port {
  readonly activeTab: () => Promise<ActiveTab | null>;
  /** Puts the content script into the tab; why not, in the browser's words, when it cannot. */
  readonly run: (tabId: number) => Promise<{ readonly ok: true } | { readonly ok: false; readonly why: string }>;
  readonly state: (tabId: number) => Promise<PageState>;
  readonly marks: (tabId: number, on: boolean) => Promise<PageState>;
  readonly markAnyway: (tabId: number) => Promise<PageState>;
  readonly comments: (tabId: number, on: boolean) => Promise<PageState>;
  readonly show: (tabId: number, id: string) => Promise<boolean>;
  readonly openOptions: () => Promise<void>;
  /** The claim whose coverage the card asked for, once; null when the popup was opened for itself. */
  readonly askedClaim: (tabId: number) => Promise<string | null>;
}

/** Milliseconds: reading state is a look into memory; marking a whole page anew may take longer. */
const QUICK = 3000;
const SLOW = 15_000;

/** The tab to show: the active one, or where the popup's page is opened in a tab of its own, the one that `?tab=ID` names. */
async function namedTab(): Promise<Tabs.Tab[]> {
  const named = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  return Number.isInteger(named)
    ? [await browser.tabs.get(named)]
    : browser.tabs.query({ active: true, currentWindow: true });
}

/** The port to the real browser. */
export const browserPort: Port = {
  async activeTab() {
    const [tab] = await namedTab();
    return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '', width: tab.width ?? 0 };
  },
  run: (tabId) => sendToBackground('run', { tabId }),
  state: (tabId) => sendToPage(tabId, 'state', {}, { timeout: QUICK }),
  marks: (tabId, on) => sendToPage(tabId, 'marks', { on }, { timeout: QUICK }),
  markAnyway: (tabId) => sendToPage(tabId, 'markAnyway', {}, { timeout: SLOW }),
  comments: (tabId, on) => sendToPage(tabId, 'comments', { on }, { timeout: SLOW }),
  show: async (tabId, id) => (await sendToPage(tabId, 'show', { id }, { timeout: QUICK })).shown,
  openOptions: () => browser.runtime.openOptionsPage(),
  askedClaim: takeAskedClaim,
};
