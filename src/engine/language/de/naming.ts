/** A phrase that names a source without a verb of saying. */
import type { Stance } from '../../types.ts';
import type { Range } from './phrase.ts';

/** A phrase that names a source: where it stands, its cue and its source. */
export interface Naming extends Range {
  readonly rule: string;
  readonly cue: Range;
  readonly source: Range | null;
  readonly stance: Stance;
  readonly segment: number;
}
