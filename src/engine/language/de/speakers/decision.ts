/** What is decided about a source: who it is, how that was found and how sure it is. */
import type { Figure } from './figures.ts';

/** Confidence 0 to 1; below the stage's threshold the reader sees "speaker unclear". */
export interface Decision {
  readonly entity: Figure | null;
  readonly how: 'name' | 'description' | 'pronoun' | 'body' | 'list' | 'none';
  readonly confidence: number;
}

/** Nobody can be told. */
export const NONE: Decision = { entity: null, how: 'none', confidence: 0 };
