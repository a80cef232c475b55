/** The noun phrase that ends where something begins: what a relative clause or "zufolge" follows. */
import type { Unit } from '../../attribution/rules/view.ts';
import { nounPhrase, type Phrase } from './phrase.ts';
import { isAbstract, isDocument, roleGender } from './speakers/nouns.ts';

/** How far back it may begin, in units. */
const REACH = 16;

/** The longest noun phrase in [from, end) that ends at `end`; null: none. */
export function phraseBefore(units: readonly Unit[], from: number, end: number): Phrase | null {
  for (let at = Math.max(from, end - REACH); at < end; at++) {
    const phrase = nounPhrase(units, at, end);
    if (phrase && phrase.to >= end) return phrase;
  }
  return null;
}

/** Articles and contractions that go with a relative pronoun of the gender ("der" in the singular, "die", "das"). */
const AGREES: Readonly<Record<string, RegExp>> = {
  der: /^(?:der|dem|den|des|ein|einem|einen|eines|im|am|zum|vom|beim|dieser|diesem|diesen|kein|sein|seinem|seinen|ihr|ihrem|ihren)$/,
  die: /^(?:die|der|den|eine|einer|zur|diese|dieser|diesen|keine|seine|seiner|seinen|ihre|ihrer|ihren|alle|viele|einige|mehrere)$/,
  das: /^(?:das|dem|des|ein|einem|eines|im|am|zum|vom|beim|dieses|diesem|kein|sein|seinem|ihr|ihrem)$/,
};

/**
 * What a relative clause is about that opens with `pronoun` (nominative): the noun phrase right before it; where a genitive ends that
 * phrase, whichever of its nouns agrees. null: none, or two that may be.
 */
export function antecedentOf(
  units: readonly Unit[],
  from: number,
  end: number,
  pronoun: string,
  verb: string,
): Phrase | null {
  const whole = phraseBefore(units, from, end);
  if (!whole || whole.pronoun) return whole;
  const agreeing =
    AGREES[pronoun.replace(/^welch(?:er|e|es)$/, (w) => ({ welcher: 'der', welche: 'die', welches: 'das' })[w] ?? w)];
  const inner = lastPart(units, whole, end);
  if (!agreeing || !inner) return whole;
  const fits = [whole, inner].filter(
    ({ from: at }) => agreeing.test(units[at]?.lower ?? '') || /^\p{Lu}/u.test(units[at]?.text ?? ''),
  );
  const speaking = fits.filter((phrase) => !isThing(units, phrase));
  const [one, two] = speaking.length > 0 ? speaking : fits;
  if (!one) return null;
  // The verb's number may tell them apart; else the nearer noun of a person is no surer than the farther.
  return two && !/n$/.test(verb) && !roleGender(units[inner.head]?.text ?? '') ? one : (two ?? one);
}

const isThing = (units: readonly Unit[], { head }: Phrase): boolean => {
  const { text = '', lower = '' } = units[head] ?? {};
  return (
    (isAbstract(text) && !isDocument(text)) ||
    /(?:schluss|krise|streit|fall|plan|angriff|vorschlag|schritt|prozess|beginn|anfang|teil|grund)$/.test(lower)
  );
};

/** The bare noun phrase that ends a longer one ("der Chef [des Verbands]"); null: the phrase has no such part. */
function lastPart(units: readonly Unit[], whole: Phrase, end: number): Phrase | null {
  for (let at = end - 1; at > whole.from; at--) {
    if (!/^(?:des|der|eines|einer|dieses|dieser|seines|seiner|ihres|ihrer)$/.test(units[at]?.lower ?? '')) continue;
    const phrase = nounPhrase(units, at, end, false);
    return phrase && phrase.to === end ? phrase : null;
  }
  return null;
}
