/**
 * A worker of train/attribution.ts: trains the first two stages without a fold, and runs them on the fold (or trains them on
 * everything). Gives plain data back to the parent.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { loadTraining } from './attribution-data.ts';
import { runFirst, trainFirst } from './stages.ts';

const { folds } = workerData as { folds: ReadonlyArray<number | null> };
const { prepared } = loadTraining();
for (const fold of folds) {
  const model = trainFirst(prepared.filter((p) => p.fold !== fold));
  if (fold === null) {
    parentPort?.postMessage({ fold, model });
  } else {
    const cues = prepared.flatMap((p, index) => (p.fold === fold ? [{ index, cues: runFirst(p.view, model) }] : []));
    parentPort?.postMessage({ fold, cues });
  }
}
