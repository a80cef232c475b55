/**
 * Wikipedia and Wikidata: who is this speaker, what is this publisher. On a click only: the name goes to Wikipedia in the
 * article's language, the number Wikidata has for it goes to Wikidata. Named by Api-User-Agent, as Wikimedia's policy asks
 * (foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy).
 */
import type { Failure, Outcome, WikiEntry, WikiStatement } from '../../messages/coverage-protocol.ts';
import { failed, succeeded, withLink } from '../failure.ts';
import type { CoverageStore } from '../feeds/store.ts';
import { decode } from '../net/decode.ts';
import { get } from '../net/get.ts';
import type { Ports } from '../ports.ts';
import { plainText } from '../text/plain.ts';
import { type Claimed, readClaims, readLabels } from './wikidata.ts';

/** What it needs. */
export const WIKI_ORIGINS: readonly string[] = ['https://*.wikipedia.org/*', 'https://www.wikidata.org/*'];

const TIME_LIMIT = 15_000;
const SIZE_LIMIT = 5_000_000;
/** An answer is kept for a day. */
const KEPT = 86_400_000;
/** Other pages of that name that are told. */
const OTHERS = 4;

type WikiPorts = Pick<Ports, 'fetch' | 'now' | 'permissions' | 'agent'>;
type Refusal = { readonly ok: false; readonly failure: Failure };

/** Looks a name up. `language` is BCP 47; Wikipedia in English is asked when it has no such edition. Never throws. */
export async function lookupWiki(
  ports: WikiPorts,
  store: CoverageStore,
  asked: { readonly name: string; readonly kind: 'speaker' | 'publisher'; readonly language: string },
  signal: AbortSignal,
): Promise<Outcome<WikiEntry>> {
  const name = asked.name.trim().slice(0, 120);
  const edition = editionOf(asked.language);
  const byHand = `https://${edition}.wikipedia.org/w/index.php?search=${encodeURIComponent(name)}`;
  const fail = (refusal: Refusal): Outcome<never> => withLink(refusal, 'Search Wikipedia yourself', byHand);
  if (name === '') return failed('bad-input', 'There is no name to look up.');
  if (!(await ports.permissions.has(WIKI_ORIGINS)))
    return fail(failed('no-permission', 'Whosaid may not ask Wikipedia: turn it on and allow it.'));
  const key = `wiki ${edition} ${asked.kind} ${name}`;
  const kept = await store.cached(key, ports.now());
  if (kept !== undefined) return succeeded(kept as WikiEntry);
  const found = await findPage(ports, edition, name, signal);
  if (!found.ok) return fail(found);
  const statements =
    asked.kind === 'publisher' && found.value.wikidata
      ? await statementsOf(ports, found.value.wikidata, edition, signal)
      : succeeded([]);
  if (!statements.ok && statements.failure.reason === 'aborted') return fail(statements);
  const entry = { ...found.value, statements: statements.ok ? statements.value : [] };
  if (statements.ok) await store.cache(key, entry, ports.now() + KEPT, ports.now());
  return succeeded(entry);
}

/** The Wikipedia edition of a language: its primary subtag when it looks like one, else English. */
export function editionOf(language: string): string {
  return /^[a-z]{2,3}(?=$|-)/u.exec(language.toLowerCase())?.[0] ?? 'en';
}

interface Page {
  readonly title: string;
  readonly description: string;
  readonly extract: string;
  readonly url: string;
  readonly wikidata: string;
  readonly ambiguous: boolean;
}

type Found = Omit<WikiEntry, 'statements'>;

/** The page with the name as its title; if there is none, or it only tells things of one name apart, the best of a search. */
async function findPage(ports: WikiPorts, edition: string, name: string, signal: AbortSignal): Promise<Outcome<Found>> {
  const exact = await pages(ports, edition, { titles: name, redirects: '1' }, signal);
  if (!exact.ok) return exact;
  const [page] = exact.value;
  if (page && !page.ambiguous) return succeeded(foundOf(page, []));
  const search = await pages(
    ports,
    edition,
    { generator: 'search', gsrsearch: name, gsrlimit: String(OTHERS + 2), gsrnamespace: '0' },
    signal,
  );
  if (!search.ok) return search;
  const [best, ...others] = search.value.filter((candidate) => !candidate.ambiguous);
  return best
    ? succeeded(foundOf(best, others.slice(0, OTHERS)))
    : failed('not-found', `Wikipedia has no article about "${name}".`);
}

function foundOf(page: Page, others: readonly Page[]): Found {
  const { title, description, url, wikidata } = page;
  return {
    title,
    description,
    url,
    wikidata,
    sentence: firstSentence(page.extract),
    others: others.map((other) => ({ title: other.title, description: other.description, url: other.url })),
  };
}

