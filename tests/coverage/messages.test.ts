import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STARTER_FEEDS } from '../../src/coverage/feeds/starter.ts';
import { createCoverageService } from '../../src/coverage/service.ts';
import { coverageRequests } from '../../src/messages/coverage-validate.ts';
import { testPorts } from './harness.ts';

const STORY = { title: 't', text: 'x', url: 'https://a.example/', publisher: '', published: '', language: 'en' };

describe('coverage messages', () => {
  it.each([
    ['switchProvider', { id: 'gdelt', on: true }],
    ['addFeed', { url: 'https://a.example/feed', title: 'A', language: 'en' }],
    ['addFeeds', { feeds: [{ url: 'u', title: 't' }] }],
    ['removeFeed', { id: 'x' }],
    ['refreshFeeds', { ids: ['x'] }],
    ['readOpml', { text: '<opml/>' }],
    ['searchStored', { story: STORY }],
    ['searchGdelt', { words: 'w', date: '', story: STORY }],
    ['lookupWiki', { name: 'n', kind: 'publisher', language: 'de' }],
  ] as const)('%s passes as agreed, and without what is extra', (name, request) => {
    expect(coverageRequests[name]({ ...request, extra: 1 })).toEqual(request);
  });

  it.each([
    ['switchProvider', { id: 'page', on: true }],
    ['switchProvider', { id: 'gdelt', on: 1 }],
    ['addFeed', { url: 5, title: '' }],
    ['addFeeds', { feeds: 'x' }],
    ['refreshFeeds', { ids: [1] }],
    ['searchStored', { story: { ...STORY, text: 'x'.repeat(200_000) } }],
    ['searchGdelt', { words: 'x'.repeat(501), date: '', story: STORY }],
    ['lookupWiki', { name: 'n', kind: 'pet', language: '' }],
  ] as const)('%s is refused: %j', (name, request) => expect(() => coverageRequests[name](request)).toThrow());

  it('gives a request or throws its own error for anything', () => {
    const names = Object.keys(coverageRequests) as (keyof typeof coverageRequests)[];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.anything(), (name, request) => {
        try {
          expect(typeof coverageRequests[name](request)).toBe('object');
        } catch (error) {
          expect((error as Error).constructor.name).toBe('MessageError');
        }
      }),
    );
  });

  it('has a handler for every message; a fresh profile asks nobody and sets no alarm', async () => {
    const ports = testPorts();
    const asked: unknown[] = [];
    const service = createCoverageService({
      ...ports,
      fetch: async (url) => {
        asked.push(url);
        throw new Error('no network in this test');
      },
    });
    for (const name of Object.keys(coverageRequests)) expect(service).toHaveProperty(name);
    await service.onStart();
    await service.onAlarm();
    await service.listProviders({});
    await service.starterFeeds({});
    await service.searchStored({ story: STORY });
    await service.searchGdelt({ words: 'w w w', date: '', story: STORY });
    await service.lookupWiki({ name: 'n', kind: 'speaker', language: 'en' });
    expect(asked).toEqual([]);
    expect(ports.alarmAt).toBeNull();
    expect((await service.listProviders({})).map(({ id, on }) => [id, on])).toEqual([
      ['page', true],
      ['links', true],
      ['feeds', true],
      ['gdelt', false],
      ['wiki', false],
    ]);
  });
});

describe('the starter list', () => {
  it('has whole entries, secure addresses, no repeats, many countries and languages', () => {
    for (const feed of STARTER_FEEDS)
      expect([
        feed.title,
        new URL(feed.url).protocol,
        feed.language.length,
        feed.country.length,
        feed.sort.length > 3,
      ]).toEqual([expect.stringMatching(/\S/), 'https:', 2, 2, true]);
    expect(new Set(STARTER_FEEDS.map((feed) => feed.url)).size).toBe(STARTER_FEEDS.length);
    expect(new Set(STARTER_FEEDS.map((feed) => feed.country)).size).toBeGreaterThan(25);
    expect(new Set(STARTER_FEEDS.map((feed) => feed.language)).size).toBeGreaterThan(10);
  });
});
