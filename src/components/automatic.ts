/**
 * Automatic running, as the surfaces switch it: the browser's permission first, then the background is told.
 * The browser asks the reader only inside a click, so {@link requestAutomatic} must be called before anything is awaited.
 */
import browser from 'webextension-polyfill';
import { sendToBackground } from '../messages/client.ts';
import { writeSettings } from '../settings/index.ts';

/** Match patterns for every web page. */
export const EVERYWHERE: readonly string[] = ['https://*/*', 'http://*/*'];

/** Where Whosaid runs by itself, seen from one page. */
export type Reach = 'click' | 'site' | 'everywhere';

/** The match pattern of an address's site (this host, this scheme, any port); null when it is no web page. */
export function siteOrigin(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return /^https?:$/.test(url.protocol) && url.hostname ? `${url.protocol}//${url.hostname}/*` : null;
}

/** Host name of an address, or empty. */
export const hostOf = (address: string): string => (siteOrigin(address) ? new URL(address).hostname : '');

/** True when the patterns hold every web page. */
export const isEverywhere = (origins: readonly string[]): boolean => EVERYWHERE.every((o) => origins.includes(o));

/** How the origins in force reach a page. */
export function reachOf(origins: readonly string[], address: string): Reach {
  if (isEverywhere(origins)) return 'everywhere';
  const origin = siteOrigin(address);
  return origin !== null && origins.includes(origin) ? 'site' : 'click';
}

/** The patterns of single sites among the origins. */
export const siteOrigins = (origins: readonly string[]): readonly string[] =>
  origins.filter((origin) => !EVERYWHERE.includes(origin));

/** The origins that the reader wants and the browser grants: a wish alone is no leave. */
export async function originsInForce(wanted: readonly string[]): Promise<readonly string[]> {
  const checks = wanted.map((origin) => browser.permissions.contains({ origins: [origin] }));
  const granted = await Promise.all(checks);
  return wanted.filter((_, index) => granted[index]);
}

/**
 * Asks the reader for the origins `add`, gives `drop` back, and tells the background the whole list. Call it first thing in
 * a click. Answers the origins in force, or null when the reader said no. Rejects when the browser or the background fails.
 */
export async function requestAutomatic(
  current: readonly string[],
  add: readonly string[],
  drop: readonly string[] = [],
): Promise<readonly string[] | null> {
  const kept = current.filter((origin) => !drop.includes(origin));
  const wanted = [...new Set([...kept, ...add])];
  // Nothing is awaited before the request, or the browser would no longer see the click. What is dropped goes first: a
  // wider leave would answer for the narrower one and then take it along.
  const dropped = drop.length > 0 ? browser.permissions.remove({ origins: [...drop] }) : Promise.resolve(true);
  // The prompt closes the popup in some browsers: the wish is written, and the background acts on it when leave comes.
  const written = writeSettings({ automaticOrigins: wanted });
  const asked = browser.permissions.request({ origins: [...add] });
  await Promise.all([dropped, written]);
  if (!(await asked)) {
    await tellAutomatic(kept);
    return null;
  }
  return tellAutomatic(wanted);
}

/** Gives the permission for the origins back and tells the background what is left. Answers the origins in force. */
export async function removeAutomatic(
  current: readonly string[],
  remove: readonly string[],
): Promise<readonly string[]> {
  await browser.permissions.remove({ origins: [...remove] });
  return tellAutomatic(current.filter((origin) => !remove.includes(origin)));
}

const tellAutomatic = async (origins: readonly string[]): Promise<readonly string[]> =>
  (await sendToBackground('automatic', { origins })).origins;
