/** Puts the sheet of the marks into a frame by scripting.insertCSS, which a page cannot see. */
import browser, { type Runtime } from 'webextension-polyfill';
import { marksStyle } from '../page/marks-style.ts';

/** Firefox alone reports itself so; only there a user sheet reaches text in shadow roots (see the protocol's `dress`). */
const isFirefox = (): boolean => browser.runtime.getURL('').startsWith('moz-extension:');

/** Dresses the frame that sent the message, or all frames of its tab that the permission covers. Rejects when the tab is gone or the browser forbids it. */
export async function dress(sender: Runtime.MessageSender, frames: boolean): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) throw new Error('dress: not sent from a tab');
  await browser.scripting.insertCSS({
    target: frames ? { tabId, allFrames: true } : { tabId, frameIds: [sender.frameId ?? 0] },
    css: marksStyle(),
    origin: isFirefox() ? 'USER' : 'AUTHOR',
  });
}
