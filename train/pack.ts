/** Packs an ensemble of boost.ts into what the extension reads (src/page/ensemble.ts). */
import type { PackedEnsemble } from '../src/page/ensemble.ts';
import type { Ensemble, TreeNode } from './boost.ts';

/** Leaves are signed bytes: over 240 trees their rounding moves the log-odds by some 0.01. */
const LARGEST = 127;
const DIGITS = 6;
/** A byte holds so many features, or thresholds of one feature. */
const BYTE = 256;

const short = (value: number): number => Number(value.toPrecision(DIGITS));

/** Packs an ensemble over `features` features whose trees are at most `depth` deep. */
export function pack(ensemble: Ensemble, features: number, depth: number): PackedEnsemble {
  const cuts: number[][] = Array.from({ length: features }, () => []);
  let largest = 1e-9;
  for (const node of ensemble.trees.flat()) {
    if (node.feature < 0) largest = Math.max(largest, Math.abs(node.value));
    else cuts[node.feature]?.push(short(node.threshold));
  }
  const tables = cuts.map((list) => [...new Set(list)].sort((a, b) => a - b));
  if (features > BYTE || tables.some((table) => table.length > BYTE)) throw new Error('the model does not fit bytes');
  const scale = largest / LARGEST;
  const inner = (1 << depth) - 1;
  const bytes: number[] = [];
  for (const tree of ensemble.trees) {
    const tests = new Array<number>(2 * inner).fill(0);
    const leaves = new Array<number>(inner + 1).fill(0);
    // A leaf above the last level stands for all below it: whatever is tested there, the answer is the same.
    const place = (at: number, node: TreeNode): void => {
      if (at >= inner) {
        leaves[at - inner] = Math.round(node.value / scale) & 255;
        return;
      }
      if (node.feature >= 0) {
        tests[2 * at] = node.feature;
        tests[2 * at + 1] = (tables[node.feature] as number[]).indexOf(short(node.threshold));
      }
      place(2 * at + 1, node.feature >= 0 ? (tree[node.left] as TreeNode) : node);
      place(2 * at + 2, node.feature >= 0 ? (tree[node.right] as TreeNode) : node);
    };
    place(0, tree[0] as TreeNode);
    bytes.push(...tests, ...leaves);
  }
  return {
    base: short(ensemble.base),
    scale: short(scale),
    count: ensemble.trees.length,
    depth,
    cuts: tables,
    trees: Buffer.from(bytes).toString('base64'),
  };
}

/** The text of a module that exports a packed ensemble. */
export function moduleText(packed: PackedEnsemble, about: string): string {
  return `// biome-ignore-all format: made by a program
// biome-ignore-all lint: made by a program
/** ${about} Made by \`npx tsx train/pages.ts\`: do not edit. */
import type { PackedEnsemble } from '../ensemble.ts';

export const MODEL: PackedEnsemble = ${JSON.stringify(packed)};
`;
}
