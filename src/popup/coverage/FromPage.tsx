/** What the article itself offers: the sources that its claims link first, then its related links. */
import { useState } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import { OutLink } from '../../components/OutLink.tsx';
import { type PageOffer, pageCoverage } from '../../coverage/index.ts';
import type { ClaimView, PageState } from '../../messages/protocol.ts';

/** Links of a list before "more". */
const FIRST = 4;

/** Both lists; nothing when the page offers nothing. */
export function FromPage({ state }: { readonly state: PageState }) {
  const offers = pageCoverage(state);
  return (
    <>
      <Offers heading="Sources that its claims link" offers={offers.filter(({ kind }) => kind === 'cited')} />
      <Offers heading="Related, says the page" offers={offers.filter(({ kind }) => kind === 'related')} />
    </>
  );
}

/** The links of one claim's own sentence: they come first, before anybody else is looked for. */
export function OwnLinks({ state, claim }: { readonly state: PageState; readonly claim: ClaimView }) {
  return (
    <Offers heading="Linked in its own sentence" offers={pageCoverage({ ...state, claims: [claim], related: [] })} />
  );
}

function Offers({ heading, offers }: { readonly heading: string; readonly offers: readonly PageOffer[] }) {
  const [all, showAll] = useState(false);
  if (offers.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h2 class="heading">{heading}</h2>
      <ul class="links">
        {(all ? offers : offers.slice(0, FIRST)).map(({ url, title, host, own }) => (
          <li key={url}>
            <OutLink href={url} class="row">
              <span class="words">
                <span class="content">{title}</span>
                {!own && title !== host && <span class="who">{host}</span>}
              </span>
              <Icon name="out" size={14} />
            </OutLink>
          </li>
        ))}
      </ul>
      {offers.length > FIRST && (
        <button type="button" class="link more" aria-expanded={all} onClick={() => showAll(!all)}>
          {all ? 'Fewer' : `${offers.length - FIRST} more`}
        </button>
      )}
    </section>
  );
}
