/** The story of the open article, as the search among other reports wants it. Pure. */
import { buildQuery } from '../../coverage/index.ts';
import type { Story } from '../../messages/coverage-protocol.ts';
import type { ClaimView, PageState } from '../../messages/protocol.ts';

/** Most of the text that the search reads, in UTF-16 code units. */
const READ = 6000;

/** The words to search for: the story's as the page made them, or one claim's (its names, its speaker, its rare words). */
export function queryOf(state: PageState, claim: ClaimView | null): string {
  if (claim === null) return state.query;
  const { title, published, publisher, language, speakers } = state;
  const named = speakers.filter(({ id, kind }) => id === claim.speaker && kind !== 'unnamed').map(({ name }) => name);
  const texts = [claim.content, ...named];
  return buildQuery({ title, published, publisher, language, speakers: named, texts, claim: true }).text;
}

/** The story, or one claim of it. Without an excerpt of the text what the popup knows stands in: its names, its rare words, its claims. */
export function storyOf(state: PageState, about: ClaimView | null = null): Story {
  const { title, url, publisher, published, language, excerpt, query, claims, speakers, tags } = state;
  const names = speakers
    .filter(({ kind }) => kind !== 'unnamed')
    .map(({ name, role }) => (role ? `${name}, ${role}` : name));
  const known = [query.replaceAll('"', ''), ...tags, ...names, ...claims.map(({ content }) => content)];
  const text = (excerpt ?? known.join('.\n')).slice(0, READ);
  return { title, url, publisher, published, language, text, ...(about && { claim: about.content }) };
}

/** A name that can be looked up. */
export interface Lookup {
  readonly name: string;
  readonly kind: 'speaker' | 'publisher';
}

/** Names worth looking up: the outlet, then who is named and speaks, most claims first, six at most. */
export function lookupsOf({ publisher, claims, speakers }: PageState): readonly Lookup[] {
  const counts = new Map<string, number>();
  for (const { speaker } of claims) if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const named = speakers
    .filter(({ id, kind }) => counts.has(id) && (kind === 'person' || kind === 'organisation'))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .map(({ name }): Lookup => ({ name, kind: 'speaker' }));
  return [...(publisher ? [{ name: publisher, kind: 'publisher' as const }] : []), ...named].slice(0, 6);
}
