/** Honest failures: what went wrong, in a sentence for the reader, and when it will work again. */
import type { Failure, Outcome } from '../messages/coverage-protocol.ts';

/** A failed outcome. */
export function failed(
  reason: Failure['reason'],
  text: string,
  more: Partial<Pick<Failure, 'retryAt' | 'link'>> = {},
): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { reason, text, ...more } };
}

/** A value. */
export function succeeded<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** The failure with a link to do it by hand. */
export function withLink(
  outcome: { readonly ok: false; readonly failure: Failure },
  label: string,
  url: string,
): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure: { ...outcome.failure, link: { label, url } } };
}

/** What an HTTP status (not 2xx, not 304) means. `retryAfter`: the header's value, `now` ms since 1970. */
export function statusFailure(
  who: string,
  status: number,
  retryAfter: string | null,
  now: number,
): { readonly ok: false; readonly failure: Failure } {
  const retryAt = retryTime(retryAfter, now);
  const more = retryAt === undefined ? {} : { retryAt };
  if (status === 429)
    return failed('rate-limited', `${who} asks to wait: too many requests came from this network.`, more);
  if (status === 404 || status === 410) return failed('not-found', `${who} has nothing at this address (${status}).`);
  if (status === 401 || status === 403) return failed('server-error', `${who} refuses to answer (${status}).`, more);
  return failed('server-error', `${who} answered with an error (${status}).`, more);
}

/** The longest that a server may ask to wait, in ms: a day. */
const LONGEST_WAIT = 86_400_000;

/** When a Retry-After header (seconds, or an HTTP date) allows the next request, in ms since 1970. */
export function retryTime(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const wait = /^\s*\d+\s*$/u.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? now + Math.min(Math.max(wait, 0), LONGEST_WAIT) : undefined;
}
