/** Ranks the entities of the reading as what a pronoun or description means. */
import type { Entity } from './entities.ts';
import { type Anaphor, antecedent, compare, personFeatures } from './features.ts';
import { type Candidate, type Ranked, type RankModel, rank } from './rank.ts';
import { type Decision, floorAt, MAX_CANDIDATES, NONE, type Reading } from './reading.ts';

/** Entities that are looked at, latest first. */
const LOOK = 120;

/** Candidates for he or she, most likely first. `source`: index of the attribution, or -1. */
export function rankPerson(reading: Reading, a: Anaphor, source: number): Ranked[] {
  return rankBy(reading, 'person', a, source, personFeatures);
}

/** Candidates for a pronoun, most likely first, by the features that tell for or against each. */
export function rankBy(
  reading: Reading,
  model: RankModel,
  a: Anaphor,
  source: number,
  features: typeof personFeatures,
): Ranked[] {
  const floor = floorAt(reading, a.at, source);
  const near = reading.recent
    .slice(0, LOOK)
    .flatMap((entity) => {
      const m = antecedent(a, entity);
      return m ? [{ entity, at: m.at }] : [];
    })
    .sort((x, y) => y.at - x.at);
  const candidates: { entity: Entity; features: Record<string, number> }[] = [];
  for (const { entity } of near) {
    const f = features(a, entity, candidates.length, floor);
    if (f) candidates.push({ entity, features: f });
    if (candidates.length >= MAX_CANDIDATES) break;
  }
  // A given name of the other gender counts only when nobody else is there.
  const fitting = candidates.filter((c) => !c.features.against);
  const kept = fitting.length ? fitting : candidates;
  compare(a, kept);
  return choose(reading, model, kept, source);
}

/** Ranks the candidates; training's eye may say which one to take. */
export function choose(reading: Reading, model: RankModel, candidates: readonly Candidate[], source: number): Ranked[] {
  const ranked = rank(model, candidates, reading.tools.weights);
  const forced = source >= 0 ? reading.tools.watch?.(source, model, candidates) : undefined;
  if (!forced) return ranked;
  const taken = ranked.find((r) => r.entity === forced.entity);
  return taken ? [taken, ...ranked.filter((r) => r !== taken)] : ranked;
}

/** The decision for the likeliest candidate. */
export function picked(ranked: readonly Ranked[], how: Decision['how'], model: RankModel): Decision {
  const [best] = ranked;
  return best?.entity
    ? { entity: best.entity, probability: best.probability, how, model, rivals: ranked }
    : { ...NONE, how, rivals: ranked };
}
