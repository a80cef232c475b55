/** Runs the content script in a tab: on the reader's click, by the leave that the click gives (activeTab). */
import browser from 'webextension-polyfill';
import type { ResponseOf, ToBackground } from '../messages/protocol.ts';

/** The content script's fixed name in the package. The leading '/' is needed by Firefox. */
export const CONTENT_FILE = '/content.js';

/** Puts the content script into the tab's top frame (a second run notices the first). Answers why when the browser forbids it. */
export async function run(tabId: number): Promise<ResponseOf<ToBackground, 'run'>> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_FILE] });
    return { ok: true };
  } catch (error) {
    return { ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}
