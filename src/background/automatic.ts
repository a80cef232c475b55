/**
 * Automatic marking: keeps the registered content script equal to what the reader allowed. The settings say where it
 * should run, the browser says where it may; the script is registered for what both say.
 */
import browser, { type Scripting } from 'webextension-polyfill';
import { isNever, neverPatterns, readSettings, writeSettings } from '../settings/index.ts';
import { CONTENT_FILE, run } from './run.ts';

const SCRIPT_ID = 'automatic';

/** The origins of `wanted` that the browser has granted. */
async function granted(wanted: readonly string[]): Promise<string[]> {
  const checks = await Promise.all(
    wanted.map(async (origin) => ((await browser.permissions.contains({ origins: [origin] })) ? origin : null)),
  );
  return checks.filter((origin) => origin !== null);
}

/** The synchronisation in progress: two at a time would register the script twice (a lock, no state of the product). */
let syncing: Promise<unknown> = Promise.resolve();

/** Brings the registered script in line with settings and permissions, one call after the other. Answers the origins in force. */
export function syncAutomatic(): Promise<string[]> {
  const mine = syncing.then(sync);
  syncing = mine.catch(() => undefined);
  return mine;
}

async function sync(): Promise<string[]> {
  const { automaticOrigins, neverSites } = await readSettings();
  const matches = await granted(automaticOrigins);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length) await browser.scripting.registerContentScripts([script(matches, neverSites)]);
  const never = neverPatterns(neverSites);
  const released = (registered[0]?.excludeMatches ?? []).filter((pattern) => !never.includes(pattern));
  if (released.length && matches.length) await runInOpenTabs(matches, neverSites);
  return matches;
}

/** Runs the script in the open tabs of the origins, except on sites where the reader never wants it. */
async function runInOpenTabs(origins: string[], neverSites: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: origins, discarded: false });
  const wanted = tabs.filter(({ url = '' }) => URL.canParse(url) && !isNever(neverSites, new URL(url).hostname));
  await Promise.all(wanted.map((tab) => (tab.id === undefined ? null : run(tab.id))));
}

/** The registration for `matches`, kept over restarts, away from the sites the reader never wants it on. */
function script(matches: string[], neverSites: readonly string[]): Scripting.RegisteredContentScript {
  const never = neverPatterns(neverSites);
  return {
    id: SCRIPT_ID,
    js: [CONTENT_FILE],
    matches,
    ...(never.length ? { excludeMatches: never } : {}),
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
}

/** Sets where Whosaid runs by itself, now also in the tabs that are open there. Answers the origins in force. */
export async function setAutomatic(origins: readonly string[]): Promise<string[]> {
  const { neverSites } = await writeSettings({ automaticOrigins: origins });
  const inForce = await syncAutomatic();
  if (inForce.length) await runInOpenTabs(inForce, neverSites);
  return inForce;
}

/** A permission that the reader took back (in the browser's own pages) ends automatic marking there for good. */
export async function forgetRevoked(): Promise<void> {
  const { automaticOrigins } = await readSettings();
  const left = await granted(automaticOrigins);
  if (left.length !== automaticOrigins.length) await writeSettings({ automaticOrigins: left });
  await syncAutomatic();
}
