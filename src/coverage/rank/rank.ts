/**
 * The ranking: the stored reports by how surely they tell the same story. The words come from the story's beginning, the
 * reports are known by title and summary alone; everything happens on the device.
 */
import { guessLanguage } from '../text/stop-words.ts';
import { type Bag, bagOf } from './bag.ts';
import {
  askedOf,
  bm25,
  candidateOf,
  featuresOf,
  UnknownStems,
  type Weigher,
  weigherOf,
  withCompany,
} from './features.ts';
import type { ReportIndex } from './index-columns.ts';
import { RANKING } from './weights.ts';

/** How much of a story is read, in UTF-16 code units: its beginning, and as much of it as a feed would carry as summary. */
const READ = 1_000;
const LEAD = 300;
/** So many of the likeliest reports by BM25 are looked at closely. */
const CLOSE_LOOK = 150;

/** Log-odds from which on a report surely tells the story; below it, it may (precision on train .854, recall .903). */
export const SURE = -1.5;

/** A story to be compared. */
export interface StoryText {
  readonly title: string;
  readonly text: string;
  /** BCP 47 primary subtag, or empty: guessed. */
  readonly language: string;
}

/** A report that may tell the story. */
export interface Ranked {
  readonly id: string;
  /** Log-odds that it tells the same story (0: even). */
  readonly odds: number;
  /** Shared stems, the names, heaviest first, and the other words, heaviest first. */
  readonly names: readonly string[];
  readonly words: readonly string[];
  /** What was weighed: the gate (gate.ts) weighs it again. */
  readonly features: readonly number[];
}

/** The bag of a report's title and summary, as the index wants it. An empty `language` is guessed. */
export function reportBag(title: string, summary: string, language: string): Bag {
  return bagOf(title, summary, language || guessLanguage(`${title} ${summary}`));
}

/**
 * The reports of an index that may tell a story, best first; ends where nothing speaks for a report any more. Whether any of
 * them is to be shown is for {@link isTold} of gate.ts to say. `except`: ids of reports that are left out.
 */
export function rankStory(
  index: ReportIndex,
  story: StoryText,
  except: ReadonlySet<string> = new Set(),
): readonly Ranked[] {
  return compare(index, story, except)
    .map((row) => ({ ...row, odds: weigh(RANKING, row.features) }))
    .filter((row) => row.odds >= RANKING.least)
    .sort((a, b) => b.odds - a.odds || a.id.localeCompare(b.id))
    .map(({ id, odds, features, why }) => ({ id, odds, features, ...why() }));
}

/** A stored report beside the story: what the model weighs. Exported for training. */
export interface Compared {
  readonly id: string;
  readonly features: readonly number[];
  readonly why: () => { readonly names: readonly string[]; readonly words: readonly string[] };
}

/** Compares the likeliest reports with a story. Exported for training. */
export function compare(index: ReportIndex, story: StoryText, except: ReadonlySet<string>): readonly Compared[] {
  if (index.size === 0) return [];
  const language = story.language || guessLanguage(`${story.title} ${story.text}`);
  const unknown = new UnknownStems();
  const by = weigherOf(index, unknown);
  const bag = (length: number): Bag => bagOf(story.title, beginning(story.text, length), language);
  const asked = askedOf(bag(READ), bag(LEAD), by, unknown);
  const scores = bm25(asked, by);
  const rows = likeliest(index, scores, except).map((place) => {
    const entry = index.entryAt(place);
    if (!entry) throw new Error('rank: a place without a report');
    const candidate = candidateOf(entry, scores[place] ?? 0, by);
    return { candidate, features: featuresOf(asked, candidate, by) };
  });
  withCompany(rows, by);
  return rows.map(({ candidate, features }) => ({
    id: candidate.entry.id,
    features,
    why: () => sharedTerms(asked.vector.weights, candidate.vector.weights, by),
  }));
}

function beginning(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/\S*$/u, '');
}

/** The places with the best scores, best first. Sorts a few hundred at a time, never the whole store. */
function likeliest(index: ReportIndex, scores: Float64Array, except: ReadonlySet<string>): readonly number[] {
  const order = (a: number, b: number): number => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b;
  let places: number[] = [];
  let least = 0;
  for (let place = 0; place < scores.length; place += 1) {
    if ((scores[place] ?? 0) <= least || except.has(index.entryAt(place)?.id ?? '')) continue;
    places.push(place);
    if (places.length < CLOSE_LOOK * 4) continue;
    places = places.sort(order).slice(0, CLOSE_LOOK);
    least = scores[places.at(-1) ?? 0] ?? 0;
  }
  return places.sort(order).slice(0, CLOSE_LOOK);
}

function weigh(
  model: { readonly weights: readonly number[]; readonly bias: number },
  features: readonly number[],
): number {
  return model.weights.reduce((sum, weight, at) => sum + weight * (features[at] ?? 0), model.bias);
}

/** A name more than not, and how much of the story's weight a shared word must carry to be told. */
const NAME = 0.5;

function sharedTerms(
  story: ReadonlyMap<number, number>,
  report: ReadonlyMap<number, number>,
  by: Weigher,
): { readonly names: readonly string[]; readonly words: readonly string[] } {
  const shared = [...report.keys()].filter((term) => story.has(term)).sort((a, b) => by.weight(b) - by.weight(a));
  const isName = (term: number): boolean => by.index.nameness(term) > NAME;
  const stems = (terms: readonly number[]): readonly string[] => terms.map((term) => by.index.stemOf(term));
  return { names: stems(shared.filter(isName)), words: stems(shared.filter((term) => !isName(term))) };
}
