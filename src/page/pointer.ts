/** Clicks on marks, and the light under the pointer. Listens passively: nothing of the page is prevented or delayed. */
import type { Point } from './card/place.ts';
import { isPlainClick, markAt, selects, targetOf } from './hit-test.ts';
import type { Painter } from './paint.ts';

/** What the pointer does. */
export interface PointerCalls {
  /** A plain click on a mark. */
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

/** Listens until the signal aborts. */
export function listenToPointer(painter: Painter, calls: PointerCalls, signal: AbortSignal): void {
  const options = { capture: true, passive: true, signal } as const;
  const click = (event: MouseEvent): void => {
    if (calls.isOurs(event)) return;
    const plain = isPlainClick(event);
    // After the page's own listeners: a click that the page takes for itself is left alone.
    setTimeout(() => {
      if (signal.aborted || !plain || event.defaultPrevented || selects()) return;
      const mark = markAt(painter, event.clientX, event.clientY);
      if (mark) calls.onMark(mark.id, { x: event.clientX, y: event.clientY });
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
    const { clientX, clientY } = event;
    timer = setTimeout(() => !signal.aborted && light(markAt(painter, clientX, clientY)?.id ?? null), REST);
  };
  addEventListener('click', click, options);
  addEventListener('dblclick', (event) => !calls.isOurs(event) && event.isTrusted && calls.onSelect(), options);
  addEventListener('pointermove', move, options);
  document.documentElement.addEventListener('pointerleave', () => light(null), { passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
