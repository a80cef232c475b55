/** Brings a mark before the reader's eyes: scrolls to it, lights its relation, flashes it. */

import type { Relation } from './article.ts';
import { boxesOf, visiblePart, windowOfRanges } from './hit-test.ts';
import type { Layer } from './marks-style.ts';
import type { Mark, Painter } from './paint.ts';

const calm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** True when a mark is drawn somewhere on the page. */
export const isDrawn = (mark: Mark): boolean => boxesOf(mark.ranges).some((box) => box.width > 0 && box.height > 0);

/** Free space (share of the viewport's height) that a mark keeps to its borders before the page scrolls. */
const BORDER = 0.12;
/** Farther than so many viewports the page jumps: a long smooth scroll only makes readers wait. */
const FAR = 2.5;

/** Scrolls so that a mark stands in the middle; leaves the page alone when it is well in view. False when it is not drawn. */
export function scrollToMark(mark: Mark): boolean {
  const [box] = boxesOf(mark.ranges).filter(({ width, height }) => width > 0 && height > 0);
  const element = mark.ranges[0]?.startContainer.parentElement;
  if (!box || !element) return false;
  const view = windowOfRanges(mark.ranges) ?? window;
  const seen = visiblePart(view);
  const border = seen.height * BORDER;
  const high = box.top >= seen.top + border && box.bottom <= seen.bottom - border;
  if (high && box.left >= seen.left && box.right <= seen.right) return true;
  const far = Math.abs(box.top - innerHeight / 2) > innerHeight * FAR;
  const behavior: ScrollBehavior = far || calm() ? 'instant' : 'smooth';
  const around = element.getBoundingClientRect();
  // An element taller than the viewport has no useful middle: the mark's own line goes there.
  if (around.height > innerHeight * 0.6) scroller(view).scrollBy({ top: box.top - innerHeight / 2, behavior });
  else element.scrollIntoView({ block: 'center', inline: 'nearest', behavior });
  return true;
}

/** The window that scrolls what a window shows: itself, or for a frame as high as its content the one around it. */
function scroller(view: Window): Window {
  const { scrollHeight, clientHeight } = view.document.documentElement;
  const around = view.frameElement?.ownerDocument.defaultView;
  return around && scrollHeight <= clientHeight ? scroller(around) : view;
}

/** The flash: strong, then fading. Milliseconds of each step. */
const FLASH: readonly (readonly [Exclude<Layer, 'base'>, number])[] = [
  ['flash-3', 420],
  ['flash-2', 90],
  ['flash-1', 90],
];

/** Lights and flashes relations; one at a time. */
export interface Light {
  /** Lights a relation for as long as it is held (the open card, the current mark); null: none. */
  hold(relation: Relation | null): void;
  /** Lights a relation while the pointer is on it; null: what is held is lit again. */
  hover(relation: Relation | null): void;
  /** Flashes a relation. A reader who wants less motion sees it lit, steadily. */
  flash(relation: Relation): void;
  off(): void;
}

/** Makes the light of a page. */
export function createLight(painter: Painter): Light {
  let held: Relation | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const dark = (): void => {
    clearTimeout(timer);
    for (const [layer] of FLASH) painter.overlay(layer, null);
  };
  return {
    hold(relation) {
      held = relation;
      painter.overlay('lit', held);
    },
    hover: (relation) => painter.overlay('lit', relation ?? held),
    flash(relation) {
      dark();
      if (calm()) return;
      const step = (at: number): void => {
        const before = FLASH[at - 1];
        if (before) painter.overlay(before[0], null);
        const now = FLASH[at];
        if (!now) return;
        painter.overlay(now[0], relation);
        timer = setTimeout(() => step(at + 1), now[1]);
      };
      step(0);
    },
    off() {
      dark();
      held = null;
      painter.overlay('lit', null);
    },
  };
}
