/** The reader's own feeds: list, add by address, by a file, or from the starter list. */
import { useState } from 'preact/hooks';
import { askCoverage, honest } from '../messages/coverage-client.ts';
import type { FeedChoice } from '../messages/coverage-protocol.ts';
import { type Settings, writeSettings } from '../settings/index.ts';
import { FeedList } from './FeedList.tsx';
import { FeedPicker } from './FeedPicker.tsx';
import { LineForm } from './LineForm.tsx';
import { useFeeds } from './useFeeds.ts';

/** Days that items may be kept. */
const DAYS = [7, 14, 30, 60, 90, 180, 365] as const;

interface Offer {
  readonly title: string;
  readonly choices: readonly FeedChoice[];
}

/** The section. */
export function FeedsSection({ settings }: { readonly settings: Settings }) {
  const { feeds, add, remove, refresh } = useFeeds();
  const [offer, setOffer] = useState<Offer | null>(null);
  const [said, say] = useState('');
  const known = new Set((feeds ?? []).map(({ url }) => url));

  const openStarter = async (): Promise<void> => {
    try {
      setOffer({ title: 'Pick from the starter list', choices: await askCoverage('starterFeeds', {}) });
    } catch {
      say('The starter list could not be read.');
    }
  };
  const readFile = async (file: File): Promise<void> => {
    const outcome = await honest(askCoverage('readOpml', { text: await file.text() }));
    if (outcome.ok) setOffer({ title: `Pick from ${file.name}`, choices: outcome.value });
    else say(outcome.failure.text);
  };

  return (
    <div class="box">
      <div class="block">
        <p class="setting-note">
          Kept on your device and searched there: no feed learns what you read. Your browser asks you for leave for each
          site.
        </p>
        <FeedList feeds={feeds} onRemove={(id) => void remove(id).then(say)} />
        <LineForm
          label="Address of a feed"
          placeholder="https://news.example/feed.xml"
          action="Add feed"
          type="url"
          onSubmit={(url) => add([{ url, title: '' }])}
        />
        <div class="buttons">
          <button type="button" class="button" onClick={() => void openStarter()}>
            Starter list…
          </button>
          <OpmlButton onFile={(file) => void readFile(file)} />
          {feeds !== null && feeds.length > 0 && (
            <>
              <button
                type="button"
                class="button"
                onClick={() => void saveOpml().catch(() => say('The list could not be saved.'))}
              >
                Save as OPML
              </button>
              <button type="button" class="button" onClick={() => void refresh().then(say)}>
                Refresh now
              </button>
            </>
          )}
        </div>
        <p class="muted" role="status">
          {said}
        </p>
        {offer && (
          <FeedPicker
            title={offer.title}
            choices={offer.choices.filter(({ url }) => !known.has(url))}
            onAdd={add}
            onClose={() => setOffer(null)}
          />
        )}
      </div>
      <Retention days={settings.coverage.retentionDays} />
    </div>
  );
}

/** A file input dressed as a button. */
function OpmlButton({ onFile }: { readonly onFile: (file: File) => void }) {
  return (
    <label class="button file">
      From an OPML file…
      <input
        type="file"
        accept=".opml,.xml,text/x-opml,application/xml,text/xml"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** Saves the list of feeds as a file, by a link that lives only for its click. */
async function saveOpml(): Promise<void> {
  const text = await askCoverage('writeOpml', {});
  const url = URL.createObjectURL(new Blob([text], { type: 'text/x-opml' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'whosaid-feeds.opml';
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function Retention({ days }: { readonly days: number }) {
  return (
    <label class="setting">
      <span class="setting-label">Keep items for</span>
      <select
        class="field"
        value={String(days)}
        onChange={(event) => void writeSettings({ coverage: { retentionDays: Number(event.currentTarget.value) } })}
      >
        {[...new Set([...DAYS, days])]
          .sort((a, b) => a - b)
          .map((option) => (
            <option key={option} value={String(option)}>
              {option} days
            </option>
          ))}
      </select>
    </label>
  );
}
