/**
 * A process of train/attribution.ts: trains the first two stages without a fold, and runs them on the fold (null: trains
 * them on everything). Sends plain data to the parent.
 */
import { loadTraining } from './attribution-data.ts';
import { runFirst, trainFirst } from './stages.ts';

const folds = JSON.parse(process.argv[2] ?? '[]') as ReadonlyArray<number | null>;
const { prepared } = loadTraining();
for (const fold of folds) {
  const model = trainFirst(prepared.filter((p) => p.fold !== fold));
  if (fold === null) {
    process.send?.({ fold, model });
  } else {
    const cues = prepared.flatMap((p, index) => (p.fold === fold ? [{ index, cues: runFirst(p.view, model) }] : []));
    process.send?.({ fold, cues });
  }
}
process.disconnect?.();
