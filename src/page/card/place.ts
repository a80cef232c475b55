/** Where the card stands: by its mark and with it while the page scrolls, at the bottom of narrow screens. */
import { boxesOf, windowOfRanges } from '../hit-test.ts';

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

/** Where a panel goes: its corner, how high it may be, and whether its mark is in the viewport at all. */
export interface Spot extends Point {
  readonly room: number;
  readonly seen: boolean;
}

/** A panel lower than this (pixels) is of no use; one higher than that is too much of the page. */
const LOW = 230;
const HIGH = 560;

/**
 * Puts a panel below a box, or above it where it fits better, inside the viewport, and cuts its height so that it does not
 * cover the box. A box that leaves no useful room on either side is covered in part.
 */
export function besideBox(anchor: Box, panel: Size, view: Size): Spot {
  const within = (value: number, size: number, whole: number): number =>
    Math.max(MARGIN, Math.min(value, whole - size - MARGIN));
  const below = view.height - MARGIN - anchor.bottom - GAP;
  const above = anchor.top - GAP - MARGIN;
  const up = panel.height > below && above > below;
  const room = Math.min(HIGH, Math.max(LOW, up ? above : below));
  const height = Math.min(panel.height, room);
  const y = up ? anchor.top - GAP - height : anchor.bottom + GAP;
  return {
    x: Math.round(within(anchor.left, panel.width, view.width)),
    y: Math.round(within(y, height, view.height)),
    room: Math.floor(room),
    seen: anchor.bottom > 0 && anchor.top < view.height && anchor.right > 0 && anchor.left < view.width,
  };
}

/** Height that the panel would like to have: that of its parts, whatever it is cut to now. */
function wishedHeight(panel: HTMLElement): number {
  const body = panel.querySelector<HTMLElement>('.body');
  return panel.offsetHeight + (body ? body.scrollHeight - body.clientHeight : 0);
}

/** In the sheet of a narrow screen: the page scrolls so that the mark stands above the sheet. */
function uncover(panel: HTMLElement, ranges: readonly AbstractRange[]): void {
  const boxes = boxesOf(ranges).filter(({ height }) => height > 0);
  const top = innerHeight - panel.offsetHeight;
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const first = Math.min(...boxes.map((box) => box.top));
  if (boxes.length > 0 && bottom > top)
    scrollBy({ top: Math.min(bottom - top + GAP, first - MARGIN), behavior: 'instant' });
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
    const turned = panel.classList.contains('sheet') !== sheet;
    panel.classList.toggle('sheet', sheet);
    if (sheet) {
      panel.style.maxHeight = '';
      if (turned) uncover(panel, ranges);
      return;
    }
    const boxes = boxesOf(ranges);
    const anchor = anchorBox(boxes, (boxes[0]?.top ?? 0) + lead, innerHeight);
    const view = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    const size = { width: panel.offsetWidth, height: wishedHeight(panel) };
    const spot = anchor && besideBox(anchor, size, view);
    panel.classList.toggle('away', spot?.seen !== true);
    if (!spot) return;
    panel.style.maxHeight = `${spot.room}px`;
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
  const inside = windowOfRanges(ranges);
  if (inside && inside !== window) inside.addEventListener('scroll', ask, { capture: true, passive: true, signal });
  addEventListener('resize', ask, { passive: true, signal });
  const size = new ResizeObserver(ask);
  size.observe(panel);
  signal.addEventListener('abort', () => size.disconnect(), { once: true });
  place();
}
