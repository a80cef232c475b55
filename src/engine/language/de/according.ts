/** Claims handed to a source without a verb of saying: laut X, X zufolge, nach Angaben von X, so X, hieß es, aus Sicht von X. */
import type { Unit } from '../../attribution/rules/view.ts';
import type { Stance } from '../../types.ts';
import { phraseBefore } from './antecedent.ts';
import { isVerb, type Segment, type Sentence } from './clauses.ts';
import { trimContent } from './content.ts';
import type { Found } from './frames.ts';
import { accordingStance, nounStance, readingsOf } from './lexicon.ts';
import { isSpeech, isTime, nounPhrase, type Phrase, pastAdverbials, type Range } from './phrase.ts';
import { isAbstract, isBodyWord, isCollective, isDocument, isGeneralBody, roleGender } from './speakers/nouns.ts';
import { ADVERBS, DETERMINERS, POSSESSIVES, PREPOSITIONS, RELATIVES, SUBORDINATORS } from './words.ts';

/** A phrase that names a source: where it stands, its cue and its source. */
interface Naming extends Range {
  readonly rule: string;
  readonly cue: Range;
  readonly source: Range | null;
  readonly stance: Stance;
  readonly segment: number;
}

/** Every attribution of the sentence that a phrase makes. */
export function accordingFrames(sentence: Sentence): Found[] {
  const namings: Naming[] = [];
  sentence.segments.forEach((segment, index) => {
    for (let at = segment.from; at < segment.to; at++) {
      const naming = namingAt(sentence, segment, index, at);
      if (!naming || namings.some(({ from, to }) => from < naming.to && naming.from < to)) continue;
      namings.push(naming);
    }
  });
  return namings.flatMap((naming) => found(sentence, naming, namings) ?? []);
}

function namingAt(sentence: Sentence, segment: Segment, index: number, at: number): Naming | null {
  const unit = sentence.units[at];
  if (!unit || unit.quotation) return null;
  const { lower } = unit;
  if (lower === 'laut') return laut(sentence, segment, index, at);
  if (lower === 'zufolge') return zufolge(sentence, segment, index, at);
  if (lower === 'nach' || lower === 'aus' || lower === 'gemäß' || lower === 'unter')
    return (lower === 'nach' ? meinungNach(sentence, segment, index, at) : null) ?? nach(sentence, segment, index, at);
  if (lower === 'so') return so(sentence, segment, index, at);
  if (/^(?:geht|ging|gehen|gingen|hervorgeht|hervorging|hervorgehen)$/.test(lower))
    return hervor(sentence, segment, index, at);
  if (lower === 'für') return fuer(sentence, segment, index, at);
  if (isHeisstEs(sentence.units, segment, at)) return heisstEs(sentence, segment, index, at);
  return null;
}

/** "hieß es", "wie es ... hieß". */
const isHeisstEs = (units: readonly Unit[], segment: Segment, at: number): boolean =>
  /^(?:heißt|hieß|heiße)$/.test(units[at]?.lower ?? '') &&
  (units[at + 1]?.lower === 'es' ||
    (units[at - 1]?.lower === 'es' && at === segment.from + 1) ||
    (at === segment.to - 1 && units[segment.from]?.lower === 'wie' && units[segment.from + 1]?.lower === 'es'));

