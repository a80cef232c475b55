/** Who the subject of a cue verb is: before it, taken over from a verb before, inverted after it. */
import { cueForms } from '../lexicon.ts';
import type { Clause } from './clause.ts';
import { isSpeech } from './content.ts';
import type { Cue } from './cues.ts';
import { isSomebody, mainSubject, sourceAfter, sourceBefore } from './sources.ts';
import { isAdverb, isSureVerb, type Range } from './units.ts';
import type { Unit, View } from './view.ts';
import { FACT_VERBS, RELATIVES, SPEAKING_NOUNS } from './words.ts';

/** A subject and how it was come by. */
export interface Subject {
  readonly range: Range;
  readonly rule: 'subject' | 'relative' | 'shared' | 'inverted';
  readonly heir?: Clause;
}

const CONNECTIVES = new Set(['and', 'but', 'then', 'or', ',', 'nor']);

/** The subject of a cue, or undefined where none is sure. */
export function subjectOf(view: View, units: readonly Unit[], cue: Cue, found: readonly Clause[]): Subject | undefined {
  const before = units[cue.group - 1];
  const relative = before !== undefined && RELATIVES.has(before.lower);
  if (before && !CONNECTIVES.has(before.lower)) {
    const range = sourceBefore(units, cue.group, 0);
    if (range && !isObjectOf(units, range)) return { range, rule: relative ? 'relative' : 'subject' };
  }
  if (before?.lower === ',' && !inverts(view, units, cue)) {
    const range = sourceBefore(units, cue.group, 0);
    if (range) return { range, rule: 'subject' };
  }
  if (cue.frames.includes('v') && inverts(view, units, cue)) {
    const range = sourceAfter(units, cue.end);
    if (range && !isSureVerb(units, range.to) && !isAdverbThenVerb(units, range.to)) return { range, rule: 'inverted' };
  }
  if (before && CONNECTIVES.has(before.lower)) {
    const range = before.lower === ',' ? sourceBefore(units, cue.group, 0) : undefined;
    if (range) return { range, rule: 'subject' };
    return shared(units, cue, found);
  }
  return undefined;
}

/** "allow scientists to understand", "the species called": a phrase right after another verb is its object. */
function isObjectOf(units: readonly Unit[], range: Range): boolean {
  const before = units[range.from - 1];
  if (!before || !isSureVerb(units, range.from - 1)) return false;
  return !cueForms(before.lower).some(({ verb }) => /[sb]/.test(verb.frames));
}

/** "now says": an adverb and a sure verb after it. */
export const isAdverbThenVerb = (units: readonly Unit[], at: number): boolean =>
  isAdverb(units[at]) && isSureVerb(units, at + 1);

/** Said Ott: the verb stands right after a quotation, a comma or the start. */
function inverts(view: View, units: readonly Unit[], cue: Cue): boolean {
  const before = units[cue.group - 1];
  if (cue.group !== cue.at || !before) return false;
  return before.lower === ',' || isSpeech(view, before) || /^[—–]$/.test(before.lower);
}

/** "Ott denied it but said ...": the subject of the verb before. */
function shared(units: readonly Unit[], cue: Cue, found: readonly Clause[]): Subject | undefined {
  const earlier = found.filter((clause) => clause.source && clause.cue.to <= cue.group).at(-1);
  if (earlier?.source) return { range: earlier.source, rule: 'shared', heir: earlier };
  const range = mainSubject(units, cue.group);
  return range && isSomebody(units, range, SPEAKING_NOUNS) ? { range, rule: 'shared' } : undefined;
}

/** First person: the writer outside quotation marks; inside them only what is said or told (I told him), no mere "I think". */
export function isWriter(units: readonly Unit[], range: Range, level: number, cue: Cue): boolean {
  if (range.to - range.from !== 1) return false;
  const lower = units[range.from]?.lower ?? '';
  if (lower === 'you' || (lower === 'i' && level < 0)) return true;
  return (lower === 'i' || lower === 'we') && !(cue.lemma === 'say' || cue.lemma === 'tell');
}

/** "this shows", "it found", "which suggests": facts speak, not people. */
export function isFact(units: readonly Unit[], cue: Cue, subject: Subject): boolean {
  if (!FACT_VERBS.has(cue.lemma)) return false;
  const head = units[subject.range.to - 1]?.lower ?? '';
  return head === 'it' || head === 'this' || head === 'that' || subject.rule === 'relative';
}
