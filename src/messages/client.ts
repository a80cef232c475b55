/**
 * Sending: a message to the background or to the content script of a tab, with a time-out, its answer checked.
 * On the wire a message is `{ name, request }` (names of the two directions differ, so a listener knows its own).
 */
import browser from 'webextension-polyfill';
import { isAutomaticAnswer, isOpened, isPageState, isRunAnswer, isShown } from './answers.ts';
import type { NameOf, RequestOf, ResponseOf, ToBackground, ToPage } from './protocol.ts';

/** Why a message has no answer. `absent`: nobody listens there; `timeout`; `invalid`: the answer is not what was agreed. */
export type Failure = 'absent' | 'timeout' | 'invalid' | 'failed';

/** A message that got no usable answer; `reason` says why, `message` is for the log, not for the reader. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
  constructor(
    readonly reason: Failure,
    message: string,
  ) {
    super(message);
  }
}

/** Milliseconds an answer may take, unless the caller says otherwise. Chromium drops messages of frozen pages silently. */
export const DEFAULT_TIMEOUT = 10_000;

/** Tells whether an answer is what was agreed. */
export type Check<T> = (answer: unknown) => answer is T;

type Checks<Map> = { readonly [N in NameOf<Map>]: Check<ResponseOf<Map, N>> };

const isNull = (answer: unknown): answer is null => answer === null || answer === undefined;

const FROM_BACKGROUND: Checks<ToBackground> = {
  analyse: (answer): answer is string => typeof answer === 'string',
  badge: isNull,
  dress: isNull,
  openOptions: isNull,
  coverageOf: isOpened,
  run: isRunAnswer,
  automatic: isAutomaticAnswer,
};

const FROM_PAGE: Checks<ToPage> = {
  state: isPageState,
  marks: isPageState,
  markAnyway: isPageState,
  comments: isPageState,
  show: isShown,
  step: isShown,
};

/** Asks the background. Rejects with {@link MessageError}. */
export function sendToBackground<N extends NameOf<ToBackground>>(
  name: N,
  request: RequestOf<ToBackground, N>,
  timeout = DEFAULT_TIMEOUT,
): Promise<ResponseOf<ToBackground, N>> {
  return ask(name, request, FROM_BACKGROUND[name], timeout);
}

/** Asks the background by another map of messages, whose checks its own client keeps. Rejects with {@link MessageError}. */
export function ask<T>(name: string, request: unknown, holds: Check<T>, timeout: number): Promise<T> {
  return answered(name, () => browser.runtime.sendMessage({ name, request }), holds, timeout);
}

/** Asks the content script in a tab's frame (0: the page itself). Rejects with {@link MessageError}. */
export function sendToPage<N extends NameOf<ToPage>>(
  tabId: number,
  name: N,
  request: RequestOf<ToPage, N>,
  { frameId = 0, timeout = DEFAULT_TIMEOUT }: { readonly frameId?: number; readonly timeout?: number } = {},
): Promise<ResponseOf<ToPage, N>> {
  return answered(
    name,
    () => browser.tabs.sendMessage(tabId, { name, request }, { frameId }),
    FROM_PAGE[name],
    timeout,
  );
}

async function answered<T>(
  name: string,
  send: () => Promise<unknown>,
  holds: (answer: unknown) => answer is T,
  timeout: number,
): Promise<T> {
  const answer = await within(
    timeout,
    name,
    send().catch((error: unknown) => Promise.reject(asFailure(name, error))),
  );
  if (!holds(answer)) throw new MessageError('invalid', `${name}: the answer is not what was agreed`);
  return answer;
}

function within<T>(timeout: number, name: string, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new MessageError('timeout', `${name}: no answer in ${timeout} ms`)), timeout);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Both browsers say "Could not establish connection. Receiving end does not exist." when no listener is there. */
function asFailure(name: string, error: unknown): MessageError {
  const text = error instanceof Error ? error.message : String(error);
  const absent = /receiving end does not exist|could not establish connection|message port closed/i.test(text);
  return new MessageError(absent ? 'absent' : 'failed', `${name}: ${text}`);
}
