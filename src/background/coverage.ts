/** Coverage in the background: the service of src/coverage with the browser's own ports. */
import browser from 'webextension-polyfill';
import type { Ports } from '../coverage/ports.ts';
import { type CoverageService, createCoverageService } from '../coverage/service.ts';
import type { Engine } from '../engine/analyse.ts';
import type { AlsoQuoted } from '../messages/coverage-protocol.ts';
import { readSettings, writeSettings } from '../settings/index.ts';
import { quotedIn } from './quoted-in.ts';

/** Name of the one alarm. */
export const COVERAGE_ALARM = 'coverage';

/** Resolves after so many milliseconds, or at once when the signal is aborted. */
function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Gives origins back to the browser, but for those the reader needs where Whosaid runs by itself. */
async function giveBack(origins: readonly string[]): Promise<void> {
  const { automaticOrigins } = await readSettings();
  const free = origins.filter((origin) => !automaticOrigins.includes(origin));
  if (free.length) await browser.permissions.remove({ origins: free });
}

function ports(engine: () => Promise<Engine>): Ports {
  const { name, version } = browser.runtime.getManifest();
  return {
    fetch: (input, init) => fetch(input, init),
    now: () => Date.now(),
    wait,
    settings: {
      read: async () => (await readSettings()).coverage,
      setProvider: async (id, on) => {
        const { coverage } = await readSettings();
        await writeSettings({ coverage: { providers: { ...coverage.providers, [id]: on } } });
      },
    },
    permissions: {
      has: (origins) => browser.permissions.contains({ origins: [...origins] }),
      giveBack,
    },
    alarm: {
      at: async (when) => {
        browser.alarms.create(COVERAGE_ALARM, { when });
      },
      clear: async () => {
        await browser.alarms.clear(COVERAGE_ALARM);
      },
    },
    analyse: async (text, language): Promise<readonly AlsoQuoted[]> => quotedIn(await engine(), text, language),
    agent: `${name}/${version} (https://github.com/whosaid/whosaid)`,
  };
}

/** The service, made when the first message or alarm needs it: a start for an article alone opens no database. */
export function coverageService(engine: () => Promise<Engine>): () => CoverageService {
  let service: CoverageService | undefined;
  return () => {
    service ??= createCoverageService(ports(engine));
    return service;
  };
}
