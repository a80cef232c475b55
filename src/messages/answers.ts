/**
 * Checks of the answers that come back over the wire, by shape: what a surface reads must be there and of its type.
 * The other side is ours, but it may be an older version that still runs in a tab after an update.
 */

import type { Speaker } from '../engine/types.ts';
import type { ClaimView, Link, PageState, ResponseOf, TermView, ToBackground, ToPage } from './protocol.ts';

type Raw = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const areStrings = (raw: Raw, ...keys: string[]): boolean => keys.every((key) => typeof raw[key] === 'string');
const areNumbers = (raw: Raw, ...keys: string[]): boolean => keys.every((key) => Number.isFinite(raw[key]));
const isList = (value: unknown, holds: (entry: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(holds);
const isText = (value: unknown): value is string => typeof value === 'string';

const isLink = (value: unknown): value is Link => isRecord(value) && areStrings(value, 'title', 'url');

const isEvidence = (value: unknown): boolean => isRecord(value) && areStrings(value, 'code', 'words');

const isSpeakerId = (value: unknown): boolean => value === null || isText(value);

const isClaim = (value: unknown): value is ClaimView =>
  isRecord(value) &&
  areStrings(value, 'id', 'kind', 'act', 'content', 'source', 'cue', 'stance') &&
  areNumbers(value, 'confidence', 'speakerConfidence', 'words') &&
  isSpeakerId(value.speaker) &&
  isList(value.candidates, isText) &&
  isList(value.evidence, isEvidence) &&
  isList(value.links, isLink);

const isTerm = (value: unknown): value is TermView =>
  isRecord(value) &&
  areStrings(value, 'id', 'text', 'use') &&
  areNumbers(value, 'confidence', 'quoted', 'plain') &&
  isSpeakerId(value.speaker) &&
  isList(value.evidence, isEvidence);

const isSpeaker = (value: unknown): value is Speaker =>
  isRecord(value) && areStrings(value, 'id', 'name', 'kind') && isList(value.aliases, isText);

const isComments = (value: unknown): boolean =>
  isRecord(value) && areNumbers(value, 'found', 'claims') && typeof value.on === 'boolean';

const STATUSES: readonly unknown[] = ['working', 'ready', 'not-article', 'error'];

/** True when the value has everything the popup reads of a page. */
export const isPageState = (value: unknown): value is PageState =>
  isRecord(value) &&
  STATUSES.includes(value.status) &&
  areStrings(value, 'url', 'title', 'publisher', 'published', 'byline', 'language', 'support', 'dateline', 'query') &&
  areNumbers(value, 'probability') &&
  typeof value.marksOn === 'boolean' &&
  isList(value.claims, isClaim) &&
  isList(value.terms, isTerm) &&
  isList(value.speakers, isSpeaker) &&
  isList(value.related, isLink) &&
  isList(value.feeds, isLink) &&
  isList(value.tags, isText) &&
  (value.comments === undefined || isComments(value.comments));

/** True for the answer of `show` and `step`. */
export const isShown = (value: unknown): value is ResponseOf<ToPage, 'show'> =>
  isRecord(value) && typeof value.shown === 'boolean';

/** True for the answer of `run`. */
export const isRunAnswer = (value: unknown): value is ResponseOf<ToBackground, 'run'> =>
  isRecord(value) && (value.ok === true || (value.ok === false && isText(value.why)));

/** True for the answer of `automatic`. */
export const isAutomaticAnswer = (value: unknown): value is ResponseOf<ToBackground, 'automatic'> =>
  isRecord(value) && isList(value.origins, isText);

/** Whether the popup was opened. */
export function isOpened(answer: unknown): answer is { opened: boolean } {
  return typeof answer === 'object' && answer !== null && 'opened' in answer && typeof answer.opened === 'boolean';
}
