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
  if (!active || active === document.body || active === document.documentElement) return false;
  return active.matches(EDITABLE) || active.matches('a[href],button,summary,[tabindex],iframe');
}

/** Takes the focus off a control, so that Enter and Escape mean the current mark. Gives back what had it. */
export function freeKeys(): HTMLElement | null {
  const active = document.activeElement;
  if (!isTaken(active) || !(active instanceof HTMLElement)) return null;
  active.blur();
  return active;
}

/** Listens until the signal aborts. Only Enter and Escape for a current mark are taken from the page. */
export function listenToKeys(calls: KeyCalls, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
      return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    const id = calls.current();
    if (id === null || calls.isOurs(event) || isTaken(document.activeElement)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Enter') calls.open(id);
    else calls.leave();
  };
  addEventListener('keydown', onKey, { capture: true, signal });
}
