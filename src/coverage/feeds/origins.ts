/** Which permission a feed needs. */

/**
 * Match patterns that a feed's address needs ("https://example.org/*"), for permissions.request; none when it is no http(s)
 * address. An http feed needs https of its host as well: most are sent on to it.
 */
export function originsOf(url: string): readonly string[] {
  if (!URL.canParse(url)) return [];
  const { protocol, hostname } = new URL(url);
  if (!/^https?:$/u.test(protocol) || hostname === '') return [];
  return protocol === 'https:' ? [`https://${hostname}/*`] : [`http://${hostname}/*`, `https://${hostname}/*`];
}
