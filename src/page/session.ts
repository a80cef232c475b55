/**
 * The owner of a page's analysis: finds out whether it is an article, reads it, paints it, keeps it up to date, and answers
 * who asks. No error leaves it: what goes wrong becomes a state that the popup shows in plain words.
 */
import type { PageState, PageStatus } from '../messages/protocol.ts';
import { createArticle } from './article.ts';
import { createAttention } from './attention.ts';
import type { Searches } from './card/model.ts';
import { ARTICLE_AT } from './detect.ts';
import { type Article, ExtractionError, readPage } from './extract.ts';
import { idle } from './idle.ts';
import { createPainter } from './paint.ts';
import { ReadingError, type Wire } from './reading.ts';
import { type Known, languageOf, pageState, referenceOf, type Story } from './state.ts';
import type { Metadata, Verdict } from './types.ts';
import { WANTED, type Wanted, wantedClaims } from './views.ts';
import { createWatcher, watchPlace } from './watch.ts';

/** What a session needs of the house around it (page/ knows neither browser API nor coverage/). */
export interface SessionParts {
  readonly wire: Wire;
  /** The words of a ready-made search. */
  query(story: Story): string;
  /** Ready-made searches for a claim or term of a story. */
  searches(story: Story): Searches;
  /** Opens the popup's coverage of a claim; false: it could not be opened. Left out: the card does not offer it. */
  coverageOf?(id: string): Promise<boolean>;
  /** Puts the sheet of the marks in when {@link Wire.dress} cannot. */
  dressHere(): void;
}

/** How a session starts: what of the settings concerns it. */
export interface SessionStart {
  readonly wanted?: Wanted;
  readonly marksOn?: boolean;
}

/** See {@link startSession}. */
export interface Session {
  /** The state; while the page is being read, the answer waits a moment for it. */
  state(): Promise<PageState>;
  marks(on: boolean | 'toggle'): PageState;
  show(id: string): boolean;
  markAnyway(): Promise<PageState>;
  /** Goes to the next or previous mark; waits until the page is read. */
  step(by: 1 | -1): Promise<boolean>;
  /** The reader's wishes changed. */
  want(wanted: Wanted): void;
}

/** A page that was an article, at the same address, is one from this probability on (another language, "next page", live posts). */
const LASTING = 0.3;

/** How long (ms) `state` waits for a reading, and how long commands do. */
const WAIT_STATE = 400;
const WAIT_COMMAND = 3_000;
/** A page that is no article (yet) is looked at again so long (ms) after it came or its address changed: apps fill it late. */
const LOOKS = [300, 1_200, 3_000, 6_000];
/** For that long (ms) new text on such a page is noticed at once; then nothing is observed on it any more. */
const HOPE = 5_900;

