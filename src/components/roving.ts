/** Roving tabindex: a list is one stop of the Tab key, the arrow keys walk through it. */
import { useId, useRef, useState } from 'preact/hooks';

/** Which keys walk: up and down in a list, left and right in a row. */
export type Direction = 'vertical' | 'horizontal';

/** Props of the container and of its item number `index`. */
export interface Roving<E extends HTMLElement> {
  readonly container: { readonly ref: { current: E | null }; readonly onKeyDown: (event: KeyboardEvent) => void };
  readonly item: (index: number) => {
    readonly tabIndex: 0 | -1;
    readonly 'data-roving': string;
    readonly onFocus: () => void;
  };
}

/** Index to go to for a key, or null when the key does not walk. `count` is at least 1. */
export function nextIndex(key: string, at: number, count: number, direction: Direction): number | null {
  const [back, forth] = direction === 'vertical' ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  const wrap = direction === 'horizontal';
  const move = (to: number): number => (wrap ? (to + count) % count : Math.min(count - 1, Math.max(0, to)));
  if (key === forth) return move(at + 1);
  if (key === back) return move(at - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

/** Roving tabindex over the items, which carry `item(index)`. `initial` is where Tab enters first. */
export function useRoving<E extends HTMLElement>(count: number, direction: Direction, initial = 0): Roving<E> {
  const [chosen, choose] = useState(initial);
  const at = Math.min(chosen, Math.max(0, count - 1));
  const ref = useRef<E>(null);
  // Lists may hold lists: each knows its own items by its id.
  const scope = useId();
  const mark = (index: number): string => `${scope}-${index}`;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || count === 0 || !isItem(event.target, scope)) return;
    const to = nextIndex(event.key, at, count, direction);
    if (to === null) return;
    event.preventDefault();
    choose(to);
    ref.current?.querySelector<HTMLElement>(`[data-roving="${mark(to)}"]`)?.focus();
  };
  return {
    container: { ref, onKeyDown },
    item: (index) => ({
      tabIndex: index === at ? 0 : -1,
      'data-roving': mark(index),
      onFocus: () => choose(index),
    }),
  };
}

const isItem = (target: EventTarget | null, scope: string): boolean =>
  target instanceof HTMLElement && (target.dataset.roving?.startsWith(`${scope}-`) ?? false);
