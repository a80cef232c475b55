/** The sites on which Whosaid never runs by itself: host names, what they cover, and their match patterns. No browser API. */

/** Letters, digits, hyphens and underscores in labels, as a URL's host has them (punycode, lower case), or IPv6 in brackets. */
const CANONICAL = /^([a-z0-9_-]+(\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])$/;
const IP = /^(\d+(\.\d+){3}|\[.*\])$/;
/** The longest host name (RFC 1035, 2.3.4). */
const LONGEST = 253;

/**
 * The host as pages' addresses write it (lower case, punycode), or null for what is no bare host name: one bad name among
 * its patterns would make the browser refuse the whole registration.
 */
export function canonicalHost(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST || /[\s/\\?#@]/.test(value)) return null;
  if (value.includes(':') && !value.startsWith('[')) return null;
  const address = `https://${value}/`;
  const { host = '', hostname = '' } = URL.canParse(address) ? new URL(address) : {};
  return host === hostname && hostname.length <= LONGEST && CANONICAL.test(hostname) ? hostname : null;
}

/** True for a bare host name in canonical form, without scheme, port or path. */
export const isHost = (value: unknown): value is string => typeof value === 'string' && canonicalHost(value) === value;

/** The name without its "www.", which readers and outlets leave out at will; null when it has none. */
const bare = (site: string): string | null => (/^www\.[^.]+\./.test(site) ? site.slice('www.'.length) : null);

/** True when one of the sites is the host, lies above it, or is its www twin. */
export const isNever = (sites: readonly string[], host: string): boolean =>
  sites.some((site) => host === site || host === bare(site) || (!IP.test(site) && host.endsWith(`.${site}`)));

/** The sites as match patterns, http and https alike, for what {@link isNever} says. IPv6 has no pattern in all browsers. */
export function neverPatterns(sites: readonly string[]): string[] {
  const patterns = sites.flatMap((site) => {
    if (site.startsWith('[')) return [];
    const twin = bare(site);
    return [
      `*://${site}/*`,
      ...(IP.test(site) ? [] : [`*://*.${site}/*`]),
      ...(twin === null ? [] : [`*://${twin}/*`]),
    ];
  });
  return [...new Set(patterns)];
}
