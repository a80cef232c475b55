import { beforeEach, describe, expect, it, vi } from 'vitest';

const fake = vi.hoisted(() => ({
  calls: [] as string[],
  answer: true,
  stored: {} as Record<string, unknown>,
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: {
      request: async ({ origins }: { origins: string[] }) => {
        fake.calls.push(`request ${origins.join(' ')}`);
        return fake.answer;
      },
      remove: async ({ origins }: { origins: string[] }) => {
        fake.calls.push(`remove ${origins.join(' ')}`);
        return true;
      },
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => origin.includes('granted')),
    },
    storage: {
      local: {
        get: async () => fake.stored,
        set: async (values: object) => void Object.assign(fake.stored, values),
      },
    },
    runtime: {
      sendMessage: async ({ request }: { request: { origins: string[] } }) => {
        fake.calls.push(`tell ${request.origins.join(' ')}`);
        return { origins: request.origins };
      },
    },
  },
}));

const { EVERYWHERE, hostOf, originsInForce, reachOf, removeAutomatic, requestAutomatic, siteOrigin, siteOrigins } =
  await import('../../src/components/automatic.ts');

const SITE = 'https://news.example/*';

beforeEach(() => {
  fake.calls = [];
  fake.answer = true;
  fake.stored = {};
});

describe('siteOrigin', () => {
  it.each([
    ['https://news.example/a?b#c', SITE],
    ['http://news.example:8080/a', 'http://news.example/*'],
    ['http://[::1]:3000/', 'http://[::1]/*'],
    ['chrome://settings/', null],
    ['file:///a.html', null],
    ['javascript:alert(1)', null],
    ['', null],
  ])('%s: %s', (url, origin) => expect(siteOrigin(url)).toBe(origin));
});

describe('reachOf', () => {
  it.each([
    [[], 'click'],
    [[SITE], 'site'],
    [['https://other.example/*'], 'click'],
    [['https://*/*'], 'click'],
    [[...EVERYWHERE], 'everywhere'],
    [[...EVERYWHERE, SITE], 'everywhere'],
  ])('%j: %s', (origins, reach) => expect(reachOf(origins, 'https://news.example/a')).toBe(reach));

  it('knows a page’s host', () => expect(hostOf('https://news.example/a')).toBe('news.example'));
  it('lists single sites apart', () => expect(siteOrigins([...EVERYWHERE, SITE])).toEqual([SITE]));
});

describe('requestAutomatic', () => {
  it('asks in the click itself, before anything is awaited', () => {
    void requestAutomatic([], [SITE]);
    expect(fake.calls).toEqual([`request ${SITE}`]);
  });

  it('tells the background the whole list once it has leave', async () => {
    expect(await requestAutomatic(['https://a.example/*'], [SITE])).toEqual(['https://a.example/*', SITE]);
    expect(fake.calls).toEqual([`request ${SITE}`, `tell https://a.example/* ${SITE}`]);
  });

  it('gives the wider leave back before it asks for the narrower one', async () => {
    expect(await requestAutomatic(EVERYWHERE, [SITE], EVERYWHERE)).toEqual([SITE]);
    expect(fake.calls.slice(0, 2)).toEqual([`remove ${EVERYWHERE.join(' ')}`, `request ${SITE}`]);
  });

  it('leaves everything as it was when the reader says no', async () => {
    fake.answer = false;
    expect(await requestAutomatic(['https://a.example/*'], [SITE])).toBeNull();
    expect(fake.calls.at(-1)).toBe('tell https://a.example/*');
  });
});

describe('removeAutomatic', () => {
  it('gives the leave back and keeps the rest', async () => {
    expect(await removeAutomatic([SITE, 'https://a.example/*'], [SITE])).toEqual(['https://a.example/*']);
    expect(fake.calls).toEqual([`remove ${SITE}`, 'tell https://a.example/*']);
  });
});

describe('originsInForce', () => {
  it('holds only what the browser grants', async () => {
    const origins = ['https://granted.example/*', 'https://wished.example/*'];
    expect(await originsInForce(origins)).toEqual(['https://granted.example/*']);
  });
});
