/** Plain English for what the engine found: how a claim was made, how sure it is, why there is a mark. Pure. */
import type { Evidence, Kind, Provenance, Speaker, SpeakerKind, Stance, TermUse } from '../../engine/types.ts';
import type { ClaimView } from '../../messages/protocol.ts';
import { EVIDENCE } from './evidence.ts';

const KINDS: Readonly<Record<Kind, string>> = { direct: 'Quoted', indirect: 'Paraphrased', mixed: 'Partly quoted' };

/** "Quoted", "Paraphrased", "Partly quoted". */
export const kindLabel = (kind: Kind): string => KINDS[kind];

const STANCES: Readonly<Record<Stance, string>> = {
  neutral: 'neutral',
  factive: 'presents it as true',
  doubtful: 'casts doubt',
  denial: 'denies it',
  belief: 'a belief',
  request: 'a request',
};

/** What the reporting words do: "presents it as true". */
export const stanceLabel = (stance: Stance): string => STANCES[stance];

const SPEAKER_KINDS: Readonly<Record<SpeakerKind, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  group: 'Group',
  document: 'Document',
  unnamed: 'Not named',
};

/** What sort of source speaks, as a label. */
export const speakerKindLabel = (kind: SpeakerKind): string => SPEAKER_KINDS[kind];

/** At or over which probability a confidence is called so. */
const HIGH = 0.85;
const MEDIUM = 0.65;

/** "high confidence": how sure the mark is. */
export function confidenceLabel(confidence: number): string {
  return `${confidence >= HIGH ? 'high' : confidence >= MEDIUM ? 'medium' : 'low'} confidence`;
}

const PROVENANCES: Readonly<Record<Provenance, string>> = {
  'first-hand': 'first hand',
  'told-this-outlet': 'told this outlet',
  'told-other-outlet': 'told another outlet',
  document: 'from a document',
  'unnamed-source': 'source not named',
};

/** Where the outlet has the words from. */
export const provenanceLabel = (provenance: Provenance): string => PROVENANCES[provenance];

const USES: Readonly<Record<TermUse, string>> = {
  scare: 'Scare quotes',
  fragment: 'A quoted piece',
  speech: 'Speech',
  title: 'A title',
  name: 'A name',
  mention: 'The word as a word',
  other: 'Quoted',
};

/** What the quotation marks around a term do. */
export const useLabel = (use: TermUse): string => USES[use];

/** Puts words into the article's own quotation marks, unless they bring theirs. */
export const quoted = (words: string): string => (/^["“„«‘']/u.test(words) ? words : `“${words}”`);

/** One reason as a sentence. A code without a sentence of its own says its words. */
export function reason({ code, words, note }: Evidence): string {
  const template = EVIDENCE[code];
  if (template) return template(words ? quoted(words) : '', note ?? '');
  const name = code.replace(/-/g, ' ');
  const start = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return `${start}${words ? `: ${quoted(words)}` : ''}${note ? ` (${note})` : ''}.`;
}

/** All reasons, without repeats. */
export const reasons = (evidence: readonly Evidence[]): string[] => [...new Set(evidence.map(reason))];

/** Name of who speaks, for headings, with a capital: never a guess. */
export function speakerName(speaker: Pick<Speaker, 'name'> | null): string {
  const [first = '', ...rest] = speaker?.name ?? 'Speaker unclear';
  return first.toLocaleUpperCase('en') + rest.join('');
}

/** The heading for assistive technology: "Quoted claim by Mira Havel". */
export const claimTitle = (claim: Pick<ClaimView, 'kind'>, speaker: Speaker | null): string =>
  `${kindLabel(claim.kind)} claim${speaker ? ` by ${speaker.name}` : ', speaker unclear'}`;
