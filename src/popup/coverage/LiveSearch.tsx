/** Live search: on a click, the words shown go to GDELT. */
import { useState } from 'preact/hooks';
import { askCoverage, honest } from '../../messages/coverage-client.ts';
import type { Outcome, ProviderView, ReportGroup } from '../../messages/coverage-protocol.ts';
import type { PageState } from '../../messages/protocol.ts';
import { Failed } from './Failed.tsx';
import { ReportList } from './ReportList.tsx';
import { storyOf } from './story.ts';

interface Props {
  readonly state: PageState;
  /** The words that would be sent, as the reader sees them. */
  readonly query: string;
  readonly provider: ProviderView;
}

/** Button, what it sends, and what came back. */
export function LiveSearch({ state, query, provider }: Props) {
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Outcome<readonly ReportGroup[]> | null>(null);
  const words = query.trim();
  const search = async (): Promise<void> => {
    setBusy(true);
    const date = /^\d{4}-\d{2}-\d{2}/.exec(state.published)?.[0] ?? '';
    setFound(await honest(askCoverage('searchGdelt', { words, date, story: storyOf(state) })));
    setBusy(false);
  };
  return (
    <section class="live" aria-label={provider.label}>
      <p class="ask">
        <button type="button" class="button primary" disabled={busy || words === ''} onClick={() => void search()}>
          {busy ? 'Searching…' : 'Search live'}
        </button>
        {busy ? (
          <button
            type="button"
            class="button"
            onClick={() => void askCoverage('cancelSearches', {}).catch(() => undefined)}
          >
            Stop
          </button>
        ) : (
          <span class="muted">{provider.leaves}</span>
        )}
      </p>
      {found?.ok === false && <Failed failure={found.failure} />}
      {found?.ok && found.value.length === 0 && (
        <p class="small" role="status">
          Nothing found. Try fewer words.
        </p>
      )}
      {found?.ok && <ReportList groups={found.value} language={state.language} />}
    </section>
  );
}
