/** The engine as the command line runs it: the trained English extractor where its weights are there, the rules on request. */
import { readFile } from 'node:fs/promises';
import { createEngine, type Engine } from '../engine/analyse.ts';
import { extractEnglish } from '../engine/attribution/english.ts';

import { loadModel } from '../engine/attribution/index.ts';

/** The weights that npm run train makes. */
const WEIGHTS = new URL('../engine/models/attribution.bin', import.meta.url);

/** How English attributions are found: by the trained model together with the rules, or by the rules alone. */
export type Way = 'model' | 'rules';

/** An engine of the given way. Throws when the weights are missing, damaged or of another version. */
export async function openEngine(way: Way): Promise<Engine> {
  if (way === 'rules') return createEngine();
  const model = loadModel(new Uint8Array(await readFile(WEIGHTS)));
  return createEngine({ extract: (doc) => extractEnglish(doc, model) });
}
