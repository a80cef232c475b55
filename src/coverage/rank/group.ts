/**
 * Results as the reader sees them: near-duplicates in one group ("12 outlets carry this AP report"), newest first within
 * their relevance, the article's own outlet last, each with why it is here.
 */
import type { Report, ReportGroup, Story } from '../../messages/coverage-protocol.ts';
import { hostOf } from '../search-links.ts';
import { safeUrl } from '../text/plain.ts';
import { stemOf, wordsOf } from '../text/words.ts';
import { SURE } from './rank.ts';

/** A report with what the ranking says of it. */
export interface Scored {
  readonly report: Report;
  /** Log-odds that it tells the same story. */
  readonly odds: number;
  /** Shared stems. */
  readonly names: readonly string[];
  readonly words: readonly string[];
}

/** Reports of stories that lie days apart are seldom of one story: free days, then the cost in log-odds a day, and the most. */
const FREE_DAYS = 3;
const COST_A_DAY = 0.4;
const MOST_COST = 4;
const DAY = 86_400_000;
/** From these log-odds on a report is as good as certain. */
const STRONG = 2;
/** How many shared names and words are told. */
const TOLD = 5;

/** Groups and orders reports for a story. The article itself is left out; `limit` groups at most. */
export function groupReports(scored: readonly Scored[], story: Story, limit = 30): readonly ReportGroup[] {
  const own = safeUrl(story.url);
  const seen = new Set<string>(own === null ? [] : [bare(own)]);
  const unique = scored.filter(({ report }) => {
    const key = bare(report.url);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  const timed = unique.map((entry) => ({
    ...entry,
    odds: entry.odds - timeCost(entry.report.published, story.published),
  }));
  const groups = gather(timed.sort((a, b) => b.odds - a.odds)).map((members) => outlined(members, hostOf(story.url)));
  return groups.sort(byOrder).slice(0, limit).map(toGroup);
}

/** What the days between two reports cost, in log-odds. Unknown dates cost nothing. */
export function timeCost(a: string, b: string): number {
  const days = Math.abs(Date.parse(a) - Date.parse(b)) / DAY;
  return Number.isNaN(days) ? 0 : Math.min(Math.max(days - FREE_DAYS, 0) * COST_A_DAY, MOST_COST);
}

/** An address without scheme, "www." and final slash: the same page twice. */
function bare(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/u, '').replace(/\/$/u, '');
}

/** Puts each report to the first group that carries the same text. */
function gather(scored: readonly Scored[]): readonly (readonly Scored[])[] {
  const groups: { readonly members: Scored[]; readonly text: Shingles }[] = [];
  for (const entry of scored) {
    const text = shinglesOf(entry.report);
    const same = groups.find((group) => isSameText(group.text, text));
    if (same) same.members.push(entry);
    else groups.push({ members: [entry], text });
  }
  return groups.map((group) => group.members);
}

interface Shingles {
  readonly title: ReadonlySet<string>;
  readonly summary: ReadonlySet<string>;
}

/** Runs of four words: two reports that share most of them carry one text. */
const RUN = 4;
const LEAST_RUNS = 6;
const SAME_SUMMARY = 0.6;
const SAME_TITLE = 0.8;
const LEAST_TITLE = 5;

function shinglesOf({ title, summary }: Report): Shingles {
  const words = wordsOf(summary.replace(/^.{0,60}?\((?:AP|AFP|dpa|Reuters|EFE|ANSA|PTI|UPI)\)\s*[-–—:]?/u, '')).map(
    (word) => word.lower,
  );
  const runs = words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN).join(' '));
  return { title: new Set(wordsOf(title).map((word) => stemOf(word.lower))), summary: new Set(runs) };
}

function isSameText(a: Shingles, b: Shingles): boolean {
  const titles =
    Math.min(a.title.size, b.title.size) >= LEAST_TITLE && overlap(a.title, b.title, Math.max) >= SAME_TITLE;
  return (
    titles ||
    (Math.min(a.summary.size, b.summary.size) >= LEAST_RUNS && overlap(a.summary, b.summary, Math.min) >= SAME_SUMMARY)
  );
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, of: (x: number, y: number) => number): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const entry of small) if (large.has(entry)) shared += 1;
  return shared / of(a.size, b.size);
}

