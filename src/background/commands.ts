/** Keyboard commands: the browser tells the background, the page of the active tab does the work. */
import browser from 'webextension-polyfill';
import { run } from './run.ts';

/** Sends a command to the active tab; on a page that has no marks yet it runs the content script first (a command gives activeTab). */
export async function onCommand(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  const message = toMessage(command);
  if (!message) return;
  try {
    await browser.tabs.sendMessage(tab.id, message);
  } catch {
    const started = await run(tab.id);
    if (started.ok) await browser.tabs.sendMessage(tab.id, message).catch(() => undefined);
  }
}

function toMessage(command: string): { name: string; request: object } | null {
  if (command === 'next-mark') return { name: 'step', request: { by: 1 } };
  if (command === 'previous-mark') return { name: 'step', request: { by: -1 } };
  if (command === 'toggle-marks') return { name: 'marks', request: { on: 'toggle' } };
  return null;
}
