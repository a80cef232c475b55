import { beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

const fake = vi.hoisted(() => {
  const stored = new Map<string, unknown>();
  const listeners = new Set<Listener>();
  const later = () => new Promise((done) => setTimeout(done, 1));
  return { stored, listeners, later };
});

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => {
          await fake.later();
          return fake.stored.has(key) ? { [key]: structuredClone(fake.stored.get(key)) } : {};
        },
        set: async (values: Record<string, unknown>) => {
          await fake.later();
          for (const [key, newValue] of Object.entries(values)) {
            fake.stored.set(key, structuredClone(newValue));
            for (const listener of fake.listeners) listener({ [key]: { newValue } }, 'local');
          }
        },
        remove: async (key: string) => {
          fake.stored.delete(key);
          for (const listener of fake.listeners) listener({ [key]: {} }, 'local');
        },
      },
      onChanged: {
        addListener: (listener: Listener) => fake.listeners.add(listener),
        removeListener: (listener: Listener) => fake.listeners.delete(listener),
      },
    },
  },
}));

const { DEFAULT_SETTINGS, onSettings, readSettings, resetSettings, SETTINGS_KEY, writeSettings } = await import(
  '../../src/settings/index.ts'
);

beforeEach(() => {
  fake.stored.clear();
  fake.listeners.clear();
});

describe('settings in storage', () => {
  it('are the defaults in a fresh profile', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('are read again as they were written', async () => {
    const written = await writeSettings({ neverSites: ['a.example'], marks: { attitudes: true } });
    expect(written.marks.attitudes).toBe(true);
    expect(await readSettings()).toEqual(written);
  });

  it('survive rubbish in storage', async () => {
    fake.stored.set(SETTINGS_KEY, 'rubbish');
    expect((await writeSettings({ marks: { scare: false } })).marks.scare).toBe(false);
  });

  it('lose nothing when two parts are written at once', async () => {
    await Promise.all([writeSettings({ neverSites: ['a.example'] }), writeSettings({ marks: { quoted: false } })]);
    const settings = await readSettings();
    expect(settings.neverSites).toEqual(['a.example']);
    expect(settings.marks.quoted).toBe(false);
  });

  it('tell every listener, also of a reset, until it stops', async () => {
    const stop = new AbortController();
    const heard: boolean[] = [];
    onSettings((settings) => heard.push(settings.marks.scare), stop.signal);
    await writeSettings({ marks: { scare: false } });
    await resetSettings();
    stop.abort();
    await writeSettings({ marks: { scare: false } });
    expect(heard).toEqual([false, true]);
    expect(fake.listeners.size).toBe(0);
  });

  it('do not listen to other areas and keys', () => {
    const heard = vi.fn();
    onSettings(heard, new AbortController().signal);
    for (const listener of fake.listeners) {
      listener({ [SETTINGS_KEY]: { newValue: {} } }, 'session');
      listener({ other: { newValue: {} } }, 'local');
    }
    expect(heard).not.toHaveBeenCalled();
  });
});
