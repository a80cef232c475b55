/** A few lines of an article (fiction) with its marks, to try: each mark opens its card below the text. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Card {
  readonly name: string;
  readonly role: string;
  readonly how: string;
  readonly why: string;
}

const CARDS = {
  talks: {
    name: 'Mira Havel',
    role: 'a member of the port council',
    how: 'Paraphrased · told the Courier',
    why: 'The Courier puts it in its own words: there are no quotation marks, and “Havel told” stands beside it.',
  },
  table: {
    name: 'Mira Havel',
    role: 'a member of the port council',
    how: 'Quoted · said',
    why: 'These are her words, in quotation marks, closed by “Havel said”.',
  },
  incident: {
    name: '“incident”',
    role: 'scare quotes',
    how: 'Mira Havel holds the word at a distance',
    why: 'A word on its own in quotation marks, inside her speech: she does not call it that herself.',
  },
  labels: {
    name: 'a person with knowledge of the inquiry',
    role: 'not named in the article',
    how: 'Paraphrased · according to',
    why: 'The article gives no name, so the mark is dotted, and no name is guessed.',
  },
} as const satisfies Readonly<Record<string, Card>>;

type Key = keyof typeof CARDS;

const isKey = (text: string): text is Key => Object.hasOwn(CARDS, text);

/** The address's fragment, when it is one of ours. */
function useHash<T extends string>(isOurs: (text: string) => text is T): T | null {
  const read = (): T | null => {
    const text = location.hash.slice(1);
    return isOurs(text) ? text : null;
  };
  const [hash, setHash] = useState(read);
  useEffect(() => {
    const follow = (): void => setHash(read());
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  });
  return hash;
}

/** The sample with its open card. */
export function Sample() {
  const open = useHash(isKey) ?? 'table';
  // Links, not buttons: only a link's words break over lines as text does.
  const mark = (key: Key, look: string, words: ComponentChildren) => (
    <a href={`#${key}`} class={`mark ${look}`} aria-current={open === key}>
      {words}
    </a>
  );
  const card: Card = CARDS[open];
  return (
    <figure class="sample box">
      <blockquote>
        <p>
          {mark('talks', 'paraphrased', 'Monday’s explosion could set back the harbour talks by months')}, Mira Havel, a
          member of the port council, told the Courier. {mark('table', 'quoted', '“This ')}
          {mark('incident', 'scare', '“incident”')}
          {mark('table', 'quoted', ' should bring both sides back to the table, not drive them away from it,”')} Havel
          said.
        </p>
        <p>
          {mark('labels', 'unnamed', 'Two containers had been wrongly labelled')}, according to a person with knowledge
          of the inquiry.
        </p>
      </blockquote>
      <figcaption class="sample-card" aria-live="polite">
        <b>{card.name}</b>
        <span class="muted">{card.role}</span>
        <span class="chip">{card.how}</span>
        <span class="muted why">{card.why}</span>
      </figcaption>
    </figure>
  );
}
