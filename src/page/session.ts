/**
 * The owner of a page's analysis: finds out whether it is an article, reads it, paints it, keeps it up to date, and answers
 * who asks. No error leaves it: what goes wrong becomes a state that the popup shows in plain words.
 */
import type { PageState, PageStatus } from '../messages/protocol.ts';
import type { Searches } from './card/model.ts';
import { commentBlocks } from './comments.ts';
import { ARTICLE_AT } from './detect.ts';
import { type Article, ExtractionError, type PageBlock } from './extract.ts';
import { findArticle, type PageWindow, windowOf } from './frames.ts';
import { idle } from './idle.ts';
import { ReadingError, type Wire } from './reading.ts';
import { createStage, type Stage } from './stage.ts';
import { type Known, languageOf, pageState, referenceOf, type Story } from './state.ts';
import type { Metadata, Verdict } from './types.ts';
import { WANTED, type Wanted, wantedClaims } from './views.ts';
import { createWatcher, watchFrames, watchPlace } from './watch.ts';

/** What a session needs of the house around it (page/ knows neither browser API nor coverage/). */
export interface SessionParts {
  readonly wire: Wire;
  /** The words of a ready-made search. */
  query(story: Story): string;
  /** Ready-made searches for a claim or term of a story. */
  searches(story: Story): Searches;
  /** Opens the popup's coverage of a claim; false: it could not be opened. Left out: the card does not offer it. */
  coverageOf?(id: string): Promise<boolean>;
  /** Puts the sheet of the marks into a window when {@link Wire.dress} cannot. */
  dressHere(view: PageWindow): void;
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
  /** Marks the readers' comments too, for as long as the reader stays on the page, or no longer. */
  comments(on: boolean): Promise<PageState>;
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

  let status: PageStatus = 'working';
  let error: string | null = null;
  let verdict: Verdict | null = null;
  let metadata: Metadata | null = null;
  let wanted: Wanted = start.wanted ?? WANTED;
  let marksOn = start.marksOn ?? true;
  let anyway = false;
  let withComments = false;
  /** Comments on the page as of the last reading; null: not counted since. */
  let commentCount: number | null = null;
  let wasArticle = false;
  let reading = new AbortController();
  let hopeUntil = 0;
  let busy = false;
  let again = false;
  let settled: Promise<void> = Promise.resolve();
  let looks: ReturnType<typeof setTimeout>[] = [];

  const known = (): Known => {
    const comments = commentCount === null ? null : { found: commentCount, on: withComments };
    return { status, error, marksOn, verdict, metadata, wanted, comments };
  };
  const state = (): PageState => pageState(stage.article, known(), (story) => parts.query(story));
  const open = (view: PageWindow): Stage => {
    const made = createStage(view, { ...parts, known }, signal);
    made.painter.show(marksOn);
    void made.article.repaint(wanted);
    return made;
  };
  let stage = open(window as PageWindow);
  /** The article stands in another document now: in a frame, in another page there, or in the page itself again. */
  const moveTo = (place: Document): void => {
    const view = windowOf(place);
    if (place === stage.document || !view) return;
    stage.end();
    stage = open(view);
  };

  const hasArticle = (): boolean => stage.article.batches().length > 0;
  const afterPaint = (): void => {
    stage.attention.refresh();
    wire.badge(wantedClaims(stage.article.findings(), wanted).length);
  };
  const empty = (): void => {
    if (performance.now() < hopeUntil) watcher.watch([document]);
    else watcher.stop();
    if (stage.document !== document) moveTo(document);
    stage.attention.off();
    stage.article.clear();
    wire.badge(null);
  };

