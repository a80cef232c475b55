/** What the coverage is about: the whole story, or one of its claims. */
import { useId } from 'preact/hooks';
import type { PageState } from '../../messages/protocol.ts';

/** Words of a claim in the list, in UTF-16 code units. */
const LONG = 70;

interface Props {
  readonly state: PageState;
  /** Id of the claim, or null: the whole story. */
  readonly about: string | null;
  readonly onAbout: (id: string | null) => void;
}

/** A native choice: nothing when the article has no claims. */
export function About({ state: { claims, speakers }, about, onAbout }: Props) {
  const field = useId();
  if (claims.length === 0) return null;
  const names = new Map(speakers.map(({ id, name }) => [id, name]));
  return (
    <p class="about">
      <label for={field}>About</label>
      <select
        id={field}
        class="field"
        value={about ?? ''}
        onChange={(event) => onAbout(event.currentTarget.value || null)}
      >
        <option value="">the whole story</option>
        <optgroup label="Who else reports one claim">
          {claims.map(({ id, content, speaker }) => (
            <option key={id} value={id}>
              {`${(speaker && names.get(speaker)) || 'Speaker unclear'}: ${shortened(content)}`}
            </option>
          ))}
        </optgroup>
      </select>
    </p>
  );
}

function shortened(content: string): string {
  return content.length <= LONG ? content : `${content.slice(0, LONG).replace(/\s+\S*$/u, '')}…`;
}
