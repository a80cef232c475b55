import { beforeEach, describe, expect, it, vi } from 'vitest';

type Script = { readonly matches: string[]; readonly excludeMatches?: string[] };

const fake = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  granted: true,
  scripts: [] as Script[],
  tabs: [] as { id: number; url: string }[],
  /** Ids of the tabs that the script was run in. */
  ran: [] as number[],
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: { contains: async () => fake.granted },
    storage: {
      local: {
        get: async () => structuredClone(fake.stored),
        set: async (values: object) => void Object.assign(fake.stored, structuredClone(values)),
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => [...fake.scripts],
      unregisterContentScripts: async () => {
        fake.scripts = [];
      },
      registerContentScripts: async (scripts: Script[]) => void fake.scripts.push(...scripts),
      executeScript: async ({ target }: { target: { tabId: number } }) => void fake.ran.push(target.tabId),
    },
    tabs: { query: async () => fake.tabs },
  },
}));

const { setAutomatic, syncAutomatic } = await import('../../src/background/automatic.ts');
const { writeSettings } = await import('../../src/settings/index.ts');

const EVERYWHERE = ['https://*/*', 'http://*/*'];

beforeEach(() => {
  fake.stored = {};
  fake.granted = true;
  fake.scripts = [];
  fake.tabs = [
    { id: 1, url: 'https://news.example/a' },
    { id: 2, url: 'http://www.quay.example:8080/b' },
  ];
  fake.ran = [];
});

describe('never on a site', () => {
  it('is left out of the registration, http and https', async () => {
    await writeSettings({ automaticOrigins: EVERYWHERE, neverSites: ['quay.example'] });
    expect(await syncAutomatic()).toEqual(EVERYWHERE);
    expect(fake.scripts).toMatchObject([
      { matches: EVERYWHERE, excludeMatches: ['*://quay.example/*', '*://*.quay.example/*'] },
    ]);
  });

  it('leaves the key out when there is none', async () => {
    await writeSettings({ automaticOrigins: EVERYWHERE });
    await syncAutomatic();
    expect(fake.scripts).toHaveLength(1);
    expect(fake.scripts[0]).not.toHaveProperty('excludeMatches');
  });

  it('holds for open tabs when everywhere is switched on', async () => {
    await writeSettings({ neverSites: ['quay.example'] });
    await setAutomatic(EVERYWHERE);
    expect(fake.ran).toEqual([1]);
  });

  it('is taken back in open tabs too, and only then is the script run again', async () => {
    await writeSettings({ automaticOrigins: EVERYWHERE, neverSites: ['quay.example', 'news.example'] });
    await syncAutomatic();
    expect(fake.ran).toEqual([]);
    await writeSettings({ neverSites: ['news.example'] });
    await syncAutomatic();
    expect(fake.ran).toEqual([2]);
    await syncAutomatic();
    expect(fake.ran).toEqual([2]);
  });

  it('runs nowhere without leave', async () => {
    await writeSettings({ automaticOrigins: EVERYWHERE, neverSites: ['quay.example'] });
    await syncAutomatic();
    fake.granted = false;
    await writeSettings({ neverSites: [] });
    expect(await syncAutomatic()).toEqual([]);
    expect(fake.scripts).toEqual([]);
    expect(fake.ran).toEqual([]);
  });
});
