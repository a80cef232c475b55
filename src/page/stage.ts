/** Where an article stands: the page's own window or that of a frame, with what paints and listens there. */
import { createArticle, type LiveArticle } from './article.ts';
import { type Attention, type AttentionParts, createAttention } from './attention.ts';
import type { PageWindow } from './frames.ts';
import { createPainter, type Painter } from './paint.ts';
import type { Wire } from './reading.ts';

/** See {@link createStage}. */
export interface Stage {
  readonly view: PageWindow;
  /** A window of a frame is the same for every page in it: the document tells them apart. */
  readonly document: Document;
  readonly painter: Painter;
  readonly article: LiveArticle;
  readonly attention: Attention;
  /** Puts the sheet of the marks in, once. */
  dress(): Promise<unknown>;
  /** Ends it: no mark, no listener is left. */
  end(): void;
}

/** What a stage needs of the session. */
export interface StageParts extends Pick<AttentionParts, 'known' | 'searches' | 'coverageOf'> {
  readonly wire: Pick<Wire, 'analyse' | 'dress'>;
  /** Puts the sheet of the marks into a window when {@link Wire.dress} cannot. */
  dressHere(view: PageWindow): void;
}

/** Makes the stage of a window; it ends when the signal aborts, or before. */
export function createStage(view: PageWindow, parts: StageParts, signal: AbortSignal): Stage {
  const over = new AbortController();
  const painter = createPainter(view.CSS.highlights, () => new view.Highlight());
  const article = createArticle(parts.wire, painter);
  const { known, searches, coverageOf } = parts;
  const attention = createAttention(
    { view, painter, article, known, searches, ...(coverageOf && { coverageOf }) },
    over.signal,
  );
  let dressed: Promise<unknown> | null = null;
  const end = (): void => {
    try {
      over.abort();
      article.clear();
    } catch {
      // The frame's page is gone, and with it what was painted there.
    }
  };
  signal.addEventListener('abort', end, { once: true });
  return {
    view,
    document: view.document,
    painter,
    article,
    attention,
    dress() {
      dressed ??= parts.wire.dress(view !== window).catch(() => parts.dressHere(view));
      return dressed;
    },
    end() {
      signal.removeEventListener('abort', end);
      end();
    },
  };
}
