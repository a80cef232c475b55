/** What speaks for each use of a quoted term: sparse features, by name, that the model weighs. */
import type { Candidate } from './candidates.ts';
import { classes } from './classes.ts';
import { cues, held } from './cues.ts';
import { frames, pairs } from './frames.ts';
import { genreFeatures } from './genre.ts';
import { meaning } from './meaning.ts';
import { company, neighbours, surroundings } from './place.ts';
import { repeats } from './repeats.ts';
import type { TermScene } from './scene.ts';
import { ownShape } from './shape.ts';

export { type TermScene, termScene } from './scene.ts';

/** Features of one candidate. Numbers are between 0 and 1 or small counts. */
export function featuresOf(scene: TermScene, c: Candidate): Map<string, number> {
  const f = new Map<string, number>();
  const on = (name: string, value = 1): void => {
    f.set(name, value);
  };
  on('bias');
  ownShape(c, on);
  const around = surroundings(scene.doc, c);
  neighbours(around, on);
  company(around, on);
  cues(scene.doc, c, around, on);
  held(scene, c, on);
  repeats(scene, c, on);
  frames(scene.doc, c, around, on);
  genreFeatures(scene.doc, scene.genre, c, on);
  meaning(c, around, scene.topic, on);
  pairs(around, c, (name) => f.has(name), on);
  classes(scene, c, around, (name) => f.has(name), on);
  on('spoken', Math.min(1, scene.spoken * 1.5));
  on('density', Math.min(1, scene.density / 3));
  return f;
}
