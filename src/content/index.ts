/** The content script's entry: the page's session, wired to the background and to the settings. */
import type { Browser, Runtime } from 'webextension-polyfill';
import { buildQuery } from '../coverage/query.ts';
import { searchLinks } from '../coverage/search-links.ts';
import { parsePageRequest } from '../messages/page-requests.ts';
import { marksStyle } from '../page/marks-style.ts';
import { type SessionParts, startSession } from '../page/session.ts';
import { type Keeper, keepSession } from './keeper.ts';
import { wantedOf, watchSettings } from './settings.ts';

/** The browser's own API: promises in both browsers, and no polyfill in every page. */
const { browser, chrome } = globalThis as { readonly browser?: Browser; readonly chrome?: Browser };
const api = (browser ?? chrome) as Browser;

/** A second run of the script in the same page finds the first one here (in the isolated world, unseen by the page) and wakes it. */
const RUNNING = Symbol.for('whosaid.session');

/** Asks the background. Throws, too, when the extension was updated under this page. */
const ask = async (name: string, request: object): Promise<unknown> => api.runtime.sendMessage({ name, request });

function parts(): SessionParts {
  return {
    wire: {
      analyse: (request) => ask('analyse', request),
      badge: (count) => void ask('badge', { count }).catch(() => undefined),
      dress: (frames) => ask('dress', { frames }),
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
    dressHere(view) {
      const sheet = new view.CSSStyleSheet();
      sheet.replaceSync(marksStyle());
      view.document.adoptedStyleSheets = [...view.document.adoptedStyleSheets, sheet];
    },
  };
}

async function open(): Promise<Keeper> {
  const page = parts();
  let keeper: Keeper | undefined;
  const settings = await watchSettings(api, (next) => keeper?.change(next), new AbortController().signal);
  keeper = keepSession(settings, {
    host: location.hostname,
    begin: (now, signal) => startSession(page, signal, { wanted: wantedOf(now), marksOn: now.marks.on }),
    onRest: () => page.wire.badge(null),
  });
  return keeper;
}

/** Listens at once: the popup asks as soon as the script has run, before the settings are read. Gives what wakes the session. */
function start(): () => void {
  const keeper = open();
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    reply: (value: unknown) => void,
  ): true | undefined => {
    const incoming = sender.id === api.runtime.id ? parsePageRequest(message) : null;
    if (!incoming) return undefined;
    keeper.then((running) => running.answer(incoming)).then(reply, () => reply(null));
    return true;
  };
  api.runtime.onMessage.addListener(listener as Runtime.OnMessageListener);
  return () => void keeper.then((running) => running.wake());
}

const world = globalThis as unknown as Record<symbol, (() => void) | undefined>;
// Pages without the API cannot be marked; documents that are no page (images, XML without a root) have nothing to mark.
if (world[RUNNING]) world[RUNNING]();
else if ('highlights' in CSS && document.documentElement) world[RUNNING] = start();