  /** How sure it must be that this is an article: less when it was one at this address, or when the text of one still stands. */
  const leastSure = (): number => {
    const standing = hasArticle() && stage.article.stands();
    if (anyway || (standing && wasArticle)) return 0;
    return standing || wasArticle ? LASTING : ARTICLE_AT;
  };
  /** The page's comments, counted by the way; what belongs to the article's blocks is none. */
  const commentsBeside = (blocks: Iterable<PageBlock>): PageBlock[] => {
    const own = new Set<Node>([...blocks].flatMap(({ map, comment }) => (comment ? [] : map.nodes)));
    const found = commentBlocks(stage.document, (node) => own.has(node));
    commentCount = new Set(found.map(({ comment }) => comment?.number)).size;
    return found;
  };
  /** The state with the comments counted. */
  const counted = (): PageState => {
    if (status === 'ready' && commentCount === null) commentsBeside(stage.article.live().values());
    return state();
  };
  /** The article, or null when the page is none. */
  const extract = async (mine: AbortSignal): Promise<Article | null> => {
    await idle(200);
    mine.throwIfAborted();
    watcher.flush();
    const found = findArticle(document, leastSure());
    if (found.article) moveTo(found.document);
    verdict = found.verdict;
    wasArticle = found.article !== null;
    metadata = found.article?.metadata ?? metadata;
    commentCount = null;
    if (!found.article || !withComments) return found.article;
    const { blocks } = found.article;
    return { ...found.article, blocks: [...blocks, ...commentsBeside(blocks)] };
  };
  const read = async (mine: AbortSignal): Promise<void> => {
    try {
      const found = await extract(mine);
      if (!found || found.blocks.length === 0) {
        empty();
        status = 'not-article';
        return;
      }
      const dressed = stage.dress();
      const roots = found.blocks.map(({ element }) => element.getRootNode());
      watcher.watch(new Set<Node>([document, stage.document, ...roots]));
      const about = { language: languageOf(known()), publisher: referenceOf(known()).publisher };
      await Promise.all([stage.article.read(found, about, mine, afterPaint), dressed]);
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
    withComments = false;
    wasArticle = false;
    // What stays on the page stays marked; an article that left is known by its text, which is gone.
    lookAgain();
    void begin();
  };

  const watcher = createWatcher(
    {
      holds: (node) => stage.article.holds(node),
      lostBlocks: () => stage.article.lostBlocks(),
      onTouched: (nodes) => {
        stage.article.check(nodes);
        stage.attention.refresh();
      },
      onChange: beginAfter,
      onLook: () => void stage.article.repaint().then(() => stage.attention.refresh()),
      onWake: () => {
        stage.article.check(null);
        beginAfter();
      },
    },
    signal,
  );
  const onReturn = (): void => {
    // The badge is not kept, and a message that was on its way is never answered.
    if (status === 'working') void begin();
    else if (hasArticle()) wire.badge(wantedClaims(stage.article.findings(), wanted).length);
  };
  watchPlace({ onMove, onReturn }, signal);
  watchFrames(() => {
    // A frame that came late or shows another page: of interest where the article is, or may be, in one.
    if (!document.hidden && (status === 'not-article' || stage.view !== window)) beginAfter();
  }, signal);

  signal.addEventListener(
    'abort',
    () => {
      reading.abort();
      for (const timer of looks) clearTimeout(timer);
    },
    { once: true },
  );

  lookAgain();
  void begin();

  const within = (time: number): Promise<unknown> =>
    Promise.race([settled, new Promise((resolve) => setTimeout(resolve, time))]);

  return {
    async state() {
      if (status === 'working') await within(WAIT_STATE);
      return counted();
    },
    marks(on) {
      marksOn = on === 'toggle' ? !marksOn : on;
      stage.painter.show(marksOn);
      if (!marksOn) stage.attention.off();
      return state();
    },
    show: (id) => stage.attention.goTo(id),
    async markAnyway() {
      anyway = true;
      if (status !== 'ready') status = 'working';
      void begin();
      await within(WAIT_COMMAND);
      return state();
    },
    async comments(on) {
      withComments = on;
      void begin();
      await within(WAIT_COMMAND);
      return counted();
    },
    async step(by) {
      if (status === 'working') await within(WAIT_COMMAND);
      return stage.attention.step(by);
    },
    want(next) {
      wanted = next;
      void stage.article.repaint(wanted).then(afterPaint);
    },
  };
}
