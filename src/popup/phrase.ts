/** The line under a claim: who, by which words, to whom, quoted or not. Pure. */
import { KIND_WORDS, listed, PROVENANCE_WORDS, STANCE_WORDS } from '../components/words.ts';
import type { Speaker } from '../engine/types.ts';
import type { ClaimView } from '../messages/protocol.ts';
import { speakerName } from '../page/card/explain.ts';

/** The parts of the line, to be set in different weights: `before` **name** `after` · notes. */
export interface Phrase {
  readonly before: string;
  readonly name: string;
  /** false: the name is not a name ("speaker unclear"). */
  readonly sure: boolean;
  readonly after: string;
  readonly notes: readonly string[];
}

/** Cues that come before their source: "according to Havel", "reported by the ministry". */
const CUE_FIRST = /^(according to|per|as)\b|\b(by|to|from)$/i;

/** Longest cue or addressee that is worth its room in the line, in characters. */
const SHORT = 36;

/** The line of a claim. `speakers` by id. */
export function phraseOf(claim: ClaimView, speakers: ReadonlyMap<string, Speaker>): Phrase {
  const speaker = claim.speaker === null ? undefined : speakers.get(claim.speaker);
  const cue = claim.cue.length <= SHORT ? claim.cue : '';
  const first = CUE_FIRST.test(cue);
  const addressee = claim.addressee !== undefined && claim.addressee.length <= SHORT ? claim.addressee : '';
  return {
    before: first ? lowerFirst(cue) : '',
    name: first && speaker ? speaker.name : speakerName(speaker ?? null),
    sure: speaker !== undefined,
    after: first ? '' : [cue, addressee].filter(Boolean).join(' '),
    notes: [
      ...(speaker === undefined ? perhaps(claim, speakers) : []),
      KIND_WORDS[claim.kind],
      ...(speaker?.kind === 'unnamed' ? ['not named'] : []),
      STANCE_WORDS[claim.stance],
      provenanceOf(claim),
    ].filter(Boolean),
  };
}

/** Where the words come from, unless the line says so already: to whom they were told, or that the source is not named. */
function provenanceOf({ provenance, addressee }: ClaimView): string {
  if (provenance === undefined || provenance === 'unnamed-source') return '';
  return addressee !== undefined && provenance.startsWith('told-') ? '' : PROVENANCE_WORDS[provenance];
}

/** "perhaps Havel or Ortiz": the candidates, most likely first, three at most. */
function perhaps(claim: ClaimView, speakers: ReadonlyMap<string, Speaker>): string[] {
  const names = claim.candidates.flatMap((id) => speakers.get(id)?.name ?? []).slice(0, 3);
  return names.length === 0 ? [] : [`perhaps ${listed(names, 'or')}`];
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The phrase as one text, for screen readers. */
export const phraseText = ({ before, name, after, notes }: Phrase): string =>
  [[before, name, after].filter(Boolean).join(' '), ...notes].join(', ');

/** How the claim's edge is drawn, as its mark on the page is: dotted for a source that is not named, else by kind. */
export function edgeOf(claim: ClaimView, speakers: ReadonlyMap<string, Speaker>): 'quoted' | 'paraphrased' | 'unnamed' {
  if (claim.speaker !== null && speakers.get(claim.speaker)?.kind === 'unnamed') return 'unnamed';
  return claim.kind === 'direct' ? 'quoted' : 'paraphrased';
}
