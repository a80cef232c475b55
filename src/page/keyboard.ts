/**
 * Marks by the keyboard: a command of the browser goes from mark to mark (session.ts); once one is the current one, Enter
 * opens its card and Escape leaves it. Until then no key is looked at.
 */

/** What the keys do. */
export interface KeyCalls {
  /** Id of the current mark, or null: then keys are the page's alone. */
  current(): string | null;
  open(id: string): void;
  leave(): void;
  isOurs(event: Event): boolean;
}

const EDITABLE = 'input,textarea,select,[contenteditable=""],[contenteditable=true]';

/** Whether keys go into something now: a field, or a control that has the focus. */
export function isTaken(active: Element | null): boolean {
  const page = active?.ownerDocument;
  if (!active || active === page?.body || active === page?.documentElement) return false;
  return active.matches(EDITABLE) || active.matches('a[href],button,summary,[tabindex],iframe');
}

/**
 * Takes the focus off a control, so that Enter and Escape mean the current mark. Gives back what had it. A focus in the frame `view`
 * in which the marks are is one in that frame.
 */
export function freeKeys(view: Window): HTMLElement | null {
  const top = document.activeElement;
  const active = (top && top === view.frameElement ? view.document.activeElement : top) as HTMLElement | null;
  if (!isTaken(active) || typeof active?.blur !== 'function') return null;
  active.blur();
  return active;
}

/** Listens in a window until the signal aborts. Only Enter and Escape for a current mark are taken from the page. */
export function listenToKeys(view: Window, calls: KeyCalls, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    const id = calls.current();
    if (id === null || calls.isOurs(event) || isTaken(view.document.activeElement)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Enter') calls.open(id);
    else calls.leave();
  };
  view.addEventListener('keydown', onKey, { capture: true, signal });
}
