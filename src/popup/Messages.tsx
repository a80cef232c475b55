/** What the popup says when there is no article to show. */
import { Notice } from '../components/Notice.tsx';
import type { PageState } from '../messages/protocol.ts';
import type { Obstacle } from './session.ts';

interface ObstacleProps {
  readonly obstacle: Obstacle;
  /** The browser's own words, for the cases we have none for. */
  readonly why: string;
  readonly onRetry: () => void;
}

/** Why the page could not be read, and what the reader can do. */
export function ObstacleNotice({ obstacle, why, onRetry }: ObstacleProps) {
  const retry = (
    <button type="button" class="button" onClick={onRetry}>
      Try again
    </button>
  );
  switch (obstacle) {
    case 'restricted':
      return (
        <Notice icon="lock" title="Your browser keeps this page to itself">
          Extensions cannot read the browser’s own pages and its add-on store. Open a news article and press the button
          there.
        </Notice>
      );
    case 'file':
      return (
        <Notice icon="lock" title="This is a file on your device">
          To read local files, allow “access to file URLs” for Whosaid on your browser’s extensions page.
        </Notice>
      );
    case 'no-tab':
      return <Notice icon="page" title="There is no page to read here" />;
    case 'silent':
      return (
        <Notice icon="alert" title="The page does not answer" actions={retry}>
          It may have moved on, or still be loading.
        </Notice>
      );
    case 'failed':
      return (
        <Notice icon="alert" title="This page could not be read" actions={retry}>
          {why}
        </Notice>
      );
  }
}

/** The page is not an article, as far as we can see. */
export function NotArticle({ onMarkAnyway, busy }: { readonly onMarkAnyway: () => void; readonly busy: boolean }) {
  return (
    <Notice
      icon="page"
      title="This does not look like an article"
      actions={
        <button type="button" class="button primary" disabled={busy} onClick={onMarkAnyway}>
          Mark it anyway
        </button>
      }
    >
      So nothing was marked. Whosaid reads news articles and leaves other pages alone.
    </Notice>
  );
}

/** The page's own report that something went wrong. */
export function PageError({ state, onRetry }: { readonly state: PageState; readonly onRetry: () => void }) {
  return (
    <Notice
      icon="alert"
      title="This article could not be marked"
      actions={
        <button type="button" class="button" onClick={onRetry}>
          Try again
        </button>
      }
    >
      {state.error ?? 'Something went wrong while reading it.'}
    </Notice>
  );
}
