/** Deletes all that Whosaid keeps: feeds with their items, caches, settings, and every leave the browser gave. */
import browser from 'webextension-polyfill';
import { removeAutomatic } from '../components/automatic.ts';
import { askCoverage } from '../messages/coverage-client.ts';
import { readSettings } from '../settings/index.ts';

/** Goes on when one step fails, so that as much as can be is deleted; answers whether all of it is gone. */
export async function forgetEverything(): Promise<boolean> {
  const steps = [forgetFeeds, forgetProviders, forgetAutomatic, giveBackLeave, () => browser.storage.local.clear()];
  let whole = true;
  for (const step of steps) {
    try {
      await step();
    } catch {
      whole = false;
    }
  }
  return whole;
}

async function forgetFeeds(): Promise<void> {
  for (const { id } of await askCoverage('listFeeds', {})) await askCoverage('removeFeed', { id });
}

/** Turning a provider off empties its cache. */
async function forgetProviders(): Promise<void> {
  for (const id of ['gdelt', 'wiki', 'feeds'] as const) await askCoverage('switchProvider', { id, on: false });
}

async function forgetAutomatic(): Promise<void> {
  const { automaticOrigins } = await readSettings();
  if (automaticOrigins.length > 0) await removeAutomatic(automaticOrigins, automaticOrigins);
}

async function giveBackLeave(): Promise<void> {
  const { origins } = await browser.permissions.getAll();
  if (origins && origins.length > 0) await browser.permissions.remove({ origins });
}
