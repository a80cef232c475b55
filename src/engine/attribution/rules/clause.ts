/** One attribution as the rules read it in a row, in unit indices. */
import type { Act, Stance } from '../../types.ts';
import type { Range } from './units.ts';

/** An attribution in unit indices. */
export interface Clause {
  readonly rule: string;
  /** The frame of the right content (lexicon.ts), when there is one. */
  readonly frame?: string;
  readonly source?: Range;
  /** Cue units [from, to). */
  readonly cue: Range;
  content: Range[];
  readonly addressee?: Range;
  readonly medium?: Range;
  readonly stance: Stance;
  readonly act: Act;
  readonly negated: boolean;
  readonly hypothetical: boolean;
  /** The content stands (also) before the source. */
  readonly left: boolean;
  /** The source was taken over from this clause. */
  readonly heir?: Clause;
  /** Where the clause's own words begin (source, connective or cue), for cutting others before it. */
  readonly begin: number;
  /** Nothing followed the cue but a colon at the end: the next block may hold the content. */
  readonly open?: boolean;
}

/** Where left content may begin: past what an earlier clause of the row has taken. */
export function lowest(found: readonly Clause[]): number {
  let low = 0;
  for (const clause of found) if (clause.left) low = Math.max(low, clause.cue.to, clause.source?.to ?? 0);
  return low;
}
