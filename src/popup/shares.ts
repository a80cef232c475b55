/** Who speaks how much in an article: the numbers behind the bar, its legend and the by-speaker view. Pure. */
import type { Kind, Speaker, Stance } from '../engine/types.ts';
import type { ClaimView, PageState } from '../messages/protocol.ts';
import { speakerName } from '../page/card/explain.ts';

/** One reporting verb of a speaker: how often, and what it does to the claim. */
export interface CueCount {
  /** Lower case, as the article has it ("said"). */
  readonly cue: string;
  readonly stance: Stance;
  readonly count: number;
}

/** A speaker and all that is attributed to them. `speaker` is null for the claims whose speaker is unclear. */
export interface Voice {
  readonly speaker: Speaker | null;
  readonly claims: readonly ClaimView[];
  /** Words attributed, each counted once, for the innermost speaker when a claim holds another's claim. */
  readonly words: number;
  readonly kinds: Readonly<Record<Kind, number>>;
  /** Most used first. */
  readonly cues: readonly CueCount[];
}

/** A segment of the bar: one voice, or several taken together. */
export interface Share {
  readonly key: string;
  readonly sort: 'named' | 'others' | 'unnamed' | 'unclear';
  readonly name: string;
  readonly claims: number;
  readonly words: number;
  /** Part of all attributed words, 0 to 1. */
  readonly part: number;
}

/** The summary of an article. */
export interface Summary {
  readonly claims: number;
  /** Speakers, named or not. */
  readonly speakers: number;
  /** Of them, those that the article does not name. */
  readonly unnamed: number;
  /** Claims whose speaker is unclear. */
  readonly unclear: number;
  /** Named by words, then unnamed, then unclear. */
  readonly shares: readonly Share[];
}

/** Words of each claim less those of the claims it holds, so that no word counts twice. By claim id. */
function ownWords(claims: readonly ClaimView[]): ReadonlyMap<string, number> {
  const own = new Map(claims.map((claim) => [claim.id, claim.words]));
  for (const claim of claims) {
    const outer = claim.within === undefined ? undefined : own.get(claim.within);
    if (claim.within !== undefined && outer !== undefined) own.set(claim.within, Math.max(0, outer - claim.words));
  }
  return own;
}

function countCues(claims: readonly ClaimView[]): CueCount[] {
  const found = new Map<string, CueCount>();
  for (const { cue, stance } of claims) {
    if (cue === '') continue;
    const word = cue.toLowerCase();
    const key = `${word} ${stance}`;
    found.set(key, { cue: word, stance, count: (found.get(key)?.count ?? 0) + 1 });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

function countKinds(claims: readonly ClaimView[]): Record<Kind, number> {
  const kinds = { direct: 0, indirect: 0, mixed: 0 };
  for (const claim of claims) kinds[claim.kind] += 1;
  return kinds;
}

const rank = (voice: Voice): number => (voice.speaker === null ? 2 : voice.speaker.kind === 'unnamed' ? 1 : 0);

/** Everyone who is given a claim, by words: named first, then unnamed, then the unclear together. */
export function voicesOf({ claims, speakers }: Pick<PageState, 'claims' | 'speakers'>): readonly Voice[] {
  const known = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  const words = ownWords(claims);
  const groups = new Map<string | null, ClaimView[]>();
  for (const claim of claims) {
    // An id that the list of speakers lacks is as good as none: no name is made up for it.
    const key = claim.speaker !== null && known.has(claim.speaker) ? claim.speaker : null;
    groups.set(key, [...(groups.get(key) ?? []), claim]);
  }
  const voices = [...groups].map(
    ([id, theirs]): Voice => ({
      speaker: id === null ? null : (known.get(id) ?? null),
      claims: theirs,
      words: theirs.reduce((sum, claim) => sum + (words.get(claim.id) ?? 0), 0),
      kinds: countKinds(theirs),
      cues: countCues(theirs),
    }),
  );
  return voices.sort((a, b) => rank(a) - rank(b) || b.words - a.words || b.claims.length - a.claims.length);
}

function shareOf(key: string, sort: Share['sort'], name: string, voices: readonly Voice[], total: number): Share[] {
  if (voices.length === 0) return [];
  const words = voices.reduce((sum, voice) => sum + voice.words, 0);
  const claims = voices.reduce((sum, voice) => sum + voice.claims.length, 0);
  return [{ key, sort, name, claims, words, part: total === 0 ? 0 : words / total }];
}

/** The summary: one share for each named speaker, one for all that are not named, one for the unclear. */
export function summarise(voices: readonly Voice[]): Summary {
  const total = voices.reduce((sum, voice) => sum + voice.words, 0);
  const named = voices.filter((voice) => rank(voice) === 0);
  const unnamed = voices.filter((voice) => rank(voice) === 1);
  const unclear = voices.filter((voice) => rank(voice) === 2);
  const single = unnamed.length === 1 ? unnamed[0]?.speaker : undefined;
  return {
    claims: voices.reduce((sum, voice) => sum + voice.claims.length, 0),
    speakers: named.length + unnamed.length,
    unnamed: unnamed.length,
    unclear: unclear.reduce((sum, voice) => sum + voice.claims.length, 0),
    shares: [
      ...named.flatMap((voice) =>
        shareOf(voice.speaker?.id ?? '', 'named', speakerName(voice.speaker), [voice], total),
      ),
      ...shareOf('unnamed', 'unnamed', single ? speakerName(single) : 'Not named', unnamed, total),
      ...shareOf('unclear', 'unclear', speakerName(null), unclear, total),
    ],
  };
}

/** At most `most` named segments for the bar: the rest of the named are taken together as "n others". */
export function barShares(shares: readonly Share[], most = 4): readonly Share[] {
  const named = shares.filter((share) => share.sort === 'named');
  const rest = shares.filter((share) => share.sort !== 'named');
  if (named.length <= most + 1) return shares;
  const tail = named.slice(most);
  const sum = (pick: (share: Share) => number): number => tail.reduce((total, share) => total + pick(share), 0);
  const others: Share = {
    key: 'others',
    sort: 'others',
    name: `${tail.length} others`,
    claims: sum((share) => share.claims),
    words: sum((share) => share.words),
    part: sum((share) => share.part),
  };
  return [...named.slice(0, most), others, ...rest];
}
