/** What only shows when the candidates of a pronoun stand side by side. */
import type { Entity, Mention } from './entities.ts';
import { type Anaphor, antecedent, byStanding, LOOK_BACK, within } from './features.ts';

/**
 * Adds what only shows when the candidates stand side by side: who was the latest subject and the latest named subject, whether somebody
 * else took over since the candidate spoke, and whether nobody else is near.
 */
export function compare(
  a: Anaphor,
  candidates: readonly { entity: Entity | null; features: Record<string, number> }[],
): void {
  const subjects = candidates.map(({ entity }) => latest(a, entity, (m) => m.subject));
  const names = candidates.map(({ entity }) => latest(a, entity, (m) => m.subject && m.form === 'name'));
  const [subject, name] = [Math.max(...subjects), Math.max(...names)];
  const near = candidates.filter(({ entity }) => entity && a.sentence - (antecedent(a, entity)?.sentence ?? -99) <= 4);
  const here = candidates.filter(({ entity, features: f }) => entity && f.sameBlock && !f.own);
  const most = Math.max(...candidates.map(({ entity }) => entity?.mentions.length ?? 0));
  candidates.forEach(({ entity, features: f }, i) => {
    if (!entity) return;
    if (here.length === 1 && here[0]?.entity === entity) f.onlyHere = 1;
    if (entity.mentions.length === most) f.most = 1;
    if (subjects[i] === subject && subject >= 0) f.lastSubject = 1;
    if (names[i] === name && name >= 0) f.lastName = 1;
    if (f.src0 && (names[i] ?? -1) < name) f.src0overtaken = 1;
    if (f.src0 && subjects[i] === subject) f.src0lastSubject = 1;
    if (near.length === 1 && near[0]?.entity === entity) f.onlyNear = 1;
    byStanding(a, f);
  });
}

/** Word index of the candidate's latest mention of a sort outside quotations and the anaphor's own content; -1: none. */
function latest(a: Anaphor, entity: Entity | null, sort: (m: Mention) => boolean): number {
  const mentions = entity?.mentions ?? [];
  for (let i = mentions.length - 1; i >= 0 && i >= mentions.length - LOOK_BACK; i -= 1) {
    const m = mentions[i];
    if (m && m.at < a.at && !m.quoted && !within(a, m) && sort(m)) return m.at;
  }
  return -1;
}
