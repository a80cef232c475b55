/** Cue verbs in their verb group: has said, did not say, would deny, was reported, saying. */
import type { Act, Stance } from '../../types.ts';
import { type CueForm, cueForms } from '../lexicon.ts';
import { isAdverb, isCapital } from './units.ts';
import type { Unit } from './view.ts';
import {
  AUXILIARIES,
  BE,
  DETERMINERS,
  MODALS,
  NEGATIONS,
  NOUN_LIKE,
  PREPOSITIONS,
  SPEAKING_NOUNS,
  SUBJECT_PRONOUNS,
} from './words.ts';

/** A cue at unit `at`; its words are the units [at, end), its verb group begins at `group`. */
export interface Cue {
  readonly at: number;
  readonly end: number;
  readonly group: number;
  readonly lemma: string;
  /** All frames of the verb, and the verbs they come from. */
  readonly frames: string;
  readonly forms: readonly CueForm[];
  readonly voice: 'active' | 'passive' | 'participle' | 'infinitive';
  readonly negated: boolean;
  readonly hypothetical: boolean;
}

/** Stance and act of a cue in the frame it was read in (warned him to: a request). */
export function meaningOf(cue: Cue, frame: string): { stance: Stance; act: Act } {
  const { verb } = cue.forms.find((form) => form.verb.frames.includes(frame)) ?? (cue.forms[0] as CueForm);
  return { stance: verb.stance, act: verb.act };
}

/** A form that here is a noun or an adjective: the report, its claims, an alleged thief. */
function isNominal(units: readonly Unit[], at: number, forms: readonly CueForm[]): boolean {
  const lower = units[at]?.lower ?? '';
  const before = units[at - 1];
  const after = units[at + 1];
  if (!before) return NOUN_LIKE.has(lower);
  const possessive =
    before.lower === "'s" && forms.every(({ form }) => form !== 'past' && form !== 'ing' && form !== 'participle');
  const determined =
    DETERMINERS.has(before.lower) &&
    !SUBJECT_PRONOUNS.has(before.lower) &&
    before.lower !== 'that' &&
    before.lower !== 'all' &&
    before.lower !== 'both';
  if (determined || possessive || before.lower === "'") return true;
  if (!NOUN_LIKE.has(lower)) return false;
  if (hasDeterminer(units, at)) return true;
  if (after && (after.lower === 'of' || after.lower === "'s" || AUXILIARIES.has(after.lower))) return true;
  return PREPOSITIONS.has(before.lower) || (before.lower === 'and' && forms.every(({ form }) => form === 'base'));
}

/** "its final report", "the latest poll claims": a determiner a few small words before. */
function hasDeterminer(units: readonly Unit[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 4); index--) {
    const unit = units[index] as Unit;
    if (unit.quotation || isCapital(unit) || !/^\p{L}/u.test(unit.text) || SUBJECT_PRONOUNS.has(unit.lower))
      return false;
    if (AUXILIARIES.has(unit.lower) || isAdverb(unit) || SPEAKING_NOUNS.has(unit.lower)) return false;
    if (DETERMINERS.has(unit.lower)) return true;
    if (/(?:ers?|ors?|ists?|ians?|s)$/.test(unit.lower)) return false;
  }
  return false;
}

interface Group {
  readonly start: number;
  readonly be: boolean;
  readonly aux: boolean;
  readonly negated: boolean;
  readonly hypothetical: boolean;
  readonly infinitive: boolean;
}

/** Auxiliaries, adverbs and negations before the verb. */
function groupBefore(units: readonly Unit[], at: number): Group {
  let [be, aux, negated, hypothetical, infinitive] = [false, false, false, false, false];
  let start = at;
  for (let index = at - 1; index >= 0 && at - index < 8; index--) {
    const unit = units[index] as Unit;
    const lower = unit.lower;
    if (lower === 'to' && !aux && !infinitive) infinitive = true;
    else if (NEGATIONS.has(lower)) negated = true;
    else if (lower === "'s" && isCapital(units[index - 1]) && !be && !aux && start === at) break;
    else if (AUXILIARIES.has(lower)) {
      aux = true;
      be = be || (BE.has(lower) && !be && noAuxBetween(units, index, at));
      hypothetical = hypothetical || MODALS.has(lower);
    } else if (!isAdverb(unit)) break;
    start = index;
  }
  // Adverbs before the whole group belong to no subject: "He later said".
  return { start, be, aux, negated, hypothetical, infinitive };
}

const noAuxBetween = (units: readonly Unit[], from: number, to: number): boolean => {
  for (let index = from + 1; index < to; index++) {
    const lower = units[index]?.lower ?? '';
    if (AUXILIARIES.has(lower) && !BE.has(lower)) return false;
  }
  return true;
};

/** A clause that opens with if or unless makes what it holds hypothetical. */
function opensHypothesis(units: readonly Unit[], group: number): boolean {
  for (let index = group - 1; index >= Math.max(0, group - 8); index--) {
    const lower = units[index]?.lower ?? '';
    if (lower === 'if' || lower === 'unless' || lower === 'whether') return true;
    if (lower === ',' || lower === ';' || lower === 'that') return false;
  }
  return false;
}

/** The cue whose verb is the unit `at`, or undefined when there is none. */
export function cueAt(units: readonly Unit[], at: number): Cue | undefined {
  const unit = units[at];
  if (!unit || unit.quotation) return undefined;
  const all = cueForms(unit.lower);
  if (all.length === 0 || isNominal(units, at, all)) return undefined;
  if (isCapital(unit) && at > 0) return undefined;
  const next = units[at + 1]?.lower;
  const withParticle = all.filter(({ verb }) => verb.particle === next);
  const forms = withParticle.length > 0 ? withParticle : all.filter(({ verb }) => verb.particle === undefined);
  if (forms.length === 0) return undefined;
  const group = groupBefore(units, at);
  const form = (forms[0] as CueForm).form;
  const voice = voiceOf(form, group);
  if (!voice) return undefined;
  return {
    at,
    end: at + (withParticle.length > 0 ? 2 : 1),
    group: group.start,
    lemma: (forms[0] as CueForm).verb.lemma,
    frames: forms.map(({ verb }) => verb.frames).join(''),
    forms,
    voice,
    negated: group.negated,
    hypothetical: group.hypothetical || opensHypothesis(units, group.start),
  };
}

function voiceOf(form: CueForm['form'], group: Group): Cue['voice'] | undefined {
  if (group.infinitive) return form === 'base' ? 'infinitive' : undefined;
  if (form === 'ing') return group.be ? 'active' : group.aux ? undefined : 'participle';
  if (form === 'past' || form === 'participle') return group.be ? 'passive' : 'active';
  return group.be ? undefined : 'active';
}
