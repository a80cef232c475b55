/** Packs an ensemble of boost.ts into what the extension reads (src/page/ensemble.ts). */
import { LEAF, type PackedEnsemble } from '../src/page/ensemble.ts';
import type { Ensemble, TreeNode } from './boost.ts';

const LARGEST = 32000;
const DIGITS = 6;

const short = (value: number): number => Number(value.toPrecision(DIGITS));

/** Packs an ensemble over `features` features. At most 255 features, and 256 thresholds a feature. */
export function pack(ensemble: Ensemble, features: number): PackedEnsemble {
  if (features > LEAF) throw new Error(`${features} features do not fit a byte`);
  const cuts: number[][] = Array.from({ length: features }, () => []);
  let largest = 1e-9;
  for (const node of ensemble.trees.flat()) {
    if (node.feature < 0) largest = Math.max(largest, Math.abs(node.value));
    else cuts[node.feature]?.push(short(node.threshold));
  }
  const tables = cuts.map((list) => [...new Set(list)].sort((a, b) => a - b));
  const scale = largest / LARGEST;
  const bytes: number[] = [];
  const write = (tree: readonly TreeNode[], at: number): void => {
    const node = tree[at] as TreeNode;
    if (node.feature < 0) {
      const raw = Math.round(node.value / scale) & 0xffff;
      bytes.push(LEAF, raw & 255, raw >> 8);
      return;
    }
    bytes.push(node.feature, (tables[node.feature] as number[]).indexOf(short(node.threshold)));
    write(tree, node.left);
    write(tree, node.right);
  };
  for (const tree of ensemble.trees) write(tree, 0);
  return {
    base: short(ensemble.base),
    scale: short(scale),
    count: ensemble.trees.length,
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
