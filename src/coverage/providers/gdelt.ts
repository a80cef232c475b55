/**
 * GDELT DOC 2.0, a search over the world's news of the last three months. Asked on a click only: at least five seconds
 * apart, answers kept for 15 minutes. Format: blog.gdeltproject.org, "GDELT DOC 2.0 API debuts" (ArtList, JSON).
 */
import type { Failure, Outcome, Report } from '../../messages/coverage-protocol.ts';
import { failed, succeeded, withLink } from '../failure.ts';
import type { CoverageStore } from '../feeds/store.ts';
import { decode } from '../net/decode.ts';
import { get } from '../net/get.ts';
import type { Ports } from '../ports.ts';
import { parseQuery, type Query } from '../query.ts';
import { hostOf } from '../search-links.ts';
import { isoDate, plainTitle, safeUrl } from '../text/plain.ts';

/** What it needs. */
export const GDELT_ORIGINS: readonly string[] = ['https://api.gdeltproject.org/*'];

const ADDRESS = 'https://api.gdeltproject.org/api/v2/doc/doc';
const APART = 5_000;
const KEPT = 15 * 60_000;
const TIME_LIMIT = 20_000;
const SIZE_LIMIT = 3_000_000;
const MOST = 75;
/** After 429: a minute, doubled each time in a row, at most half an hour. */
const FIRST_BACK_OFF = 60_000;
const LONGEST_BACK_OFF = 30 * 60_000;
const DAY = 86_400_000;

/** GDELT's words for languages, to BCP 47. */
const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  german: 'de',
  french: 'fr',
  spanish: 'es',
  italian: 'it',
  portuguese: 'pt',
  dutch: 'nl',
  russian: 'ru',
  ukrainian: 'uk',
  polish: 'pl',
  arabic: 'ar',
  chinese: 'zh',
  japanese: 'ja',
  korean: 'ko',
  turkish: 'tr',
  hebrew: 'he',
  greek: 'el',
  swedish: 'sv',
  norwegian: 'no',
  danish: 'da',
  finnish: 'fi',
  czech: 'cs',
  romanian: 'ro',
  hungarian: 'hu',
  hindi: 'hi',
  persian: 'fa',
  indonesian: 'id',
  vietnamese: 'vi',
  thai: 'th',
  bulgarian: 'bg',
  croatian: 'hr',
  serbian: 'sr',
};

