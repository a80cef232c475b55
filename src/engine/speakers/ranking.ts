/** Ranks the entities of the reading as what a pronoun or description means. */
import { type Anaphor, personFeatures } from './features.ts';
import { type Candidate, type Ranked, type RankModel, rank } from './rank.ts';
import { type Decision, floorAt, MAX_CANDIDATES, NONE, type Reading } from './reading.ts';

export function rankPerson(reading: Reading, a: Anaphor, source: number): Ranked[] {
  return rankBy(reading, 'person', a, source, personFeatures);
}

export function rankBy(
  reading: Reading,
  model: RankModel,
  a: Anaphor,
  source: number,
  features: typeof personFeatures,
): Ranked[] {
  const floor = floorAt(reading, a.at, source);
  const candidates: Candidate[] = [];
  for (const entity of reading.recent) {
    const f = features(a, entity, candidates.length, floor);
    if (f) candidates.push({ entity, features: f });
    if (candidates.length >= MAX_CANDIDATES) break;
  }
  // A given name of the other gender counts only when nobody else is there.
  const fitting = candidates.filter((c) => !c.features.against);
  return choose(reading, model, fitting.length ? fitting : candidates, source);
}

export function choose(reading: Reading, model: RankModel, candidates: readonly Candidate[], source: number): Ranked[] {
  const ranked = rank(model, candidates);
  const forced = source >= 0 ? reading.watch?.(source, model, candidates) : undefined;
  if (!forced) return ranked;
  const taken = ranked.find((r) => r.entity === forced.entity);
  return taken ? [taken, ...ranked.filter((r) => r !== taken)] : ranked;
}

export function picked(ranked: readonly Ranked[], how: Decision['how'], model: RankModel): Decision {
  const [best] = ranked;
  return best?.entity
    ? { entity: best.entity, probability: best.probability, how, model, rivals: ranked }
    : { ...NONE, how, rivals: ranked };
}
