/**
 * One careful GET: a time limit, a size limit, no cookies, no referrer, no redirect to a host that was not allowed, and a
 * failure that says what happened. Everything that coverage asks of the network goes through here.
 */
import type { Failure, Outcome } from '../../messages/coverage-protocol.ts';
import { failed, statusFailure, succeeded } from '../failure.ts';
import type { Ports } from '../ports.ts';

/** What to ask. */
export interface Ask {
  readonly url: string;
  /** Who is asked, as the reader knows them. */
  readonly who: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Ms until it is given up. */
  readonly timeLimit: number;
  /** Bytes (after decompression) until it is given up. */
  readonly sizeLimit: number;
  readonly signal?: AbortSignal;
}

/** What came back: status 200 or 304. */
export interface Answer {
  readonly status: number;
  readonly url: string;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** Hops followed on one host. */
const MOST_REDIRECTS = 5;

type Refusal = { readonly ok: false; readonly failure: Failure };

/** Asks. Never throws. */
export async function get(ports: Pick<Ports, 'fetch' | 'now'>, ask: Ask): Promise<Outcome<Answer>> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort('time-out'), ask.timeLimit);
  const stop = (): void => limit.abort('aborted');
  ask.signal?.addEventListener('abort', stop);
  if (ask.signal?.aborted) stop();
  try {
    return await follow(ports, ask, limit.signal);
  } catch (error) {
    return brokenOff(ask.who, limit.signal, error);
  } finally {
    clearTimeout(timer);
    ask.signal?.removeEventListener('abort', stop);
  }
}

function brokenOff(who: string, signal: AbortSignal, error: unknown): Refusal {
  if (signal.aborted && signal.reason === 'time-out') return failed('time-out', `${who} did not answer in time.`);
  if (signal.aborted) return failed('aborted', 'Stopped.');
  const coded =
    error instanceof Error &&
    /decod|decompress|incorrect header|terminated/iu.test(`${error.message} ${String(error.cause ?? '')}`);
  return coded
    ? failed('bad-answer', `${who} sent an answer that breaks off.`)
    : failed('offline', `${who} cannot be reached.`);
}

async function follow(ports: Pick<Ports, 'fetch' | 'now'>, ask: Ask, signal: AbortSignal): Promise<Outcome<Answer>> {
  let url = ask.url;
  let guessed = false;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const response = await once(ports, ask, url, signal).catch((error: unknown) => {
      // nobody answers at the address that was only guessed: the hidden redirect led elsewhere
      if (guessed && !signal.aborted) return null;
      throw error;
    });
    if (response === null) return moved(ask, 'hidden');
    guessed = response.type === 'opaqueredirect';
    const next = redirectOf(response, url);
    if (next === null) return read(ports, ask, url, response);
    await response.body?.cancel();
    if (next === 'hidden' || !allowed(url, next)) return moved(ask, next);
    url = next;
  }
  return failed('bad-answer', `${ask.who} sends from one address to the next without end.`);
}

function once(ports: Pick<Ports, 'fetch'>, ask: Ask, url: string, signal: AbortSignal): Promise<Response> {
  return ports.fetch(url, {
    headers: { ...ask.headers },
    signal,
    redirect: 'manual',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
  });
}

/** The address a redirect leads to; "hidden" when the browser does not tell (it never does for a manual redirect). */
function redirectOf(response: Response, url: string): string | null {
  if (response.type === 'opaqueredirect') return upgraded(url) ?? 'hidden';
  if (![301, 302, 303, 307, 308].includes(response.status)) return null;
  const location = response.headers.get('location');
  return location !== null && URL.canParse(location, url) ? new URL(location, url).href : 'hidden';
}

/** Most redirects that a browser hides lead from http to https of the same host: that one may be tried. */
function upgraded(url: string): string | null {
  return url.startsWith('http://') ? url.replace(/^http:/u, 'https:') : null;
}

/** The same host, and never from https down to http. */
function allowed(from: string, to: string): boolean {
  const [a, b] = [new URL(from), new URL(to)];
  return a.hostname === b.hostname && (b.protocol === 'https:' || (b.protocol === 'http:' && a.protocol === 'http:'));
}

function moved(ask: Ask, next: string): Refusal {
  const where = next === 'hidden' ? 'another address' : new URL(next).hostname;
  const text = `${ask.who} sends on to ${where}, which was not asked: nothing was sent there. Open the address to see where it leads.`;
  return failed('refused-redirect', text, { link: { label: 'Open it', url: ask.url } });
}

async function read(ports: Pick<Ports, 'now'>, ask: Ask, url: string, response: Response): Promise<Outcome<Answer>> {
  const { status, headers } = response;
  if (status === 304) return succeeded({ status, url, headers, bytes: new Uint8Array() });
  if (!response.ok) {
    await response.body?.cancel();
    return statusFailure(ask.who, status, headers.get('retry-after'), ports.now());
  }
  const bytes = await readBytes(response.body, ask.sizeLimit);
  if (bytes === null)
    return failed(
      'too-large',
      `${ask.who} sent more than ${Math.round(ask.sizeLimit / 1e6)} MB; the answer was not read.`,
    );
  return succeeded({ status, url, headers, bytes });
}

/** All bytes of a stream, or null when there are more than the limit (the rest is not fetched). */
export async function readBytes(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array | null> {
  if (!stream) return new Uint8Array();
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
