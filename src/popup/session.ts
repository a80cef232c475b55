/** The popup's way from click to list: find the tab, run the script, ask the page until it is ready, then stay up to date. */
import { MessageError } from '../messages/client.ts';
import type { PageState } from '../messages/protocol.ts';
import type { ActiveTab, Port } from './port.ts';

/** Why there is nothing to show. */
export type Obstacle =
  /** A page of the browser, of an add-on store or of another extension. */
  | 'restricted'
  /** A file of the reader's device, which Chromium opens to extensions only by a switch of its own. */
  | 'file'
  /** No tab, or it went away. */
  | 'no-tab'
  /** The page does not answer. */
  | 'silent'
  | 'failed';

/** What the popup shows. */
export type View =
  | { readonly kind: 'opening' }
  | { readonly kind: 'page'; readonly tab: ActiveTab; readonly state: PageState }
  | { readonly kind: 'obstacle'; readonly obstacle: Obstacle; readonly why: string; readonly tab: ActiveTab | null };

/** Milliseconds between two looks at the page: while it is being read, and afterwards (late text, edits). */
export interface Pace {
  readonly working: number;
  readonly ready: number;
}

const PACE: Pace = { working: 90, ready: 1500 };

/** Stores whose pages browsers keep extensions out of. */
const STORES =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/;

/** What stands in the way on an address, as far as the address tells; null when nothing is known against it. */
export function obstacleOf(url: string): Obstacle | null {
  if (url === '') return null;
  if (url.startsWith('file:')) return 'file';
  return !/^https?:/.test(url) || STORES.test(url) ? 'restricted' : null;
}

/**
 * Follows the active tab until the signal aborts, and calls `onView` with each new view. Never rejects: what goes wrong
 * becomes an obstacle.
 */
export async function follow(
  port: Port,
  signal: AbortSignal,
  onView: (view: View) => void,
  pace = PACE,
): Promise<void> {
  const say = (view: View): void => {
    if (!signal.aborted) onView(view);
  };
  let tab: ActiveTab | null = null;
  try {
    tab = await port.activeTab();
    if (tab === null) return say({ kind: 'obstacle', obstacle: 'no-tab', why: '', tab });
    const started = await port.run(tab.id);
    if (!started.ok) return say({ kind: 'obstacle', obstacle: obstacleOf(tab.url) ?? 'failed', why: started.why, tab });
    await watch(port, tab, signal, say, pace);
  } catch (error) {
    const silent = error instanceof MessageError && (error.reason === 'timeout' || error.reason === 'absent');
    say({ kind: 'obstacle', obstacle: silent ? 'silent' : 'failed', why: wordsOf(error), tab });
  }
}

async function watch(
  port: Port,
  tab: ActiveTab,
  signal: AbortSignal,
  say: (view: View) => void,
  pace: Pace,
): Promise<void> {
  let shown = '';
  while (!signal.aborted) {
    const state = await port.state(tab.id);
    const now = JSON.stringify(state);
    // An unchanged page must not redraw the list under the reader's finger.
    if (now !== shown) say({ kind: 'page', tab, state });
    shown = now;
    await pause(state.status === 'working' ? pace.working : pace.ready, signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
