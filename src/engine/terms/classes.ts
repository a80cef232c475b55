/** Features of what sort of words a term is made of and stands among (lexicons/), with the place it stands in. */
import type { Candidate } from './candidates.ts';
import { CLASSES, classesOf, classesOfRun } from './lexicons/classes.ts';
import type { On } from './on.ts';
import type { Around } from './place.ts';
import type { TermScene } from './scene.ts';

const fold = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/['.]+$/, '');

const each = (bits: number, visit: (name: string) => void): void => {
  for (let i = 0; bits >> i; i += 1) if (bits & (1 << i)) visit(CLASSES[i] ?? '');
};

/** Classes of the words inside, beside and round the marks, and pairs of them with what is on already (`has`). */
export function classes(
  scene: TermScene,
  c: Candidate,
  { before, after }: Around,
  has: (name: string) => boolean,
  on: On,
): void {
  const words = c.words.map(fold);
  const all = classesOfRun(words);
  const head = classesOf(words.at(-1) ?? '');
  const hold = has('held')
    ? has('held:all') || has('held:piece')
      ? 'exact'
      : 'held'
    : has('free:cueNear')
      ? 'near'
      : 'free';
  const size = words.length === 1 ? '1' : words.length === 2 ? '2' : 'more';
  const caps = has('noCaps') ? 'low' : 'up';
  const lead = LEADS.find((name) => has(`lead:${name}`)) ?? 'other';
  const slot = SLOTS.find((name) => has(`slot:${name}`)) ?? 'other';
  if (!all) on('k:none');
  each(all, (name) => {
    on(`k:${name}`);
    on(`k1:${name} ${size} ${caps}`);
    on(`k2:${name} ${hold}`);
    on(`k3:${name} ${lead}`);
    on(`k4:${name} ${slot}`);
    if (has('q:in')) on(`k5:${name}`);
  });
  each(head, (name) => on(`kh:${name}`));
  const [n1] = after;
  const [p1] = before;
  if (n1?.kind === 'word') each(classesOf(fold(n1.text)), (name) => on(`kn:${name}`));
  if (p1?.kind === 'word') each(classesOf(fold(p1.text)), (name) => on(`kp:${name}`));
  const near = new Uint8Array(CLASSES.length);
  for (const t of [...before, ...after]) {
    const bits = t.kind === 'word' ? (scene.classBits.get(t.lower) ?? 0) : 0;
    for (let i = 0; bits >> i; i += 1) if (bits & (1 << i)) near[i] = (near[i] ?? 0) + 1;
  }
  // What is none is left out: a feature that is not there counts as 0.
  RATES.forEach(({ around, document, terms }, i) => {
    if (near[i]) on(around, Math.min(1, (near[i] ?? 0) / 4));
    if (scene.classRates[i]) on(document, Math.min(1, (scene.classRates[i] ?? 0) * 12));
    if (scene.termClassRates[i]) on(terms, scene.termClassRates[i]);
  });
}

/** Names of each class's features of the words round a term, of the document and of its terms. */
const RATES = CLASSES.map((name) => ({ around: `ka:${name}`, document: `kd:${name}`, terms: `kq:${name}` }));

const LEADS = [
  'start',
  'mark',
  'poss',
  'a',
  'the',
  'these',
  'be',
  'calling',
  'saying',
  'and',
  'link',
  'name',
  'adjective',
  'word',
];
const SLOTS = ['end', 'stop', 'comma', 'mark', 'saying', 'link', 'verb', 'noun'];
