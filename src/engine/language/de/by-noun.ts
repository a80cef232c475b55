/** Sources named by a preposition: laut X, X zufolge, nach Angaben von X, aus Sicht von X, seiner Meinung nach. */
import type { Unit } from '../../attribution/rules/view.ts';
import { phraseBefore } from './antecedent.ts';
import type { Segment, Sentence } from './clauses.ts';
import { accordingStance, nounStance } from './lexicon.ts';
import type { Naming } from './naming.ts';
import { isTime, nounPhrase, type Phrase } from './phrase.ts';
import { POSSESSIVES } from './words.ts';

/** "laut (einer Mitteilung) der Polizei". */
export function laut({ units }: Sentence, segment: Segment, index: number, at: number): Naming | null {
  const phrase = nounPhrase(units, at + 1, segment.to);
  if (!phrase || phrase.pronoun) return null;
  const own = ownWords(units, at, phrase, index);
  if (own) return own;
  return {
    rule: 'laut',
    from: at,
    to: phrase.to,
    cue: { from: at, to: at + 1 },
    source: phrase,
    stance: 'neutral',
    segment: index,
  };
}

/** "laut eigener Aussage", "laut ihren Angaben": the words of the clause's subject, or of the one that the possessive means. */
function ownWords(units: readonly Unit[], at: number, phrase: Phrase, index: number): Naming | null {
  const owner = units[at + 1]?.lower ?? '';
  const noun = units[phrase.head]?.lower ?? '';
  const own = /^eigene[rnm]?$/.test(owner);
  if (phrase.to > phrase.head + 1 || (!accordingStance(noun) && !nounStance(noun)) || (!own && !POSSESSIVES.has(owner)))
    return null;
  return {
    rule: own ? 'eigen' : 'laut', from: at, to: phrase.to, cue: { from: at, to: phrase.to },
    source: own ? null : { from: at + 1, to: at + 2 }, stance: accordingStance(noun) ?? 'neutral', segment: index,
  }; // biome-ignore format: short
}

/** "Medienberichten zufolge". */
export function zufolge({ units }: Sentence, segment: Segment, index: number, at: number): Naming | null {
  const phrase = phraseBefore(units, segment.from, at);
  if (!phrase) return null;
  return {
    rule: 'zufolge',
    from: phrase.from,
    to: at + 1,
    cue: { from: at, to: at + 1 },
    source: phrase,
    stance: 'neutral',
    segment: index,
  };
}

/** "nach (eigenen) Angaben (von) X", "aus Sicht des Vereins", "nach Polizeiangaben". */
export function nach({ units }: Sentence, segment: Segment, index: number, at: number): Naming | null {
  let place = at + 1;
  while (
    place < segment.to &&
    place < at + 5 &&
    (/^\p{Ll}/u.test(units[place]?.text ?? '') || /s['’]?$/.test(units[place]?.text ?? ''))
  ) {
    if (accordingStance(units[place]?.lower ?? '')) break;
    place++;
  }
  const noun = units[place];
  if (!noun) return null;
  const compound = /^(.+?)-?(?:angaben|informationen|berichten|schätzung|schätzungen|ansicht|meinung)$/.exec(
    noun.lower,
  );
  const stance = accordingStance(noun.lower);
  if (!stance && !compound) return null;
  if (!/^\p{Lu}/u.test(noun.text)) return null;
  const cue = { from: at, to: place + 1 };
  const between = units.slice(at + 1, place);
  const after = units[place + 1];
  const possessive = between.findIndex((u) => POSSESSIVES.has(u.lower));
  const rule = units[at]?.lower === 'aus' ? 'sicht' : 'angaben';
  // "nach Bahn-Angaben von Kunden gekauft": the compound names its source itself.
  const named = compound !== null && !stance && (compound[1]?.length ?? 0) > 2;
  if (after && !named && place + 1 < segment.to) {
    const link = /^(?:von|vom|durch)$/.test(after.lower) ? 1 : 0;
    const phrase = nounPhrase(units, place + 1 + link, segment.to);
    const genitive =
      link === 1 ||
      /^(?:des|der|eines|einer|dieser|mehrerer|ihres|seines|ihrer|seiner|unserer)$/.test(after.lower) ||
      /^\p{Lu}/u.test(after.text);
    if (phrase && genitive && !isTime(units, phrase))
      return { rule, from: at, to: phrase.to, cue, source: phrase, stance: stance ?? 'neutral', segment: index };
  }
  if (named)
    return {
      rule,
      from: at,
      to: place + 1,
      cue,
      source: { from: place, to: place + 1 },
      stance: 'neutral',
      segment: index,
    };
  if (possessive >= 0)
    return {
      rule,
      from: at,
      to: place + 1,
      cue,
      source: { from: at + 1 + possessive, to: at + 2 + possessive },
      stance: stance ?? 'neutral',
      segment: index,
    };
  const genitiveName = between.find((u) => /^\p{Lu}.*s['’]?$/u.test(u.text));
  if (genitiveName) {
    const k = units.indexOf(genitiveName, at);
    return {
      rule,
      from: at,
      to: place + 1,
      cue,
      source: { from: at + 1, to: k + 1 },
      stance: stance ?? 'neutral',
      segment: index,
    };
  }
  const from = between.find((u) =>
    /(?:isch|amtlich|offiziell|ärztlich|behördlich|gewerkschaftlich)e[nr]$/.test(u.lower),
  );
  if (from && /^(?:angaben|informationen|erkenntnissen|berichten|einschätzung|schätzungen|zählung)$/.test(noun.lower)) {
    const k = units.indexOf(from, at);
    return {
      rule,
      from: at,
      to: place + 1,
      cue,
      source: { from: k, to: place + 1 },
      stance: stance ?? 'neutral',
      segment: index,
    };
  }
  if (
    between.some((u) => /^(?:ersten|bisherigen|vorläufigen|bislang|jüngsten|neuesten)$/.test(u.lower)) &&
    !/^(?:einer|bericht)/.test(noun.lower)
  )
    return {
      rule: 'angaben-bare',
      from: at,
      to: place + 1,
      cue,
      source: null,
      stance: stance ?? 'neutral',
      segment: index,
    };
  if (between.some((u) => u.lower === 'eigenen' || u.lower === 'eigener'))
    return { rule: 'eigen', from: at, to: place + 1, cue, source: null, stance: stance ?? 'neutral', segment: index };
  return null;
}

/** "seiner Meinung nach", "Ansicht des Vereins nach": the noun stands before. */
export function meinungNach({ units }: Sentence, segment: Segment, index: number, at: number): Naming | null {
  const noun = units[at - 1];
  const owner = units[at - 2];
  if (
    !noun ||
    !owner ||
    at - 2 < segment.from ||
    accordingStance(noun.lower) !== 'belief' ||
    !POSSESSIVES.has(owner.lower)
  )
    return null;
  return {
    rule: 'angaben',
    from: at - 2,
    to: at + 1,
    cue: { from: at - 1, to: at + 1 },
    source: { from: at - 2, to: at - 1 },
    stance: 'belief',
    segment: index,
  };
}