/** The first sentence of a text: to the first full stop that ends one (not of "b. 1950", "Dr." or "U.S."), 400 code units at most. */
export function firstSentence(text: string): string {
  const clean = plainText(text, 1_200);
  for (const match of clean.matchAll(/[.!?。](?=\s+\p{Lu}|$)/gu)) {
    const before = clean.slice(0, match.index);
    const open = (before.match(/\(/gu)?.length ?? 0) > (before.match(/\)/gu)?.length ?? 0);
    const short = /(?:^|[\s(.])(?:\p{Lu}|\p{L}{1,2}|Dr|Prof|St|Mrs?|Sen|Gov|Rep|Jr|Sr|geb|bzw|Inc|Ltd|Co|Corp)$/u.test(
      before,
    );
    if (!open && !short) return plainText(clean.slice(0, match.index + 1), 400);
  }
  return plainText(clean, 400);
}

async function pages(
  ports: WikiPorts,
  edition: string,
  find: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Outcome<readonly Page[]>> {
  const parameters = new URLSearchParams({
    action: 'query',
    format: 'json',
    formatversion: '2',
    maxlag: '5',
    prop: 'extracts|pageprops|description|info',
    exintro: '1',
    explaintext: '1',
    exlimit: 'max',
    inprop: 'url',
    ...find,
  });
  const answer = await askJson(ports, 'Wikipedia', `https://${edition}.wikipedia.org/w/api.php?${parameters}`, signal);
  if (!answer.ok) return answer;
  const list = record(record(answer.value).query).pages;
  if (!Array.isArray(list)) return succeeded([]);
  const read = list.map(record).filter((page) => page.missing !== true && page.invalid !== true);
  return succeeded(
    read.sort((a, b) => Number(a.index ?? 0) - Number(b.index ?? 0)).flatMap((page) => readPage(page, edition)),
  );
}

function readPage(raw: Readonly<Record<string, unknown>>, edition: string): readonly Page[] {
  const props = record(raw.pageprops);
  const title = words(raw.title);
  const item = words(props.wikibase_item);
  if (title === '') return [];
  return [
    {
      title,
      description: plainText(words(raw.description), 200),
      extract: words(raw.extract),
      url: `https://${edition}.wikipedia.org/wiki/${encodeURIComponent(title.replaceAll(' ', '_'))}`,
      wikidata: /^Q\d+$/u.test(item) ? item : '',
      ambiguous: 'disambiguation' in props,
    },
  ];
}

/** What Wikidata states about a publisher's ownership, with its references. */
async function statementsOf(
  ports: WikiPorts,
  item: string,
  language: string,
  signal: AbortSignal,
): Promise<Outcome<readonly WikiStatement[]>> {
  const claims = await askJson(ports, 'Wikidata', wikidataUrl([item], 'claims', language), signal);
  if (!claims.ok) return claims;
  const claimed: readonly Claimed[] = readClaims(claims.value, item);
  const items = [...new Set(claimed.flatMap((claim) => [claim.item, claim.statedIn]).filter(Boolean))].slice(0, 50);
  if (items.length === 0) return succeeded([]);
  const labels = await askJson(ports, 'Wikidata', wikidataUrl(items, 'labels', language), signal);
  if (!labels.ok) return labels;
  const names = readLabels(labels.value, language);
  return succeeded(
    claimed.flatMap((claim) => {
      const value = names.get(claim.item) ?? '';
      const stated = claim.statedIn ? `https://www.wikidata.org/wiki/${claim.statedIn}` : '';
      return value ? [{ property: claim.property, value, reference: claim.reference || stated, when: claim.when }] : [];
    }),
  );
}

function wikidataUrl(items: readonly string[], props: string, language: string): string {
  return `https://www.wikidata.org/w/api.php?${new URLSearchParams({ action: 'wbgetentities', format: 'json', formatversion: '2', maxlag: '5', ids: items.join('|'), props, languages: [...new Set([language, 'en', 'mul'])].join('|') })}`;
}

async function askJson(ports: WikiPorts, who: string, url: string, signal: AbortSignal): Promise<Outcome<unknown>> {
  const answer = await get(ports, {
    url,
    who,
    headers: { 'api-user-agent': ports.agent, accept: 'application/json' },
    timeLimit: TIME_LIMIT,
    sizeLimit: SIZE_LIMIT,
    signal,
  });
  if (!answer.ok) return answer;
  try {
    const value: unknown = JSON.parse(decode(answer.value.bytes, 'charset=utf-8'));
    const code = words(record(record(value).error).code);
    if (code === 'maxlag' || code === 'ratelimited')
      return failed('rate-limited', `${who} is busy: try again in a few seconds.`, { retryAt: ports.now() + 5_000 });
    return code ? failed('bad-answer', `${who} could not answer this (${plainText(code, 60)}).`) : succeeded(value);
  } catch {
    return failed('bad-answer', `${who} sent an answer that cannot be read.`);
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
