/**
 * Chooses among the judged candidates: claims for the reader, attitudes besides, and of two that say the same only one.
 */

import type { Act } from '../types.ts';
import type { SourceOrigin } from './candidates.ts';
import { jaccard, type Range } from './hypothesis.ts';
import type { Judged } from './judge.ts';
import type { Thresholds } from './model.ts';
import { partParallel } from './parallel.ts';
import type { View } from './view.ts';

/** An attribution in tokens, on its way out. */
export interface Chosen {
  readonly act: Act;
  sources: readonly Range[];
  readonly cue: Range | null;
  content: readonly Range[];
  readonly probability: number;
  readonly origin: SourceOrigin | 'continued' | 'signed';
  /** Strongest word of the cue; -1 without a cue. */
  readonly head: number;
}

/** Contents that share so much, of one source, are one attribution found twice. */
const SAME_CONTENT = 0.6;

/** Neighbours on each side that are compared. */
const NEAR = 20;

/** The candidates to mark, in the order of their cues. */
export function select(view: View, judged: readonly Judged[], thresholds: Thresholds): Chosen[] {
  const strength = (j: Judged): number => j.newsroom + (j.newsroom >= thresholds.claim ? 1 : 0) + j.polnear * 0.1;
  const found = judged.filter((j) => j.newsroom >= thresholds.claim || j.polnear >= thresholds.attitude);
  const wanted = partParallel(
    view,
    found.map((j) => chosenOf(j, thresholds)),
  );
  // Only neighbours can say the same: `wanted` stands in the order of the cues.
  const keeps = new Uint8Array(wanted.length);
  const order = found
    .map((j, i) => ({ i, strength: strength(j) }))
    .sort((a, b) => b.strength - a.strength || a.i - b.i);
  for (const { i } of order) {
    let free = true;
    for (let k = Math.max(0, i - NEAR); k < Math.min(wanted.length, i + NEAR + 1) && free; k++) {
      free = keeps[k] === 0 || !repeats(wanted[i]!, wanted[k]!);
    }
    if (free) keeps[i] = 1;
  }
  return wanted.filter((_, i) => keeps[i] === 1);
}

function chosenOf({ candidate: { h, sources, origin }, newsroom }: Judged, thresholds: Thresholds): Chosen {
  return {
    act: newsroom >= thresholds.claim ? 'claim' : 'attitude',
    sources,
    origin,
    cue: [h.cue.first, h.cue.end],
    content: h.content,
    probability: newsroom,
    head: h.x.head,
  };
}

function repeats(x: Chosen, y: Chosen): boolean {
  if (x.content[0]![0] >= y.content[y.content.length - 1]![1]) return false;
  if (y.content[0]![0] >= x.content[x.content.length - 1]![1]) return false;
  const shared =
    x.sources.length === 0 ||
    y.sources.length === 0 ||
    x.sources.some(([p, q]) => y.sources.some(([r, s]) => p < s && r < q));
  return shared && jaccard(x.content, y.content) >= SAME_CONTENT;
}
