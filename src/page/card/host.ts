/**
 * The card's one element in the page, there only while a card is open: a closed shadow root in the top layer. What happens
 * inside stays inside: no event of the card reaches the page's listeners below the window's capture phase.
 */
import { element } from './element.ts';
import { cardStyle } from './style.ts';

/** An open host. */
export interface CardHost {
  readonly root: ShadowRoot;
  /** Whether an event happened in the card (seen from outside of the closed root). */
  holds(event: Event): boolean;
  remove(): void;
}

/** Events of the reader that cross a shadow root's border. */
const CROSSING = [
  ...[
    'click',
    'dblclick',
    'auxclick',
    'contextmenu',
    'mousedown',
    'mouseup',
    'mousemove',
    'mouseover',
    'mouseout',
    'wheel',
  ],
  ...[
    'pointerdown',
    'pointerup',
    'pointermove',
    'pointerover',
    'pointerout',
    'pointercancel',
    'touchstart',
    'touchmove',
  ],
  ...['touchend', 'touchcancel', 'keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'copy', 'cut', 'paste'],
  ...['focusin', 'focusout', 'selectstart', 'dragstart', 'drop', 'dragover'],
];

/** Opens a host on a document. `onKey` gets the keys that are pressed in the card, before the page can. */
export function openHost(onKey: (event: KeyboardEvent, root: ShadowRoot) => void): CardHost {
  const host = element('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardStyle());
  root.adoptedStyleSheets = [sheet];
  const over = new AbortController();
  const holds = (event: Event): boolean => event.target === host || event.composedPath().includes(root);
  const stop = (event: Event): void => event.stopPropagation();
  for (const name of CROSSING) root.addEventListener(name, stop, { passive: true, signal: over.signal });
  // In the window's capture phase: listeners that the page has on its document or below never see the keys.
  const key = (event: KeyboardEvent): void => {
    if (!holds(event)) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown') onKey(event, root);
  };
  for (const name of ['keydown', 'keyup', 'keypress'] as const) {
    addEventListener(name, key, { capture: true, signal: over.signal });
  }
  show(host);
  return {
    root,
    holds,
    remove() {
      over.abort();
      host.remove();
    },
  };
}

/** Into the page's top layer, over dialogs and whatever z-index the page uses. Where that fails the z-index has to do. */
function show(host: HTMLElement): void {
  host.setAttribute('popover', 'manual');
  document.documentElement.append(host);
  try {
    host.showPopover();
  } catch {
    host.removeAttribute('popover');
  }
}
