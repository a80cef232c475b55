/** Settings in storage.local: read, write a part, be told of changes. The one place that knows the key. */
import browser, { type Storage } from 'webextension-polyfill';
import { parseSettings, patchSettings, type Settings, type SettingsPatch } from './schema.ts';

/** Key of the settings object in storage.local. */
export const SETTINGS_KEY = 'settings';

/** The settings as stored, validated; the defaults when nothing is stored. Rejects when the browser's storage fails. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS_KEY);
  return parseSettings(stored[SETTINGS_KEY]);
}

/** Changes a part and answers the whole. Two writes of one context at the same time do not lose each other. */
export function writeSettings(patch: SettingsPatch): Promise<Settings> {
  return inTurn(async () => {
    const next = patchSettings(await readSettings(), patch);
    await browser.storage.local.set({ [SETTINGS_KEY]: next });
    return next;
  });
}

/** Forgets what the reader set: the defaults are in force again. */
export function resetSettings(): Promise<void> {
  return inTurn(() => browser.storage.local.remove(SETTINGS_KEY));
}

/** Calls back with the new settings after each change, from whichever context, until the signal aborts. */
export function onSettings(callback: (settings: Settings) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (changes: Readonly<Record<string, Storage.StorageChange>>, area: string): void => {
    const change = changes[SETTINGS_KEY];
    if (area === 'local' && change) callback(parseSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

/** The write in progress of this context: a read and its write belong together (a lock, not state of the product). */
let writing: Promise<unknown> = Promise.resolve();

function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const mine = writing.then(job);
  writing = mine.catch(() => undefined);
  return mine;
}
