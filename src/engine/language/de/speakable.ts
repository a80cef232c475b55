/** Who can be the subject of a verb of saying or thinking: people and bodies, and texts where the verb allows them. */
import type { Unit } from '../../attribution/rules/view.ts';
import { accordingStance, nounStance } from './lexicon.ts';
import type { Phrase } from './phrase.ts';
import type { Predicate } from './predicates.ts';
import {
  isAbstract,
  isBodyWord,
  isCollective,
  isDocument,
  isGeneralBody,
  isNominalised,
  roleGender,
} from './speakers/nouns.ts';
import { DETERMINERS } from './words.ts';

/** Ends of nouns that name events and things, not speakers. */
const MUTE =
  /(?:brand|fall|krieg|streit|krise|(?:^|sach|wetter|finanz|wirtschafts)lage|sturm|unfall|entwicklung|preise?|wetter|hitze|virus|bruch|tod|sieg|niederlage|entscheidung|schritt|ereignis|beispiel|erfahrung|tatsache|thema|problem|geschichte|situation|job|arbeit|projekt|sache|ding|dinge|grund|frage|name|titel|reform|pandemie|angriff|anschlag|konflikt|vorfall|trend|ergebnis|umstand|umstände|vergleich|blick|folge|folgen|kosten|leben|zeit|zeiten|moment|jahr|jahre|regel|regeln|vorgabe|vorgaben)$/;

/** Verbs of thinking and knowing: only somebody with a mind is their subject. */
const MIND = new Set([
  'finden', 'befinden', 'wissen', 'glauben', 'denken', 'meinen', 'hoffen', 'fürchten', 'befürchten', 'vermuten', 'erwarten', 'überlegen',
  'heraus|finden', 'erfahren', 'entdecken', 'bedauern', 'wünschen', 'zweifeln', 'bezweifeln', 'an|sehen', 'verraten', 'offenbaren',
]); // biome-ignore format: a table

/** Verbs of knowing and noticing: denied, or under a condition, they claim nothing ("hatte nicht bemerkt, dass"). */
const KNOWING = new Set(['wissen', 'bemerken', 'erfahren', 'entdecken', 'heraus|finden', 'an|sehen', 'finden']);

/** Whether the predicate says that somebody knew or noticed nothing, or might have: no claim of anyone's. */
export const isUnknowing = ({ cue, negated, hypothetical }: Predicate): boolean =>
  KNOWING.has(cue.lemma) && (hypothetical || (negated && cue.lemma !== 'finden'));

/** Whether a subject can be somebody who speaks; evidence ("zeigt", "belegt") only speaks for texts and figures. */
export function canSpeak(units: readonly Unit[], subject: Phrase, predicate: Predicate): boolean {
  const { lower, text } = units[subject.head] as Unit;
  if (/^(?:das|dies|es|was|alles|nichts|etwas|niemand|keiner|beides)$/.test(lower)) return false;
  if (subject.pronoun)
    return (
      !/^(?:ich|wir|du|ihr)$/.test(lower) &&
      !(lower === 'man' && (predicate.at !== predicate.finite || predicate.hypothetical))
    );
  if (predicate.cue.takes.has('e')) return isDocument(text);
  const opener = units[subject.from]?.lower ?? '';
  if (
    /^(?:welche[rsmn]?|kein|keine[rsmn]?)$/.test(opener) ||
    (predicate.cue.lemma === 'wissen' && /^(?:gott|himmel|teufel)$/.test(lower))
  )
    return false;
  const worded = isDocument(text) || nounStance(lower) !== undefined || accordingStance(lower) !== undefined;
  if (/^(?:mein|dein|unser|euer|eure)(?:e[rsmn]?)?$/.test(opener) && !isPeople(text)) return false;
  if (isAbstract(text) && !worded && DETERMINERS.has(opener)) return false;
  if (MIND.has(predicate.cue.lemma) && !hasMind(units, subject, predicate)) return false;
  return !MUTE.test(lower) || !DETERMINERS.has(opener);
}

/** A noun of people or of a body. */
const isPeople = (text: string): boolean =>
  roleGender(text) !== null || isNominalised(text) || isBodyWord(text) || isGeneralBody(text) || isCollective(text);

/** A name, people, a body; a thing with a determiner is none ("der Satz", "mein Körper"). */
function hasMind(units: readonly Unit[], { from, head }: Phrase, predicate: Predicate): boolean {
  const { text } = units[head] as Unit;
  const { lower } = units[from] as Unit;
  if (roleGender(text) || isNominalised(text) || isBodyWord(text) || isGeneralBody(text) || isCollective(text))
    return true;
  if (!DETERMINERS.has(lower)) return true;
  // The verb's plural: several of whatever the noun names are mostly people or bodies.
  return /n$/.test(units[predicate.finite]?.lower ?? '') && !/^(?:mein|dein|sein|ihr|unser)e$/.test(lower);
}
