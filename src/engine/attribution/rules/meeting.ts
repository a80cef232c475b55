/** Clauses of one row that meet: where the one ends and the next begins. */
import type { Clause } from './clause.ts';
import type { Unit } from './view.ts';

/** Cuts the right content of a clause where a later clause of the row begins that is no part of it. */
export function cutWhereTheyMeet(units: readonly Unit[], found: readonly Clause[]): void {
  for (const earlier of found) {
    if (earlier.left && earlier.content.length < 2) continue;
    const content = earlier.content.at(-1);
    if (!content) continue;
    for (const later of found) {
      if (later === earlier || later.cue.from <= earlier.cue.from || later.begin <= content.from) continue;
      const cut = cutAt(units, earlier, later);
      if (cut !== undefined && cut > content.from && cut < content.to) {
        earlier.content = [...earlier.content.slice(0, -1), { from: content.from, to: cut }];
        break;
      }
    }
  }
}

function cutAt(units: readonly Unit[], earlier: Clause, later: Clause): number | undefined {
  let at = later.begin;
  const before = units[at - 1]?.lower ?? '';
  const takesOver = later.heir === earlier || (later.heir !== undefined && later.heir === earlier.heir);
  const follows = later.left && later.content[0] !== undefined && later.content[0].from <= earlier.cue.from;
  const beside =
    ['but', 'and', 'while', 'whereas', 'though', 'although'].includes(before) && units[at - 2]?.lower === ',';
  if (!takesOver && !follows && !beside) return undefined;
  while (
    at > 0 &&
    ['and', 'but', 'while', 'whereas', 'though', 'although', ',', 'then', ';', '—', '–'].includes(
      units[at - 1]?.lower ?? '',
    )
  )
    at--;
  return at;
}
