/** What the article itself offers: sources linked inside its claims first, then its related links and tags. Asks nobody. */
import type { PageState } from '../../messages/protocol.ts';
import { hostOf } from '../search-links.ts';
import { safeUrl } from '../text/plain.ts';

/** A link that the page offers. `claim` is the id of the claim whose sentence links it; own: it stays on the outlet's site. */
export interface PageOffer {
  readonly title: string;
  readonly url: string;
  readonly host: string;
  readonly kind: 'cited' | 'related';
  readonly claim: string;
  readonly own: boolean;
}

/** The page's own coverage: cited sources (other sites first), then related links. No repeats, http(s) only. */
export function pageCoverage(state: Pick<PageState, 'url' | 'claims' | 'related'>): readonly PageOffer[] {
  const site = hostOf(state.url);
  const seen = new Set<string>([safeUrl(state.url) ?? '']);
  const offer = (title: string, link: string, kind: PageOffer['kind'], claim: string): readonly PageOffer[] => {
    const url = safeUrl(link, state.url);
    if (url === null || seen.has(url)) return [];
    seen.add(url);
    const host = hostOf(url);
    return [{ title: title.trim() || host, url, host, kind, claim, own: host === site }];
  };
  const cited = state.claims.flatMap((claim) =>
    claim.links.flatMap((link) => offer(link.title, link.url, 'cited', claim.id)),
  );
  const related = state.related.flatMap((link) => offer(link.title, link.url, 'related', ''));
  return [...cited.filter((link) => !link.own), ...cited.filter((link) => link.own), ...related];
}
