/**
 * Keeps the page's session: it rests from the moment the reader says "never by itself on this site" (marks gone, nothing
 * observed) until the reader takes that back or wishes for the marks: a press of the button, the popup's switch, a command.
 */
import type { Incoming } from '../messages/page-requests.ts';
import type { PageState, ToPage } from '../messages/protocol.ts';
import type { Session } from '../page/session.ts';
import { isNever } from '../settings/never.ts';
import type { Settings } from '../settings/schema.ts';
import { wantedOf } from './settings.ts';

/** What the keeper works with. */
export interface KeeperParts {
  /** Host name of the page. */
  readonly host: string;
  /** Starts a session that ends, all undone, when the signal aborts. */
  begin(settings: Settings, signal: AbortSignal): Session;
  /** Called when the session went to rest. */
  onRest(): void;
}

/** See {@link keepSession}. */
export interface Keeper {
  /** The reader wishes for the marks: a session that rests begins again. */
  wake(): Session;
  /** The reader's settings changed. */
  change(next: Settings): void;
  /** Answers a message of popup or background. */
  answer(incoming: Incoming<ToPage>): unknown;
}

/** Starts at once: where the reader never wants it by itself, the script is here because it was asked for. */
export function keepSession(first: Settings, parts: KeeperParts): Keeper {
  let settings = first;
  let over = new AbortController();
  let running: Session | null = parts.begin(first, over.signal);
  /** What the page said last, for a popup that is open while the session rests. */
  let last: PageState | null = null;

  const wake = (): Session => {
    if (running) return running;
    over = new AbortController();
    last = null;
    running = parts.begin(settings, over.signal);
    return running;
  };
  const rest = (session: Session): void => {
    const state = session.marks(false);
    // A popup would wait for the end of a reading that was given up.
    last = state.status === 'working' ? { ...state, status: 'ready' } : state;
    running = null;
    over.abort();
    parts.onRest();
  };

  return {
    wake,
    change(next) {
      const was = isNever(settings.neverSites, parts.host);
      const is = isNever(next.neverSites, parts.host);
      settings = next;
      if (is && !was && running) rest(running);
      else if (was && !is) wake();
      running?.want(wantedOf(next));
    },
    answer(incoming) {
      if (last && isLook(incoming)) return last;
      const rested = running === null;
      return answer(wake(), rested, incoming);
    },
  };
}

/** Messages that wish for nothing: the popup looks, or hides what is hidden. */
const isLook = ({ name, request }: Incoming<ToPage>): boolean =>
  name === 'state' || (name === 'marks' && request.on === false);

function answer(session: Session, rested: boolean, { name, request }: Incoming<ToPage>): unknown {
  switch (name) {
    case 'state':
      return session.state();
    case 'marks':
      return session.marks(rested || request.on);
    case 'show':
      // The popup's list outlives a rest: its mark is there again once the page is read.
      return rested
        ? session.state().then(() => ({ shown: session.show(request.id) }))
        : { shown: session.show(request.id) };
    case 'markAnyway':
      return session.markAnyway();
    case 'comments':
      return session.comments(request.on);
    case 'step':
      return session.step(request.by).then((shown) => ({ shown }));
  }
}
