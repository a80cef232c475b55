/** The attributions of one row of units: every cue verb with its source and content, then cut where they meet. */
import { accordingTo } from './according.ts';
import { type Clause, lowest } from './clause.ts';
import { isClause, isSpeech, lastWord, type Right, rightOf } from './content.ts';
import { type Cue, cueAt, meaningOf } from './cues.ts';
import { leftOf } from './left.ts';
import { cutWhereTheyMeet } from './meeting.ts';
import { isSomebody, mainSubject, sourceAfter, sourceBefore } from './sources.ts';
import { isAdverbThenVerb, isFact, isWriter, type Subject, subjectOf } from './subjects.ts';
import { isAdverb, isSureVerb, type Range } from './units.ts';
import type { Row, Unit, View } from './view.ts';
import {
  AUXILIARIES,
  CARRYING,
  NO_FOLLOWING,
  PARTICIPLE_HOSTS,
  PREPOSITIONS,
  RELATIVES,
  SPEAKING_NOUNS,
  SUBJECT_PRONOUNS,
} from './words.ts';

/** Everything said in a row. */
export function clausesOf(view: View, row: Row): Clause[] {
  const { units } = row;
  const found: Clause[] = [];
  const end = lastWord(units);
  for (let at = 0; at < end; at++) {
    const clause = accordingTo(view, units, at, end) ?? verbClause(view, row, at, end, found);
    if (clause) found.push(clause);
  }
  cutWhereTheyMeet(units, found);
  return found.filter((clause) => clause.open || clause.content.length > 0);
}

function verbClause(view: View, row: Row, at: number, end: number, found: readonly Clause[]): Clause | undefined {
  const cue = cueAt(row.units, at);
  if (!cue) return undefined;
  if (cue.voice === 'participle') return participle(view, row.units, cue, end, found);
  if (cue.voice === 'passive') return passive(row.units, cue, end, found);
  if (cue.voice === 'infinitive') return undefined;
  return active(view, row, cue, end, found);
}

function active(view: View, row: Row, cue: Cue, end: number, found: readonly Clause[]): Clause | undefined {
  const { units, level } = row;
  const subject = subjectOf(view, units, cue, found);
  if (!subject || isWriter(units, subject.range, level, cue) || isFact(units, cue, subject)) return undefined;
  const { range, rule } = subject;
  const afterSource = rule === 'inverted' ? { ...cue, end: range.to, frames: cue.frames.replace(/[oinac]/g, '') } : cue;
  const as = units[range.from - 1]?.lower === 'as' && rule === 'subject';
  if (as) return asClause(units, cue, range, end, found);
  const right = rightOf(view, units, afterSource, end);
  const left = leftContent(view, units, cue, subject, found);
  const base = clauseBase(cue, subject, right);
  const spoken = { ...base, ...meaningOf(cue, 'q') };
  const quoted = left !== undefined && isSpeech(view, units[left.to - 1]);
  const after = units[right.rest]?.lower;
  const loose = quoted && right.frame !== 'q' && right.frame !== 't' && after !== ',';
  if (left && (right.empty || loose || (right.frame === '' && endsThere(units, right.rest)))) {
    return { ...spoken, rule: `${rule}-after`, content: [left], left: true };
  }
  if (left && (right.frame === 'q' || after === ',')) {
    const more = right.frame === 'q' ? right.content : middle(units, left, right.rest, end);
    if (more) return { ...spoken, rule: `${rule}-middle`, content: [left, more], left: true };
  }
  if (rule === 'inverted') return left ? { ...spoken, rule: 'inverted-after', content: [left], left: true } : undefined;
  if (right.content) {
    if (!fits(units, right, subject)) return undefined;
    const content = rule === 'relative' ? insideRelative(units, right.content) : right.content;
    return {
      ...base,
      ...meaningOf(cue, right.frame),
      rule: `${rule}-before`,
      frame: right.frame,
      content: [content],
      left: false,
    };
  }
  if (left && quoted) return { ...spoken, rule: `${rule}-after`, content: [left], left: true };
  const open = units[right.rest]?.lower === ':' && right.rest >= end - 1;
  return open ? { ...spoken, rule: 'colon', content: [], left: false, open: true } : undefined;
}

