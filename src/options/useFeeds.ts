/** The reader's feeds as a hook: the list, and what can be done with it. Permissions are asked for inside the click. */
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { count } from '../components/words.ts';
import { originsOf } from '../coverage/index.ts';
import { askCoverage, honest } from '../messages/coverage-client.ts';
import type { FeedChoice, FeedView } from '../messages/coverage-protocol.ts';

/** The feeds, and the actions. Each action answers what is wrong, or empty. */
export interface Feeds {
  /** null until they are read. */
  readonly feeds: readonly FeedView[] | null;
  readonly add: (choices: readonly FeedChoice[]) => Promise<string>;
  readonly remove: (id: string) => Promise<string>;
  /** Answers what came of it, in words. */
  readonly refresh: () => Promise<string>;
}

const REFUSED = 'Your browser did not give leave to fetch from there, so nothing was added.';
const SILENT = 'Whosaid did not answer. Try it again.';

/** Follows the list of feeds. */
export function useFeeds(): Feeds {
  const [feeds, setFeeds] = useState<readonly FeedView[] | null>(null);
  const reload = async (): Promise<void> => setFeeds(await askCoverage('listFeeds', {}));

  useEffect(() => {
    reload().catch(() => setFeeds([]));
  }, []);

  return {
    feeds,
    async add(choices) {
      const origins = new Set(choices.flatMap(({ url }) => originsOf(url)));
      if (origins.size === 0) return 'Write the address of a feed, beginning with https://.';
      if (!(await browser.permissions.request({ origins: [...origins] }))) return REFUSED;
      const [first] = choices;
      const outcome =
        choices.length === 1 && first
          ? await honest(askCoverage('addFeed', first))
          : await honest(askCoverage('addFeeds', { feeds: choices }));
      await reload().catch(() => undefined);
      return outcome.ok ? '' : outcome.failure.text;
    },
    async remove(id) {
      try {
        await askCoverage('removeFeed', { id });
        await reload();
        return '';
      } catch {
        return SILENT;
      }
    },
    async refresh() {
      try {
        const { asked, newItems, failed } = await askCoverage('refreshFeeds', { ids: [] });
        await reload();
        const news = newItems === 0 ? 'nothing new' : count(newItems, 'new item');
        return `${count(asked, 'feed')} asked, ${news}${failed > 0 ? `, ${failed} did not answer` : ''}.`;
      } catch {
        return SILENT;
      }
    },
  };
}