/** Starts on the page of this window. Everything ends and is undone when the signal aborts. */
export function startSession(parts: SessionParts, signal: AbortSignal, start: SessionStart = {}): Session {
  const { wire } = parts;
  const painter = createPainter(CSS.highlights);
  const article = createArticle(wire, painter);

  let status: PageStatus = 'working';
  let error: string | null = null;
  let verdict: Verdict | null = null;
  let metadata: Metadata | null = null;
  let wanted: Wanted = start.wanted ?? WANTED;
  let marksOn = start.marksOn ?? true;
  let anyway = false;
  let wasArticle = false;
  let dressed: Promise<unknown> | null = null;
  let reading = new AbortController();
  let hopeUntil = 0;
  let busy = false;
  let again = false;
  let settled: Promise<void> = Promise.resolve();
  let looks: ReturnType<typeof setTimeout>[] = [];

  const known = (): Known => ({ status, error, marksOn, verdict, metadata, wanted });
  const state = (): PageState => pageState(article, known(), (story) => parts.query(story));
  const attention = createAttention(
    {
      painter,
      article,
      known,
      searches: (story) => parts.searches(story),
      ...(parts.coverageOf && { coverageOf: parts.coverageOf }),
    },
    signal,
  );

  const hasArticle = (): boolean => article.batches().length > 0;
  const afterPaint = (): void => {
    attention.refresh();
    wire.badge(wantedClaims(article.findings(), wanted).length);
  };
  const empty = (): void => {
    if (performance.now() < hopeUntil) watcher.watch([document]);
    else watcher.stop();
    attention.off();
    article.clear();
    wire.badge(null);
  };

  /** How sure it must be that this is an article: less when it was one at this address, or when the text of one still stands. */
  const leastSure = (): number => {
    const standing = hasArticle() && article.stands();
    if (anyway || (standing && wasArticle)) return 0;
    return standing || wasArticle ? LASTING : ARTICLE_AT;
  };
  /** The article, or null when the page is none. */
  const extract = async (mine: AbortSignal): Promise<Article | null> => {
    await idle(200);
    mine.throwIfAborted();
    watcher.flush();
    const found = readPage(document, leastSure());
    verdict = found.verdict;
    wasArticle = found.article !== null;
    metadata = found.article?.metadata ?? metadata;
    return found.article;
  };
  const read = async (mine: AbortSignal): Promise<void> => {
    try {
      const found = await extract(mine);
      if (!found || found.blocks.length === 0) {
        empty();
        status = 'not-article';
        return;
      }
      dressed ??= wire.dress().catch(() => parts.dressHere());
      watcher.watch(new Set<Node>([document, ...found.blocks.map(({ element }) => element.getRootNode())]));
      const about = { language: languageOf(known()), publisher: referenceOf(known()).publisher };
      await Promise.all([article.read(found, about, mine, afterPaint), dressed]);
      mine.throwIfAborted();
      status = 'ready';
      error = null;
    } catch (cause) {
      if (mine.aborted) return;
      const plain = cause instanceof ExtractionError || cause instanceof ReadingError;
      error = plain ? cause.message : 'Whosaid could not read this page.';
      status = 'error';
    }
  };
  /** Reads the page (again). A reading that is still on its way is given up. */
  const begin = (): Promise<void> => {
    reading.abort();
    if (signal.aborted) return settled;
    const mine = new AbortController();
    reading = mine;
    again = false;
    busy = true;
    settled = read(mine.signal).finally(() => {
      if (reading !== mine) return;
      busy = false;
      if (again) void begin();
    });
    return settled;
  };
  /** Reads again after the reading on its way: a page that changes faster than it can be read is read all the same. */
  const beginAfter = (): void => {
    if (busy) again = true;
    else void begin();
  };
  const lookAgain = (): void => {
    for (const timer of looks) clearTimeout(timer);
    hopeUntil = performance.now() + HOPE;
    const look = (): void => {
      if (status === 'not-article' && !document.hidden) beginAfter();
    };
    looks = LOOKS.map((time) => setTimeout(look, time));
  };
  const onMove = (): void => {
    anyway = false;
    wasArticle = false;
    // What stays on the page stays marked; an article that left is known by its text, which is gone.
    lookAgain();
    void begin();
  };

  const watcher = createWatcher(
    {
      holds: (node) => article.holds(node),
      lostBlocks: () => article.lostBlocks(),
      onTouched: (nodes) => {
        article.check(nodes);
        attention.refresh();
      },
      onChange: beginAfter,
      onLook: () => void article.repaint().then(() => attention.refresh()),
      onWake: () => {
        article.check(null);
        beginAfter();
      },
    },
    signal,
  );
  const onReturn = (): void => {
    // The badge is not kept, and a message that was on its way is never answered.
    if (status === 'working') void begin();
    else if (hasArticle()) wire.badge(wantedClaims(article.findings(), wanted).length);
  };
  watchPlace({ onMove, onReturn }, signal);

  signal.addEventListener(
    'abort',
    () => {
      reading.abort();
      for (const timer of looks) clearTimeout(timer);
      article.clear();
    },
    { once: true },
  );

  painter.show(marksOn);
  void article.repaint(wanted);
  lookAgain();
  void begin();

  const within = (time: number): Promise<unknown> =>
    Promise.race([settled, new Promise((resolve) => setTimeout(resolve, time))]);

  return {
    async state() {
      if (status === 'working') await within(WAIT_STATE);
      return state();
    },
    marks(on) {
      marksOn = on === 'toggle' ? !marksOn : on;
      painter.show(marksOn);
      if (!marksOn) attention.off();
      return state();
    },
    show: (id) => attention.goTo(id),
    async markAnyway() {
      anyway = true;
      if (status !== 'ready') status = 'working';
      void begin();
      await within(WAIT_COMMAND);
      return state();
    },
    async step(by) {
      if (status === 'working') await within(WAIT_COMMAND);
      return attention.step(by);
    },
    want(next) {
      wanted = next;
      void article.repaint(wanted).then(afterPaint);
    },
  };
}
