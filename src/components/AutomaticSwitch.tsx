/** The one switch of automatic marking on every site, as welcome and options offer it. */
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../settings/index.ts';
import { EVERYWHERE, isEverywhere, originsInForce, removeAutomatic, requestAutomatic } from './automatic.ts';
import { SwitchRow } from './SettingRow.tsx';

/** The origins in force, kept up to date with the settings. */
export function useOrigins(settings: Settings | null): [readonly string[], (origins: readonly string[]) => void] {
  const [origins, setOrigins] = useState<readonly string[]>([]);
  const wanted = settings?.automaticOrigins;
  useEffect(() => {
    let current = true;
    if (wanted) {
      originsInForce(wanted).then(
        (inForce) => current && setOrigins(inForce),
        () => current && setOrigins([]),
      );
    }
    return () => {
      current = false;
    };
  }, [wanted]);
  return [origins, setOrigins];
}

interface Props {
  readonly settings: Settings | null;
}

/** Label, what it means, and the switch; asks the browser for leave inside the click. */
export function AutomaticSwitch({ settings }: Props) {
  const [origins, setOrigins] = useOrigins(settings);
  const [problem, setProblem] = useState('');
  const on = isEverywhere(origins);
  const change = (to: boolean): void => {
    setProblem('');
    const job = to ? requestAutomatic(origins, EVERYWHERE) : removeAutomatic(origins, EVERYWHERE);
    job.then(
      (inForce) =>
        inForce === null
          ? setProblem('Your browser did not give leave, so Whosaid still waits for your click.')
          : setOrigins(inForce),
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  return (
    <SwitchRow
      label="Mark articles by itself on every site"
      note={
        on
          ? 'On: Whosaid looks at each page you open, on your device, and marks the articles among them.'
          : 'Off: Whosaid reads a page only when you press its button.'
      }
      problem={problem}
      on={on}
      disabled={settings === null}
      onChange={change}
    />
  );
}
