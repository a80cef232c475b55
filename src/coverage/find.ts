/** Finding other reports of a story: among the stored items, and in the order of what a live search gave. */
import type { Report, ReportGroup, Story } from '../messages/coverage-protocol.ts';
import type { CoverageStore, StoredItem } from './feeds/store.ts';
import type { StoredIndex } from './feeds/stored-index.ts';
import type { Ports } from './ports.ts';
import { repeatsOf } from './rank/claim.ts';
import { GATE_LOOK, isTold } from './rank/gate.ts';
import { groupReports, type Scored, timeCost } from './rank/group.ts';
import { ReportIndex } from './rank/index-columns.ts';
import { type Ranked, rankStory, reportBag, type StoryText } from './rank/rank.ts';
import { hostOf } from './search-links.ts';

/** For so many groups the summaries are read for who is quoted. */
const READ_FOR_QUOTES = 12;

/** The stored reports of a story (or of its claim), as the reader sees them; empty when nothing stored is about it. Rejects with the store's errors. */
export async function findStored(
  story: Story,
  store: CoverageStore,
  index: StoredIndex,
  analyse: Ports['analyse'],
): Promise<readonly ReportGroup[]> {
  const ranked = rankStory(await index.get(), storyText(story));
  const items = new Map((await store.items(ranked.map(({ id }) => id))).map((item) => [item.id, item]));
  if (!isStored(story, ranked, items)) return [];
  const feeds = new Map((await store.feeds()).map((feed) => [feed.id, feed]));
  const scored = ranked.flatMap(({ id, odds, names, words }): readonly Scored[] => {
    const item = items.get(id);
    if (!item) return [];
    const { url, title, published, language, summary, feed } = item;
    const host = hostOf(url);
    const outlet = feeds.get(feed)?.title || host;
    return [
      { odds, names, words, report: { id, url, title, published, language, summary, host, outlet, via: 'feeds' } },
    ];
  });
  return withQuotes(groupReports(thatRepeat(scored, story), story), analyse);
}

async function withQuotes(groups: readonly ReportGroup[], analyse: Ports['analyse']): Promise<readonly ReportGroup[]> {
  if (!analyse) return groups;
  return Promise.all(
    groups.map(async (group, at) => {
      const { summary, language } = group.lead;
      if (at >= READ_FOR_QUOTES || summary === '') return group;
      return { ...group, quoted: await analyse(summary, language).catch(() => []) };
    }),
  );
}

function storyText(story: Story): StoryText {
  return { title: story.title, text: story.text, language: story.language.split('-')[0]?.toLowerCase() ?? '' };
}

/** Those that repeat the story's claim, if one is asked for, with the claim's words as what they share; likelier the more they have. */
function thatRepeat(scored: readonly Scored[], { claim, language }: Story): readonly Scored[] {
  if (claim === undefined) return scored;
  const read = repeatsOf(claim, language.split('-')[0]?.toLowerCase() ?? '');
  return scored.flatMap((entry) => {
    const repeated = read(entry.report);
    return repeated ? [{ ...entry, odds: entry.odds + CLAIM_WEIGHT * repeated.share, words: repeated.words }] : [];
  });
}

/** What a whole claim repeated adds to the log-odds: it only orders what is shown. */
const CLAIM_WEIGHT = 4;

/** Is any of the likeliest about the story? What the store lost since it was indexed speaks for nothing. */
function isStored(story: Story, reports: readonly Ranked[], items: ReadonlyMap<string, StoredItem>): boolean {
  const candidates = reports.slice(0, GATE_LOOK).flatMap(({ id, features }) => {
    const item = items.get(id);
    if (!item) return [];
    const { title, summary, published } = item;
    return [{ features, title, summary, cost: timeCost(published, story.published) }];
  });
  return isTold(storyText(story), candidates);
}

/** Scores what a live search found: it matched the words, so all of it is kept, the likeliest first. */
export function scoreFound(reports: readonly Report[], story: Story): readonly Scored[] {
  const index = new ReportIndex();
  for (const report of reports) index.add(report.id, reportBag(report.title, report.summary, report.language));
  const ranked = new Map(rankStory(index, storyText(story)).map((entry) => [entry.id, entry]));
  return reports.map((report) => {
    const entry = ranked.get(report.id);
    return { report, odds: entry?.odds ?? LEAST_ODDS, names: entry?.names ?? [], words: entry?.words ?? [] };
  });
}

/** Of a report that the ranking sees nothing in: a title in another language, for one. */
const LEAST_ODDS = -5;
