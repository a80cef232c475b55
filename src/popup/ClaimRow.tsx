/** One claim in a list: its words, who says so and how. A click jumps to its mark. */
import type { Speaker } from '../engine/types.ts';
import type { ClaimView } from '../messages/protocol.ts';
import { edgeOf, phraseOf, phraseText } from './phrase.ts';

/** Notes up to this many characters stay on one line. */
const SHORT_NOTE = 24;

interface Props {
  readonly claim: ClaimView;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly selected: boolean;
  /** Props of roving tabindex. */
  readonly roving: object;
  readonly onShow: (id: string) => void;
}

/** A list item. */
export function ClaimRow({ claim, speakers, selected, roving, onShow }: Props) {
  const phrase = phraseOf(claim, speakers);
  const { before, name, sure, after, notes } = phrase;
  return (
    <li class={claim.within === undefined ? undefined : 'held'}>
      <button
        type="button"
        class="row"
        {...roving}
        aria-current={selected}
        aria-label={`${claim.content}. ${phraseText(phrase)}. Go to it on the page.`}
        onClick={() => onShow(claim.id)}
      >
        <i class={`edge ${edgeOf(claim, speakers)}`} aria-hidden="true" />
        <span class="words">
          <span class="content">{claim.content}</span>
          <span class="who">
            {before && `${before} `}
            <b class={sure ? 'name' : 'name unsure'}>{name}</b>
            {after && ` ${after}`}
            {notes.map((note) => (
              <span key={note}>
                {'\u00a0· '}
                <span class={note.length <= SHORT_NOTE ? 'note' : undefined}>{note}</span>
              </span>
            ))}
          </span>
        </span>
      </button>
    </li>
  );
}
