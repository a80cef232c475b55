/**
 * Which mark has the reader's attention: the current mark and its light, the card, the way from mark to mark, by pointer and
 * by keyboard.
 */
import type { LiveArticle } from './article.ts';
import { createCard } from './card/card.ts';
import type { CardActions, Searches } from './card/model.ts';
import type { Point } from './card/place.ts';
import type { PageWindow } from './frames.ts';
import { boxesOf } from './hit-test.ts';
import { freeKeys, listenToKeys } from './keyboard.ts';
import type { Painter } from './paint.ts';
import { listenToPointer, type PointerCalls } from './pointer.ts';
import { createLight, isDrawn, scrollToMark } from './show.ts';
import { cardModel, citationOf, type Known, languageOf, linkOf, referenceOf, type Story } from './state.ts';

/** What it needs of the session. */
export interface AttentionParts {
  /** The window in which the marks are: this one, or that of a frame. */
  readonly view: PageWindow;
  readonly painter: Painter;
  readonly article: LiveArticle;
  known(): Known;
  searches(story: Story): Searches;
  coverageOf?(id: string): Promise<boolean>;
}

/** See {@link createAttention}. */
export interface Attention {
  /** Scrolls to a mark, lights and flashes it. False when it is not on the page. */
  goTo(id: string): boolean;
  /** Goes to the next or previous mark; with an open card, shows that mark's card. */
  step(by: 1 | -1): boolean;
  /** After a painting: what is lit follows, the card of a mark that is gone closes. */
  refresh(): void;
  /** No card, no light, no current mark. */
  off(): void;
}

/** Listens to pointer and keys until the signal aborts. */
export function createAttention(
  { view, painter, article, known, searches, coverageOf }: AttentionParts,
  signal: AbortSignal,
): Attention {
  const light = createLight(painter);
  let current: string | null = null;
  let hovered: string | null = null;
  let returnFocus: HTMLElement | null = null;

  const hold = (id: string | null): void => {
    current = id;
    light.hold(id === null ? null : article.relation(id));
  };
  const hover = (id: string | null): void => {
    hovered = id;
    light.hover(id === null ? null : article.relation(id));
  };
  const open = (id: string, point: Point | null): void => {
    const model = cardModel(article, known(), id);
    const mark = painter.get(id);
    if (!model || !mark) return;
    hold(id);
    // By the whole relation: the card must not hide who said it.
    card.open(id, model, article.relation(id)?.ranges ?? mark.ranges, point);
  };
  const goTo = (id: string): boolean => {
    const mark = painter.get(id);
    if (!mark || !known().marksOn || !scrollToMark(mark)) return false;
    hold(id);
    const relation = article.relation(id);
    if (relation) light.flash(relation);
    return true;
  };
  const step = (by: 1 | -1): boolean => {
    const next = neighbour(painter, article, current, by);
    const withCard = card.shown() !== null;
    if (next === null || !goTo(next)) return false;
    if (withCard) open(next, null);
    else returnFocus = freeKeys(view) ?? returnFocus;
    return true;
  };
  const leave = (): void => {
    hold(null);
    returnFocus?.focus({ preventScroll: true });
    returnFocus = null;
  };

  const actions = (id: string): CardActions => ({
    jump: (other) => void (goTo(other) && open(other, null)),
    step: (by) => void step(by),
    citation: () => {
      const model = cardModel(article, known(), id);
      return model ? citationOf(model, known()) : '';
    },
    link: () => linkOf(article, id),
    coverage: () => searches(storyOfMark(article, known(), id)),
    ...(coverageOf && { popup: () => coverageOf(id) }),
  });
  const card = createCard(actions, () => hold(null));
  const isOurs = (event: Event): boolean => card.holds(event);

  const pointer: PointerCalls = {
    onMark: (id, point) => (card.shown() === id ? card.close() : open(id, point)),
    onElsewhere: () => (card.shown() === null ? hold(null) : card.close()),
    onSelect: () => card.close(),
    onHover: hover,
    isOurs,
    mayHold: (element) => known().marksOn && article.holds(element),
  };
  // Enter opens the card of the current mark; closing it keeps the reader's place for the next step.
  const keys = { current: () => (card.shown() === null ? current : null), open: (id: string) => open(id, null) };
  // The card stands in the top window, whichever window the marks are in.
  for (const one of new Set<PageWindow>([window as PageWindow, view])) {
    listenToPointer(one, one === view ? painter : null, pointer, signal);
    listenToKeys(one, { ...keys, leave, isOurs }, signal);
  }

  const off = (): void => {
    card.close();
    light.off();
    current = null;
    hovered = null;
  };
  signal.addEventListener('abort', off, { once: true });

  return {
    goTo,
    step,
    refresh() {
      const shown = card.shown();
      if (shown !== null && !painter.get(shown)) card.close();
      // The same words may stand in other text nodes now.
      light.hold(current === null ? null : article.relation(current));
      if (hovered !== null) hover(hovered);
    },
    off,
  };
}

/** The mark before or behind the current one, round the article; only marks that are drawn. */
function neighbour(painter: Painter, article: LiveArticle, current: string | null, by: 1 | -1): string | null {
  const ids = article.wishes().flatMap(({ id }) => {
    const mark = painter.get(id);
    return mark && isDrawn(mark) ? [id] : [];
  });
  const at = current === null ? -1 : ids.indexOf(current);
  if (at >= 0) return ids[(at + by + ids.length) % ids.length] ?? null;
  return firstInView(painter, ids, by);
}

/** Without a current mark: the first one below the top of the viewport (backwards: the last one above its end). */
function firstInView(painter: Painter, ids: readonly string[], by: 1 | -1): string | null {
  const top = (id: string): number => boxesOf(painter.get(id)?.ranges ?? [])[0]?.top ?? 0;
  const found = by > 0 ? ids.find((id) => top(id) >= 0) : ids.findLast((id) => top(id) < innerHeight);
  return found ?? (by > 0 ? ids[0] : ids.at(-1)) ?? null;
}

/** The words of a mark as a story of their own, beside the article's title. */
function storyOfMark(article: LiveArticle, known: Known, id: string): Story {
  const model = cardModel(article, known, id);
  const words = model?.type === 'claim' ? model.claim.content : (model?.term.text ?? '');
  const { title, published, publisher } = referenceOf(known);
  const speakers = model?.speaker && model.speaker.kind !== 'unnamed' ? [model.speaker.name] : [];
  return { title, published, publisher, texts: [words, ...speakers], speakers, language: languageOf(known) };
}
