/** Decides whom a pronoun means: he and she, it and they, who and which, and the "I" of a quotation. */
import { addAlias } from './book.ts';
import type { Description } from './description.ts';
import { decideDescription } from './descriptions.ts';
import type { Entity, Mention } from './entities.ts';
import { lastBefore, thingFeatures } from './features.ts';
import { interviewOf } from './interview.ts';
import { PRONOUNS } from './lexicon.ts';
import { type Phrase, readPhrase } from './phrase.ts';
import { picked, rankBy, rankPerson } from './ranking.ts';
import { anaphor, type Decision, holderOf, NONE, type Reading } from './reading.ts';
import { type Antecedent, antecedentOf } from './relatives.ts';
import type { Scene } from './scene.ts';

/** Whom the pronoun `word` at token `at` means. `k` is the source's index, -1 outside sources. */
export function decidePronoun(reading: Reading, at: number, word: string, k: number): Decision {
  const info = PRONOUNS[word];
  if (!info) return NONE;
  if (info.type === '1' || info.type === '2') return { ...NONE, how: 'first-person' };
  if (info.type === 'r') return decideRelative(reading, at, word, k);
  if (info.gender === 'm' || info.gender === 'f')
    return sure(picked(rankPerson(reading, anaphor(reading, at, k, info.gender, false), k), 'pronoun', 'person'));
  const a = anaphor(reading, at, k, info.gender ?? null, info.plural ?? false);
  return picked(rankBy(reading, 'thing', a, k, thingFeatures), 'pronoun', 'thing');
}

/** "Rain fell": one word of unknown sort that never spoke is no person to be named. */
function sure(decision: Decision): Decision {
  const e = decision.entity;
  const thing = e?.kind === 'unknown' && e.key.length === 1 && e.gender === null && !e.mentions.some((m) => m.source);
  return thing ? { ...NONE, how: 'pronoun', rivals: decision.rivals } : decision;
}

/** "who", "which" and "that" mean the noun phrase right before them. */
function decideRelative(reading: Reading, at: number, word: string, k: number): Decision {
  const { scene } = reading;
  const earlier = joinedTo(scene, at, word);
  if (earlier >= 0) return decideRelative(reading, earlier, word, k);
  const read = readAntecedent(reading, at, k);
  if (read) return read;
  const sentence = scene.sentenceOf[at];
  let best: { entity: Entity; mention: Mention } | null = null;
  for (const entity of reading.recent) {
    const m = lastBefore(entity, at);
    if (!m || m.sentence !== sentence || at - m.at > 14) continue;
    const person =
      entity.kind === 'person' || entity.kind === 'group' || entity.kind === 'unnamed' || entity.kind === 'unknown';
    if (/^who/.test(word) ? !person : word === 'which' && entity.kind === 'person') continue;
    if (!best || m.at > best.mention.at) best = { entity, mention: m };
  }
  if (best && at - best.mention.at <= 8)
    return { entity: best.entity, probability: at - best.mention.at <= 2 ? 0.93 : 0.8, how: 'relative', rivals: [] };
  const d = looseNoun(reading, at);
  return d ? decideDescription(reading, d, k) : NONE;
}

/** "Who said so and who left": the word's like before it in the sentence, when "and", "or" or "but" stands between; -1: none. */
function joinedTo(scene: Scene, at: number, word: string): number {
  if (!/^(?:and|or|but)$/.test(scene.words[at - 1]?.lower ?? '')) return -1;
  for (let i = at - 2; i >= 0 && scene.sentenceOf[i] === scene.sentenceOf[at]; i -= 1)
    if (scene.words[i]?.lower === word) return i;
  return -1;
}

/** What the syntax before the relative word says it means; null: it does not tell. */
function readAntecedent(reading: Reading, at: number, k: number): Decision | null {
  const { scene, registry } = reading;
  const found = antecedentOf(scene, registry, at);
  if (!found) return null;
  const named = found.name >= 0 ? registry.ofName[found.name] : null;
  if (named) return { entity: pairWith(reading, found, at) ?? named, probability: 0.93, how: 'relative', rivals: [] };
  const partial = /^(?:lot|lots|dozens|hundreds|thousands|millions|number|handful|majority|chunk)$/;
  const counted = scene.words.slice(found.first, found.end - 1).some((w) => partial.test(w.lower));
  const known = counted ? undefined : reading.recent.find((e) => e.mentions.some((m) => m.at === found.end - 1));
  if (known) return { entity: known, probability: 0.93, how: 'relative', rivals: [] };
  const phrase = readPhrase(scene, found.first, found.end);
  return phrase?.type === 'description' ? decideDescription(reading, phrase, k) : null;
}

