/** Finds noun phrases without a name ("a senior official", "the ministry", "researchers") that later words may refer to. */

import type { Description } from './description.ts';
import { DETERMINERS, DOC_NOUNS, PRONOUNS, SENTENCE_STARTERS } from './lexicon.ts';
import { headKind, singular } from './nouns.ts';
import type { Scene } from './scene.ts';

const QUANTIFIERS =
  /^(?:one|two|three|four|five|six|another|other|some|many|several|most|few|all|both|each|every|no|any)$/;
const NO_ADJECTIVE =
  /^(?:told|tells|tell|said|says|by|who|whom|gave|asked|asks|urged|warned|met|joined|called|named|made|told)$/;
const MASS = /^(?:police|staff|management|personnel|media|authorities|officials|people|men|women|children)$/;

/** The noun phrase whose head is word `i`, or null when the word does not head one. */
export function nominalAt(scene: Scene, i: number): Description | null {
  const { words, nameOf } = scene;
  const word = words[i];
  if (!word || (nameOf[i] ?? -1) !== -1) return null;
  const info = headKind(word.lower);
  if (!info.known || PRONOUNS[word.lower] || QUANTIFIERS.test(word.lower) || /^\d/.test(word.lower)) return null;
  const next = words[i + 1];
  if (
    next &&
    next.gap === ' ' &&
    !word.possessive &&
    nameOf[i + 1] === -1 &&
    headKind(next.lower).known &&
    !SENTENCE_STARTERS.has(next.lower)
  )
    return null;
  if (next && next.gap === ' ' && (nameOf[i + 1] ?? -1) !== -1 && !word.possessive && info.kind !== 'group')
    return null;
  let first = i;
  let determiner = '';
  let owner = -1;
  while (first > 0 && i - first < 7 && words[first]?.gap === ' ') {
    const before = words[first - 1];
    if (!before) break;
    const name = nameOf[first - 1] ?? -1;
    if (name !== -1) {
      if (before.possessive) {
        owner = name;
        first = scene.names[name]?.first ?? first;
        break;
      }
      first = scene.names[name]?.first ?? first - 1;
      continue;
    }
    if (DETERMINERS.has(before.lower) || QUANTIFIERS.test(before.lower) || /^(?:an?)$/.test(before.lower)) {
      determiner = before.lower;
      first -= 1;
      if (DETERMINERS.has(determiner)) break;
      continue;
    }
    if (
      SENTENCE_STARTERS.has(before.lower) &&
      !/^(?:former|current|new|old|young|senior|late|early|first|second|third|last|top|police|high|low|big|small|good|best|great|long|short|same)$/.test(
        before.lower,
      )
    )
      break;
    if (NO_ADJECTIVE.test(before.lower) || /n't$/.test(before.lower)) break;
    // Without a determiner only what looks like an adjective or a noun of the field belongs to the phrase.
    if (!bounded(scene, first) && (i - first >= 2 || !ADJECTIVAL.test(before.lower))) break;
    first -= 1;
  }
  if (!determiner && !info.plural && owner < 0 && (info.kind === 'document' || !MASS.test(word.lower))) return null;
  if (!determiner && DOC_NOUNS.has(word.lower) && first === i && !words[i]?.opens) return null;
  return {
    type: 'description',
    first,
    end: i + 1,
    coreEnd: i + 1,
    determiner,
    head: singular(word.lower),
    headAt: i,
    plural: info.plural,
    kind: info.kind,
    gender: info.gender,
    owner,
  };
}

const ADJECTIVAL =
  /(?:al|ic|ive|an|ese|ish|ary|ous|ent|ant|able|ern|ior|less|ful|ist|est|er)$|^(?:white|black|top|key|local|state|city|police|health|safety|security|law|trade|company|school|party|campaign|industry|hospital|court|union|field|home|tax|news|market|opinion|court|voting|human|civil)$/;

/** Does a determiner stand within reach before word `i`, so that the phrase is closed on its left? */
function bounded(scene: Scene, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - 5; k -= 1) {
    const w = scene.words[k]?.lower ?? '';
    if (DETERMINERS.has(w) || QUANTIFIERS.test(w)) return true;
    if (scene.words[k + 1]?.gap !== ' ' || SENTENCE_STARTERS.has(w)) return false;
  }
  return false;
}

