/** What the speaker stage hands on: the speakers of the article and who said each extracted attribution. */
import type { Evidence, Provenance, Speaker } from '../types.ts';

/** Who one attribution's source is. */
export interface Resolved {
  /** Id of the speaker, or null: no source, or unclear. */
  readonly speaker: string | null;
  /** Ids of the speakers it could be, most likely first, when `speaker` is null; else empty. */
  readonly candidates: readonly string[];
  /** Probability, 0 to 1, that `speaker` is right; 0 when it is null. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly provenance?: Provenance;
}

/** What {@link resolveSpeakers} gives. */
export interface Resolution {
  /** Every speaker known so far, those of the carry first. */
  readonly speakers: readonly Speaker[];
  /** In the order of the extracted attributions. */
  readonly of: readonly Resolved[];
  /** Plain JSON: hand it to the next batch of the same article. */
  readonly carry: unknown;
}
