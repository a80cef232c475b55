/** Other reports among the reader's own feeds: looked for on the device, as soon as the tab is opened. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { originsOf } from '../../coverage/index.ts';
import { askCoverage, honest } from '../../messages/coverage-client.ts';
import type { FeedView, Outcome, ReportGroup } from '../../messages/coverage-protocol.ts';
import type { ClaimView, Link, PageState } from '../../messages/protocol.ts';
import { Failed } from './Failed.tsx';
import { ReportList } from './ReportList.tsx';
import { storyOf } from './story.ts';

/** From this score on a report is likelier this story than not. */
const EVEN = 0.5;

interface Props {
  readonly state: PageState;
  /** Only reports that repeat this claim; null: all of the story. */
  readonly claim: ClaimView | null;
  readonly onOptions: () => void;
}

/** The section. Nothing until the background has answered. */
export function FromFeeds({ state, claim, onOptions }: Props) {
  const [feeds, setFeeds] = useState<readonly FeedView[] | null>(null);
  const [found, setFound] = useState<Outcome<readonly ReportGroup[]> | null>(null);
  const [added, setAdded] = useState(0);
  // Asked once for an article or claim and again after a feed was added, not at every edit of the page.
  useEffect(() => {
    let current = true;
    const look = async (): Promise<void> => {
      const list = await askCoverage('listFeeds', {}).catch(() => []);
      const outcome =
        list.length === 0 ? null : await honest(askCoverage('searchStored', { story: storyOf(state, claim) }));
      if (!current) return;
      setFeeds(list);
      setFound(outcome);
    };
    void look();
    return () => {
      current = false;
    };
  }, [state.url, claim?.id, added]);

  if (feeds === null) return null;
  const known = new Set(feeds.map(({ url }) => url));
  const offered = state.feeds.filter(({ url }) => !known.has(url)).slice(0, 2);
  const isEmpty = found?.ok === true && found.value.length === 0;
  return (
    <section aria-label="From your feeds">
      <h2 class="heading">From your feeds</h2>
      {found?.ok && <ReportList key={claim?.id ?? ''} groups={found.value} language={state.language} least={EVEN} />}
      {found?.ok === false && <Failed failure={found.failure} />}
      {isEmpty && (
        <p class="small" role="status">
          {claim ? 'No report in your feeds repeats this claim.' : 'None of your feeds has this story.'}
        </p>
      )}
      {feeds.length === 0 && (
        <p class="small">
          Follow feeds, and other reports of a story stand here, found on your device.{' '}
          <button type="button" class="link" onClick={onOptions}>
            Pick feeds
          </button>
        </p>
      )}
      {offered.map((feed) => (
        <FollowFeed key={feed.url} feed={feed} onAdded={() => setAdded(added + 1)} />
      ))}
    </section>
  );
}

/** Follows a feed that the page offers; the browser asks for leave inside the click. */
function FollowFeed({ feed, onAdded }: { readonly feed: Link; readonly onAdded: () => void }) {
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const origins = originsOf(feed.url);
  if (origins.length === 0) return null;
  const follow = async (): Promise<void> => {
    setProblem('');
    if (!(await browser.permissions.request({ origins: [...origins] }))) {
      setProblem('Your browser did not give leave to fetch it.');
      return;
    }
    setBusy(true);
    const outcome = await honest(askCoverage('addFeed', { url: feed.url, title: feed.title }));
    setBusy(false);
    if (outcome.ok) onAdded();
    else setProblem(outcome.failure.text);
  };
  return (
    <p class="small follow">
      <button type="button" class="button" disabled={busy} onClick={() => void follow()}>
        Follow “{feed.title || feed.url}”
      </button>
      {problem && (
        <span class="problem" role="alert">
          {problem}
        </span>
      )}
    </p>
  );
}
