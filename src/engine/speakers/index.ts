/** The door of the speaker stage: whose words each extracted attribution holds. */
import type { Doc, Extracted } from '../document.ts';
import type { AnalyseOptions, Speaker } from '../types.ts';
import type { Resolution, Resolved } from './types.ts';

export type { Resolution, Resolved } from './types.ts';

/**
 * Resolves the source of every extracted attribution to a speaker.
 * @param carry what the batch before gave (or undefined); anything that does not look like it is ignored.
 */
export function resolveSpeakers(
  doc: Doc,
  extracted: readonly Extracted[],
  _carry: unknown,
  _options: AnalyseOptions,
): Resolution {
  const speakers = new Map<string, Speaker>();
  const of = extracted.map((e): Resolved => {
    const words = e.source.map((s) => doc.text.slice(s.start, s.end)).join(' ');
    const name = words
      .replace(/^(?:the|a|an)\s+/i, '')
      .replace(/['’]s$|,$/u, '')
      .trim();
    if (!name) return { speaker: null, candidates: [], confidence: 0, evidence: [] };
    const id = name.toLowerCase();
    if (!speakers.has(id))
      speakers.set(id, { id, name, kind: /^\p{Lu}/u.test(name) ? 'person' : 'group', aliases: [] });
    return { speaker: id, candidates: [], confidence: 0.5, evidence: [{ code: 'source-words', words }] };
  });
  return { speakers: [...speakers.values()], of, carry: null };
}
