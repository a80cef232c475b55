/**
 * Search links: the reader's own search elsewhere, ready to click. Making them asks nobody anything; what each one sends is
 * sent by the reader's click, by the browser, to the service it names.
 */
import type { SearchTemplate } from '../settings/schema.ts';
import { parseQuery, type Query } from './query.ts';

/** A link to a search. `sends` says in one sentence what a click sends, and to whom. */
export interface SearchLink {
  readonly id: string;
  readonly label: string;
  readonly url: string;
  readonly sends: string;
}

interface Service {
  readonly id: string;
  readonly label: string;
  readonly host: string;
  readonly url: (query: Query, text: string) => string;
}

/** The words in one line, cut to what every service takes. Google reads 32 words at most, 200 code units hold them. */
function words(query: Query): string {
  return query.text.slice(0, 200);
}

const encode = encodeURIComponent;

const SERVICES: readonly Service[] = [
  {
    id: 'google-news',
    label: 'Google News',
    host: 'news.google.com',
    url: (_, text) => `https://news.google.com/search?q=${encode(text)}`,
  },
  {
    id: 'bing-news',
    label: 'Bing News',
    host: 'www.bing.com',
    url: (_, text) => `https://www.bing.com/news/search?q=${encode(text)}`,
  },
  {
    id: 'duckduckgo',
    label: 'DuckDuckGo',
    host: 'duckduckgo.com',
    url: (_, text) => `https://duckduckgo.com/?q=${encode(text)}&iar=news&ia=news`,
  },
  {
    id: 'wikipedia',
    label: 'Wikipedia',
    host: 'en.wikipedia.org',
    url: (query) =>
      `https://en.wikipedia.org/w/index.php?search=${encode(query.phrases[0] ?? query.words.slice(0, 3).join(' '))}`,
  },
  {
    id: 'fact-check',
    label: 'Fact Check Explorer',
    host: 'toolbox.google.com',
    url: (query) =>
      `https://toolbox.google.com/factcheck/explorer/search/${encode([...query.phrases, ...query.words].slice(0, 4).join(' '))}`,
  },
];

/**
 * Links that search for a query. `site`: the article's address or host, for the outlet's own earlier reports. `templates`:
 * the reader's own; one that is not http(s) or has no {query} is left out (see {@link templateProblem}). An empty query
 * gives no links.
 */
export function searchLinks(
  query: Query | string,
  site = '',
  templates: readonly SearchTemplate[] = [],
): readonly SearchLink[] {
  const asked = typeof query === 'string' ? parseQuery(query) : query;
  const text = words(asked);
  if (text.trim() === '') return [];
  const links = SERVICES.map(({ id, label, host, url }) => ({ id, label, url: url(asked, text), sends: sends(host) }));
  return [...links, ...siteLink(text, site), ...templates.flatMap((template) => ownLink(asked, text, site, template))];
}

function sends(host: string): string {
  return `A click opens ${host} and sends it these words, as a search of your own would.`;
}

/** The host of an address or host name, without "www.", or empty. */
export function hostOf(site: string): string {
  try {
    const url = new URL(site.includes('://') ? site : `https://${site}`);
    return /^https?:$/u.test(url.protocol) && url.hostname.includes('.') ? url.hostname.replace(/^www\./u, '') : '';
  } catch {
    return '';
  }
}

function siteLink(text: string, site: string): readonly SearchLink[] {
  const host = hostOf(site);
  if (!host) return [];
  const url = `https://duckduckgo.com/?q=${encode(`${text} site:${host}`)}`;
  return [{ id: 'site', label: `More on ${host}`, url, sends: sends('duckduckgo.com') }];
}

/**
 * Why a template cannot be used, in words for the reader, or null when it can. `url` holds {query} where the
 * words go, and may hold {date} (YYYY-MM-DD) and {site} (the article's host).
 */
export function templateProblem(template: Pick<SearchTemplate, 'title' | 'url'>): string | null {
  if (template.title.trim() === '') return 'Give the search a name.';
  if (!template.url.includes('{query}')) return 'The address needs {query} where the words go.';
  const host = templateHost(template.url);
  return host ? null : 'The address must begin with https:// or http:// and name its host.';
}

/** Host of a template, or empty when it is no http(s) address or puts the words into the host. */
function templateHost(url: string): string {
  try {
    const parsed = new URL(url.replaceAll(/\{\w+\}/gu, 'x'));
    const authority = /^https?:\/\/([^/?#]*)/iu.exec(url)?.[1] ?? '';
    return /^https?:$/u.test(parsed.protocol) && !authority.includes('{') && !parsed.username ? parsed.hostname : '';
  } catch {
    return '';
  }
}

function ownLink(query: Query, text: string, site: string, template: SearchTemplate): readonly SearchLink[] {
  if (templateProblem(template)) return [];
  const values: Readonly<Record<string, string>> = { query: text, date: query.date, site: hostOf(site) };
  const url = template.url.replaceAll(/\{(query|date|site)\}/gu, (_, name: string) => encode(values[name] ?? ''));
  return [{ id: `own-${template.id}`, label: template.title.trim(), url, sends: sends(templateHost(template.url)) }];
}
