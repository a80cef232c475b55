/** Validates the coverage messages that reach the background: each reader gives the typed request or throws an error that names what is wrong. */
import { MessageError } from './background-requests.ts';
import type { FeedChoice, Story, ToCoverage } from './coverage-protocol.ts';

type Fields = Record<string, unknown>;

/** Lengths in UTF-16 code units, and numbers of entries, beyond which a request is refused. */
const LONG_TEXT = 100_000;
const SHORT_TEXT = 2_000;
const OPML = 5_000_000;
const MOST = 1_000;

function fields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new MessageError(`${what}: not an object`);
  return value as Fields;
}

function text(value: unknown, what: string, most = SHORT_TEXT): string {
  if (typeof value !== 'string') throw new MessageError(`${what}: not a string`);
  if (value.length > most) throw new MessageError(`${what}: longer than ${most}`);
  return value;
}

function oneOf<T extends string>(value: unknown, what: string, allowed: readonly T[]): T {
  const found = allowed.find((entry) => entry === value);
  if (found === undefined) throw new MessageError(`${what}: not one of ${allowed.join(', ')}`);
  return found;
}

function list<T>(value: unknown, what: string, read: (entry: unknown, what: string) => T): readonly T[] {
  if (!Array.isArray(value)) throw new MessageError(`${what}: not a list`);
  if (value.length > MOST) throw new MessageError(`${what}: more than ${MOST}`);
  return value.map((entry: unknown, at) => read(entry, `${what}[${at}]`));
}

function choice(value: unknown, what: string): FeedChoice {
  const given = fields(value, what);
  const optional = (name: 'language' | 'country'): Partial<FeedChoice> =>
    given[name] === undefined ? {} : { [name]: text(given[name], `${what}.${name}`) };
  return {
    url: text(given.url, `${what}.url`),
    title: text(given.title, `${what}.title`),
    ...optional('language'),
    ...optional('country'),
  };
}

function story(value: unknown): Story {
  const given = fields(value, 'story');
  const short = (name: string): string => text(given[name], `story.${name}`);
  return {
    title: short('title'),
    text: text(given.text, 'story.text', LONG_TEXT),
    url: text(given.url, 'story.url', 10_000),
    publisher: short('publisher'),
    published: short('published'),
    language: short('language'),
    ...(given.claim === undefined ? {} : { claim: text(given.claim, 'story.claim', LONG_TEXT) }),
  };
}

const nothing = (): Record<string, never> => ({});

/** A reader for each message about coverage. */
export const coverageRequests: { readonly [N in keyof ToCoverage]: (request: unknown) => ToCoverage[N]['request'] } = {
  listProviders: nothing,
  switchProvider(request) {
    const { id, on } = fields(request, 'switchProvider');
    if (typeof on !== 'boolean') throw new MessageError('on: not true or false');
    return { id: oneOf(id, 'id', ['gdelt', 'wiki', 'feeds']), on };
  },
  listFeeds: nothing,
  addFeed: (request) => choice(request, 'addFeed'),
  addFeeds: (request) => ({ feeds: list(fields(request, 'addFeeds').feeds, 'feeds', choice) }),
  removeFeed: (request) => ({ id: text(fields(request, 'removeFeed').id, 'id') }),
  refreshFeeds: (request) => ({ ids: list(fields(request, 'refreshFeeds').ids, 'ids', (id, what) => text(id, what)) }),
  readOpml: (request) => ({ text: text(fields(request, 'readOpml').text, 'text', OPML) }),
  writeOpml: nothing,
  starterFeeds: nothing,
  searchStored: (request) => ({ story: story(fields(request, 'searchStored').story) }),
  searchGdelt(request) {
    const given = fields(request, 'searchGdelt');
    return { words: text(given.words, 'words', 500), date: text(given.date, 'date', 10), story: story(given.story) };
  },
  lookupWiki(request) {
    const given = fields(request, 'lookupWiki');
    return {
      name: text(given.name, 'name'),
      kind: oneOf(given.kind, 'kind', ['speaker', 'publisher']),
      language: text(given.language, 'language'),
    };
  },
  cancelSearches: nothing,
};
