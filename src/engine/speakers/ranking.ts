/** Ranks the entities of the reading as what a pronoun or description means. */
import { compare } from './compare.ts';
import type { Entity } from './entities.ts';
import { type Anaphor, antecedent, personFeatures, within } from './features.ts';
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
  const kept = eligible(a, candidates);
  compare(a, kept);
  return choose(reading, model, kept, source);
}

interface Told {
  readonly entity: Entity;
  readonly features: Record<string, number>;
}

/** Without those only named in the quotation itself, and without given names of the other gender unless nobody else is there. */
function eligible(a: Anaphor, candidates: readonly Told[]): readonly Told[] {
  const outside = a.direct ? candidates.filter(({ entity }) => !onlyInside(a, entity)) : candidates;
  const heard = outside.length ? outside : candidates;
  const fitting = heard.filter((c) => !c.features.against);
  return fitting.length ? fitting : heard.length === 1 ? heard : [];
}

function onlyInside(a: Anaphor, entity: Entity): boolean {
  const m = antecedent(a, entity);
  return m?.quoted === true && !a.quoted && within(a, m);
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
