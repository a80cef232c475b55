/** Which sources of coverage are on. */
import { useEffect, useState } from 'preact/hooks';
import { askCoverage } from '../../messages/coverage-client.ts';
import type { ProviderView } from '../../messages/coverage-protocol.ts';

/** The providers that are on and have leave, by id; empty until the background answers, or when it does not. */
export type Providers = ReadonlyMap<ProviderView['id'], ProviderView>;

/** Asked once, when the tab is opened. */
export function useProviders(): Providers {
  const [providers, setProviders] = useState<Providers>(new Map());
  useEffect(() => {
    let current = true;
    askCoverage('listProviders', {}).then(
      (list) =>
        current &&
        setProviders(
          new Map(list.filter(({ on, granted }) => on && granted).map((provider) => [provider.id, provider])),
        ),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, []);
  return providers;
}
