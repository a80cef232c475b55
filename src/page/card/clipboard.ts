/** Writing to the clipboard from the closed root, on secure pages and on others. */
import { element } from './element.ts';

/** Copies a text; false when the browser or the page's policy forbids it. Call it from a click. */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, root);
  }
}

/** Pages without https have no clipboard API. */
function copyBySelection(text: string, root: ShadowRoot): boolean {
  const before = root.activeElement;
  const area = element('textarea', { class: 'quiet', attrs: { 'aria-hidden': 'true', tabindex: '-1' } });
  area.value = text;
  root.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return copied;
}
