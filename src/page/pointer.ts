/** Clicks on marks, and the light under the pointer. Listens passively: nothing of the page is prevented or delayed. */
import type { Point } from './card/place.ts';
import type { PageWindow } from './frames.ts';
import { isPlainClick, markAt, offsetOf, selects, targetOf } from './hit-test.ts';
import type { Painter } from './paint.ts';

/** What the pointer does. */
export interface PointerCalls {
  /** A plain click on a mark, at a point of the top window's viewport. */
  onMark(id: string, point: Point): void;
  /** A plain click elsewhere on the page. */
  onElsewhere(): void;
  /** A double click: the reader selects a word and wants no card. */
  onSelect(): void;
  /** The pointer is on a mark, or (null) on none. */
  onHover(id: string | null): void;
  /** Whether an event belongs to the open card. */
  isOurs(event: Event): boolean;
  /** Whether an element may hold marks: cheap, asked at each move. */
  mayHold(element: Element): boolean;
}

/** A pointer that rests so long (ms) is looked under. */
const REST = 40;
/** Elements around the one under the pointer that are asked for marks. */
const ASK_UP = 8;

function mayHoldAround(element: Element | null, calls: PointerCalls): boolean {
  let at = element;
  for (let up = 0; at && up < ASK_UP; up++, at = at.parentElement) if (calls.mayHold(at)) return true;
  return false;
}

/** Listens in a window until the signal aborts. Marks lie in it only when `painter` paints there; else null. */
export function listenToPointer(
  view: PageWindow,
  painter: Painter | null,
  calls: PointerCalls,
  signal: AbortSignal,
): void {
  const at = ({ clientX, clientY }: MouseEvent): string | null =>
    painter && (markAt(painter, clientX, clientY, view)?.id ?? null);
  const options = { capture: true, passive: true, signal } as const;
  const click = (event: MouseEvent): void => {
    if (calls.isOurs(event)) return;
    const plain = isPlainClick(event, view);
    // After the page's own listeners: a click that the page takes for itself is left alone.
    setTimeout(() => {
      if (signal.aborted || !plain || event.defaultPrevented || selects(view)) return;
      const id = at(event);
      const offset = offsetOf(view);
      if (id !== null) calls.onMark(id, { x: event.clientX + offset.x, y: event.clientY + offset.y });
      else calls.onElsewhere();
    }, 0);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lit: string | null = null;
  const light = (id: string | null): void => {
    if (id === lit) return;
    lit = id;
    calls.onHover(id);
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || !event.isTrusted) return;
    clearTimeout(timer);
    if (calls.isOurs(event) || !mayHoldAround(targetOf(event), calls)) {
      light(null);
      return;
    }
    timer = setTimeout(() => !signal.aborted && light(at(event)), REST);
  };
  view.addEventListener('click', click, options);
  view.addEventListener('dblclick', (event) => !calls.isOurs(event) && event.isTrusted && calls.onSelect(), options);
  if (!painter) return;
  view.addEventListener('pointermove', move, options);
  view.document.documentElement.addEventListener('pointerleave', () => light(null), { passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
