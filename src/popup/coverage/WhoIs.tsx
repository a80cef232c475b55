/** Who speaks here, and what is this outlet? On a click on a name, Wikipedia and Wikidata are asked for it. */
import { useState } from 'preact/hooks';
import { OutLink } from '../../components/OutLink.tsx';
import { askCoverage, honest } from '../../messages/coverage-client.ts';
import type { Outcome, ProviderView, WikiEntry } from '../../messages/coverage-protocol.ts';
import type { PageState } from '../../messages/protocol.ts';
import { Failed } from './Failed.tsx';
import { type Lookup, lookupsOf } from './story.ts';

interface Props {
  readonly state: PageState;
  readonly provider: ProviderView;
}

/** The section; nothing when the article names nobody. */
export function WhoIs({ state, provider }: Props) {
  const [asked, setAsked] = useState('');
  const [found, setFound] = useState<Outcome<WikiEntry> | null>(null);
  const names = lookupsOf(state);
  if (names.length === 0) return null;
  const look = async ({ name, kind }: Lookup): Promise<void> => {
    setAsked(name);
    setFound(null);
    const outcome = await honest(askCoverage('lookupWiki', { name, kind, language: state.language || 'en' }));
    setFound(outcome);
  };
  return (
    <section aria-label="Who is who">
      <h2 class="heading">Who is who</h2>
      <p class="tags">
        {names.map((lookup) => (
          <button
            key={lookup.name}
            type="button"
            class="chip"
            aria-pressed={asked === lookup.name}
            onClick={() => void look(lookup)}
          >
            {lookup.name}
          </button>
        ))}
      </p>
      <div aria-live="polite">
        {asked !== '' && found === null && <p class="small">Asking…</p>}
        {found?.ok && <Entry entry={found.value} />}
        {found?.ok === false && <Failed failure={found.failure} />}
      </div>
      {asked === '' && <p class="small">{provider.leaves}</p>}
    </section>
  );
}

function Entry({ entry }: { readonly entry: WikiEntry }) {
  return (
    <div class="entry">
      <p>
        <b class="name">{entry.title}</b>
        {entry.description && <span class="muted"> · {entry.description}</span>}
      </p>
      {entry.sentence && <p>{entry.sentence}</p>}
      {entry.statements.length > 0 && (
        <dl>
          {entry.statements.map(({ property, value, reference, when }) => (
            <div key={property + value}>
              <dt>{property}</dt>
              <dd>
                {value}
                {when && <span class="muted"> {when}</span>}{' '}
                {reference ? <OutLink href={reference}>source</OutLink> : <span class="muted">no source given</span>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        <OutLink href={entry.url}>Wikipedia</OutLink>
        {entry.wikidata && (
          <>
            {' · '}
            <OutLink href={`https://www.wikidata.org/wiki/${entry.wikidata}`}>Wikidata</OutLink>
          </>
        )}
      </p>
      {entry.others.length > 0 && (
        <details>
          <summary>Others of this name</summary>
          <ul>
            {entry.others.map(({ title, description, url }) => (
              <li key={url}>
                <OutLink href={url}>{title}</OutLink>
                {description && <span class="muted"> · {description}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
