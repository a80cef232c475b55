/** Which permission a feed needs. */

/** Match patterns that a feed's address needs ("https://example.org/*"), for permissions.request; none when it is no http(s) address. */
export function originsOf(url: string): readonly string[] {
  if (!URL.canParse(url)) return [];
  const { protocol, hostname } = new URL(url);
  return /^https?:$/u.test(protocol) && hostname !== '' ? [`${protocol}//${hostname}/*`] : [];
}