/** "Ana Roe and Owen Kerr, who say": the pair, when the verb is a plural's. */
function pairWith(reading: Reading, found: Antecedent, at: number): Entity | null {
  const { scene, registry } = reading;
  const left = scene.nameOf[found.first - 2] ?? -1;
  if (scene.words[found.first - 1]?.lower !== 'and' || left < 0 || !MANY.test(scene.words[at + 1]?.lower ?? ''))
    return null;
  const members = [registry.ofName[left], registry.ofName[found.name]].flatMap((e) =>
    e?.kind === 'person' ? [e] : [],
  );
  if (members.length < 2 || members[0] === members[1]) return null;
  return (
    registry.book.group(members) ??
    registry.book.add(members.map((m) => m.name).join(' and '), 'group', { members, named: false })
  );
}

/** Verbs of a plural. */
const MANY = /^(?:say|are|were|have|do|think|believe|want|argue|hope|know|see|both)$/;

/** The plain noun right before a relative pronoun ("listeners who"). */
function looseNoun(reading: Reading, at: number): Description | null {
  const { scene } = reading;
  const headAt = at - 1;
  if (headAt < 0 || !/^,? $/.test(scene.words[at]?.gap ?? '')) return null;
  let first = headAt;
  while (
    first > 0 &&
    headAt - first < 3 &&
    scene.words[first]?.gap === ' ' &&
    /^\p{Ll}+(?:s|ed|al|ic|ive|ous|ish|y|an|n)$/u.test(scene.words[first - 1]?.lower ?? '')
  )
    first -= 1;
  const phrase = readPhrase(scene, first, at);
  return phrase?.type === 'description' ? phrase : null;
}

/** Who leads the words of an interview ("AR: I think ...", "Ana Roe: I ..."): the last name before a colon in the block. */
function leaderOf(reading: Reading, at: number): Entity | null {
  const { scene, registry } = reading;
  for (let i = at - 1; i >= 0 && at - i < 400 && scene.blockOf[i] === scene.blockOf[at]; i -= 1) {
    const index = scene.nameOf[i] ?? -1;
    const name = scene.names[index];
    if (name?.end !== i + 1 || !/^:/.test(scene.words[i + 1]?.gap ?? '')) continue;
    const entity = registry.ofName[index];
    if (!entity || entity.kind === 'person' || !/^\p{Lu}{2,3}$/u.test(name.text)) return entity ?? null;
    const initials = name.text.toLowerCase();
    return (
      registry.book.all().find((e) => e.kind === 'person' && e.key.map((w) => w[0]).join('') === initials) ?? entity
    );
  }
  return null;
}

/** Between "Q:" and "A:", "you" of a question and "I" of an answer are who answers; null: the text is no interview. */
function inInterview({ scene, registry }: Reading, at: number, word: string): Decision | null {
  const interview = interviewOf(scene, registry);
  const part = interview?.part.get(scene.blockOf[at] ?? 0);
  if (!interview || !part) return null;
  const own = part === 'answer' ? /^(?:i|me|my|mine|myself)$/ : /^(?:you|your)$/;
  return interview.guest && own.test(word)
    ? { entity: interview.guest, probability: 0.85, how: 'first-person', rivals: [] }
    : NONE;
}

/** "I" and "we" inside a quotation are its speaker; outside one they are the writer. */
export function settleFirstPerson(reading: Reading, k: number, phrase: Phrase): Decision {
  const decided = reading.decisions[k] ?? NONE;
  if (decided.how !== 'first-person' || phrase.type !== 'pronoun') return decided;
  const { at } = phrase;
  const found = holderOf(reading, k, at);
  const first = /^(?:i|me|my|mine|myself)$/.test(phrase.word);
  if (found) return { entity: found, probability: first ? 0.9 : 0.7, how: 'first-person', rivals: [] };
  if ((reading.scene.quoteOf[at] ?? -1) >= 0) return NONE;
  const asked = inInterview(reading, at, phrase.word);
  if (asked) return asked;
  const leader = leaderOf(reading, at);
  if (leader) return { entity: leader, probability: 0.85, how: 'first-person', rivals: [] };
  const writer =
    reading.registry.book.described('the writer') ??
    reading.registry.book.add('the writer', 'unnamed', { id: 'writer', named: false });
  addAlias(writer, reading.scene.text.slice(reading.scene.words[at]?.start ?? 0, reading.scene.words[at]?.end ?? 0));
  if (PRONOUNS[phrase.word]?.type === '2') return NONE;
  return { entity: writer, probability: first ? 0.7 : 0.6, how: 'first-person', rivals: [] };
}
