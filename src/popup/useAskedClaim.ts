/** The claim for whose coverage the card opened the popup. */
import { useEffect, useState } from 'preact/hooks';
import type { Port } from './port.ts';
import type { View } from './session.ts';

/** Its id, or null; asked for once, when the tab is known. */
export function useAskedClaim(port: Port, view: View): string | null {
  const [asked, setAsked] = useState<string | null>(null);
  const tab = view.kind === 'page' ? view.tab.id : null;
  useEffect(() => {
    if (tab !== null) port.askedClaim(tab).then(setAsked, () => undefined);
  }, [port, tab]);
  return asked;
}