/** GDELT's query: the phrases and the first word must be there, of the others at least one. Words under three letters are refused by GDELT. */
export function gdeltQuery(query: Query): string {
  const clean = (text: string): string => text.replace(/["()]/gu, ' ').replace(/\s+/gu, ' ').trim();
  const phrases = query.phrases
    .map(clean)
    .filter((phrase) => phrase.length > 2)
    .slice(0, 2);
  const words = query.words
    .map(clean)
    .filter((word) => word.length > 2 && !/^[-\d\s]+$/u.test(word))
    .slice(0, 6);
  const must = [
    ...phrases.map((phrase) => (phrase.includes(' ') ? `"${phrase}"` : phrase)),
    ...(phrases.length === 0 ? words.slice(0, 1) : []),
  ];
  const any = phrases.length === 0 ? words.slice(1) : words;
  return [...must, any.length > 1 ? `(${any.join(' OR ')})` : (any[0] ?? '')].filter(Boolean).join(' ');
}

/** The address that is asked. `now` in ms since 1970. A dated story is looked for from 3 days before to 5 after. */
export function gdeltUrl(query: Query, now: number): string {
  const parameters = new URLSearchParams({
    query: gdeltQuery(query),
    mode: 'ArtList',
    format: 'json',
    maxrecords: String(MOST),
    sort: 'HybridRel',
  });
  const day = Date.parse(query.date);
  if (!Number.isNaN(day) && now - day < 85 * DAY) {
    parameters.set('startdatetime', stamp(day - 3 * DAY));
    parameters.set('enddatetime', stamp(Math.min(day + 5 * DAY, now)));
  }
  return `${ADDRESS}?${parameters}`;
}

function stamp(time: number): string {
  return new Date(time).toISOString().replace(/\D/gu, '').slice(0, 14);
}

/** When it was last asked and how often in a row it refused. Kept in the store: the background may be stopped. */
interface Pace {
  readonly last: number;
  readonly refusals: number;
  readonly until: number;
}

type GdeltPorts = Pick<Ports, 'fetch' | 'now' | 'wait' | 'permissions'>;

/** Searches. `words` as the reader saw them, `date` YYYY-MM-DD or empty. Never throws. */
export async function searchGdelt(
  ports: GdeltPorts,
  store: CoverageStore,
  words: string,
  date: string,
  signal: AbortSignal,
): Promise<Outcome<readonly Report[]>> {
  const query = parseQuery(words, date);
  const byHand = `https://news.google.com/search?q=${encodeURIComponent(query.text)}`;
  const fail = (failure: { readonly ok: false; readonly failure: Failure }): Outcome<never> =>
    withLink(failure, 'Search it yourself', byHand);
  if (gdeltQuery(query) === '') return failed('bad-input', 'There is nothing to search for: give a name or two words.');
  if (!(await ports.permissions.has(GDELT_ORIGINS)))
    return fail(failed('no-permission', 'Whosaid may not ask GDELT: turn it on and allow it.'));
  const url = gdeltUrl(query, ports.now());
  const key = `gdelt ${gdeltQuery(query)} ${date}`;
  const kept = await store.cached(key, ports.now());
  if (kept !== undefined) return succeeded(kept as readonly Report[]);
  const pace = ((await store.cached('gdelt-pace', ports.now())) ?? { last: 0, refusals: 0, until: 0 }) as Pace;
  if (pace.until > ports.now()) return fail(waitFor(pace.until));
  await takeTurn(ports, store, pace, signal);
  const answer = await get(ports, { url, who: 'GDELT', timeLimit: TIME_LIMIT, sizeLimit: SIZE_LIMIT, signal });
  const read = answer.ok ? readArticles(decode(answer.value.bytes, 'charset=utf-8'), ports.now()) : answer;
  if (!read.ok && read.failure.reason === 'rate-limited')
    return fail(await backOff(ports, store, pace, read.failure.retryAt ?? 0));
  if (!read.ok) return fail(read);
  await store.cache(
    'gdelt-pace',
    { last: ports.now(), refusals: 0, until: 0 },
    ports.now() + LONGEST_BACK_OFF * 2,
    ports.now(),
  );
  await store.cache(key, read.value, ports.now() + KEPT, ports.now());
  return read;
}

/** Takes the next free turn, five seconds after the last one, before waiting for it: two searches at once are apart as well. */
async function takeTurn(ports: GdeltPorts, store: CoverageStore, pace: Pace, signal: AbortSignal): Promise<void> {
  const turn = Math.max(ports.now(), pace.last + APART);
  await store.cache('gdelt-pace', { ...pace, last: turn }, turn + LONGEST_BACK_OFF * 2, ports.now());
  if (turn > ports.now()) await ports.wait(turn - ports.now(), signal);
}

function waitFor(until: number): { readonly ok: false; readonly failure: Failure } {
  return failed('rate-limited', 'GDELT is asked too much at the moment and wants a pause.', { retryAt: until });
}

async function backOff(
  ports: GdeltPorts,
  store: CoverageStore,
  pace: Pace,
  asked: number,
): Promise<{ readonly ok: false; readonly failure: Failure }> {
  const now = ports.now();
  const until = Math.max(now + Math.min(FIRST_BACK_OFF * 2 ** pace.refusals, LONGEST_BACK_OFF), asked);
  await store.cache(
    'gdelt-pace',
    { last: now, refusals: Math.min(pace.refusals + 1, 10), until },
    until + LONGEST_BACK_OFF * 2,
    now,
  );
  return waitFor(until);
}

/** Reads an ArtList. GDELT answers 200 with a sentence when it refuses a query, and its JSON is sometimes malformed. */
export function readArticles(text: string, now: number): Outcome<readonly Report[]> {
  const body = text.trim();
  if (/^(?:Please limit|You have exceeded|Too many)/iu.test(body))
    return failed('rate-limited', 'GDELT wants a pause.');
  if (body === '' || body === '{}') return succeeded([]);
  if (!body.startsWith('{'))
    return failed(
      'bad-answer',
      /^[^<{]{1,200}/u.test(body)
        ? `GDELT says: "${body.slice(0, 160)}"`
        : 'GDELT sent something that is no list of reports.',
    );
  const articles = parseArticles(body);
  if (articles === null) return failed('bad-answer', 'GDELT sent a list that cannot be read.');
  const reports = articles.flatMap((article) => readArticle(article, now));
  return succeeded([...new Map(reports.map((report) => [report.url, report])).values()]);
}

/** The articles of an answer: parsed, or parsed after repair, or those objects of it that can be parsed. */
function parseArticles(body: string): readonly unknown[] | null {
  for (const candidate of [body, repaired(body)]) {
    try {
      const { articles } = JSON.parse(candidate) as { articles?: unknown };
      return Array.isArray(articles) ? articles : [];
    } catch {
      // the next attempt
    }
  }
  const single = repaired(body).match(/\{[^{}]*"url"[^{}]*\}/gu) ?? [];
  const articles = single.flatMap((object) => {
    try {
      return [JSON.parse(object) as unknown];
    } catch {
      return [];
    }
  });
  return articles.length > 0 ? articles : null;
}

/** Control characters inside strings, backslashes that escape nothing, and commas before a closing bracket. */
function repaired(body: string): string {
  return body
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\\(?:["\\/bfnrt]|u[0-9a-f]{4})|\\/giu, (found) => (found.length > 1 ? found : ''))
    .replace(/,\s*([\]}])/gu, '$1');
}

function readArticle(value: unknown, now: number): readonly Report[] {
  if (typeof value !== 'object' || value === null) return [];
  const raw = value as Record<string, unknown>;
  const words = (name: string): string => (typeof raw[name] === 'string' ? raw[name] : '');
  const url = safeUrl(words('url'));
  // GDELT sets spaces around marks ("U . S . trade"): close them up
  const title = plainTitle(words('title'))
    .replace(/\s+([.,:;!?%)’])/gu, '$1')
    .replace(/([(‘])\s+/gu, '$1');
  if (url === null || title === '') return [];
  const host = hostOf(words('domain')) || hostOf(url);
  return [
    {
      id: url,
      title,
      url,
      outlet: host,
      host,
      published: isoDate(words('seendate'), now),
      language: LANGUAGES[words('language').toLowerCase()] ?? '',
      summary: '',
      via: 'gdelt',
    },
  ];
}
