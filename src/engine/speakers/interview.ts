/** Interviews printed as "Q:" and "A:": who answers. */
import type { Entity } from './entities.ts';
import type { Registry } from './registry.ts';
import type { Scene } from './scene.ts';

/** A text of questions and answers: which part each block belongs to, and who answers. */
export interface Interview {
  /** Null: the batch does not tell. */
  readonly guest: Entity | null;
  /** By block: in a question, in an answer, or outside. */
  readonly part: ReadonlyMap<number, 'question' | 'answer'>;
}

/** Labels of each sort that make an interview. */
const ENOUGH = 2;

const known = new WeakMap<Scene, Interview | null>();

/** Reads the interview of a scene; null: the text is none. */
export function interviewOf(scene: Scene, registry: Registry): Interview | null {
  const before = known.get(scene);
  if (before !== undefined) return before;
  const interview = read(scene, registry);
  known.set(scene, interview);
  return interview;
}

function read(scene: Scene, registry: Registry): Interview | null {
  const part = new Map<number, 'question' | 'answer'>();
  const labels = { question: 0, answer: 0 };
  let start = -1;
  let current: 'question' | 'answer' | null = null;
  scene.words.forEach((word, i) => {
    const block = scene.blockOf[i] ?? 0;
    if (scene.blockOf[i - 1] === block) return;
    const labelled = /^[:.]/.test(scene.words[i + 1]?.gap ?? '') && scene.blockOf[i + 1] === block;
    const label = labelled ? LABELS[word.text.toLowerCase()] : undefined;
    if (label) {
      labels[label] += 1;
      current = label;
      if (start < 0) start = i;
    }
    if (current) part.set(block, current);
  });
  if (labels.question < ENOUGH || labels.answer < ENOUGH) return null;
  return { guest: guestOf(scene, registry, start), part };
}

const LABELS: Readonly<Record<string, 'question' | 'answer'>> = {
  q: 'question',
  question: 'question',
  a: 'answer',
  answer: 'answer',
};

/** The one person whom the headline names; else the one named most before the first question, when no other is named as often. */
function guestOf(scene: Scene, registry: Registry, start: number): Entity | null {
  const times = new Map<Entity, number>();
  const headline = new Set<Entity>();
  scene.names.forEach((name, i) => {
    const entity = registry.ofName[i];
    if (!entity || name.first >= start || entity.kind !== 'person') return;
    times.set(entity, (times.get(entity) ?? 0) + 1);
    if (scene.blockOf[name.first] === 0) headline.add(entity);
  });
  const [titled] = headline;
  if (headline.size === 1 && titled) return titled;
  const [first, second] = [...times].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}
