/** The quoted terms: what the quotation marks are for, whose words they are, how often the article says them plainly. */
import { useState } from 'preact/hooks';
import { useRoving } from '../components/roving.ts';
import { USE_WORDS } from '../components/words.ts';
import type { Speaker } from '../engine/types.ts';
import type { TermView } from '../messages/protocol.ts';
import { speakerName } from '../page/card/explain.ts';
import { groupTerms, type TermGroup } from './terms.ts';

interface Props {
  readonly terms: readonly TermView[];
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly onShow: (id: string) => void;
}

/** The Terms tab. */
export function TermsTab({ terms, speakers, onShow }: Props) {
  if (terms.length === 0) return <p class="empty">No short terms stand in quotation marks here.</p>;
  return (
    <div class="terms">
      {groupTerms(terms).map((group) => (
        <section key={group.use} aria-label={USE_WORDS[group.use].heading}>
          <h2 class="heading">{USE_WORDS[group.use].heading}</h2>
          <TermList terms={group.terms} speakers={speakers} onShow={onShow} />
        </section>
      ))}
    </div>
  );
}

function TermList({ terms, speakers, onShow }: Omit<Props, 'terms'> & { readonly terms: readonly TermGroup[] }) {
  const { container, item } = useRoving<HTMLUListElement>(terms.length, 'vertical');
  return (
    <ul class="list" {...container}>
      {terms.map((term, index) => (
        <TermRow key={term.ids[0]} term={term} speakers={speakers} roving={item(index)} onShow={onShow} />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly term: TermGroup;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly roving: object;
  readonly onShow: (id: string) => void;
}

/** A term; each click goes to the next of its places. */
function TermRow({ term, speakers, roving, onShow }: RowProps) {
  const [shown, setShown] = useState(-1);
  const next = (shown + 1) % term.ids.length;
  const { quoted, plain } = term;
  const owner = ownerOf(term, speakers);
  const go = (): void => {
    const id = term.ids[next];
    if (id === undefined) return;
    setShown(next);
    onShow(id);
  };
  return (
    <li>
      <button type="button" class="row term" {...roving} onClick={go}>
        <span class="words">
          <span class={`content use-${term.use}`}>
            <span>“{term.text}”</span>
          </span>
          <span class="who">
            {owner && <b class="name">{owner}</b>}
            {owner && ' · '}
            {times(quoted, 'quoted')}, {times(plain, 'plain')}
          </span>
        </span>
        {term.ids.length > 1 && (
          <span class="muted places">
            {shown < 0 ? `${term.ids.length} places` : `${shown + 1} of ${term.ids.length}`}
          </span>
        )}
      </button>
    </li>
  );
}

const times = (n: number, how: string): string =>
  n === 0 ? `never ${how}` : `${how} ${n === 1 ? 'once' : `${n} times`}`;

/** Whose term it is. Only a scare quote or a fragment is somebody's in particular. */
function ownerOf({ use, speaker }: TermGroup, speakers: ReadonlyMap<string, Speaker>): string {
  const owner = speaker === null ? undefined : speakers.get(speaker);
  if (owner) return speakerName(owner);
  if (use === 'scare') return 'The article’s own';
  return use === 'fragment' ? speakerName(null) : '';
}
