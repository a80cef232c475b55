/** The card: opens by a mark, moves the focus into itself, gives it back when it closes. */
import { copyText } from './clipboard.ts';
import { element } from './element.ts';
import { type CardHost, openHost } from './host.ts';
import type { CardActions, CardModel } from './model.ts';
import { keepPlaced, type Point } from './place.ts';
import { cardView } from './view.ts';

/** The one card of a page. */
export interface Card {
  /** Opens for a mark, or shows another mark in the open card. `point` is where the reader clicked. */
  open(id: string, model: CardModel, ranges: readonly AbstractRange[], point: Point | null): void;
  close(): void;
  /** Id of the mark whose card is open, or null. */
  shown(): string | null;
  /** Whether an event happened in the card. */
  holds(event: Event): boolean;
}

/** What is open now. */
interface Open {
  readonly id: string;
  readonly host: CardHost;
  readonly placing: AbortController;
}

const FOCUSABLE = 'button,a[href],summary';

/** Makes the card (closed). `actions` are given the mark they are for; `onClose` is told when a card has gone. */
export function createCard(actions: (id: string) => CardActions, onClose: () => void): Card {
  let now: Open | null = null;
  let before: Element | null = null;

  const close = (): void => {
    if (!now) return;
    now.placing.abort();
    now.host.remove();
    now = null;
    const back = before;
    before = null;
    // The focus was in the card, so it is nowhere now; where it was before may have gone too.
    if (back?.isConnected && (back instanceof HTMLElement || back instanceof SVGElement) && back !== document.body) {
      back.focus({ preventScroll: true });
    }
    onClose();
  };

  const onKey = (event: KeyboardEvent, root: ShadowRoot): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') keepInside(event, root);
  };

  return {
    open(id, model, ranges, point) {
      const host = now?.host ?? openHost(onKey);
      if (!now) before = document.activeElement;
      now?.placing.abort();
      const placing = new AbortController();
      now = { id, host, placing };
      const panel = panelOf(model, actions(id), host.root, close);
      host.root.replaceChildren(panel);
      keepPlaced(panel, ranges, point, placing.signal);
      panel.focus({ preventScroll: true });
    },
    close,
    shown: () => now?.id ?? null,
    holds: (event) => now?.host.holds(event) ?? false,
  };
}

function panelOf(model: CardModel, actions: CardActions, root: ShadowRoot, close: () => void): HTMLElement {
  const voice = element('div', { class: 'quiet', attrs: { role: 'status' } });
  const view = cardView(
    model,
    actions,
    { copy: (text) => copyText(text, root), say: (text) => voice.replaceChildren(text) },
    close,
  );
  return element(
    'div',
    {
      class: `panel ${model.style} ${model.tone}`,
      attrs: { role: 'dialog', 'aria-label': view.label, tabindex: '-1', lang: 'en', dir: 'ltr' },
    },
    ...view.content,
    voice,
  );
}

/** Tab goes round inside the card: it stands at the end of the document, from where it would leave the page. */
function keepInside(event: KeyboardEvent, root: ShadowRoot): void {
  const stops = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.getClientRects().length > 0);
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return;
  const at = root.activeElement;
  const inside = at !== null && stops.includes(at as HTMLElement);
  if (event.shiftKey ? !inside || at === first : at === last) {
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }
}
