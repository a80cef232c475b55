/** The quoted terms of an article as the Terms tab lists them: the same words for the same use taken together. Pure. */
import type { TermUse } from '../engine/types.ts';
import type { TermView } from '../messages/protocol.ts';

/** A term with all its places. */
export interface TermGroup {
  readonly text: string;
  readonly use: TermUse;
  readonly speaker: string | null;
  /** Ids of its marks, in the order of the article; at least one. */
  readonly ids: readonly string[];
  /** How often the article has it in quotation marks and without. */
  readonly quoted: number;
  readonly plain: number;
}

/** The groups of one use. */
export interface UseGroup {
  readonly use: TermUse;
  readonly terms: readonly TermGroup[];
}

/** What the reader came for stands first. */
const ORDER: readonly TermUse[] = ['scare', 'fragment', 'mention', 'speech', 'title', 'name', 'other'];

/** Terms by use; the same words of the same speaker are one. */
export function groupTerms(terms: readonly TermView[]): readonly UseGroup[] {
  const groups = new Map<string, TermGroup>();
  for (const term of terms) {
    const key = JSON.stringify([term.use, term.speaker, term.text.toLowerCase()]);
    const known = groups.get(key);
    const { text, use, speaker, quoted, plain } = term;
    groups.set(
      key,
      known ? { ...known, ids: [...known.ids, term.id] } : { text, use, speaker, ids: [term.id], quoted, plain },
    );
  }
  const all = [...groups.values()];
  return ORDER.map((use) => ({ use, terms: all.filter((term) => term.use === use) })).filter(
    (group) => group.terms.length > 0,
  );
}
