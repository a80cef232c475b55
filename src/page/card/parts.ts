/** The pieces that the cards of claims and terms share. */
import type { Evidence } from '../../engine/types.ts';
import type { ClaimView } from '../../messages/protocol.ts';
import { element } from './element.ts';
import { quoted, reasons } from './explain.ts';
import { icon, wave } from './icons.ts';
import type { CardActions, CardModel } from './model.ts';
import { searchBox } from './searches.ts';

/** Name, a line below it, and the button that closes. */
export function head(title: string, below: string | null, unclear: boolean, close: () => void): HTMLElement {
  return element(
    'div',
    { class: 'head' },
    element(
      'div',
      { class: 'who' },
      element('h2', { text: title, ...(unclear && { class: 'unclear' }) }),
      below ? element('div', { class: 'role', text: below }) : null,
    ),
    element(
      'button',
      { class: 'close', attrs: { type: 'button', 'aria-label': 'Close' }, on: { click: close } },
      icon('close'),
    ),
  );
}

/** The row of chips; the first one shows the mark's underline. */
export function chips(model: CardModel, first: string, others: readonly string[]): HTMLElement {
  const swatch =
    model.style === 'scare' ? wave() : element('span', { class: 'swatch', attrs: { 'aria-hidden': 'true' } });
  return element(
    'ul',
    { class: 'chips' },
    element('li', { class: 'chip kind' }, swatch, first),
    ...others.map((text) => element('li', { class: 'chip', text })),
  );
}

/** A part that opens on a click. */
export function fold(title: string, open: boolean, ...children: readonly Node[]): HTMLElement {
  return element(
    'details',
    { attrs: open ? { open: '' } : {} },
    element('summary', { text: title }),
    element('div', { class: 'inner' }, ...children),
  );
}

/** "Why this mark", as sentences. */
export function why(evidence: readonly Evidence[], extra: readonly string[] = []): HTMLElement | null {
  const lines = [...reasons(evidence), ...extra];
  if (lines.length === 0) return null;
  const items = lines.map((text) => element('li', { text }));
  return fold('Why this mark', true, element('ul', { class: 'reasons' }, ...items));
}

/** A claim in a list, which goes to its mark. */
export function claimRow(claim: ClaimView, language: string, jump: (id: string) => void): HTMLElement {
  const words = claim.kind === 'direct' ? quoted(claim.content) : claim.content;
  return element(
    'button',
    { class: 'row', attrs: { type: 'button' }, on: { click: () => jump(claim.id) } },
    element('span', { text: words, attrs: { lang: language } }),
  );
}

/** A line of text with a button in it that goes to another mark. */
export function noteWithJump(before: string, label: string, jump: () => void): HTMLElement {
  const button = element('button', { text: label, attrs: { type: 'button' }, on: { click: jump } });
  return element('div', { class: 'note' }, `${before} `, button);
}

/** What the foot asks of the card around it. */
export interface FootCalls {
  copy(text: string): Promise<boolean>;
  /** Says something to the eye and to screen readers. */
  say(text: string): void;
}

/** Copy, link, coverage, and the way to the marks before and behind; with the box that "Coverage" opens. */
export function foot(
  model: CardModel,
  actions: CardActions,
  calls: FootCalls,
): { readonly bar: HTMLElement; readonly found: HTMLElement } {
  const copying = (label: string, done: string, text: () => string): HTMLElement => {
    const button = element('button', { class: 'act', text: label, attrs: { type: 'button' } });
    button.addEventListener('click', async () => {
      const copied = await calls.copy(text());
      const answer = copied ? done : 'Copying is not allowed here';
      button.textContent = copied ? 'Copied' : 'Not copied';
      calls.say(answer);
      setTimeout(() => (button.textContent = label), 1_600);
    });
    return button;
  };
  const found = searchBox(model, actions, calls.say);
  const coverage = element('button', {
    class: 'act',
    text: 'Coverage',
    attrs: { type: 'button', 'aria-expanded': 'false' },
    on: {
      click: () => {
        found.hidden = !found.hidden;
        coverage.setAttribute('aria-expanded', String(!found.hidden));
        if (!found.hidden) found.scrollIntoView({ block: 'nearest' });
      },
    },
  });
  const step = (by: 1 | -1): HTMLElement =>
    element(
      'button',
      {
        class: 'step',
        attrs: { type: 'button', 'aria-label': by > 0 ? 'Next mark' : 'Previous mark' },
        on: { click: () => actions.step(by) },
      },
      icon(by > 0 ? 'next' : 'previous'),
    );
  const bar = element(
    'div',
    { class: 'foot' },
    copying('Copy', 'Copied with its citation', () => actions.citation()),
    copying('Link', 'Link to these words copied', () => actions.link()),
    coverage,
    element('span', { class: 'gap' }),
    step(-1),
    element('span', { class: 'place', text: `${model.position} / ${model.total}` }),
    step(1),
  );
  return { bar, found };
}
