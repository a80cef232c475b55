/** A trained ensemble of decision trees, packed for the content script (made by train/pages.ts), and how it answers. */

/**
 * A packed ensemble. `cuts[f]` are the thresholds that feature f is compared with. `trees` is base64; each tree is complete:
 * its 2^depth - 1 tests level by level, two bytes each (feature, index of its cut; value < cut goes left), then its 2^depth
 * leaves, signed bytes, times `scale`. The sum of `base` and one leaf a tree is the log-odds.
 */
export interface PackedEnsemble {
  readonly base: number;
  readonly scale: number;
  readonly count: number;
  readonly depth: number;
  readonly cuts: readonly (readonly number[])[];
  readonly trees: string;
}

/** An ensemble ready to answer: gives the log-odds for the features in `values`. */
export type Answer = (values: Float64Array) => number;

function bytesOf(base64: string): Uint8Array {
  // The browser's own decoder where there is one (Chromium 140, Firefox 133): a page waits for this.
  const own: unknown = Reflect.get(Uint8Array, 'fromBase64');
  if (typeof own === 'function') return (own as (text: string) => Uint8Array).call(Uint8Array, base64);
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Unpacks an ensemble. Keep what it gives. */
export function unpack(packed: PackedEnsemble): Answer {
  const { base, scale, count, depth, cuts } = packed;
  const bytes = bytesOf(packed.trees);
  const inner = (1 << depth) - 1;
  const size = 2 * inner + inner + 1;
  const features = new Uint8Array(count * inner);
  const limits = new Float64Array(count * inner);
  const leaves = new Float64Array(count * (inner + 1));
  for (let tree = 0; tree < count; tree++) {
    let at = tree * size;
    for (let node = tree * inner; node < (tree + 1) * inner; node++, at += 2) {
      const feature = bytes[at] as number;
      features[node] = feature;
      limits[node] = cuts[feature]?.[bytes[at + 1] as number] ?? 0;
    }
    for (let leaf = tree * (inner + 1); leaf < (tree + 1) * (inner + 1); leaf++, at++)
      leaves[leaf] = (((bytes[at] as number) << 24) >> 24) * scale;
  }
  return (values) => {
    let score = base;
    for (let tree = 0; tree < count; tree++) {
      const from = tree * inner;
      let node = 0;
      while (node < inner) {
        const test = from + node;
        node = 2 * node + ((values[features[test] as number] as number) < (limits[test] as number) ? 1 : 2);
      }
      score += leaves[tree + from + node - inner] as number;
    }
    return score;
  };
}
