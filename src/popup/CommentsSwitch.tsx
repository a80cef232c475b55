/** Whether the readers' comments are marked too: for this visit of the page, off at first. */
import { useId } from 'preact/hooks';
import { Switch } from '../components/Switch.tsx';
import { count } from '../components/words.ts';
import type { PageState } from '../messages/protocol.ts';

interface Props {
  readonly comments: NonNullable<PageState['comments']>;
  readonly onChange: (on: boolean) => void;
}

/** The switch with what it does. */
export function CommentsSwitch({ comments: { found, on, claims }, onChange }: Props) {
  const id = useId();
  return (
    <div class="comments-switch">
      <span>
        <span id={id}>Also mark the comments</span>
        <span class="muted note">
          {on ? `${count(claims, 'claim')} marked there, not counted above` : `${count(found, 'comment')} by readers`}
        </span>
      </span>
      <Switch on={on} labelledBy={id} onChange={onChange} />
    </div>
  );
}
