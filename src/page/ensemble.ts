/** A trained ensemble of decision trees, packed for the content script (made by train/pages.ts), and how it answers. */

/**
 * A packed ensemble. `cuts[f]` are the thresholds that feature f is compared with. `trees` is base64 of the trees in
 * preorder: a test is two bytes (feature, index of its cut; the left branch, value < cut, follows at once); a leaf is the byte
 * 255 and a signed 16-bit number, low byte first, times `scale`. The sum of `base` and one leaf a tree is the log-odds.
 */
export interface PackedEnsemble {
  readonly base: number;
  readonly scale: number;
  readonly count: number;
  readonly cuts: readonly (readonly number[])[];
  readonly trees: string;
}

/** The byte that begins a leaf. */
export const LEAF = 255;

/** An ensemble ready to answer: gives the log-odds for the features that start at `at` in `values`. */
export type Answer = (values: Float64Array, at: number) => number;

interface Nodes {
  readonly features: Int16Array;
  readonly limits: Float64Array;
  readonly rights: Int32Array;
}

/** Reads one tree that begins at byte `from`; returns the byte behind it. Without recursion deeper than the tree. */
function readTree(
  bytes: Uint8Array,
  from: number,
  packed: PackedEnsemble,
  nodes: Nodes,
  next: { node: number },
): number {
  const node = next.node++;
  const feature = bytes[from] ?? LEAF;
  if (feature === LEAF) {
    const raw = (bytes[from + 1] ?? 0) | ((bytes[from + 2] ?? 0) << 8);
    nodes.features[node] = -1;
    nodes.limits[node] = (raw > 32767 ? raw - 65536 : raw) * packed.scale;
    return from + 3;
  }
  nodes.features[node] = feature;
  nodes.limits[node] = packed.cuts[feature]?.[bytes[from + 1] ?? 0] ?? 0;
  const middle = readTree(bytes, from + 2, packed, nodes, next);
  nodes.rights[node] = next.node;
  return readTree(bytes, middle, packed, nodes, next);
}

/** Unpacks an ensemble. Takes under a millisecond; keep what it gives. */
export function unpack(packed: PackedEnsemble): Answer {
  const text = atob(packed.trees);
  const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
  const size = bytes.length;
  const nodes: Nodes = { features: new Int16Array(size), limits: new Float64Array(size), rights: new Int32Array(size) };
  const roots: number[] = [];
  const next = { node: 0 };
  for (let from = 0, tree = 0; tree < packed.count && from < size; tree++) {
    roots.push(next.node);
    from = readTree(bytes, from, packed, nodes, next);
  }
  const { features, limits, rights } = nodes;
  return (values, at) => {
    let score = packed.base;
    for (const root of roots) {
      let node = root;
      for (let f = features[node] as number; f >= 0; f = features[node] as number) {
        node = (values[at + f] as number) < (limits[node] as number) ? node + 1 : (rights[node] as number);
      }
      score += limits[node] as number;
    }
    return score;
  };
}
