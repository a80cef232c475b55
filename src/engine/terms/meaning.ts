/** The meaning of a quoted term's words and of its neighbours, as numbers that the model weighs. */
import type { Candidate } from './candidates.ts';
import type { On } from './on.ts';
import type { Around } from './place.ts';
import { meaningOf } from './words.ts';

/** The words of each slot: all inside the marks, the last of them, the word right after, the word right before. */
export function slotsOf(c: Candidate, { before, after }: Around): readonly (readonly string[])[] {
  const [p1] = before;
  const [n1] = after;
  return [
    c.words,
    c.words.slice(-1),
    n1 && n1.kind !== 'mark' ? [n1.lower] : [],
    p1 && p1.kind !== 'mark' ? [p1.lower] : [],
  ];
}

/** Features e0:0 to e3:7: slot and dimension. */
export function meaning(c: Candidate, around: Around, topic: Float64Array, on: On): void {
  slotsOf(c, around).forEach((words, slot) => {
    if (!words.length) return;
    meaningOf(words).forEach((value, d) => {
      if (value) on(`e${slot}:${d}`, value);
    });
  });
  const near = [...around.before, ...around.after].filter((t) => t.kind === 'word' && t.lower.length > 3);
  meaningOf(near.map((t) => t.lower)).forEach((value, d) => {
    if (value) on(`e4:${d}`, 2 * value);
  });
  topic.forEach((value, d) => {
    if (value) on(`e5:${d}`, 4 * value);
  });
}
