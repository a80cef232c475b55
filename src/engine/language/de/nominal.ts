/** Nouns of speech with a clause or a colon after them: "der Vorwurf des Vereins, ...", "Trumps Behauptung, dass ...", "ihr Fazit: ...". */

import type { Unit } from '../../attribution/rules/view.ts';
import type { Segment, Sentence } from './clauses.ts';
import type { Found } from './found.ts';
import { isKonjunktiv, isSecondKonjunktiv } from './konjunktiv.ts';
import { nounStance } from './lexicon.ts';
import { nounPhrase, type Phrase, type Range } from './phrase.ts';
import { contentRanges, trimContent } from './ranges.ts';
import { isAbstract, isDocument } from './speakers/nouns.ts';
import { subjectAfter, subjectOf } from './subject.ts';
import { isNoun } from './word-classes.ts';
import { ADVERBS, POSSESSIVES } from './words.ts';

/** Nouns whose clause is somebody's claim even where the text names nobody. */
const STANDS_ALONE =
  /(?:vorwurf|vorwürfe|behauptung|gerüchte?|verdacht|befürchtung|spekulation(?:en)?|kritik|these|anschuldigung(?:en)?)$/;

/** Every attribution that a noun of speech makes in the sentence. */
export function nominalFrames(sentence: Sentence, taken: ReadonlySet<number>): Found[] {
  const found: Found[] = [];
  sentence.segments.forEach((segment, index) => {
    if (taken.has(index)) return;
    const next = sentence.segments[index + 1];
    if (!next) return;
    for (let at = segment.to - 1; at >= Math.max(segment.from, segment.to - 10); at--) {
      const unit = sentence.units[at];
      const stance = unit && isNoun(sentence.units, at) ? nounStance(unit.lower) : undefined;
      if (!stance) continue;
      const frame = frameOf(sentence, next, at, segment);
      const source = frame ? sourceOf(sentence, segment, at) : null;
      if (!frame || (!source && (frame !== 'd' || !STANDS_ALONE.test(unit?.lower ?? '')))) break;
      const content =
        frame === 'colon'
          ? trimContent(sentence.units, [{ from: next.from, to: sentence.end }])
          : endAtVerb(sentence, segment, index, contentRanges(sentence, next.from, index + 1, taken));
      if (content.length === 0) break;
      found.push({
        rule: source ? `nominal:${frame}` : 'nominal:bare', source, cue: [{ from: at, to: at + 1 }], content, stance,
        negated: false, hypothetical: false, open: false, cueSegment: -1,
      }); // biome-ignore format: short
      break;
    }
  });
  return found;
}

/**
 * "Der Vorwurf, ..., wiegt schwer": when the noun's own clause has no verb yet, the content ends before the segment that opens with it.
 */
function endAtVerb({ segments }: Sentence, segment: Segment, index: number, ranges: readonly Range[]): Range[] {
  if (segment.kind !== 'frag') return [...ranges];
  const back = segments.slice(index + 2).find(({ kind, verb, from }) => kind === 'main' && verb === from);
  if (!back) return [...ranges];
  return ranges.flatMap(({ from, to }) => (from >= back.from ? [] : [{ from, to: Math.min(to, back.from - 1) }]));
}

function frameOf({ units, segments }: Sentence, next: Segment, at: number, segment: Segment): string | null {
  const { lower } = units[next.from] as Unit;
  if (next.before === ':')
    return at >= segment.to - 5 && segments.indexOf(segment) === 0 && segment.verb < 0 ? 'colon' : null;
  if (next.before !== ',') return null;
  // Between the noun and the comma: only what belongs to the noun, or the end of the verb.
  if (!/^(?:dass|daß)$/.test(lower) && restIsLong(units, at + 1, segment.to)) return null;
  if (/^(?:dass|daß)$/.test(lower)) return 'd';
  if (
    next.kind === 'main' &&
    next.verb >= 0 &&
    (isKonjunktiv(units[next.verb]?.lower ?? '') || isSecondKonjunktiv(units[next.verb]?.lower ?? ''))
  )
    return 'v';
  if (units[next.from]?.speech) return 'q';
  return null;
}

function restIsLong(units: readonly Unit[], from: number, to: number): boolean {
  const phrase = nounPhrase(units, from, to);
  return to - Math.max(from, phrase?.to ?? from) > 2;
}

/** Whose noun it is: a genitive after it, a name or a possessive before it, else the subject of its clause. */
function sourceOf({ units }: Sentence, segment: Segment, at: number): Range | null {
  const after = units[at + 1];
  if (after && at + 1 < segment.to) {
    const link = /^(?:von|vom)$/.test(after.lower) ? 1 : 0;
    if (link || /^(?:des|der|eines|einer|mehrerer|vieler)$/.test(after.lower)) {
      const phrase = nounPhrase(units, at + 1 + link, segment.to);
      if (phrase) return { from: phrase.from, to: phrase.to };
    }
  }
  let place = at - 1;
  while (
    place >= segment.from &&
    (/^\p{Ll}.*(?:e|en|er|es|em)$/u.test(units[place]?.text ?? '') || ADVERBS.has(units[place]?.lower ?? '')) &&
    !POSSESSIVES.has(units[place]?.lower ?? '')
  )
    place--;
  const before = units[place];
  if (before && place >= segment.from) {
    if (POSSESSIVES.has(before.lower)) return ownerInClause(units, segment, at) ?? { from: place, to: place + 1 };
    if (/^\p{Lu}[\p{L}-]+(?:s|['’])$/u.test(before.text) && place > segment.from - 1 && isNoun(units, place)) {
      let from = place;
      while (from - 1 >= segment.from && isNoun(units, from - 1)) from--;
      return { from, to: place + 1 };
    }
  }
  return ownerInClause(units, segment, at);
}

/** The subject of the noun's clause, unless the noun is part of it. */
function ownerInClause(units: readonly Unit[], segment: Segment, at: number): Range | null {
  if (segment.kind === 'sub') {
    const inside = subjectAfter(units, segment.from + 1, at);
    return inside ? { from: inside.from, to: inside.to } : null;
  }
  if (segment.kind !== 'main' || segment.verb < 0) return null;
  const subject: Phrase | null = subjectOf(units, segment.from, segment.verb, segment.to);
  const speaks = subject && !/^(?:es|das|dies)$/.test(units[subject.head]?.lower ?? '') && mayOwn(units, subject);
  return speaks && (at < subject.from || at >= subject.to) ? { from: subject.from, to: subject.to } : null;
}

/** Somebody who can hold a view: not "die Prüfung weckt den Eindruck, ...", "das Argument ist die Annahme, ...". */
function mayOwn(units: readonly Unit[], { head, pronoun }: Phrase): boolean {
  const { text = '', lower = '' } = units[head] ?? {};
  return pronoun || isDocument(text) || (!isAbstract(text) && !nounStance(lower));
}
