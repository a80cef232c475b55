/**
 * A process of train/attribution.ts: trains the first two stages without a fold, and runs them on the fold (null: trains
 * them on everything). Writes the results to a file for its parent.
 */
import { loadTraining } from './attribution-data.ts';
import { type FoldResult, writeKept } from './kept.ts';
import { runFirst, trainFirst } from './stages.ts';

const [folds = '[]', out = ''] = process.argv.slice(2);
const { prepared } = loadTraining();
const results = (JSON.parse(folds) as ReadonlyArray<number | null>).map((fold): FoldResult => {
  const model = trainFirst(prepared.filter((p) => p.fold !== fold));
  console.log(fold === null ? 'cue and span taggers trained on everything' : `fold ${fold} trained`);
  if (fold === null) return { fold, model };
  return {
    fold,
    cues: prepared.flatMap((p, index) => (p.fold === fold ? [{ index, cues: runFirst(p.view, model) }] : [])),
  };
});
writeKept(out, results);
