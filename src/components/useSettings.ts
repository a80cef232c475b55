/** The settings as a hook: read once, then kept up to date with every context's changes. */
import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, onSettings, readSettings, type Settings } from '../settings/index.ts';

/** The settings, null until they are read. When storage fails the defaults stand in: a surface must still come up. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    onSettings(setSettings, stop.signal);
    readSettings().then(
      (read) => !stop.signal.aborted && setSettings(read),
      () => setSettings(DEFAULT_SETTINGS),
    );
    return () => stop.abort();
  }, []);
  return settings;
}
