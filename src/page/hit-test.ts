/**
 * From a point of the viewport to the mark that is painted there. A click is only ever read: nothing is prevented, and a
 * click that does something else (a link, a button, a selection, a modifier) is none of ours.
 */
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

/** The boxes of a mark on the screen, in viewport pixels. */
export function boxesOf(ranges: readonly AbstractRange[]): DOMRect[] {
  return ranges.flatMap((range) => [...(asRange(range)?.getClientRects() ?? [])]);
}

const inside = (box: DOMRect, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/** Where the browser cannot say which highlights lie at a point: the boxes of the marks are looked through. */
function marksByBoxes(painter: Painter, x: number, y: number): Mark[] {
  const caret = document.caretPositionFromPoint?.(x, y)?.offsetNode;
  if (!caret) return [];
  return [...painter.marks()].filter(
    ({ ranges }) =>
      ranges.some((range) => asRange(range)?.intersectsNode(caret)) && boxesOf(ranges).some((box) => inside(box, x, y)),
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

/** The innermost mark at a point of the viewport, or null. */
export function markAt(painter: Painter, x: number, y: number): Mark | null {
  const registry = CSS.highlights as HitRegistry;
  const found = registry.highlightsFromPoint
    ? marksByRegistry(painter, registry.highlightsFromPoint(x, y))
    : marksByBoxes(painter, x, y);
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
  const [first] = event.composedPath();
  return first instanceof Element ? first : null;
}

/** Whether a click asks for nothing else than what is under it: the reader's own, plain, not on a control, selecting nothing. */
export function isPlainClick(event: MouseEvent): boolean {
  if (!event.isTrusted || event.button !== 0 || event.detail > 1) return false;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const target = targetOf(event);
  if (!target || isInteractive(target)) return false;
  return !selects();
}

/** Whether the reader has selected text. */
export const selects = (): boolean => getSelection()?.isCollapsed === false;
