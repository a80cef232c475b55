/** From the card to the popup: who else reports this claim. */
import browser from 'webextension-polyfill';
import { leaveAskedClaim } from '../messages/asked-claim.ts';

/** Opens the popup for a claim of a tab; where the browser opens none, the note waits a minute for the reader's own click. */
export async function openCoverageOf(tabId: number, id: string): Promise<{ opened: boolean }> {
  await leaveAskedClaim(tabId, id);
  try {
    await browser.action.openPopup();
    return { opened: true };
  } catch {
    return { opened: false };
  }
}
