/**
 * The claim whose coverage the card asks for, on its way to the popup that opens for it: a note in storage.session
 * (gone with the browser), written by the background, taken by the popup.
 */
import browser from 'webextension-polyfill';

const KEY = 'askedClaim';
/** A popup that opens later than this (ms) was opened for something else. */
const FRESH = 60_000;

/** Leaves the note. `id` is a claim's id on the page of the tab. */
export async function leaveAskedClaim(tabId: number, id: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: { tabId, id, at: Date.now() } });
}

/** Takes the note for a tab, if a fresh one is there: the claim's id, or null. It is gone then. */
export async function takeAskedClaim(tabId: number): Promise<string | null> {
  const { [KEY]: note } = (await browser.storage.session.get(KEY)) as Readonly<Record<string, unknown>>;
  if (typeof note !== 'object' || note === null) return null;
  await browser.storage.session.remove(KEY);
  const { tabId: tab, id, at } = note as Readonly<Record<string, unknown>>;
  const fresh = typeof at === 'number' && Math.abs(Date.now() - at) < FRESH;
  return tab === tabId && typeof id === 'string' && fresh ? id : null;
}
