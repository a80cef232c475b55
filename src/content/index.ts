/** The content script's entry: one session for the page, wired to the background and to the settings. */
import type { Browser, Runtime } from 'webextension-polyfill';
import { buildQuery } from '../coverage/query.ts';
import { searchLinks } from '../coverage/search-links.ts';
import { type Incoming, parsePageRequest } from '../messages/page-requests.ts';
import type { ToPage } from '../messages/protocol.ts';
import { marksStyle } from '../page/marks-style.ts';
import { type Session, type SessionParts, startSession } from '../page/session.ts';
import { wantedOf, watchSettings } from './settings.ts';

/** The browser's own API: promises in both browsers, and no polyfill in every page. */
const { browser, chrome } = globalThis as { readonly browser?: Browser; readonly chrome?: Browser };
const api = (browser ?? chrome) as Browser;

/** A second run of the script in the same page finds the first one here (in the isolated world, unseen by the page). */
const RUNNING = Symbol.for('whosaid.session');

/** Asks the background. Throws, too, when the extension was updated under this page. */
const ask = async (name: string, request: object): Promise<unknown> => api.runtime.sendMessage({ name, request });

function parts(): SessionParts {
  return {
    wire: {
      analyse: (request) => ask('analyse', request),
      badge: (count) => void ask('badge', { count }).catch(() => undefined),
      dress: () => ask('dress', {}),
    },
    query: (story) => buildQuery(story).text,
    searches(story) {
      const query = buildQuery({ ...story, claim: true });
      return { words: query.text, links: searchLinks(query).map(({ label, url, sends }) => ({ label, url, sends })) };
    },
    async coverageOf(id) {
      const answer = (await ask('coverageOf', { id }).catch(() => null)) as { readonly opened?: unknown } | null;
      return answer?.opened === true;
    },
    dressHere() {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(marksStyle());
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
  };
}

/** Answers a message of popup or background. */
function answer(session: Session, { name, request }: Incoming<ToPage>): unknown {
  switch (name) {
    case 'state':
      return session.state();
    case 'marks':
      return session.marks(request.on);
    case 'show':
      return { shown: session.show(request.id) };
    case 'markAnyway':
      return session.markAnyway();
    case 'step':
      return session.step(request.by).then((shown) => ({ shown }));
  }
}

async function open(): Promise<Session> {
  const over = new AbortController();
  let session: Session | undefined;
  const settings = await watchSettings(api, (next) => session?.want(wantedOf(next)), over.signal);
  session = startSession(parts(), over.signal, { wanted: wantedOf(settings), marksOn: settings.marks.on });
  return session;
}

/** Listens at once: the popup asks as soon as the script has run, before the settings are read. */
function start(): void {
  const session = open();
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    reply: (value: unknown) => void,
  ): true | undefined => {
    const incoming = sender.id === api.runtime.id ? parsePageRequest(message) : null;
    if (!incoming) return undefined;
    session.then((running) => answer(running, incoming)).then(reply, () => reply(null));
    return true;
  };
  api.runtime.onMessage.addListener(listener as Runtime.OnMessageListener);
}

const world = globalThis as unknown as Record<symbol, boolean | undefined>;
// Pages without the API cannot be marked; documents that are no page (images, XML without a root) have nothing to mark.
if (!world[RUNNING] && 'highlights' in CSS && document.documentElement) {
  world[RUNNING] = true;
  start();
}