/** "laut (einer Mitteilung) der Polizei". */
function laut({ units }: Sentence, segment: Segment, index: number, at: number): Naming | null {
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
function zufolge({ units }: Sentence, segment: Segment, index: number, at: number): Naming | null {
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
function nach({ units }: Sentence, segment: Segment, index: number, at: number): Naming | null {
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
function meinungNach({ units }: Sentence, segment: Segment, index: number, at: number): Naming | null {
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

/** "..., so der Minister (weiter)." */
function so({ units, segments, end }: Sentence, segment: Segment, index: number, at: number): Naming | null {
  if (/^genannte[rnms]?$/.test(units[at + 1]?.lower ?? '')) return null;
  const quoted = units[at - 1]?.quotation !== null && units[at - 1]?.quotation !== undefined;
  if (at !== segment.from && !quoted) return null;
  if (index === 0 && !quoted) return null;
  const start = pastAdverbs(units, at + 1, segment.to);
  const phrase = nounPhrase(units, start, segment.to);
  if (!phrase) return null;
  if (pastAdverbials(units, phrase.to, segment.to) < segment.to && !isApposed(units, phrase.to, segment.to))
    return null;
  let to = segment.to;
  const next = segments[index + 1];
  // An apposition, or a relative clause about the speaker.
  if (
    next &&
    next.kind === 'frag' &&
    next.to === end &&
    next.before === ',' &&
    !units[next.from]?.quotation &&
    !goesOn(units, next)
  )
    to = next.to;
  // "so die Begründung": a noun of speech, whose owner is the one who spoke before.
  if (nounStance(units[phrase.head]?.lower ?? '') && phrase.to === phrase.head + 1)
    return {
      rule: 'so-noun',
      from: at,
      to,
      cue: { from: at, to: phrase.to },
      source: null,
      stance: 'neutral',
      segment: index,
    };
  const source = to > segment.to ? { from: phrase.from, to } : phrase;
  return {
    rule: 'so',
    from: at,
    to,
    cue: { from: at, to: at + 1 },
    source: { from: source.from, to: source.to },
    stance: 'neutral',
    segment: index,
  };
}

/** What stands after an insertion goes on with the clause before it: it ends in an infinitive or participle, or opens with its verb. */
const goesOn = (units: readonly Unit[], { from, to, kind, verb }: Segment): boolean => {
  const ends = /^\p{Ll}+(?:n|t)$/u.test(units[to - 1]?.text ?? '') && !PREPOSITIONS.has(units[to - 1]?.lower ?? '');
  if (kind === 'inf') return true;
  return kind === 'frag' ? ends : kind === 'main' && (verb === from || (verb === to - 1 && ends));
};

const pastAdverbs = (units: readonly Unit[], at: number, to: number): number => {
  let place = at;
  while (place < to && ADVERBS.has(units[place]?.lower ?? '')) place++;
  return place;
};

/** What is left of "so X" is a phrase of X's ("so die Ministerin auf einer Tagung mit Vertretern"). */
function isApposed(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isVerb(units, at)) return false;
  return PREPOSITIONS.has(units[from]?.lower ?? '');
}

/** "hieß es (aus dem Ministerium)", "In dem Bericht heißt es". */
function heisstEs({ units, segments }: Sentence, segment: Segment, index: number, at: number): Naming | null {
  // "wie es umgangssprachlich heißt": a word's use, nobody's claim.
  if (
    units
      .slice(segment.from, segment.to)
      .some(({ lower }) => /^(?:umgangssprachlich|volksmund|scherzhaft|übersetzt|korrekt|jargon)$/.test(lower))
  )
    return null;
  const source = placeOf(units, at + 2, segment.to) ?? placeOf(units, segment.from, at);
  const cue =
    units[at - 1]?.lower === 'es' ? { from: at - 1, to: at + 1 } : { from: at, to: Math.min(at + 2, segment.to) };
  if (at === segment.from || units[segment.from]?.lower === 'wie') {
    if (index === 0 && segments[1]?.before === ':') return null;
    return { rule: 'heisst-es', from: segment.from, to: segment.to, cue, source, stance: 'neutral', segment: index };
  }
  const next = segments[index + 1];
  const opens =
    next &&
    (next.before === ':' ||
      isSpeech(units[next.from]) ||
      next.kind === 'main' ||
      /^(?:dass|daß)$/.test(units[next.from]?.lower ?? ''));
  if (opens && !units[at - 1]?.quotation)
    return {
      rule: 'heisst-es-main',
      from: segment.from,
      to: segment.to,
      cue,
      source,
      stance: 'neutral',
      segment: index,
    };
  return units[at - 1]?.quotation
    ? { rule: 'heisst-es', from: at, to: segment.to, cue, source, stance: 'neutral', segment: index }
    : null;
}

/** "Aus X geht hervor, dass ...", "wie aus X hervorgeht". */
function hervor({ units, segments }: Sentence, segment: Segment, index: number, at: number): Naming | null {
  const joined = units[at]?.lower.startsWith('hervor') ?? false;
  let end = at;
  while (!joined && end < segment.to && units[end]?.lower !== 'hervor') end++;
  if (!joined && end >= segment.to) return null;
  const from = units.slice(segment.from, segment.to).findIndex(({ lower }) => lower === 'aus') + segment.from;
  const source = from >= segment.from ? nounPhrase(units, from + 1, segment.to) : null;
  if (!source) return null;
  const naming = {
    cue: { from: at, to: joined ? at + 1 : end + 1 },
    source,
    stance: 'factive',
    segment: index,
  } as const;
  if (joined && units[segment.from]?.lower === 'wie')
    return { ...naming, rule: 'hervor', from: segment.from, to: segment.to };
  const next = segments[index + 1];
  if (joined || !/^(?:dass|daß|wie|ob)$/.test(units[next?.from ?? -1]?.lower ?? '')) return null;
  // "Das geht aus Akten hervor, wie der Sender berichtet": a source of its own.
  if (next && units[next.from]?.lower === 'wie' && readingsOf(units[next.to - 1]?.lower ?? '').length > 0) return null;
  return { ...naming, rule: 'hervor-dass', from: segment.from, to: segment.to };
}

/** "Für X ist klar: ...", "Für X steht fest, dass ...". */
function fuer({ units, segments }: Sentence, segment: Segment, index: number, at: number): Naming | null {
  const source = at === segment.from ? nounPhrase(units, at + 1, segment.to) : null;
  const verb = source ? (units[source.to]?.lower ?? '') : '';
  const last = units[segment.to - 1]?.lower ?? '';
  const next = segments[index + 1];
  if (
    !source ||
    !next ||
    !((/^(?:ist|war|sei)$/.test(verb) && last === 'klar') || (/^(?:steht|stand)$/.test(verb) && last === 'fest'))
  )
    return null;
  return {
    rule: 'heisst-es-main',
    from: segment.from,
    to: segment.to,
    cue: { from: source.to, to: segment.to },
    source,
    stance: 'belief',
    segment: index,
  };
}

/** The document or body that "in", "aus", "von", "bei" or "auf" names. */
function placeOf(units: readonly Unit[], from: number, to: number): Phrase | null {
  for (let at = from; at < to; at++) {
    if (!/^(?:in|im|aus|von|vom|bei|beim|auf|seitens)$/.test(units[at]?.lower ?? '')) continue;
    const phrase = nounPhrase(units, at + 1, to);
    if (phrase && !isTime(units, phrase) && speaksFrom(units, phrase)) return phrase;
  }
  return null;
}

/** A text, a body, people or a name: "in dem Bericht", "aus Kreisen"; not "auf Anfrage", "von der Feier". */
function speaksFrom(units: readonly Unit[], { from, head }: Phrase): boolean {
  const { text, lower } = units[head] as Unit;
  if (
    isDocument(text) ||
    isBodyWord(text) ||
    isGeneralBody(text) ||
    isCollective(text) ||
    roleGender(text) ||
    nounStance(lower)
  )
    return true;
  return (
    !DETERMINERS.has(units[from]?.lower ?? '') &&
    !isAbstract(text) &&
    !/^(?:anfrage|nachfrage|anfragen|rückfrage)$/.test(lower)
  );
}

/** The content of a naming: its clause without it. */
function found(sentence: Sentence, naming: Naming, all: readonly Naming[]): Found | null {
  const { units, segments } = sentence;
  const [from, to] =
    naming.rule === 'hervor-dass' || naming.rule === 'heisst-es-main'
      ? [naming.to, sentence.end]
      : scope(sentence, naming, all);
  const content = trimContent(units, [
    { from, to: naming.from },
    { from: pastRelative(sentence, naming), to },
  ]).filter((range) => !isMere(units, range));
  if (content.length === 0) return null;
  const words = content.reduce((sum, range) => sum + range.to - range.from, 0);
  if (words < 2 && !content.some(({ from: at }) => units[at]?.quotation)) return null;
  const segment = segments[naming.segment] as Segment;
  const source = naming.rule === 'eigen' ? clauseSubject(sentence, segment, naming) : naming.source;
  const whole = naming.from === segment.from && naming.to >= segment.to && naming.segment > 0;
  return {
    rule: naming.rule, source: source ? { from: source.from, to: source.to } : null, cue: [naming.cue], content, stance: naming.stance,
    negated: false, hypothetical: false, open: false, cueSegment: whole ? naming.segment : -1,
  }; // biome-ignore format: short
}

/** Past a relative clause about the source ("Laut einer Studie, die am Montag erschien, ..."). */
function pastRelative({ segments }: Sentence, naming: Naming): number {
  const own = segments[naming.segment] as Segment;
  const next = segments[naming.segment + 1];
  return naming.to >= own.to && next?.kind === 'rel' && next.before === ',' && naming.rule !== 'hervor-dass'
    ? next.to
    : naming.to;
}

/** A coordinator alone ("Denn laut ...") is no content. */
const isMere = (units: readonly Unit[], { from, to }: Range): boolean =>
  to - from === 1 && /^(?:denn|und|aber|doch|auch|so|zudem|das|dass)$/.test(units[from]?.lower ?? '');

/** Unit range of the clause that a naming speaks for. */
function scope(sentence: Sentence, naming: Naming, all: readonly Naming[]): [number, number] {
  const { units, segments } = sentence;
  const segment = segments[naming.segment] as Segment;
  let from = segments[0]?.from ?? 0;
  let to = sentence.end;
  const opener = units[segment.from]?.lower ?? '';
  const whole = naming.from === segment.from && naming.to >= segment.to;
  const subordinate =
    !whole &&
    (segment.kind === 'rel' || segment.kind === 'sub') &&
    naming.segment > 0 &&
    (RELATIVES.has(opener) || SUBORDINATORS.has(opener));
  if (subordinate) return [segment.from, segment.to];
  for (const other of all) {
    if (other === naming) continue;
    if (other.to <= naming.from && (segments[other.segment] as Segment).to < segment.from)
      from = Math.max(from, other.to);
    if (other.from >= naming.to) to = Math.min(to, other.from);
  }
  for (let k = 0; k < segments.length; k++) {
    const { before, from: start } = segments[k] as Segment;
    if (before !== ';' && before !== '–' && before !== '—') continue;
    const main = (segments[k] as Segment).kind === 'main';
    if (before === ';' || (main && !segments.slice(k + 1).some((s) => s.before === before))) {
      if (start <= naming.from) from = Math.max(from, start);
      else to = Math.min(to, start - 1);
    }
  }
  if ((naming.rule === 'so' || naming.rule === 'so-noun') && naming.to < sentence.end) {
    // What follows "so X" is mostly the narrator's; a quotation or a clause in the subjunctive goes on.
    const next = segments.find((s) => s.from >= naming.to);
    if (next && !isSpeech(units[next.from]) && !(next.before === ',' && goesOn(units, next))) to = naming.to;
  }
  return [from, to];
}

function clauseSubject({ units }: Sentence, segment: Segment, naming: Naming): Range | null {
  if (segment.kind !== 'main' || segment.verb < 0) return null;
  const front = nounPhrase(units, segment.from, segment.verb);
  if (front && front.to <= naming.from) return front;
  const at = Math.max(segment.verb + 1, naming.from < segment.verb ? segment.verb + 1 : 0);
  return nounPhrase(units, at, segment.to);
}
