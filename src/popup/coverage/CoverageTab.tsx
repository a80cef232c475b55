/** Where else the story is told: the reader's feeds, searches that are ready to click, what the page offers. */
import { useId, useMemo, useState } from 'preact/hooks';
import { OutLink } from '../../components/OutLink.tsx';
import { searchLinks } from '../../coverage/index.ts';
import type { PageState } from '../../messages/protocol.ts';
import type { SearchTemplate, Settings } from '../../settings/index.ts';
import { About } from './About.tsx';
import { FromFeeds } from './FromFeeds.tsx';
import { FromPage, OwnLinks } from './FromPage.tsx';
import { LiveSearch } from './LiveSearch.tsx';
import { queryOf } from './story.ts';
import { useProviders } from './useProviders.ts';
import { WhoIs } from './WhoIs.tsx';

interface Props {
  readonly state: PageState;
  /** null until they are read. */
  readonly settings: Settings | null;
  /** Id of the claim that it is about, or null: the whole story. */
  readonly about: string | null;
  readonly onAbout: (id: string | null) => void;
  readonly onOptions: () => void;
}

/** The Coverage tab. Opening it asks nobody but the device: the network is asked by clicks alone. */
export function CoverageTab({ state, settings, about, onAbout, onOptions }: Props) {
  const claim = state.claims.find(({ id }) => id === about) ?? null;
  // What the reader wrote belongs to the story or claim it was written for.
  const [edited, setEdited] = useState<{ readonly about: string | null; readonly query: string } | null>(null);
  const made = useMemo(() => queryOf(state, claim), [state, claim]);
  const query = edited?.about === about ? edited.query : made;
  const onQuery = (words: string): void => setEdited({ about, query: words });
  const providers = useProviders();
  const isOn = (id: string): boolean => settings?.coverage.providers[id] !== false;
  const gdelt = providers.get('gdelt');
  const wiki = providers.get('wiki');
  return (
    <div class="coverage">
      <About state={state} about={claim?.id ?? null} onAbout={onAbout} />
      {claim && <OwnLinks state={state} claim={claim} />}
      {providers.has('feeds') && <FromFeeds state={state} claim={claim} onOptions={onOptions} />}
      {(isOn('links') || gdelt) && (
        <section aria-label="Search elsewhere">
          <QueryField state={state} query={query} onQuery={onQuery} />
          {isOn('links') && <SearchLinks state={state} query={query} templates={settings?.coverage.templates ?? []} />}
          {gdelt && <LiveSearch state={state} query={query} provider={gdelt} />}
        </section>
      )}
      {isOn('page') && !claim && <FromPage state={state} />}
      {wiki && <WhoIs state={state} provider={wiki} />}
    </div>
  );
}

interface QueryProps {
  readonly state: PageState;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** The words that searches send, to be read and changed before anything is sent; the page's tags can be put in. */
function QueryField({ state, query, onQuery }: QueryProps) {
  const field = useId();
  const addTag = (tag: string): void => onQuery(query.trim() === '' ? tag : `${query.trim()} ${tag}`);
  const tags = state.tags.filter((tag) => !query.toLowerCase().includes(tag.toLowerCase())).slice(0, 6);
  return (
    <>
      <label class="heading" for={field}>
        Search elsewhere for
      </label>
      <textarea
        id={field}
        class="field"
        rows={2}
        value={query}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => onQuery(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      />
      {tags.length > 0 && (
        <p class="tags">
          <span class="muted">Add</span>
          {tags.map((tag) => (
            <button key={tag} type="button" class="chip" onClick={() => addTag(tag)}>
              {tag}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

interface LinksProps {
  readonly state: PageState;
  readonly query: string;
  readonly templates: readonly SearchTemplate[];
}

/** Ready-made searches: links, nothing more. */
function SearchLinks({ state, query, templates }: LinksProps) {
  const links = searchLinks(query, state.url, templates);
  return (
    <>
      <ul class="services">
        {links.map((link) => (
          <li key={link.id}>
            <OutLink href={link.url} title={link.sends} class="button">
              {link.label}
            </OutLink>
          </li>
        ))}
      </ul>
      <p class="small">
        {links.length === 0
          ? 'Write the words to search for.'
          : 'Nothing is sent until you click; then the site you click gets these words.'}
      </p>
    </>
  );
}
