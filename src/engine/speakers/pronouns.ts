/** Decides whom a pronoun means: he and she, it and they, who and which, and the "I" of a quotation. */
import { addAlias } from './book.ts';
import type { Description } from './description.ts';
import { decideDescription } from './descriptions.ts';
import type { Entity, Mention } from './entities.ts';
import { lastBefore, thingFeatures } from './features.ts';
import { PRONOUNS } from './lexicon.ts';
import { type Phrase, readPhrase } from './phrase.ts';
import { picked, rankBy, rankPerson } from './ranking.ts';
import { anaphor, type Decision, holderOf, NONE, type Reading } from './reading.ts';

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

/** "I" and "we" inside a quotation are its speaker; outside one they are the writer. */
export function settleFirstPerson(reading: Reading, k: number, phrase: Phrase): Decision {
  const decided = reading.decisions[k] ?? NONE;
  if (decided.how !== 'first-person' || phrase.type !== 'pronoun') return decided;
  const { at } = phrase;
  const found = holderOf(reading, k, at);
  const first = /^(?:i|me|my|mine|myself)$/.test(phrase.word);
  if (found) return { entity: found, probability: first ? 0.9 : 0.7, how: 'first-person', rivals: [] };
  if ((reading.scene.quoteOf[at] ?? -1) >= 0) return NONE;
  const leader = leaderOf(reading, at);
  if (leader) return { entity: leader, probability: 0.85, how: 'first-person', rivals: [] };
  const writer =
    reading.registry.book.described('the writer') ??
    reading.registry.book.add('the writer', 'unnamed', { id: 'writer', named: false });
  addAlias(writer, reading.scene.text.slice(reading.scene.words[at]?.start ?? 0, reading.scene.words[at]?.end ?? 0));
  if (PRONOUNS[phrase.word]?.type === '2') return NONE;
  return { entity: writer, probability: first ? 0.7 : 0.6, how: 'first-person', rivals: [] };
}
