/**
 * Notices that an article's text changed. Only for pages that are articles; sleeps while the tab is hidden. The page's own
 * functions are never touched. A callback has little to do: what has nothing to do with text is passed over at once.
 */

/** What the watcher asks and tells. */
export interface WatchCalls {
  /** Whether a text node or an element belongs to the article's text. */
  holds(node: Node): boolean;
  /** Whether some of the article's blocks have left the document. */
  lostBlocks(): boolean;
  /** Text nodes whose words changed: told before the next frame is painted. */
  onTouched(nodes: readonly Node[]): void;
  /** The text may be another; told once the page is quiet. */
  onChange(): void;
  /** The page's colours may be others. */
  onLook(): void;
  /** The tab is seen again: what changed meanwhile is not known. */
  onWake(): void;
}

/** Watches until it is stopped. */
export interface Watcher {
  /** Starts, or goes on with these roots (the document, that of the frame and the shadow roots that hold text of the article). */
  watch(roots: Iterable<Node>): void;
  /** Takes in what changed up to now. */
  flush(): void;
  stop(): void;
}

/** Quiet before a change is told, and the longest wait when the page never is quiet, in milliseconds. */
export const QUIET = 250;
export const LONGEST = 2_000;
/** Added text shorter than this (UTF-16 code units), outside of the article's blocks, is no news: counters, tickers, ads. */
const LEAST_TEXT = 60;
/** Elements around a changed node that are asked whether they hold the article's text. */
const ASK_UP = 6;

/** Calls back once it has been quiet for `quiet` ms after the last ask, at the latest `longest` ms after the first. */
export function createQuiet(quiet: number, longest: number, then: () => void): { ask(): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  const run = (): void => {
    timer = undefined;
    then();
  };
  return {
    ask() {
      const now = performance.now();
      if (timer === undefined) first = now;
      clearTimeout(timer);
      timer = setTimeout(run, Math.max(0, Math.min(quiet, first + longest - now)));
    },
    cancel() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

function holdsAround(node: Node, holds: WatchCalls['holds']): boolean {
  let at: Node | null = node;
  for (let up = 0; at && up < ASK_UP; up++, at = at.parentNode) if (holds(at)) return true;
  return false;
}

const longEnough = (node: Node): boolean =>
  (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.ELEMENT_NODE) &&
  (node.textContent?.length ?? 0) >= LEAST_TEXT;

/** What a list of records says: text nodes that changed, and whether the article must be read again. */
export function weigh(
  records: readonly MutationRecord[],
  calls: Pick<WatchCalls, 'holds' | 'lostBlocks'>,
): { touched: Node[]; news: boolean } {
  const touched: Node[] = [];
  let news = false;
  let removed = false;
  for (const { type, target, oldValue, addedNodes, removedNodes } of records) {
    if (type === 'characterData') {
      if (oldValue === (target as CharacterData).data) continue;
      if (calls.holds(target)) touched.push(target);
      news ||= touched.length > 0 || (target as CharacterData).length >= LEAST_TEXT || holdsAround(target, calls.holds);
    } else if (type === 'attributes') {
      news = true;
    } else {
      removed ||= removedNodes.length > 0;
      for (let k = 0; !news && k < addedNodes.length; k++) {
        const node = addedNodes[k];
        if (node) news = longEnough(node) || (node.textContent !== '' && holdsAround(target, calls.holds));
      }
    }
  }
  return { touched, news: news || (removed && calls.lostBlocks()) };
}

/** Makes a watcher. It ends for good when the signal aborts. */
export function createWatcher(calls: WatchCalls, signal: AbortSignal): Watcher {
  let roots: readonly Node[] = [];
  /** Windows whose clicks are heard. */
  let heard: readonly Window[] = [];
  const documents = (): Document[] => roots.filter((root): root is Document => root.nodeType === Node.DOCUMENT_NODE);
  const over = (): boolean => signal.aborted || roots.length === 0;
  const change = createQuiet(QUIET, LONGEST, () => !over() && calls.onChange());
  const look = createQuiet(QUIET * 2, LONGEST, () => !over() && calls.onLook());
  const take = (records: readonly MutationRecord[]): void => {
    const { touched, news } = weigh(records, calls);
    if (touched.length > 0) calls.onTouched(touched);
    if (news) change.ask();
  };
  const texts = new MutationObserver(take);
  const looks = new MutationObserver(() => look.ask());

  const sleep = (): void => {
    texts.disconnect();
    looks.disconnect();
  };
  const wake = (): void => {
    sleep();
    if (over() || document.hidden) return;
    for (const root of roots) {
      texts.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        characterDataOldValue: true,
        attributeFilter: ['hidden', 'open', 'lang'],
      });
    }
    // Switches of a page's theme are attributes of its outermost elements.
    for (const { documentElement, body } of documents())
      for (const element of [documentElement, body]) if (element) looks.observe(element, { attributes: true });
  };
  const onVisible = (): void => {
    if (document.hidden) {
      sleep();
      return;
    }
    wake();
    if (!over()) calls.onWake();
  };
  // "Continue reading" often only changes a style, which is not observed: a click of the reader is reason enough to look.
  const onClick = (event: Event): void => {
    if (event.isTrusted) change.ask();
  };

  const deafen = (): void => {
    for (const view of heard) {
      try {
        view.removeEventListener('click', onClick, { capture: true });
      } catch {
        // The window of a frame that was removed: nothing of it is left (Firefox).
      }
    }
    heard = [];
  };

  addEventListener('visibilitychange', onVisible, { signal, capture: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => look.ask(), { signal });
  const stop = (): void => {
    roots = [];
    sleep();
    change.cancel();
    look.cancel();
    deafen();
  };
  signal.addEventListener('abort', stop, { once: true });

  return {
    watch(next) {
      roots = [...next];
      deafen();
      heard = documents().flatMap(({ defaultView }) => defaultView ?? []);
      for (const view of heard) view.addEventListener('click', onClick, { capture: true, passive: true });
      wake();
    },
    flush: () => take(texts.takeRecords()),
    stop,
  };
}

/** Calls back when a frame of the document has loaded (another page). */
export function watchFrames(onLoad: () => void, signal: AbortSignal): void {
  const loaded = ({ target }: Event): void => {
    if (/^i?frame$/.test((target as Partial<Element> | null)?.localName ?? '')) onLoad();
  };
  document.addEventListener('load', loaded, { capture: true, passive: true, signal });
}

/** The part of the Navigation API that is used (Chromium 102, Firefox 147). */
interface NavigationLike {
  addEventListener(name: string, listener: () => void, options: AddEventListenerOptions): void;
}

/** Calls back when the address changed without a new document (the fragment alone does not count), and after a return from the bfcache. */
export function watchPlace(calls: { onMove(): void; onReturn(): void }, signal: AbortSignal): void {
  const here = (): string => location.href.split('#', 1)[0] ?? '';
  let last = here();
  const check = (): void => {
    const now = here();
    if (now === last) return;
    last = now;
    calls.onMove();
  };
  const { navigation } = window as { readonly navigation?: NavigationLike };
  navigation?.addEventListener('currententrychange', check, { signal });
  for (const name of ['popstate', 'hashchange']) addEventListener(name, check, { signal });
  // Without the Navigation API a pushState is noticed by what it was made for: a click, and the text that follows.
  if (!navigation) addEventListener('click', () => setTimeout(check, QUIET), { capture: true, passive: true, signal });
  addEventListener('pageshow', (event) => event.persisted && calls.onReturn(), { signal });
}
