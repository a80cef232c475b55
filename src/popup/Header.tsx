/** Headline, publisher, date and byline, with the switch of the marks. */
import { Switch } from '../components/Switch.tsx';
import { dateWords } from '../components/words.ts';
import type { PageState } from '../messages/protocol.ts';

interface Props {
  readonly state: PageState;
  readonly onMarks: (on: boolean) => void;
}

/** The head of the popup. */
export function Header({ state, onMarks }: Props) {
  const meta = [state.publisher, dateWords(state.published), state.byline].filter(Boolean);
  const marked = state.status === 'ready' || state.status === 'working';
  return (
    <header class="head">
      <div class="what">
        <h1>{state.title || state.url}</h1>
        {meta.length > 0 && (
          <p class="meta" title={meta.join(' · ')}>
            {meta.join(' · ')}
          </p>
        )}
      </div>
      {marked && (
        <Switch on={state.marksOn} label={state.marksOn ? 'Hide the marks' : 'Show the marks'} onChange={onMarks} />
      )}
    </header>
  );
}