/** Words of the description that tell it apart: what stands between determiner and head. */
export function traitsOf(scene: Scene, d: Description): string[] {
  const traits: string[] = [];
  for (let i = d.first; i < d.headAt; i += 1) {
    const w = scene.words[i]?.lower ?? '';
    if (!DETERMINERS.has(w) && !QUANTIFIERS.test(w) && !SENTENCE_STARTERS.has(w)) traits.push(w.replace(/\.$/, ''));
  }
  return traits;
}

/** Words after a comma that comment on what was named before it; what else follows goes on with it ("mines, mills and ports"). */
const COMMENT =
  /^(?:which|who|whose|whom|where|including|such|a|an|the|his|her|their|published|released|posted|not|however|as|citing|among)$/;

/** The text of a description without its determiner ("senior official at the port authority"). */
export function nameOfDescription(scene: Scene, d: Description): string {
  const { words } = scene;
  let a = d.first;
  while (a < d.headAt && DETERMINERS.has(words[a]?.lower ?? '')) a += 1;
  const from = words[a]?.start ?? 0;
  let end = d.end;
  for (let i = d.headAt + 1; i < end; i += 1) {
    const gap = words[i]?.gap ?? '';
    if (/[;—–(]/.test(gap) || (gap.includes(',') && COMMENT.test(words[i]?.lower ?? ''))) {
      end = i;
      break;
    }
  }
  const to = words[end - 1]?.end ?? from;
  return scene.text.slice(from, to).replace(/\s+/g, ' ');
}

/** Words that begin what tells a noun apart ("lawmakers on the harbor board", "a study published in a journal"). */
const TAIL = /^(?:of|in|on|from|at|for|with|by|between|about|against|near)$/;
const PARTICIPLE =
  /^(?:published|obtained|released|signed|conducted|led|filed|posted|issued|reviewed|commissioned|written|carried|based|seen|provided)$/;
const FINITE =
  /^(?:is|was|were|are|has|had|have|will|would|could|may|might|can|should|said|says|say|told|found|finds|find|showed|shows|show|suggests|suggest|concluded|think|believe|also|did|does|do|wrote|came|went|made|took|gave|met|saw|began|sent|spoke|became|voted|won|lost|want|wants|need|knew|sought|brought|fell|rose|ran)$/;
const CLAUSE =
  /^(?:who|which|that|whose|while|but|after|before|when|because|if|than|as|to|last|this|next|earlier|later|yesterday|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const MAX_TAIL = 24;

/**
 * The description with the words that tell it apart: a participle and what follows it, or a preposition when the description begins its
 * sentence and its verb follows ("Lawmakers on the harbor board said"): elsewhere a preposition may belong to the verb.
 */
export function withTail(scene: Scene, d: Description): Description {
  const { words, nameOf } = scene;
  const next = words[d.end];
  if (next?.gap !== ' ' || d.end !== d.headAt + 1) return d;
  const participle = PARTICIPLE.test(next.lower);
  const opens = d.first - (scene.sentenceStart.get(scene.sentenceOf[d.first] ?? 0) ?? 0) <= 1;
  if (!participle && !(opens && TAIL.test(next.lower))) return d;
  for (let i = d.end + 1; i < d.end + MAX_TAIL; i += 1) {
    const w = words[i];
    const lower = w?.lower ?? '';
    const inside = w !== undefined && nameOf[i] !== -1;
    if (!w || scene.blockOf[i] !== scene.blockOf[d.end] || (w.gap !== ' ' && !(inside && nameOf[i] === nameOf[i - 1])))
      return participle && i - d.end > 1 ? { ...d, end: i } : d;
    if (inside) continue;
    if (FINITE.test(lower) || /^(?:who|which|that)$/.test(lower)) return i - d.end > 1 ? { ...d, end: i } : d;
    if (CLAUSE.test(lower)) return participle && i - d.end > 1 ? { ...d, end: i } : d;
    if (
      /ed$/.test(lower) &&
      !PARTICIPLE.test(lower) &&
      !/^(?:the|a|an)$/.test(words[i - 1]?.lower ?? '') &&
      !participle
    )
      return i - d.end > 1 ? { ...d, end: i } : d;
  }
  return d;
}