/** What stands before the subject, if this verb can report it. */
function leftContent(
  view: View,
  units: readonly Unit[],
  cue: Cue,
  { range, rule }: Subject,
  found: readonly Clause[],
): Range | undefined {
  if (rule === 'relative' || rule === 'shared') return undefined;
  const left = leftOf(view, units, rule === 'inverted' ? cue.group : range.from, lowest(found));
  if (!left) return undefined;
  if (isSpeech(view, units[left.to - 1])) return /[sbqvt]/.test(cue.frames) ? left : undefined;
  return /[sbvt]/.test(cue.frames) && !NO_FOLLOWING.has(cue.lemma) ? left : undefined;
}

/** A noun phrase as claim needs somebody who makes it; "called it a sham" needs a subject of its own. */
function fits(units: readonly Unit[], right: Right, { range, rule }: Subject): boolean {
  if (right.frame === 'n') return rule !== 'relative' && isSomebody(units, range, SPEAKING_NOUNS);
  if (right.frame === 'i') return isSomebody(units, range, SPEAKING_NOUNS);
  return right.frame !== 'c' || rule === 'subject';
}

/** "who said he saw it, was asked": a relative clause ends at the comma before the verb of the clause around it. */
function insideRelative(units: readonly Unit[], content: Range): Range {
  for (let at = content.from + 2; at < content.to - 1; at++) {
    if (units[at]?.lower === ',' && (isSureVerb(units, at + 1) || isAdverbThenVerb(units, at + 1))) {
      return { from: content.from, to: at };
    }
  }
  return content;
}

function clauseBase(
  cue: Cue,
  subject: Subject,
  right: Right,
): Omit<Clause, 'stance' | 'act' | 'rule' | 'content' | 'left'> {
  return {
    source: subject.range,
    cue: { from: cue.at, to: cue.end },
    ...(right.addressee ? { addressee: right.addressee } : {}),
    ...(right.medium ? { medium: right.medium } : {}),
    negated: cue.negated,
    hypothetical: cue.hypothetical,
    ...(subject.heir ? { heir: subject.heir } : {}),
    begin: subject.rule === 'inverted' || subject.rule === 'shared' ? cue.group : subject.range.from,
  };
}

/** What follows the cue does not go on with a left content: a stop, a participle, a conjunction, a circumstance. */
function endsThere(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  if (!unit) return true;
  if (unit.lower === ',') {
    const next = units[at + 1];
    if (!next) return true;
    const goesOn =
      /ing$/.test(next.lower) || RELATIVES.has(next.lower) || PREPOSITIONS.has(next.lower) || isAdverb(next);
    return goesOn || ['citing', 'while', 'when', 'and', 'but', 'as', 'a', 'an', 'where'].includes(next.lower);
  }
  return ['as', 'when', 'while', 'after', 'before', 'and', 'but', 'with', 'if', ';', '(', '—', '–', 'because'].includes(
    unit.lower,
  );
}

/** "The plan, Ott said, is dead": what follows goes on with what came before. */
function middle(units: readonly Unit[], left: Range, comma: number, end: number): Range | undefined {
  if (units[comma]?.lower !== ',' || comma + 2 >= end) return undefined;
  const whole = isClause(units, left.from, left.to) && left.to - left.from > 4;
  const opens =
    PREPOSITIONS.has(units[left.from]?.lower ?? '') ||
    ['if', 'when', 'while', 'although'].includes(units[left.from]?.lower ?? '');
  return !whole || opens ? { from: comma + 1, to: end } : undefined;
}

