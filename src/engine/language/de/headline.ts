/** Headlines: "Polizei: Fahrer war betrunken", "Ökonomin Roe: „Die Mieten steigen“", "„Wir machen weiter“ – Trainer Roe". */

import type { Unit } from '../../attribution/rules/view.ts';
import type { Sentence } from './clauses.ts';
import type { Found } from './found.ts';
import { nounPhrase } from './phrase.ts';
import { trimContent } from './ranges.ts';
import { isDocument, roleGender } from './speakers/nouns.ts';
import { isSpeech } from './word-classes.ts';

/** Longest source before the colon of a headline, in units. */
const MAX_SOURCE = 5;

/** Bodies that a headline quotes so; others before a colon are mostly its topic ("Bundeswehr: ..."). */
const SPEAKING = /^(?:Polizei|Feuerwehr|Gewerkschaft|Ministerium|Staatsanwaltschaft|Behörde|Verband|Opposition)$/;

/** Words after "NAME:" that show a topic rather than a speaker ("Wien: Mann verletzt" has none of them before it). */
const speaks = (units: readonly Unit[], from: number, to: number, names: ReadonlySet<string>): boolean => {
  const last = units[to - 1] as Unit;
  if (names.has(last.lower)) return true;
  for (let at = from; at < to; at++) {
    const { text } = units[at] as Unit;
    if (roleGender(text) || SPEAKING.test(text) || isDocument(text)) return true;
  }
  return false;
};

/** What credits and pointers stand behind: "Bildquelle: ...", "Fotos: ...", "Text: ...". */
const CREDIT =
  /(?:quellen?|fotos?|bild(?:er)?|grafik(?:en)?|text|texte|video|redaktion|autor(?:in|en)?|link|links|copyright|archiv|illustration|montage)$/;

/** The claim of a headline. `names`: lower-case last words of the article's other sources. */
export function headlineFrame(sentence: Sentence, names: ReadonlySet<string>): Found | null {
  const { units, segments, end } = sentence;
  const first = segments[0];
  const second = segments[1];
  if (!first || !second || second.before !== ':' || first.to - first.from > MAX_SOURCE || first.verb >= 0) return null;
  const phrase = nounPhrase(units, first.from, first.to);
  if (!phrase || phrase.pronoun || phrase.to < first.to || CREDIT.test(units[phrase.head]?.lower ?? '')) return null;
  const quoted = isSpeech(units[second.from]);
  if (!quoted && !speaks(units, first.from, first.to, names)) return null;
  const content = trimContent(units, [{ from: second.from, to: end }]);
  if (content.length === 0) return null;
  return {
    rule: quoted ? 'headline:q' : 'headline:v', source: { from: phrase.from, to: phrase.to }, cue: [], content, stance: 'neutral',
    negated: false, hypothetical: false, open: false, cueSegment: -1,
  }; // biome-ignore format: short
}
