/** The number of claims on the button, per tab. */
import browser from 'webextension-polyfill';

/** The product's ink (design.md); white on it has a contrast of 6.1:1. */
const INK = '#1d5bbf';

/** Shows the number of claims on the tab's button; null or 0 clears it. A tab that is gone meanwhile is no error. */
export async function setBadge(tabId: number, count: number | null): Promise<void> {
  const text = count ? String(count) : '';
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: INK });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed between the message and here.
  }
}
