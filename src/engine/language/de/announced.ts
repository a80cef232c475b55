/**
 * Quotations whose clause has no verb of saying but a person for its subject. A quotation after a colon whose clause has no verb of saying ("Roe lobte sein Team: „...“", "Roe hält das für falsch: „...“"): the
 * clause's subject speaks, when it is a person.
 */

import type { Unit } from '../../attribution/rules/view.ts';
import type { Sentence } from './clauses.ts';
import type { Found } from './found.ts';
import type { Phrase } from './phrase.ts';
import { isAbstract, isNominalised, roleGender } from './speakers/nouns.ts';
import { subjectAfter, subjectOf } from './subject.ts';
import { isSpeech } from './word-classes.ts';
import { DETERMINERS } from './words.ts';

/** The attribution of such a sentence, or null. */
export function announcedFrame({ units, segments, end }: Sentence): Found | null {
  const at = segments.findIndex(({ before, from }) => before === ':' && isSpeech(units[from]));
  const quotation = segments[at];
  if (!quotation) return null;
  const clause = segments.slice(0, at).findLast(({ kind }) => kind === 'main');
  if (!clause || clause.verb < 0) return null;
  const subject = subjectOf(units, clause.from, clause.verb, clause.to);
  if (!subject || !isPerson(units, subject)) return null;
  return {
    rule: 'announced', source: { from: subject.from, to: subject.to }, cue: [{ from: clause.verb, to: clause.verb + 1 }],
    content: [{ from: quotation.from, to: Math.max(quotation.from + 1, Math.min(quotation.to, end)) }], stance: 'neutral',
    negated: false, hypothetical: false, open: false, cueSegment: -1,
  }; // biome-ignore format: short
}

/** A quotation, a comma, any verb and a person: "„...“, freut sich Roe", "„...“, bringt es Roe auf den Punkt". */
export function quotedByPerson({ units, segments }: Sentence): Found | null {
  const [quotation, clause] = segments;
  if (!quotation || !clause || quotation.to - quotation.from !== 1 || !isSpeech(units[quotation.from])) return null;
  if (clause.before !== ',' || clause.kind !== 'main' || clause.verb !== clause.from) return null;
  const subject = subjectAfter(units, clause.verb + 1, clause.to);
  if (!subject || !isPerson(units, subject)) return null;
  return {
    rule: 'any-verb', source: { from: subject.from, to: subject.to }, cue: [{ from: clause.verb, to: clause.verb + 1 }],
    content: [{ from: quotation.from, to: quotation.to }], stance: 'neutral', negated: false, hypothetical: false, open: false, cueSegment: 1,
  }; // biome-ignore format: short
}

/** "Roe will davon nichts gewusst haben": the subject says so of itself. */
export function saidOfItself({ units, segments }: Sentence): Found | null {
  const clause = segments.find(({ kind, verb }) => kind === 'main' && verb >= 0);
  if (!clause || !/^(?:will|wollen)$/.test(units[clause.verb]?.lower ?? '')) return null;
  const last = units[clause.to - 1]?.lower ?? '';
  const participle = units[clause.to - 2]?.lower ?? '';
  if (
    !/^(?:haben|sein)$/.test(last) ||
    !/(?:t|en)$/.test(participle) ||
    !/^\p{Ll}/u.test(units[clause.to - 2]?.text ?? '')
  )
    return null;
  const subject = subjectOf(units, clause.from, clause.verb, clause.to);
  if (!subject) return null;
  const from = subject.from > clause.verb ? subject.to : clause.verb + 1;
  if (clause.to - from < 2) return null;
  return {
    rule: 'wollen', source: { from: subject.from, to: subject.to }, cue: [{ from: clause.verb, to: clause.verb + 1 }],
    content: [{ from, to: clause.to }], stance: 'doubtful', negated: false, hypothetical: false, open: false, cueSegment: -1,
  }; // biome-ignore format: short
}

/**
 * "Roe rechnet mit Streit. „Das wird hart.“": a sentence about a person right before a quotation that stands alone. Its content is the
 * quotation to come (`open`).
 */
export function introducedFrame({ units, segments, end }: Sentence): Found | null {
  const clause = segments.findLast(({ kind, verb }) => kind === 'main' && verb >= 0);
  if (!clause || /[?:]/.test(units[end]?.text ?? '')) return null;
  const subject = subjectOf(units, clause.from, clause.verb, clause.to);
  if (!subject || !isPerson(units, subject) || isAbstract(units[subject.head]?.text ?? '')) return null;
  return {
    rule: 'introduced', source: { from: subject.from, to: subject.to }, cue: [{ from: clause.verb, to: clause.verb + 1 }],
    content: [], stance: 'neutral', negated: false, hypothetical: false, open: true, cueSegment: -1,
  }; // biome-ignore format: short
}

/** A pronoun, a bare name, or a noun of a person. */
function isPerson(units: readonly Unit[], subject: Phrase): boolean {
  const { lower, text } = units[subject.head] as Unit;
  if (subject.pronoun) return /^(?:er|sie)$/.test(lower);
  if (roleGender(text) || isNominalised(text)) return true;
  return !DETERMINERS.has(units[subject.from]?.lower ?? '');
}
