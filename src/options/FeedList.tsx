/** The feeds that are followed, each with its state. */
import { hostOf } from '../components/automatic.ts';
import { Icon } from '../components/Icon.tsx';
import { agoWords, count, inWords } from '../components/words.ts';
import type { FeedView } from '../messages/coverage-protocol.ts';

interface Props {
  /** null until they are read. */
  readonly feeds: readonly FeedView[] | null;
  readonly onRemove: (id: string) => void;
}

/** What went wrong, and when it is asked again. */
function problemOf({ problem, nextAt }: FeedView): string {
  const again = inWords(nextAt, Date.now());
  return `${problem?.text ?? ''}${again && ` It is asked again ${again}.`}`;
}

/** The list, by title. */
export function FeedList({ feeds, onRemove }: Props) {
  if (feeds === null) return <p class="muted">…</p>;
  if (feeds.length === 0) return <p class="muted">None yet.</p>;
  const sorted = [...feeds].sort((a, b) => a.title.localeCompare(b.title));
  return (
    <ul class="items feeds">
      {sorted.map((feed) => (
        <li key={feed.id}>
          <span>
            {feed.title || feed.url}
            <span class="muted state">
              {hostOf(feed.url)} · {count(feed.items, 'item')} · {agoWords(feed.updatedAt, Date.now())}
            </span>
            {feed.problem && <span class="problem state">{problemOf(feed)}</span>}
          </span>
          <button
            type="button"
            class="plain remove"
            aria-label={`Remove ${feed.title || feed.url} and its items`}
            title="Remove"
            onClick={() => onRemove(feed.id)}
          >
            <Icon name="cross" size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}
