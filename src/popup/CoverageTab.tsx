/** Where else the story is told: what the page offers, and searches that are ready to click. Nothing here asks the network. */
import { useId, useState } from 'preact/hooks';
import { Icon } from '../components/Icon.tsx';
import { OutLink } from '../components/OutLink.tsx';
import { searchLinks } from '../coverage/index.ts';
import type { Link, PageState } from '../messages/protocol.ts';
import type { SearchTemplate } from '../settings/index.ts';

interface Props {
  readonly state: PageState;
  readonly templates: readonly SearchTemplate[];
  /** The words to search for, as the reader has edited them. */
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Links shown before "more". */
const FIRST = 5;

/** The Coverage tab. */
export function CoverageTab({ state, templates, query, onQuery }: Props) {
  return (
    <div class="coverage">
      <SearchElsewhere state={state} templates={templates} query={query} onQuery={onQuery} />
      <FromPage related={state.related} />
    </div>
  );
}

function SearchElsewhere({ state, templates, query, onQuery }: Props) {
  const field = useId();
  const links = searchLinks(query, state.url, templates);
  const addTag = (tag: string): void => onQuery(query.trim() === '' ? tag : `${query.trim()} ${tag}`);
  const tags = state.tags.filter((tag) => !query.toLowerCase().includes(tag.toLowerCase())).slice(0, 6);
  return (
    <section aria-label="Search elsewhere">
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
          <span class="muted">Add </span>
          {tags.map((tag) => (
            <button key={tag} type="button" class="chip" onClick={() => addTag(tag)}>
              {tag}
            </button>
          ))}
        </p>
      )}
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
    </section>
  );
}

function FromPage({ related }: { readonly related: readonly Link[] }) {
  const [all, showAll] = useState(false);
  if (related.length === 0) return null;
  const shown = all ? related : related.slice(0, FIRST);
  return (
    <section aria-label="From this page">
      <h2 class="heading">From this page</h2>
      <ul class="links">
        {shown.map((link) => (
          <li key={link.url}>
            <OutLink href={link.url} class="row">
              <span class="words">
                <span class="content">{link.title}</span>
              </span>
              <Icon name="out" size={14} />
            </OutLink>
          </li>
        ))}
      </ul>
      {related.length > FIRST && (
        <button type="button" class="link more" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? 'Fewer' : `${related.length - FIRST} more`}
        </button>
      )}
    </section>
  );
}
