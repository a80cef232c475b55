/**
 * Reported speech without a cue: a main clause in Konjunktiv I tells by its verb that the paper only hands on what somebody said. It
 * belongs to the last speaker before it. Konjunktiv II counts where a claim stands right before.
 */

import type { Draft } from '../../attribution/rules/continuing.ts';
import type { View } from '../../attribution/rules/view.ts';
import type { Span } from '../../types.ts';
import type { Segment, Sentence } from './clauses.ts';
import { isKonjunktiv, isSecondKonjunktiv, isSureKonjunktiv } from './konjunktiv.ts';
import { cueOf, readingsOf } from './lexicon.ts';
import { trimContent } from './ranges.ts';
import { isAbstract, isBodyWord, isGeneralBody, isNominalised, roleGender } from './speakers/nouns.ts';
import { subjectOf } from './subject.ts';
import { isNoun } from './word-classes.ts';
import { RELATIVES } from './words.ts';

/** A sentence at the writer's own level, with its place. */
export interface Told {
  readonly sentence: Sentence;
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** How a main clause of the sentence shows reported speech: by Konjunktiv I, by II, or not. */
export function reportedBy(sentence: Sentence): 'first' | 'second' | null {
  const { units, segments } = sentence;
  for (let k = 0; k < segments.length; k++) {
    const { kind, verb, from, to } = segments[k] as Segment;
    if (kind !== 'main' || verb < 0) continue;
    const lower = units[verb]?.lower ?? '';
    // "sei es, weil ..., oder weil ...": a set phrase.
    if (lower === 'sei' && verb === from && units[verb + 1]?.lower === 'es') return null;
    const subject = subjectOf(units, from, verb, to);
    if (subject?.pronoun && /^(?:ich|du|ihr|wir)$/.test(units[subject.head]?.lower ?? '')) return null;
    // "Gehe direkt ...": a verb that opens the sentence commands or asks.
    if (verb === 0) return null;
    if (isSureKonjunktiv(lower)) return 'first';
    if (isKonjunktiv(lower))
      return (verb > from || k > 0) && (subject || /^(?:es|das|dies|dabei|dazu)$/.test(units[from]?.lower ?? ''))
        ? 'first'
        : null;
    const relative = k > 0 && RELATIVES.has(units[from]?.lower ?? '');
    return isSecondKonjunktiv(lower) && !relative && (verb > from || k > 0) && !isConditional(sentence)
      ? 'second'
      : null;
  }
  return null;
}

/** "wenn", "sonst": Konjunktiv II there supposes, and reports nothing. */
const isConditional = ({ units }: Sentence): boolean =>
  units[0]?.lower === 'als' ||
  units.some(({ lower }) => /^(?:wenn|falls|sonst|ansonsten|gerne?|lieber|eigentlich|beinahe|fast)$/.test(lower));

/** Blocks back that a speaker may stand. */
const REACH = 2;

/** Adds the sentences without a cue that are somebody's reported words. `told` and the result are in reading order. */
export function addReported(view: View, told: readonly Told[], drafts: readonly Draft[]): Draft[] {
  const spans = drafts.flatMap(({ content, level }) => (level < 0 ? content : [])).sort((a, b) => a.start - b.start);
  const ordered = [...drafts].filter(({ level }) => level < 0).sort((a, b) => placeOf(a) - placeOf(b));
  const added: Draft[] = [];
  let next = 0;
  let covered = 0;
  let last: Draft | undefined;
  let coveredTo = -1;
  let named: Draft | undefined;
  let previousEnd = -1;
  /** Sentences of the narrator's since the last claim. */
  let between: Told[] = [];
  /** Somebody else may have been speaking since: what follows is unclear until the next source. */
  let lost = false;
  for (const { sentence, block, start, end } of told) {
    for (let span = spans[covered]; span && span.start < end; span = spans[++covered])
      coveredTo = Math.max(coveredTo, span.end);
    const mine = coveredTo > start;
    const by = mine ? null : reportedBy(sentence);
    let claims = mine;
    if (
      by &&
      last &&
      block - last.block <= REACH &&
      last.source.length > 0 &&
      (by === 'first' || (block === last.block && isAdjacent(last, previousEnd)))
    ) {
      const speaker = isPronoun(view, last) && named?.block === last.block ? named : last;
      const made = heir(
        view,
        lost || between.slice(-MOST_BETWEEN).some((told) => namesRival(view, told, speaker)) ? null : speaker,
        sentence,
        block,
      );
      if (made) {
        added.push(made);
        lost = made.source.length === 0;
        if (!lost) last = made;
        claims = true;
      }
    }
    previousEnd = end;
    for (let draft = ordered[next]; draft && placeOf(draft) < end; draft = ordered[++next]) {
      if (draft.rule === 'so-noun' && draft.source.length === 0 && last?.block === draft.block)
        draft.source.push(...last.source);
      claims = true;
      lost = false;
      if (draft.source.length > 0 || draft.content.length > 0) last = draft;
      if (draft.source.length > 0 && !isPronoun(view, draft)) named = draft;
    }
    if (claims) between = [];
    else between.push({ sentence, block, start, end });
  }
  return added;
}

/** Sentences of the narrator's that are looked through for another speaker. */
const MOST_BETWEEN = 6;

/** The subject of a sentence of the narrator's is, or holds, another body or named person than the speaker: one who may be speaking now. */
function namesRival(view: View, { sentence: { units, segments } }: Told, speaker: Draft): boolean {
  const own = view.doc.text.slice(speaker.source[0]?.start ?? 0, speaker.source.at(-1)?.end ?? 0).toLowerCase();
  return segments.some(({ kind, from, to, verb }) => {
    const subject = kind === 'main' && verb >= 0 ? subjectOf(units, from, verb, to) : null;
    if (!subject || subject.pronoun) return false;
    // A verb of saying with another subject: whatever it is, it speaks.
    const says =
      readingsOf(units[verb]?.lower ?? '').some((reading) => reading.particle === '' && cueOf(reading).with === '') &&
      !own.includes(units[subject.head]?.lower ?? '');
    if (says && canBeNamed(units[subject.head]?.text ?? '')) return true;
    return units.slice(subject.from, subject.to).some(({ text, lower, quotation }, k) => {
      const at = subject.from + k;
      if (quotation || !isNoun(units, at) || own.includes(lower)) return false;
      const named = (roleGender(text) !== null || isNominalised(text)) && at + 1 < subject.to && isNoun(units, at + 1);
      return named || isBodyWord(text) || isGeneralBody(text);
    });
  });
}

/** A noun of people or a name, not one of a thing thought or done. */
const canBeNamed = (text: string): boolean => /^\p{Lu}/u.test(text) && !isAbstract(text);

/** The draft stands in the sentence right before (which ends at `previousEnd`). */
const isAdjacent = ({ cue, content, source }: Draft, previousEnd: number): boolean =>
  Math.max(cue.at(-1)?.end ?? 0, content.at(-1)?.end ?? 0, cue.length > 0 ? (source.at(-1)?.end ?? 0) : 0) >=
  previousEnd - LOOSE;

/** Characters by which a draft may end before its sentence does. */
const LOOSE = 60;

/** Its source is a pronoun: the name before it in the paragraph says more. */
const isPronoun = (view: View, { source: [span] }: Draft): boolean =>
  span !== undefined && /^(?:er|sie|man|seine?[nmrs]?|ihre?[nmrs]?)$/i.test(view.doc.text.slice(span.start, span.end));

const placeOf = ({ cue, content }: Draft): number => cue[0]?.start ?? content[0]?.start ?? 0;

/** The sentence as reported words of `last`'s speaker; null: nobody can be told for sure. */
function heir(view: View, last: Draft | null, sentence: Sentence, block: number): Draft | null {
  const content = trimContent(sentence.units, [{ from: 0, to: sentence.end }]).flatMap(({ from, to }): Span[] => {
    const span = view.span(sentence.units, from, to);
    return span ? [span] : [];
  });
  if (content.length === 0) return null;
  const source = last?.source ?? [];
  const words = source.map(({ start, end }) => view.doc.text.slice(start, end)).join(' ');
  return {
    rule: 'reported', source, cue: [], content, block, extra: {}, evidence: [{ code: 'reported-speech', words }], open: false, level: -1,
  }; // biome-ignore format: short
}
