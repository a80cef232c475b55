/** What the article calls a named person or body: titles before the name, appositions after it, "is the ...". */

import { addAlias } from './book.ts';
import { coreEndOf } from './description.ts';
import type { Entity } from './entities.ts';
import { DETERMINERS, GENDERED_NOUNS, PERSON_NOUNS, SENTENCE_STARTERS, TITLES } from './lexicon.ts';
import type { Name } from './names.ts';
import { headKind, singular } from './nouns.ts';
import type { Scene } from './scene.ts';

/** Long forms of titles that are written short. */
const LONG: Readonly<Record<string, string>> = {
  sen: 'senator', rep: 'representative', gov: 'governor', gen: 'general', col: 'colonel', capt: 'captain', lt: 'lieutenant',
  sgt: 'sergeant', prof: 'professor', rev: 'reverend', dr: 'doctor', maj: 'major', det: 'detective', supt: 'superintendent', insp: 'inspector', del: 'delegate',
}; // biome-ignore format: a table
const EMPTY = /^(?:mr|mrs|ms|miss|sir|dame|lord|lady)$/;
const MAX_ROLE = 30;

/** Adds what the words round a name say of its entity: heads, traits, gender and (the first time) its role. */
export function learnRole(scene: Scene, name: Name, entity: Entity): void {
  const before = beforeName(scene, name);
  if (before) add(scene, entity, before[0], before[1], before[1] - 1, true);
  const after = afterName(scene, name);
  if (after) add(scene, entity, after[0], after[1], coreEndOf(scene, after[0], after[1]) - 1, false);
}

/** Words [from, to) of the title or role in front of the name. */
function beforeName(scene: Scene, name: Name): [number, number] | null {
  const { words } = scene;
  let from = name.core;
  while (from > 0 && name.core - from < 9 && words[from]?.gap === ' ') {
    const w = words[from - 1];
    if (!w || (w.possessive && from < name.core)) break;
    if (w.possessive) break;
    if (scene.nameOf[from - 1] === -1) {
      if (DETERMINERS.has(w.lower)) {
        from -= 1;
        break;
      }
      if (SENTENCE_STARTERS.has(w.lower) && !/^(?:former|current|new|first|second|late|then)$/.test(w.lower)) break;
      if (from === name.core && !isRole(w.lower)) break;
    }
    from -= 1;
  }
  if (from >= name.core) return null;
  const last = words[name.core - 1]?.lower.replace(/\.$/, '') ?? '';
  const office = last === 'lady' && words[name.core - 2]?.lower === 'first';
  return isRole(last) && (office || !EMPTY.test(last)) ? [from, name.core] : null;
}

const isRole = (w: string): boolean => {
  const bare = w.replace(/\.$/, '');
  return (
    TITLES.has(bare) || PERSON_NOUNS.has(bare) || headKind(bare).known || /(?:ist|er|or|ian|man|woman)$/.test(bare)
  );
};

/** Words [from, to) of an apposition or of "who ..." after the name. */
function afterName(scene: Scene, name: Name): [number, number] | null {
  const { words } = scene;
  let from = name.end;
  if (/^\($/.test((words[from]?.gap ?? '').trim()) || /^ \(/.test(words[from]?.gap ?? '')) {
    while (from < words.length && !/\)/.test(words[from]?.gap ?? '') && from < name.end + 4) from += 1;
  }
  if (/^(?:of|from)$/.test(words[from]?.lower ?? '') && words[from]?.gap === ' ') {
    from += 1;
    while (from < words.length && (scene.nameOf[from] ?? -1) !== -1 && words[from]?.gap === ' ') from += 1;
  }
  const gap = words[from]?.gap ?? '';
  const copula =
    /^(?:is|was)$/.test(words[from]?.lower ?? '') && gap === ' ' && /^(?:a|an|the)$/.test(words[from + 1]?.lower ?? '');
  if (copula) from += 1;
  else if (!/^\)?[,—–] ?$|^ [—–-] $/.test(gap)) return null;
  if (/^\d{1,3}$/.test(words[from]?.text ?? '') && /^,/.test(words[from + 1]?.gap ?? '')) from += 1;
  const block = scene.blockOf[name.end - 1];
  let to = from;
  while (to < words.length && to - from < MAX_ROLE && scene.blockOf[to] === block) {
    if (to > from && /[,;.:()—–"“”]/.test((words[to]?.gap ?? '').replace(/^\.(?= \p{Lu})/u, '.'))) break;
    to += 1;
  }
  if (to <= from) return null;
  const lead = words[from]?.lower ?? '';
  const head = words[coreEndOf(scene, from, to) - 1]?.lower ?? '';
  if (/^(?:who|whose)$/.test(lead) && !copula) return [from, to];
  const info = headKind(head);
  const person = info.known && info.kind !== 'document' && !info.plural;
  if (/^(?:a|an|the|one)$/.test(lead)) return person || headKind(singular(head)).known ? [from, to] : null;
  return person && !SENTENCE_STARTERS.has(lead) && scene.sentenceOf[from] === scene.sentenceOf[name.end - 1]
    ? [from, to]
    : null;
}

/** Adds what a source phrase says of its name ("minister of mines Ana Roe", "Ana Roe, head of the port council"). */
export function learnPhraseRole(scene: Scene, entity: Entity, from: number, to: number): void {
  const headAt = coreEndOf(scene, from, to) - 1;
  const head = (scene.words[headAt]?.lower ?? '').replace(/\.$/, '');
  if (!EMPTY.test(head) && headKind(singular(head)).known && headKind(singular(head)).kind !== 'document')
    add(scene, entity, from, to, headAt, false);
}

function add(scene: Scene, entity: Entity, from: number, to: number, headAt: number, leading: boolean): void {
  const { words, text } = scene;
  const clause = /^(?:who|whose)$/.test(words[from]?.lower ?? '');
  const role = text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0).replace(/\s+/g, ' ');
  if (!clause) {
    for (let i = from; i <= headAt; i += 1) {
      const w = (words[i]?.lower ?? '').replace(/\.$/, '');
      const long = LONG[w] ?? w;
      const next = words[i + 1]?.lower;
      const isHead =
        i === headAt || ((leading || next === 'and') && (TITLES.has(w) || PERSON_NOUNS.has(w)) && !EMPTY.test(w));
      if (isHead) entity.heads.add(singular(long));
      else if (!DETERMINERS.has(w) && !SENTENCE_STARTERS.has(w)) entity.traits.add(w);
      const gender = GENDERED_NOUNS[w];
      if (gender && i === headAt && !entity.genderSure && gender !== 'n') {
        entity.gender = gender;
        entity.genderSure = true;
      }
    }
    // "head of the centrist Tax Center", "director of ... and chair": what follows the head tells it apart too.
    for (let i = headAt + 1; i < to; i += 1) {
      const w = words[i]?.lower ?? '';
      if (PERSON_NOUNS.has(w) && /^(?:and|,)$/.test(words[i - 1]?.lower ?? '')) entity.heads.add(w);
      else if (!SENTENCE_STARTERS.has(w)) entity.traits.add(w);
    }
    if (/^(?:a|an|the)$/.test(words[from]?.lower ?? '') && !leading)
      addAlias(entity, text.slice(words[from]?.start ?? 0, words[headAt]?.end ?? 0));
  }
  const titleOnly = leading && to - from <= 1;
  if (entity.role === null || (titleOnlyRole(entity.role) && !titleOnly)) entity.role = role;
}

const titleOnlyRole = (role: string): boolean => !role.includes(' ');
