/** Where the card stands: by its mark and with it while the page scrolls, at the bottom of narrow screens. */
import { boxesOf } from '../hit-test.ts';

/** Screens narrower than this (CSS pixels) get a sheet at the bottom. */
const NARROW = 480;
/** Free space kept to the borders of the viewport and to the mark, in pixels. */
const MARGIN = 8;
const GAP = 10;

/** A point of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box of the viewport, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Width and height in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box around boxes. */
const around = (boxes: readonly Box[]): Box => ({
  left: Math.min(...boxes.map((box) => box.left)),
  top: Math.min(...boxes.map((box) => box.top)),
  right: Math.max(...boxes.map((box) => box.right)),
  bottom: Math.max(...boxes.map((box) => box.bottom)),
});

/** The box to stand by: the whole mark when a card fits beside it, else its line nearest to `near`; null when none is drawn. */
export function anchorBox(boxes: readonly Box[], near: number, viewportHeight: number): Box | null {
  const drawn = boxes.filter((box) => box.right > box.left && box.bottom > box.top);
  if (drawn.length === 0) return null;
  const whole = around(drawn);
  if (whole.bottom - whole.top < viewportHeight * 0.35) return whole;
  const distance = (box: Box): number => Math.abs((box.top + box.bottom) / 2 - near);
  return drawn.reduce((best, box) => (distance(box) < distance(best) ? box : best));
}

/**
 * The corner of a panel that stands below a box, or above it where there is more room, inside the viewport. `seen` is
 * false when the box has left the viewport. A box too tall for both is stood on, at the lower border.
 */
export function besideBox(anchor: Box, panel: Size, view: Size): Point & { readonly seen: boolean } {
  const within = (value: number, size: number, whole: number): number =>
    Math.max(MARGIN, Math.min(value, whole - size - MARGIN));
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - panel.height;
  const fitsBelow = below + panel.height <= view.height - MARGIN;
  const y = fitsBelow || above < MARGIN ? below : above;
  return {
    x: Math.round(within(anchor.left, panel.width, view.width)),
    y: Math.round(within(y, panel.height, view.height)),
    seen: anchor.bottom > 0 && anchor.top < view.height && anchor.right > 0 && anchor.left < view.width,
  };
}

/**
 * Keeps the panel at its mark until the signal aborts. `point` is where the reader clicked, when there was a click: the
 * distance of the chosen line to the top of the mark stays the same while scrolling.
 */
export function keepPlaced(
  panel: HTMLElement,
  ranges: readonly AbstractRange[],
  point: Point | null,
  signal: AbortSignal,
): void {
  const first = boxesOf(ranges)[0];
  const lead = point && first ? point.y - first.top : 0;
  const place = (): void => {
    const sheet = innerWidth < NARROW;
    panel.classList.toggle('sheet', sheet);
    if (sheet) return;
    const boxes = boxesOf(ranges);
    const anchor = anchorBox(boxes, (boxes[0]?.top ?? 0) + lead, innerHeight);
    const view = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    const size = { width: panel.offsetWidth, height: panel.offsetHeight };
    const spot = anchor && besideBox(anchor, size, view);
    panel.classList.toggle('away', spot?.seen !== true);
    if (!spot) return;
    panel.style.left = `${spot.x}px`;
    panel.style.top = `${spot.y}px`;
  };
  let asked = false;
  const ask = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      if (!signal.aborted) place();
    });
  };
  addEventListener('scroll', ask, { capture: true, passive: true, signal });
  addEventListener('resize', ask, { passive: true, signal });
  const size = new ResizeObserver(ask);
  size.observe(panel);
  signal.addEventListener('abort', () => size.disconnect(), { once: true });
  place();
}
