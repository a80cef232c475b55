/** Stands in for webextension-polyfill where the surfaces are looked at outside an extension. The scene is in the address. */
import { answerOf, sceneOf, storedOf } from './scenes.ts';

/** Written out: importing it from settings/store.ts would go in a circle. */
const SETTINGS_KEY = 'settings';

const scene = sceneOf(new URLSearchParams(location.search).get('scene'));

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
const listeners = new Set<Listener>();
const stored: Record<string, unknown> = { [SETTINGS_KEY]: storedOf(scene) };
const granted = new Set<string>(scene === 'everywhere' ? ['https://*/*', 'http://*/*'] : ['https://courier.example/*']);

async function set(values: Record<string, unknown>): Promise<void> {
  Object.assign(stored, values);
  for (const listener of listeners)
    listener(Object.fromEntries(Object.entries(values).map(([key, newValue]) => [key, { newValue }])), 'local');
}

const browser = {
  storage: {
    local: {
      get: async (key: string) => ({ [key]: stored[key] }),
      set,
      remove: async (key: string) => set({ [key]: undefined }),
    },
    onChanged: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
  permissions: {
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => granted.has(origin)),
    request: async ({ origins }: { origins: string[] }) => {
      for (const origin of origins) granted.add(origin);
      return true;
    },
    remove: async ({ origins }: { origins: string[] }) =>
      origins.map((origin) => granted.delete(origin)).every(Boolean),
    onAdded: { addListener: () => undefined, removeListener: () => undefined },
    onRemoved: { addListener: () => undefined, removeListener: () => undefined },
  },
  tabs: {
    query: async () => [
      {
        id: 1,
        url: scene === 'restricted' ? 'chrome://settings/' : 'https://courier.example/harbour-blast',
        width: 1280,
      },
    ],
    sendMessage: async (_: number, { name, request }: { name: string; request: Record<string, unknown> }) =>
      answerOf(scene, name, request),
    create: async () => ({}),
  },
  runtime: {
    sendMessage: async ({ name, request }: { name: string; request: Record<string, unknown> }) => {
      if (name === 'automatic') {
        const origins = (request.origins as string[]).filter((origin) => granted.has(origin));
        await set({ [SETTINGS_KEY]: { ...(stored[SETTINGS_KEY] as object), automaticOrigins: origins } });
        return { origins };
      }
      return answerOf(scene, name, request);
    },
    openOptionsPage: async () => undefined,
    getURL: (path: string) => `/${path}`,
    getManifest: () => ({ version: '0.1.0' }),
  },
};

export default browser;
