/**
 * The ranking: the stored reports by how surely they tell the same story. The words come from the story's beginning, the
 * reports are known by title and summary alone; everything happens on the device.
 */
import { guessLanguage } from '../text/stop-words.ts';
import { type Bag, bagOf } from './bag.ts';
import {
  type Asked,
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
/** More are not told: the reader sees 30 groups at most. */
const MOST = 80;

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
    .slice(0, MOST)
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
    why: () => sharedTerms(asked, candidate.entry.terms, by),
  }));
}

function beginning(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/\S*$/u, '');
}

/** Buckets of scores: those that hold the best are found by counting, and only their places are put in order. */
const BUCKETS = 1_024;

/** The places with the best scores, best first; `except` are left out. Linear in the store, whose scores are gone through twice. */
function likeliest(index: ReportIndex, scores: Float64Array, except: ReadonlySet<string>): readonly number[] {
  let most = 0;
  for (let place = 0; place < scores.length; place += 1) most = Math.max(most, scores[place] ?? 0);
  const bucketOf = (score: number): number => Math.min(BUCKETS - 1, Math.floor((score / most) * BUCKETS));
  const counts = new Uint32Array(BUCKETS);
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? 0;
    if (score > 0) counts[bucketOf(score)] = (counts[bucketOf(score)] ?? 0) + 1;
  }
  let least = BUCKETS - 1;
  for (let above = counts[least] ?? 0; above < CLOSE_LOOK + except.size && least > 0; above += counts[least] ?? 0)
    least -= 1;
  const places: number[] = [];
  for (let place = 0; place < scores.length; place += 1) {
    const score = scores[place] ?? 0;
    if (score > 0 && bucketOf(score) >= least) places.push(place);
  }
  return places
    .filter((place) => !except.has(index.entryAt(place)?.id ?? ''))
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, CLOSE_LOOK);
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
  asked: Asked,
  report: Uint32Array,
  by: Weigher,
): { readonly names: readonly string[]; readonly words: readonly string[] } {
  const shared = [...report].filter((term) => asked.weights[term] !== 0).sort((a, b) => by.weight(b) - by.weight(a));
  const isName = (term: number): boolean => by.index.nameness(term) > NAME;
  const stems = (terms: readonly number[]): readonly string[] => terms.map((term) => by.index.stemOf(term));
  return { names: stems(shared.filter(isName)), words: stems(shared.filter((term) => !isName(term))) };
}
