/** Claims handed to a source without a verb of saying: laut X, X zufolge, nach Angaben von X, so X, hieß es, aus Sicht von X. */
import type { Unit } from '../../attribution/rules/view.ts';
import { fuer, goesOn, heisstEs, hervor, isHeisstEs, so } from './by-clause.ts';
import { laut, meinungNach, nach, zufolge } from './by-noun.ts';
import type { Segment, Sentence } from './clauses.ts';
import type { Found } from './found.ts';
import type { Naming } from './naming.ts';
import { nounPhrase, type Range } from './phrase.ts';
import { trimContent } from './ranges.ts';
import { isSpeech } from './word-classes.ts';
import { RELATIVES, SUBORDINATORS } from './words.ts';

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
