/** From the keyboard command straight into the list: the first arrow down enters it, without a Tab through the head. */
import { useEffect } from 'preact/hooks';

/** Until something has the focus, arrow down gives it to the list's item that Tab would enter. */
export function useListKey(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'ArrowDown' || document.activeElement !== document.body) return;
      const item = document.querySelector<HTMLElement>('.panel [data-roving][tabindex="0"]');
      if (!item) return;
      event.preventDefault();
      item.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
