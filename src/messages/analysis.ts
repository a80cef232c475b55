/** The engine's answer as it comes over the wire, checked: a mark is painted only from what holds. */
import type { Analysis, Attribution, Block, BlockSpan, Evidence, QuotedTerm, Speaker } from '../engine/types.ts';

type Raw = Readonly<Record<string, unknown>>;
type Is<T> = (value: unknown) => value is T;

const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Is<string> = (value) => typeof value === 'string';
const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;
const isOffset: Is<number> = (value): value is number => Number.isInteger(value) && Number(value) >= 0;
const isListOf = <T>(value: unknown, holds: Is<T>): value is T[] => Array.isArray(value) && value.every(holds);
const isOneOf = (value: unknown, names: ReadonlySet<string>): boolean => isText(value) && names.has(value);
const isMaybeText = (value: unknown): boolean => value === undefined || isText(value);

const KINDS = new Set(['direct', 'indirect', 'mixed']);
const ACTS = new Set(['claim', 'attitude']);
const STANCES = new Set(['neutral', 'factive', 'doubtful', 'denial', 'belief', 'request']);
const USES = new Set(['scare', 'fragment', 'speech', 'title', 'name', 'mention', 'other']);
const SPEAKER_KINDS = new Set(['person', 'organisation', 'group', 'document', 'unnamed']);
const PROVENANCES = new Set(['first-hand', 'told-this-outlet', 'told-other-outlet', 'document', 'unnamed-source']);

const isEvidence: Is<Evidence> = (value): value is Evidence =>
  isRecord(value) && isText(value.code) && isText(value.words) && isMaybeText(value.note);

const isSpeaker: Is<Speaker> = (value): value is Speaker =>
  isRecord(value) &&
  isText(value.id) &&
  isText(value.name) &&
  isOneOf(value.kind, SPEAKER_KINDS) &&
  isMaybeText(value.role) &&
  isListOf(value.aliases, isText);

/** Tells whether a span lies inside a block of the batch. */
const spanCheck =
  (lengths: ReadonlyMap<string, number>): Is<BlockSpan> =>
  (value): value is BlockSpan =>
    isRecord(value) &&
    isText(value.block) &&
    isOffset(value.start) &&
    isOffset(value.end) &&
    value.start < value.end &&
    value.end <= (lengths.get(value.block) ?? -1);

const isAttribution = (value: unknown, isSpan: Is<BlockSpan>): value is Attribution =>
  isRecord(value) &&
  isText(value.id) &&
  isOneOf(value.kind, KINDS) &&
  isOneOf(value.act, ACTS) &&
  isOneOf(value.stance, STANCES) &&
  isListOf(value.source, isSpan) &&
  isListOf(value.cue, isSpan) &&
  isListOf(value.content, isSpan) &&
  value.content.length > 0 &&
  (value.speaker === null || isText(value.speaker)) &&
  isListOf(value.candidates, isText) &&
  [value.addressee, value.medium, value.within].every(isMaybeText) &&
  (value.provenance === undefined || isOneOf(value.provenance, PROVENANCES)) &&
  typeof value.negated === 'boolean' &&
  typeof value.hypothetical === 'boolean' &&
  isShare(value.confidence) &&
  isShare(value.speakerConfidence) &&
  isListOf(value.evidence, isEvidence);

const isTerm = (value: unknown, isSpan: Is<BlockSpan>): value is QuotedTerm =>
  isRecord(value) &&
  isText(value.id) &&
  isSpan(value.span) &&
  isOneOf(value.use, USES) &&
  (value.speaker === null || isText(value.speaker)) &&
  isShare(value.confidence) &&
  isListOf(value.evidence, isEvidence);

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/**
 * The engine's answer for a batch, or null when it is not one. An annotation that is malformed, or has a span outside
 * its block, is left out (no mark before a wrong mark); a speaker that is not in the list becomes "speaker unclear".
 * Never throws.
 */
export function parseAnalysis(json: string, blocks: readonly Block[]): Analysis | null {
  const raw = readJson(json);
  if (!isRecord(raw) || !isText(raw.language) || !(raw.support === 'full' || raw.support === 'quotes-only'))
    return null;
  if (!Array.isArray(raw.attributions) || !Array.isArray(raw.terms) || !Array.isArray(raw.speakers)) return null;
  if (!isRecord(raw.carry) || raw.carry.version !== 1 || !isRecord(raw.carry.stages)) return null;
  const isSpan = spanCheck(new Map(blocks.map((block) => [block.id, block.text.length])));
  const speakers = raw.speakers.filter(isSpeaker);
  const known = new Set(speakers.map(({ id }) => id));
  const spoken = <T extends { readonly speaker: string | null }>(entry: T): T =>
    entry.speaker === null || known.has(entry.speaker) ? entry : { ...entry, speaker: null };
  return {
    language: raw.language,
    support: raw.support,
    attributions: raw.attributions.filter((entry): entry is Attribution => isAttribution(entry, isSpan)).map(spoken),
    terms: raw.terms.filter((entry): entry is QuotedTerm => isTerm(entry, isSpan)).map(spoken),
    speakers,
    carry: { version: 1, stages: raw.carry.stages },
  };
}
