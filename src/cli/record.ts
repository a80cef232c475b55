/** One document's annotations as a line of the contract (design.md): offsets are into the record's own `text`. */
import type { Analysis, Attribution, BlockSpan, Speaker } from '../engine/types.ts';

/** Offsets in UTF-16 code units into the record's text, end exclusive. */
export interface RecordSpan {
  readonly start: number;
  readonly end: number;
}

/** A speaker as the record has it. */
export interface RecordSpeaker {
  readonly name: string;
  readonly kind: Speaker['kind'];
  readonly role?: string;
}

/** An attribution as the record has it. */
export interface RecordAttribution {
  readonly kind: Attribution['kind'];
  readonly act: Attribution['act'];
  readonly source: readonly RecordSpan[];
  readonly cue: readonly RecordSpan[];
  readonly content: readonly RecordSpan[];
  readonly speaker: RecordSpeaker | null;
  readonly addressee?: string;
  readonly stance: Attribution['stance'];
  readonly confidence: number;
  /** There only when true. */
  readonly negated?: true;
  readonly hypothetical?: true;
}

/** A quoted term as the record has it. */
export interface RecordTerm extends RecordSpan {
  readonly use: string;
  readonly speaker?: string;
}

/** A line of output. */
export interface DocumentRecord {
  readonly id: string;
  readonly article: boolean;
  readonly language: string;
  readonly title: string;
  readonly text: string;
  readonly attributions: readonly RecordAttribution[];
  readonly quotedTerms: readonly RecordTerm[];
  readonly relatedLinks: readonly { readonly title: string; readonly url: string }[];
}

/** The annotations of an analysis, with the offsets of its blocks in the text: `starts` by block id. */
export function annotationsOf(
  analysis: Analysis,
  starts: ReadonlyMap<string, number>,
): Pick<DocumentRecord, 'attributions' | 'quotedTerms'> {
  const speakers = new Map(analysis.speakers.map((speaker) => [speaker.id, speaker]));
  const place = (spans: readonly BlockSpan[]): RecordSpan[] =>
    spans.map(({ block, start, end }) => {
      const from = starts.get(block) ?? 0;
      return { start: from + start, end: from + end };
    });
  const named = (id: string | null): RecordSpeaker | null => {
    const speaker = id === null ? undefined : speakers.get(id);
    if (!speaker) return null;
    return { name: speaker.name, kind: speaker.kind, ...(speaker.role ? { role: speaker.role } : {}) };
  };
  return {
    attributions: analysis.attributions.map((a) => ({
      kind: a.kind,
      act: a.act,
      source: place(a.source),
      cue: place(a.cue),
      content: place(a.content),
      speaker: named(a.speaker),
      ...(a.addressee ? { addressee: a.addressee } : {}),
      stance: a.stance,
      confidence: Math.round(a.confidence * 1000) / 1000,
      ...(a.negated ? { negated: true as const } : {}),
      ...(a.hypothetical ? { hypothetical: true as const } : {}),
    })),
    quotedTerms: analysis.terms.flatMap((term) => {
      const [span] = place([term.span]);
      const speaker = named(term.speaker)?.name;
      return span ? [{ ...span, use: term.use, ...(speaker ? { speaker } : {}) }] : [];
    }),
  };
}
