/** Feeds to pick from (starter list, OPML file): nothing is added, and nobody asked, before the reader says so. */
import { useState } from 'preact/hooks';
import { hostOf } from '../components/automatic.ts';
import { count, languageWords } from '../components/words.ts';
import type { FeedChoice, StarterFeed } from '../messages/coverage-protocol.ts';

interface Props {
  readonly title: string;
  /** Those that are not followed yet. */
  readonly choices: readonly FeedChoice[];
  /** Called inside the click with the picked ones; answers what is wrong, or empty. */
  readonly onAdd: (choices: readonly FeedChoice[]) => Promise<string>;
  readonly onClose: () => void;
}

const isStarter = (choice: FeedChoice): choice is StarterFeed => 'sort' in choice;

/** "public broadcaster, Ireland, English", as far as it is known. */
function aboutOf(choice: FeedChoice): string {
  const country = choice.country ? (new Intl.DisplayNames('en', { type: 'region' }).of(choice.country) ?? '') : '';
  const language = choice.language ? languageWords(choice.language) : '';
  return [isStarter(choice) ? choice.sort : hostOf(choice.url), country, language].filter(Boolean).join(' · ');
}

/** The picker: a filter, check boxes, and one button. */
export function FeedPicker({ title, choices, onAdd, onClose }: Props) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [filter, setFilter] = useState('');
  const [problem, setProblem] = useState('');
  const wanted = filter.trim().toLowerCase();
  const shown = choices.filter((choice) =>
    `${choice.title} ${choice.url} ${aboutOf(choice)}`.toLowerCase().includes(wanted),
  );
  const toggle = (url: string): void => {
    const next = new Set(picked);
    if (!next.delete(url)) next.add(url);
    setPicked(next);
  };
  const add = async (): Promise<void> => {
    const wrong = await onAdd(choices.filter(({ url }) => picked.has(url)));
    setProblem(wrong);
    if (wrong === '') onClose();
  };
  return (
    <section class="picker" aria-label={title}>
      <div class="spread">
        <h3>{title}</h3>
        <input
          class="field"
          type="search"
          placeholder="Filter"
          aria-label="Filter the feeds"
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
      </div>
      <ul class="choices-list">
        {shown.map((choice) => (
          <li key={choice.url}>
            <label class="pick">
              <input type="checkbox" checked={picked.has(choice.url)} onChange={() => toggle(choice.url)} />
              <span>
                {choice.title || choice.url}
                <span class="muted state">{aboutOf(choice)}</span>
              </span>
            </label>
          </li>
        ))}
        {shown.length === 0 && <li class="muted">Nothing to pick here.</li>}
      </ul>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <div class="buttons">
        <button type="button" class="button primary" disabled={picked.size === 0} onClick={() => void add()}>
          {picked.size === 0 ? 'Add feeds' : `Add ${count(picked.size, 'feed')}`}
        </button>
        <button type="button" class="button" onClick={onClose}>
          Close
        </button>
      </div>
    </section>
  );
}
