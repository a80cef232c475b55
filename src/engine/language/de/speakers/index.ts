/** Whose words each German attribution holds: names, roles, pronouns and bodies, resolved over the article. */
import type { Doc, Extracted } from '../../../document.ts';
import type { Resolution, Resolved } from '../../../speakers/types.ts';
import type { Provenance } from '../../../types.ts';
import { readCarry, writeCarry } from './carry.ts';
import type { Figure } from './figures.ts';
import { Resolver } from './resolve.ts';

/** Below it the reader sees "speaker unclear". */
const THRESHOLD = 0.5;

/** Resolves the source of every extracted attribution. `carry`: what the batch before gave; anything else is ignored. */
export function resolveGerman(doc: Doc, extracted: readonly Extracted[], carry: unknown): Resolution {
  const resolver = new Resolver(doc, extracted, readCarry(carry));
  const order = extracted
    .map((item, index) => ({ index, at: item.source[0]?.start ?? item.content[0]?.start ?? 0 }))
    .sort((a, b) => a.at - b.at);
  const of: Resolved[] = extracted.map(() => ({ speaker: null, candidates: [], confidence: 0, evidence: [] }));
  for (const { index } of order) {
    const item = extracted[index] as Extracted;
    const words = item.source.map(({ start, end }) => doc.text.slice(start, end)).join(' … ');
    const decision = resolver.resolve(item);
    const provenance = provenanceOf(decision.entity);
    const known = provenance ? { provenance } : {};
    if (decision.entity && decision.confidence >= THRESHOLD) {
      const { id, name } = decision.entity;
      of[index] = {
        speaker: id, candidates: [], confidence: decision.confidence,
        evidence: [{ code: `speaker-${decision.how}`, words, ...(words === name ? {} : { note: name }) }], ...known,
      }; // biome-ignore format: short
    } else {
      of[index] = {
        speaker: null, candidates: decision.entity ? [decision.entity.id] : [], confidence: 0,
        evidence: [{ code: words ? 'speaker-unclear' : 'speaker-not-named', words }], ...known,
      }; // biome-ignore format: short
    }
  }
  return { speakers: resolver.speakers(), of, carry: writeCarry(resolver) };
}

/** Where the outlet has the words from, as far as the speaker tells. */
function provenanceOf(figure: Figure | null): Provenance | undefined {
  if (!figure) return undefined;
  if (figure.kind === 'document') return 'document';
  return figure.kind === 'unnamed' || figure.kind === 'group' ? 'unnamed-source' : 'first-hand';
}
