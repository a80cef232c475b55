/** Where the card stands: by its mark and with it while the page scrolls, at the bottom of narrow screens. */
import { computePosition, flip, hide, offset, shift, type VirtualElement } from '@floating-ui/dom';
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

/** A box around boxes. */
function around(boxes: readonly DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** The box to stand by: the whole mark when a card fits beside it, else its line nearest to `near`. */
export function anchorBox(boxes: readonly DOMRect[], near: number, viewportHeight: number): DOMRect {
  const drawn = boxes.filter((box) => box.width > 0 && box.height > 0);
  if (drawn.length === 0) return new DOMRect();
  const whole = around(drawn);
  if (whole.height < viewportHeight * 0.35) return whole;
  const distance = (box: DOMRect): number => Math.abs((box.top + box.bottom) / 2 - near);
  return drawn.reduce((best, box) => (distance(box) < distance(best) ? box : best));
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
  const first = boxesOf(ranges);
  const lead = point && first[0] ? point.y - first[0].top : 0;
  const anchor: VirtualElement = {
    getBoundingClientRect: () => {
      const boxes = boxesOf(ranges);
      return anchorBox(boxes, (boxes[0]?.top ?? 0) + lead, innerHeight);
    },
  };
  const place = async (): Promise<void> => {
    const sheet = innerWidth < NARROW;
    panel.classList.toggle('sheet', sheet);
    if (sheet) {
      panel.style.transform = '';
      return;
    }
    const { x, y, middlewareData } = await computePosition(anchor, panel, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [offset(GAP), flip({ padding: MARGIN }), shift({ padding: MARGIN, crossAxis: true }), hide()],
    });
    if (signal.aborted) return;
    panel.style.left = `${Math.round(x)}px`;
    panel.style.top = `${Math.round(y)}px`;
    panel.classList.toggle('away', middlewareData.hide?.referenceHidden === true);
  };
  let asked = false;
  const ask = (): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      if (!signal.aborted) void place();
    });
  };
  addEventListener('scroll', ask, { capture: true, passive: true, signal });
  addEventListener('resize', ask, { passive: true, signal });
  const size = new ResizeObserver(ask);
  size.observe(panel);
  signal.addEventListener('abort', () => size.disconnect(), { once: true });
  void place();
}
