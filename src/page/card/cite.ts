/** A claim with its citation, as text for the clipboard. Pure. */

import { quoted, speakerName } from './explain.ts';
import type { ClaimModel, TermModel } from './model.ts';

/** What of the page stands in a citation. `published` is ISO 8601 or empty. */
export interface Reference {
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly url: string;
}

/** A date as people write it ("14 May 2026"), in the day the page gives; empty when there is none. */
export function plainDate(iso: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!day) return '';
  const date = new Date(Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3])));
  return date.getUTCDate() !== Number(day[3])
    ? ''
    : date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** "Title", Publisher, 14 May 2026. */
function whereFrom({ title, publisher, published }: Reference): string {
  return [title && `“${title}”`, publisher, plainDate(published)].filter(Boolean).join(', ');
}

const HOW = { direct: 'quoted', indirect: 'paraphrased', mixed: 'partly quoted' } as const;

/** The claim's words, who said them in what way, where, and the address. */
export function citeClaim({ claim, speaker }: Pick<ClaimModel, 'claim' | 'speaker'>, page: Reference): string {
  const role = speaker?.role ? ` (${speaker.role})` : '';
  const words = claim.kind === 'direct' ? quoted(claim.content) : claim.content;
  const place = whereFrom(page);
  return `${words}\n— ${speakerName(speaker)}${role}, ${HOW[claim.kind]} in ${place || page.url}\n${page.url}`;
}

/** The term and where it stands. */
export function citeTerm({ term }: Pick<TermModel, 'term'>, page: Reference): string {
  return `${quoted(term.text)}\n— in quotation marks in ${whereFrom(page) || page.url}\n${page.url}`;
}