/** "as Ott put it", "As the Post reported, ...". */
function asClause(
  units: readonly Unit[],
  cue: Cue,
  source: Range,
  end: number,
  found: readonly Clause[],
): Clause | undefined {
  if (!/[sbqtnp]/.test(cue.frames)) return undefined;
  const as = source.from - 1;
  const base = {
    rule: 'as',
    source,
    cue: { from: cue.at, to: cue.end },
    ...meaningOf(cue, 's'),
    negated: cue.negated,
    hypothetical: cue.hypothetical,
    begin: as,
  };
  const comma = units.findIndex((unit, index) => index >= cue.end && index < end && unit.lower === ',');
  if (as === 0)
    return comma > 0 && comma + 2 < end ? { ...base, content: [{ from: comma + 1, to: end }], left: false } : undefined;
  const before = units[as - 1];
  const ends =
    cue.end >= end || units[cue.end]?.lower === ',' || ['on', 'in', 'at'].includes(units[cue.end]?.lower ?? '');
  if (before?.lower !== ',' || !ends) return undefined;
  return { ...base, content: [{ from: lowest(found), to: as - 1 }], left: true };
}

function participle(
  view: View,
  units: readonly Unit[],
  cue: Cue,
  end: number,
  found: readonly Clause[],
): Clause | undefined {
  const before = units[cue.group - 1];
  if (!before || AUXILIARIES.has(before.lower) || !CARRYING.has(cue.lemma)) return undefined;
  const hosted = PARTICIPLE_HOSTS.has(before.lower);
  if (PREPOSITIONS.has(before.lower) && !hosted) return undefined;
  const right = rightOf(view, units, cue, end);
  if (!right.content || right.frame === 'f') return undefined;
  const earlier = found.filter(({ source, cue: c }) => source && c.to <= cue.at).at(-1);
  const range = earlier?.source ?? mainSubject(units, cue.group);
  if (!range || (range.to - range.from === 1 && units[range.from]?.lower === 'it')) return undefined;
  const comma = before.lower === ',';
  if (!earlier && (!(comma || hosted) || !isSomebody(units, range, SPEAKING_NOUNS))) return undefined;
  const subject: Subject = { range, rule: 'shared', ...(earlier ? { heir: earlier } : {}) };
  return {
    ...clauseBase(cue, subject, right),
    ...meaningOf(cue, right.frame),
    rule: 'participle',
    content: [right.content],
    left: false,
    begin: hosted ? cue.group - 1 : cue.group,
  };
}

/** "was reported by the army"; "was quoted as saying" is read at "saying". */
function passive(units: readonly Unit[], cue: Cue, end: number, found: readonly Clause[]): Clause | undefined {
  const by = units[cue.end]?.lower === 'by' ? cue.end : -1;
  if (by < 0 || !/[nct]/.test(cue.frames)) return undefined;
  const source = sourceAfter(units, by + 1);
  const low = lowest(found);
  const subject = source ? sourceBefore(units, cue.group, low) : undefined;
  if (!source || !subject || subject.to - subject.from < 2 || SUBJECT_PRONOUNS.has(units[subject.from]?.lower ?? ''))
    return undefined;
  const rest =
    units[source.to]?.lower === 'as' || units[source.to]?.lower === 'to' ? [{ from: source.to, to: end }] : [];
  return {
    rule: 'passive',
    source,
    cue: { from: cue.at, to: cue.end },
    ...meaningOf(cue, 'n'),
    content: [wholeSubject(units, subject, low), ...rest],
    negated: cue.negated,
    hypothetical: cue.hypothetical,
    left: true,
    begin: subject.from,
  };
}

/** The grammatical subject from the sentence's start, when only its own words stand before it. */
function wholeSubject(units: readonly Unit[], subject: Range, low: number): Range {
  for (let at = low; at < subject.from; at++)
    if (units[at]?.lower === ',' || RELATIVES.has(units[at]?.lower ?? '')) return subject;
  const lead = units[low]?.lower ?? '';
  return PREPOSITIONS.has(lead) || lead === 'but' || lead === 'and' ? subject : { from: low, to: subject.to };
}
