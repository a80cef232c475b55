import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalHost, isHost, isNever, neverPatterns } from '../../src/settings/never.ts';
import { parseSettings } from '../../src/settings/schema.ts';

describe('host names', () => {
  it.each([
    ['news.example', 'news.example'],
    ['NEWS.Example', 'news.example'],
    ['küste.example', 'xn--kste-0ra.example'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
    ['news.example/path', null],
    ['https://news.example', null],
    ['news.example:80', null],
    ['news.example:443', null],
    ['user@news.example', null],
    ['*.news.example', null],
    ['a..b', null],
    ['a b', null],
    ['a{b}.example', null],
    ['', null],
    [`${'a'.repeat(60)}.`.repeat(5), null],
    [7, null],
  ])('%s: %s', (given, host) => {
    expect(canonicalHost(given)).toBe(host);
    expect(isHost(given)).toBe(given === host);
  });

  it('are put into the form of addresses when storage is read, each once, and rubbish is dropped', () => {
    const { neverSites } = parseSettings({ neverSites: ['B.example', 'b.example', '*', 'a..b', null, 'c.example'] });
    expect(neverSites).toEqual(['b.example', 'c.example']);
  });
});

describe('isNever', () => {
  it.each([
    ['news.example', 'news.example', true],
    ['news.example', 'www.news.example', true],
    ['news.example', 'live.news.example', true],
    ['www.news.example', 'news.example', true],
    ['www.news.example', 'live.news.example', false],
    ['live.news.example', 'news.example', false],
    ['news.example', 'oldnews.example', false],
    ['www.example', 'example', false],
    ['0.0.1.1', '10.0.0.1.1', false],
  ])('%s covers %s: %s', (site, host, never) => expect(isNever([site], host)).toBe(never));
});

/** A match pattern of ours, read as the browsers do (MDN, "Match patterns"). */
const matches = (pattern: string, host: string): boolean => {
  const wanted = pattern.slice('*://'.length, -'/*'.length);
  return wanted.startsWith('*.') ? host === wanted.slice(2) || host.endsWith(wanted.slice(1)) : host === wanted;
};

describe('neverPatterns', () => {
  it('hold for both schemes, the site, what lies below it and its www twin', () => {
    expect(neverPatterns(['news.example', 'www.quay.example', '127.0.0.1', '[::1]'])).toEqual([
      '*://news.example/*',
      '*://*.news.example/*',
      '*://www.quay.example/*',
      '*://*.www.quay.example/*',
      '*://quay.example/*',
      '*://127.0.0.1/*',
    ]);
  });

  const name = fc.array(fc.constantFrom('www', 'a', 'b', 'news', 'example'), { minLength: 1, maxLength: 4 });
  const host = name.map((labels) => labels.join('.'));

  it('say the same as isNever', () => {
    fc.assert(
      fc.property(fc.array(host, { maxLength: 4 }), host, (sites, page) => {
        expect(neverPatterns(sites).some((pattern) => matches(pattern, page))).toBe(isNever(sites, page));
      }),
    );
  });

  it('are patterns that a browser takes, whatever storage held', () => {
    const damaged = fc.oneof(
      fc.anything(),
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.domain(),
      fc.ipV4(),
      fc.ipV6(),
    );
    fc.assert(
      fc.property(fc.oneof(fc.array(damaged), fc.anything()), (stored) => {
        const { neverSites } = parseSettings({ neverSites: stored });
        for (const site of neverSites) expect(isHost(site)).toBe(true);
        for (const pattern of neverPatterns(neverSites)) {
          expect(pattern).toMatch(/^\*:\/\/(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*\/\*$/);
        }
        expect(parseSettings({ neverSites }).neverSites).toEqual(neverSites);
      }),
    );
  });

  it('keep a host name that a page can have', () => {
    fc.assert(
      fc.property(fc.domain(), (domain) => {
        expect(parseSettings({ neverSites: [domain] }).neverSites).toEqual([new URL(`https://${domain}`).hostname]);
      }),
    );
  });
});
