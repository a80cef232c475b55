/** Asking the background about coverage, with answers checked by shape. Rejects with MessageError; an honest failure is a value. */
import { ask, type Check } from './client.ts';
import type { Outcome, ToCoverage } from './coverage-protocol.ts';
import type { NameOf, RequestOf, ResponseOf } from './protocol.ts';

type Raw = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const hasTexts = (value: unknown, ...keys: string[]): value is Raw =>
  isRecord(value) && keys.every((key) => isText(value[key]));
const isList = (value: unknown, holds: (entry: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(holds);

const isFeed = (value: unknown): boolean => hasTexts(value, 'id', 'url', 'title') && isList(value.origins, isText);
const isChoice = (value: unknown): boolean => hasTexts(value, 'url', 'title');
const isProvider = (value: unknown): boolean =>
  hasTexts(value, 'id', 'label', 'leaves') && isList(value.origins, isText) && typeof value.on === 'boolean';
const isReport = (value: unknown): boolean => hasTexts(value, 'id', 'title', 'url', 'outlet', 'host', 'published');
const isGroup = (value: unknown): boolean =>
  isRecord(value) &&
  isReport(value.lead) &&
  isList(value.others, isReport) &&
  isText(value.note) &&
  isList(value.sharedNames, isText) &&
  isList(value.sharedWords, isText) &&
  isList(value.quoted, (quote) => hasTexts(quote, 'speaker', 'content'));
const isWiki = (value: unknown): boolean =>
  hasTexts(value, 'title', 'description', 'sentence', 'url', 'wikidata') &&
  isList(value.statements, (statement) => hasTexts(statement, 'property', 'value', 'reference', 'when')) &&
  isList(value.others, (other) => hasTexts(other, 'title', 'description', 'url'));

const feeds = (value: unknown): boolean => isList(value, isFeed);
const providers = (value: unknown): boolean => isList(value, isProvider);
const groups = (value: unknown): boolean => isList(value, isGroup);

const outcome =
  (holds: (value: unknown) => boolean) =>
  (answer: unknown): boolean =>
    isRecord(answer) &&
    (answer.ok === true ? holds(answer.value) : answer.ok === false && hasTexts(answer.failure, 'text'));

const CHECKS: Readonly<Record<NameOf<ToCoverage>, (answer: unknown) => boolean>> = {
  listProviders: providers,
  switchProvider: outcome(providers),
  listFeeds: feeds,
  addFeed: outcome(isFeed),
  addFeeds: outcome(feeds),
  removeFeed: (answer) => isRecord(answer) && typeof answer.removed === 'boolean',
  refreshFeeds: (answer) => isRecord(answer) && typeof answer.asked === 'number',
  readOpml: outcome((value) => isList(value, isChoice)),
  writeOpml: isText,
  starterFeeds: (answer) => isList(answer, (feed) => isChoice(feed) && hasTexts(feed, 'language', 'country', 'sort')),
  searchStored: outcome(groups),
  searchGdelt: outcome(groups),
  lookupWiki: outcome(isWiki),
  cancelSearches: (answer) => answer === null || answer === undefined,
};

/** Milliseconds for what waits on somebody else's server; the providers have their own, shorter time limits. */
const NETWORK = 60_000;

/** Asks the background about coverage. Rejects with MessageError when it does not answer as agreed. */
export function askCoverage<N extends NameOf<ToCoverage>>(
  name: N,
  request: RequestOf<ToCoverage, N>,
): Promise<ResponseOf<ToCoverage, N>> {
  const holds = CHECKS[name] as Check<ResponseOf<ToCoverage, N>>;
  return ask(name, request, holds, NETWORK);
}

/** The outcome asked for; what kept the background from answering is a failure like any other, for surfaces that show it. */
export async function honest<T>(asked: Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await asked;
  } catch {
    return { ok: false, failure: { reason: 'time-out', text: 'Whosaid did not answer. Try it again.' } };
  }
}
