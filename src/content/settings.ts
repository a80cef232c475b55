/** The reader's settings in the content script, straight from storage.local. */
import type { Browser, Storage } from 'webextension-polyfill';
import type { Wanted } from '../page/views.ts';
import { MIN_CONFIDENCE, MIN_TERM_CONFIDENCE, parseSettings, type Settings } from '../settings/schema.ts';

const KEY = 'settings';

/** Which marks the settings ask for. */
export function wantedOf({ marks }: Settings): Wanted {
  const { quoted, paraphrased, unnamed, scare, attitudes, strictness } = marks;
  const [confidence, termConfidence] = [MIN_CONFIDENCE[strictness], MIN_TERM_CONFIDENCE[strictness]];
  return { quoted, paraphrased, unnamed, scare, attitudes, confidence, termConfidence };
}

/** The settings now, and a call with each change until the signal aborts. The defaults when storage fails. */
export async function watchSettings(
  api: Pick<Browser, 'storage'>,
  onChange: (settings: Settings) => void,
  signal: AbortSignal,
): Promise<Settings> {
  const listener = (changes: Readonly<Record<string, Storage.StorageChange>>, area: string): void => {
    if (area === 'local' && changes[KEY]) onChange(parseSettings(changes[KEY].newValue));
  };
  api.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => api.storage.onChanged.removeListener(listener), { once: true });
  const stored = await api.storage.local.get(KEY).catch(() => ({}));
  return parseSettings((stored as Record<string, unknown>)[KEY]);
}
