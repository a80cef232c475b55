/**
 * From a point of the viewport to the mark that is painted there. A click is only ever read: nothing is prevented, and a
 * click that does something else (a link, a button, a selection, a modifier) is none of ours.
 */
import { ELEMENT_NODE } from './dom.ts';
import type { PageWindow } from './frames.ts';
import type { Mark, Painter } from './paint.ts';

/** What newer browsers have beside the registry (Chromium 140, Firefox 150). */
interface HitRegistry {
  highlightsFromPoint?: (x: number, y: number) => ArrayLike<{ readonly ranges: ArrayLike<AbstractRange> }>;
}

/** Length of a mark in the text it covers, to find the innermost of several. */
const sizeOf = (mark: Mark): number =>
  mark.ranges.reduce(
    (sum, range) =>
      sum +
      (range.startContainer === range.endContainer
        ? range.endOffset - range.startOffset
        : (asRange(range)?.toString().length ?? 0)),
    0,
  );

/** A live range over a static one, or null when its nodes have changed so that it has none. The caller drops it at once. */
export function asRange(range: AbstractRange): Range | null {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const live = startContainer.ownerDocument?.createRange();
  try {
    live?.setStart(startContainer, startOffset);
    live?.setEnd(endContainer, endOffset);
    return live ?? null;
  } catch {
    return null;
  }
}

/** The boxes of ranges in the viewport of their own window, in CSS pixels. */
const ownBoxes = (ranges: readonly AbstractRange[]): DOMRect[] =>
  ranges.flatMap((range) => [...(asRange(range)?.getClientRects() ?? [])]);

/** Where the viewport of a window begins in that of the top window, in CSS pixels: 0, 0 for the top window itself. */
export function offsetOf(view: Window | null | undefined): { readonly x: number; readonly y: number } {
  const frame = view?.frameElement;
  if (!frame) return { x: 0, y: 0 };
  const { left, top } = frame.getBoundingClientRect();
  const around = offsetOf(frame.ownerDocument.defaultView);
  return { x: left + frame.clientLeft + around.x, y: top + frame.clientTop + around.y };
}

/** The part of the top window's viewport in which a window's content can be seen, in CSS pixels. */
export function visiblePart(view: Window | null | undefined): DOMRect {
  const frame = view?.frameElement;
  if (!frame) return new DOMRect(0, 0, innerWidth, innerHeight);
  const around = visiblePart(frame.ownerDocument.defaultView);
  const { x, y } = offsetOf(view);
  const [left, top] = [Math.max(x, around.left), Math.max(y, around.top)];
  const right = Math.min(x + frame.clientWidth, around.right);
  const bottom = Math.min(y + frame.clientHeight, around.bottom);
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

/** The window of ranges. */
export const windowOfRanges = (ranges: readonly AbstractRange[]): Window | null | undefined =>
  ranges[0]?.startContainer.ownerDocument?.defaultView;

/** The boxes of a mark on the screen, in CSS pixels of the top window's viewport. */
export function boxesOf(ranges: readonly AbstractRange[]): DOMRect[] {
  const boxes = ownBoxes(ranges);
  const { x, y } = offsetOf(windowOfRanges(ranges));
  return x === 0 && y === 0 ? boxes : boxes.map((box) => new DOMRect(box.left + x, box.top + y, box.width, box.height));
}

const inside = (box: DOMRect, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/** Where the browser cannot say which highlights lie at a point: the boxes of the marks are looked through. */
function marksByBoxes(painter: Painter, x: number, y: number, view: PageWindow): Mark[] {
  const caret = view.document.caretPositionFromPoint?.(x, y)?.offsetNode;
  if (!caret) return [];
  return [...painter.marks()].filter(
    ({ ranges }) =>
      ranges.some((range) => asRange(range)?.intersectsNode(caret)) &&
      ownBoxes(ranges).some((box) => inside(box, x, y)),
  );
}

function marksByRegistry(painter: Painter, hits: ArrayLike<{ readonly ranges: ArrayLike<AbstractRange> }>): Mark[] {
  const ids = new Set<string>();
  for (const hit of Array.from(hits)) {
    for (const range of Array.from(hit.ranges)) {
      const id = painter.owner(range);
      if (id !== undefined) ids.add(id);
    }
  }
  return [...ids].map((id) => painter.get(id)).filter((mark): mark is Mark => mark !== undefined);
}

/** The innermost mark at a point of a window's own viewport, or null. */
export function markAt(painter: Painter, x: number, y: number, view: PageWindow): Mark | null {
  const registry = view.CSS.highlights as HitRegistry;
  const found = registry.highlightsFromPoint
    ? marksByRegistry(painter, registry.highlightsFromPoint(x, y))
    : marksByBoxes(painter, x, y, view);
  if (found.length < 2) return found[0] ?? null;
  return found.reduce((least, mark) => (sizeOf(mark) < sizeOf(least) ? mark : least));
}

/** What takes clicks for itself. */
const INTERACTIVE =
  'a[href],area,button,input,select,textarea,label,summary,option,video,audio,iframe,object,embed,[contenteditable=""],' +
  '[contenteditable=true],[onclick],[role=button],[role=link],[role=tab],[role=menuitem],[role=checkbox],[role=switch]';

/** Whether an element, or one around it, is there to be clicked or typed into. */
export function isInteractive(target: Element): boolean {
  return target.closest(INTERACTIVE) !== null || getComputedStyle(target).cursor === 'pointer';
}

/** The element an event happened on, in open shadow trees too. */
export function targetOf(event: Event): Element | null {
  const first = event.composedPath()[0] as Node | undefined;
  return first?.nodeType === ELEMENT_NODE ? (first as Element) : null;
}

/** Whether a click asks for nothing else than what is under it: the reader's own, plain, not on a control, selecting nothing. */
export function isPlainClick(event: MouseEvent, view: Window): boolean {
  if (!event.isTrusted || event.button !== 0 || event.detail > 1) return false;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const target = targetOf(event);
  if (!target || isInteractive(target)) return false;
  return !selects(view);
}

/** Whether the reader has selected text in a window. */
export const selects = (view: Window): boolean => view.getSelection()?.isCollapsed === false;
