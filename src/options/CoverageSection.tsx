/** Where else a story may be looked for: each provider with its switch and what leaves the device. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { SwitchRow } from '../components/SettingRow.tsx';
import { askCoverage, honest } from '../messages/coverage-client.ts';
import type { ProviderView } from '../messages/coverage-protocol.ts';
import { type Settings, writeSettings } from '../settings/index.ts';

type Switched = 'gdelt' | 'wiki' | 'feeds';

const isSwitched = (id: ProviderView['id']): id is Switched => id === 'gdelt' || id === 'wiki' || id === 'feeds';

/**
 * On: the background says so and has leave for it (the reader may have taken it back in the browser's own pages). What
 * asks nobody is no matter of the background: the popup shows or hides it by the settings alone.
 */
const isOn = ({ id, on, granted }: ProviderView, { coverage }: Settings): boolean =>
  isSwitched(id) ? on && granted : coverage.providers[id] !== false;

/** The section. */
export function CoverageSection({ settings }: { readonly settings: Settings }) {
  const [providers, setProviders] = useState<readonly ProviderView[] | null>(null);
  const [problem, setProblem] = useState<Readonly<Record<string, string>>>({});
  // Another page may have switched one: the settings tell. Compared by what they say, for each reading makes them anew.
  const switches = JSON.stringify(settings.coverage.providers);
  useEffect(() => {
    askCoverage('listProviders', {}).then(setProviders, () => setProviders([]));
  }, [switches]);

  const change = async (provider: ProviderView, on: boolean): Promise<void> => {
    const { id, origins } = provider;
    const say = (text: string): void => setProblem({ ...problem, [id]: text });
    say('');
    if (!isSwitched(id)) {
      await writeSettings({ coverage: { providers: { ...settings.coverage.providers, [id]: on } } });
      return;
    }
    // First thing in the click: the browser asks for leave only then.
    if (on && origins.length > 0 && !(await browser.permissions.request({ origins: [...origins] }))) {
      say('Your browser did not give leave, so it stays off.');
      return;
    }
    const outcome = await honest(askCoverage('switchProvider', { id, on }));
    if (outcome.ok) setProviders(outcome.value);
    else say(outcome.failure.text);
  };

  if (providers === null) return <div class="box block muted">…</div>;
  if (providers.length === 0) return <p class="box block problem">The sources of coverage did not answer.</p>;
  return (
    <div class="box">
      {providers.map((provider) => (
        <SwitchRow
          key={provider.id}
          label={provider.label}
          note={provider.leaves}
          problem={problem[provider.id]}
          on={isOn(provider, settings)}
          onChange={(on) => void change(provider, on)}
        />
      ))}
    </div>
  );
}