/** Agencies, by how texts credit them. */
const AGENCIES: readonly (readonly [string, RegExp])[] = [
  ['AP', /\(AP\)|\bAssociated Press\b/u],
  ['Reuters', /\(Reuters\)|\bReuters\b/u],
  ['AFP', /\(AFP\)|\bAgence France-Presse\b|\bAFP\b/u],
  ['dpa', /\(dpa\b|\bdpa\b/u],
  ['EFE', /\(EFE\)|\bEFE\b/u],
  ['ANSA', /\(ANSA\)|\bANSA\b/u],
  ['PA Media', /\bPA Media\b|\bPress Association\b/u],
  ['PTI', /\(PTI\)/u],
  ['epd', /\(epd\b/u],
  ['Bloomberg', /\(Bloomberg\)/u],
];

/** The agency that a report credits or comes from, or empty. */
export function agencyOf(report: Pick<Report, 'title' | 'summary' | 'outlet'>): string {
  return AGENCIES.find(([, credit]) => credit.test(`${report.summary} ${report.outlet}`))?.[0] ?? '';
}

/** A group as it is put in order: who leads it, and who comes after. */
interface Outlined {
  readonly lead: Scored;
  readonly others: readonly Report[];
  readonly sameOutlet: boolean;
}

function outlined(members: readonly Scored[], ownHost: string): Outlined {
  const isOwn = ({ report }: Scored): boolean => ownHost !== '' && sameSite(report.host, ownHost);
  const lead = members.find((member) => !isOwn(member)) ?? members[0];
  if (!lead) throw new Error('group: a group without members');
  const others = members.filter((member) => member !== lead).map((member) => member.report);
  return { lead, others, sameOutlet: isOwn(lead) };
}

function toGroup({ lead, others, sameOutlet }: Outlined): ReportGroup {
  const surfaces = surfacesOf(lead.report);
  return {
    lead: lead.report,
    others: [...others].sort((a, b) => b.published.localeCompare(a.published)),
    note: noteOf([lead.report, ...others]),
    sharedNames: surfaces(lead.names),
    sharedWords: surfaces(lead.words),
    sameOutlet,
    score: 1 / (1 + Math.exp(-lead.odds)),
    quoted: [],
  };
}

/** "news.example.org" and "example.org" are one outlet. */
function sameSite(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function noteOf(reports: readonly Report[]): string {
  const outlets = new Set(reports.map((report) => report.host)).size;
  if (outlets < 2) return '';
  const agency = reports.map(agencyOf).find((name) => name !== '') ?? '';
  return agency ? `${outlets} outlets carry this ${agency} report` : `${outlets} outlets carry the same text`;
}

/** The report's own words for shared stems, heaviest first, without repeats. */
function surfacesOf({ title, summary }: Report): (stems: readonly string[]) => readonly string[] {
  const written = new Map<string, string>();
  for (const word of wordsOf(`${title} ${summary}`)) {
    const stem = stemOf(word.lower);
    if (!written.has(stem)) written.set(stem, word.text);
  }
  return (stems) => {
    const found = stems.slice(0, TOLD * 2).flatMap((stem) => written.get(stem) ?? []);
    return [...new Set(found)].slice(0, TOLD);
  };
}

/** Other outlets before the own; as good as certain, sure, possible; newest first within. */
function byOrder(a: Outlined, b: Outlined): number {
  const band = ({ lead }: Outlined): number => (lead.odds >= STRONG ? 2 : lead.odds >= SURE ? 1 : 0);
  if (a.sameOutlet !== b.sameOutlet) return a.sameOutlet ? 1 : -1;
  return (
    band(b) - band(a) || b.lead.report.published.localeCompare(a.lead.report.published) || b.lead.odds - a.lead.odds
  );
}
