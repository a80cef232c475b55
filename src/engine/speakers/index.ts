/** The door of the speaker stage: whose words each extracted attribution holds. */
import type { Doc, Extracted } from '../document.ts';
import type { AnalyseOptions, Evidence, Speaker, SpeakerKind } from '../types.ts';
import { readCarry, writeCarry } from './carry.ts';
import { barOf, confidenceOf } from './confidence.ts';
import { readDiscourse } from './discourse.ts';
import type { Entity } from './entities.ts';
import { provenanceOf } from './provenance.ts';
import type { Decision, Tools } from './reading.ts';
import { register } from './registry.ts';
import { readScene } from './scene.ts';
import type { Resolution, Resolved } from './types.ts';

export type { Resolution, Resolved } from './types.ts';

/** How many others a "speaker unclear" offers. */
const MAX_OFFERED = 4;

/**
 * Resolves the source of every extracted attribution to a speaker.
 * @param carry what the batch before gave (or undefined); anything that does not look like it is ignored.
 * @param tools training's hold on the stage; left out in the product.
 */
export function resolveSpeakers(
  doc: Doc,
  extracted: readonly Extracted[],
  carry: unknown,
  options: AnalyseOptions,
  tools: Tools = {},
): Resolution {
  const before = readCarry(carry);
  const scene = readScene(doc);
  const registry = register(scene, before.entities);
  const decisions = readDiscourse(doc, scene, registry, extracted, tools);
  const shown = new Set<string>(before.shown);
  const of = decisions.map((decision, k): Resolved => {
    tools.see?.(k, decision.signs ?? {}, decision);
    const confidence = confidenceOf(decision, tools.weights);
    const resolved = resolve(doc, extracted[k] as Extracted, decision, confidence, options);
    if (resolved.speaker) shown.add(resolved.speaker);
    for (const id of resolved.candidates) shown.add(id);
    return resolved;
  });
  const speakers = registry.book
    .all()
    .filter((e) => shown.has(e.id))
    .map(asSpeaker);
  return { speakers, of, carry: writeCarry(registry.book.all(), shown, scene) };
}

function resolve(doc: Doc, e: Extracted, decision: Decision, confidence: number, options: AnalyseOptions): Resolved {
  const words = e.source.map((s) => doc.text.slice(s.start, s.end)).join(' … ');
  const provenance = provenanceOf(doc, e, decision.entity, options, decision.holder);
  if (decision.entity && confidence >= barOf(decision)) {
    const evidence: Evidence[] = [
      {
        code: `speaker-${decision.how}`,
        words,
        ...(words === decision.entity.name ? {} : { note: decision.entity.name }),
      },
    ];
    return { speaker: decision.entity.id, candidates: [], confidence, evidence, ...(provenance ? { provenance } : {}) };
  }
  const candidates = decision.rivals.length
    ? decision.rivals.flatMap((r) => (r.entity ? [r.entity.id] : []))
    : decision.entity
      ? [decision.entity.id]
      : [];
  const evidence: Evidence[] = words
    ? [{ code: 'speaker-unclear', words }]
    : [{ code: 'speaker-not-named', words: '' }];
  return {
    speaker: null,
    candidates: [...new Set(candidates)].slice(0, MAX_OFFERED),
    confidence: 0,
    evidence,
    ...(provenance ? { provenance } : {}),
  };
}

function asSpeaker(entity: Entity): Speaker {
  const kind: SpeakerKind = entity.kind === 'unknown' ? (entity.gender ? 'person' : guess(entity)) : entity.kind;
  return {
    id: entity.id,
    name: entity.name,
    kind,
    ...(entity.role ? { role: entity.role } : {}),
    aliases: entity.aliases,
  };
}

/** Named, and nothing tells a person from a body: two words look like a person's name, one like a body's. */
const guess = (entity: Entity): SpeakerKind => (/\s/.test(entity.name) ? 'person' : 'organisation');
