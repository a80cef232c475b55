/** What the card's "Coverage" opens: who else reports this. Made with the card; nothing is sent but by a click on a link. */
import { element } from './element.ts';
import type { CardActions, CardModel } from './model.ts';

/** Links of the claim's own sentence that are shown. */
const OWN = 3;
const NO_POPUP = 'Press Whosaid’s button: its Coverage tab opens on this claim';

/**
 * The box, hidden: what the sentence itself links first, then searches for the words shown, then the way to the popup, where
 * the reader's feeds are and the words can be changed. (No field in here: the page could read the keys typed in it.)
 */
export function searchBox(model: CardModel, actions: CardActions, say: (text: string) => void): HTMLElement {
  const { words, links } = actions.coverage();
  const out = (label: string, url: string, sends: string): HTMLElement =>
    element('a', {
      class: 'out',
      text: label,
      attrs: { href: url, target: '_blank', rel: 'noopener noreferrer', title: sends },
    });
  const own = model.type === 'claim' ? model.claim.links.slice(0, OWN) : [];
  const box = element(
    'div',
    { class: 'search', attrs: { role: 'group', 'aria-label': 'Who else reports it' } },
    own.length > 0 ? element('p', { text: 'Its own sentence links' }) : null,
    own.length > 0
      ? element('div', { class: 'own' }, ...own.map(({ title, url }) => out(title, url, 'A click opens this link.')))
      : null,
    element('p', {}, 'A click opens a search for ', element('b', { text: words })),
    element('div', {}, ...links.map(({ label, url, sends }) => out(label, url, sends))),
    model.type === 'claim' && actions.popup ? toPopup(actions.popup, say) : null,
  );
  box.hidden = true;
  return box;
}

function toPopup(popup: () => Promise<boolean>, say: (text: string) => void): HTMLElement {
  const button = element('button', {
    class: 'act feeds',
    text: 'In your feeds, or with other words…',
    attrs: { type: 'button' },
  });
  button.addEventListener('click', async () => {
    if (await popup()) return;
    button.textContent = NO_POPUP;
    say(NO_POPUP);
  });
  return button;
}
