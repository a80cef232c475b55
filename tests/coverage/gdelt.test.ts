import { afterEach, describe, expect, it } from 'vitest';
import { gdeltQuery, gdeltUrl, readArticles } from '../../src/coverage/providers/gdelt.ts';
import { parseQuery } from '../../src/coverage/query.ts';
import { createCoverageService } from '../../src/coverage/service.ts';
import { type LocalServer, serve, testPorts } from './harness.ts';

const NOW = Date.parse('2026-11-25T12:00:00Z');
const STORY = {
  title: 'Ferry strike closes the port of Salden',
  text: 'Captain Ilse Marwick spoke.',
  url: 'https://reader.example/story',
  publisher: '',
  published: '2026-11-24',
  language: 'en',
};
const WORDS = '"Ilse Marwick" Salden ferry strike';
const article = (url: string, title: string, more = {}) => ({
  url,
  url_mobile: '',
  title,
  seendate: '20261124T103000Z',
  socialimage: '',
  domain: new URL(url).hostname,
  language: 'English',
  sourcecountry: 'Norway',
  ...more,
});
const LIST = {
  articles: [
    article('https://post.example/1', 'Salden port shut by ferry strike , captain says'),
    article('https://other.example/2', 'Streik im Hafen', { language: 'German' }),
  ],
};

const servers: LocalServer[] = [];
async function gdelt(handler: Parameters<typeof serve>[0]) {
  const server = await serve(handler);
  servers.push(server);
  const ports = testPorts({ hosts: { 'api.gdeltproject.org': server } });
  ports.switches = { gdelt: true };
  return { server, ports, service: createCoverageService(ports) };
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

describe('the question', () => {
  it.each([
    ['"Ilse Marwick" Salden ferry strike', '"Ilse Marwick" (Salden OR ferry OR strike)'],
    ['Salden ferry', 'Salden ferry'],
    ['Salden ferry strike', 'Salden (ferry OR strike)'],
    ['"Ilse Marwick"', '"Ilse Marwick"'],
    ['of ab ) (x OR " 12', ''],
  ])('%s', (words, query) => expect(gdeltQuery(parseQuery(words))).toBe(query));

  it('asks for the days around the story, not for what GDELT no longer has', () => {
    const url = new URL(gdeltUrl(parseQuery(WORDS, '2026-11-24'), NOW));
    expect(url.searchParams.get('startdatetime')).toBe('20261121000000');
    expect(url.searchParams.get('enddatetime')).toBe('20261125120000');
    expect(new URL(gdeltUrl(parseQuery(WORDS, '2025-01-01'), NOW)).searchParams.has('startdatetime')).toBe(false);
  });
});

describe('searching', () => {
  it('sends the words and the day, nothing else of the story; ranks what comes', async () => {
    const { server, service } = await gdelt((_, response) => response.end(JSON.stringify(LIST)));
    const found = await service.searchGdelt({ words: WORDS, date: '2026-11-24', story: STORY });
    expect(found).toMatchObject({
      ok: true,
      value: [
        {
          lead: {
            title: 'Salden port shut by ferry strike, captain says',
            host: 'post.example',
            language: 'en',
            published: '2026-11-24T10:30:00.000Z',
          },
        },
        { lead: { language: 'de' } },
      ],
    });
    const asked = new URL(server.seen[0]?.path ?? '', 'http://x');
    expect([...asked.searchParams.keys()].sort()).toEqual([
      'enddatetime',
      'format',
      'maxrecords',
      'mode',
      'query',
      'sort',
      'startdatetime',
    ]);
    expect(asked.href).not.toContain('reader.example');
  });

  it('keeps an answer for 15 minutes, and asks at least 5 seconds apart', async () => {
    const { server, ports, service } = await gdelt((_, response) => response.end(JSON.stringify(LIST)));
    await service.searchGdelt({ words: WORDS, date: '', story: STORY });
    await service.searchGdelt({ words: WORDS, date: '', story: STORY });
    expect(server.seen).toHaveLength(1);
    await createCoverageService(ports).searchGdelt({ words: 'Salden harbour', date: '', story: STORY });
    expect(server.seen).toHaveLength(2);
    expect(ports.waits).toEqual([5_000]);
    ports.clock += 15 * 60_000;
    await service.searchGdelt({ words: WORDS, date: '', story: STORY });
    expect(server.seen).toHaveLength(3);
  });

  it('backs off after 429 and says when it will work again, over a stop of the background too', async () => {
    let status = 429;
    const { server, ports, service } = await gdelt((_, response) =>
      response.writeHead(status).end(status === 429 ? 'slow' : JSON.stringify(LIST)),
    );
    const first = await service.searchGdelt({ words: WORDS, date: '', story: STORY });
    expect(first).toMatchObject({
      ok: false,
      failure: {
        reason: 'rate-limited',
        retryAt: ports.clock + 60_000,
        link: { url: expect.stringContaining('news.google.com') },
      },
    });
    await createCoverageService(ports).searchGdelt({ words: WORDS, date: '', story: STORY });
    expect(server.seen).toHaveLength(1);
    ports.clock += 60_000;
    expect(await service.searchGdelt({ words: WORDS, date: '', story: STORY })).toMatchObject({
      failure: { retryAt: ports.clock + 120_000 },
    });
    ports.clock += 120_000;
    status = 200;
    expect(await service.searchGdelt({ words: WORDS, date: '', story: STORY })).toMatchObject({ ok: true });
  });

  it('stops when the reader stops it', async () => {
    const { service, server } = await gdelt(() => undefined);
    const searching = service.searchGdelt({ words: WORDS, date: '', story: STORY });
    await expect.poll(() => server.seen.length).toBe(1);
    await service.cancelSearches({});
    expect(await searching).toMatchObject({ ok: false, failure: { reason: 'aborted' } });
  });

  it('asks nobody when it is off, not allowed, or has no words', async () => {
    const { service, server, ports } = await gdelt((_, response) => response.end('{}'));
    expect(await service.searchGdelt({ words: ' "" ', date: '', story: STORY })).toMatchObject({
      failure: { reason: 'bad-input' },
    });
    ports.granted.delete('*');
    expect(await service.searchGdelt({ words: WORDS, date: '', story: STORY })).toMatchObject({
      failure: { reason: 'no-permission' },
    });
    await service.switchProvider({ id: 'gdelt', on: false });
    expect(await service.searchGdelt({ words: WORDS, date: '', story: STORY })).toMatchObject({
      failure: { reason: 'switched-off' },
    });
    expect(ports.givenBack).toEqual(['https://api.gdeltproject.org/*']);
    expect(await service.switchProvider({ id: 'gdelt', on: true })).toMatchObject({
      failure: { reason: 'no-permission' },
    });
    expect(server.seen).toEqual([]);
  });
});

describe('answers as GDELT gives them', () => {
  const titles = (text: string): readonly string[] | string => {
    const read = readArticles(text, NOW);
    return read.ok ? read.value.map((report) => report.title) : read.failure.reason;
  };
  it.each([
    ['nothing found', '{}', []],
    ['an empty body', '', []],
    ['a bad escape', '{"articles":[{"url":"https://a.example/1","title":"It\\\'s \\q shut"}]}', ["It's q shut"]],
    ['an escaped backslash', '{"articles":[{"url":"https://a.example/1","title":"C:\\\\q \\x"}]}', ['C:\\q x']],
    ['raw control characters', '{"articles":[{"url":"https://a.example/1","title":"Tab\there\u0001"}]}', ['Tab here']],
    ['a comma too many', '{"articles":[{"url":"https://a.example/1","title":"One"},]}', ['One']],
    [
      'an end that is missing',
      '{"articles":[{"url":"https://a.example/1","title":"One"},{"url":"https://a.exa',
      ['One'],
    ],
    [
      'links that are none',
      '{"articles":[{"url":"javascript:alert(1)","title":"Bad"},{"url":7},null,{"title":"x"}]}',
      [],
    ],
    [
      'the same address twice',
      '{"articles":[{"url":"https://a.example/1","title":"One"},{"url":"https://a.example/1","title":"Two"}]}',
      ['Two'],
    ],
    ['a refusal', 'Please limit requests to one every 5 seconds or contact us.', 'rate-limited'],
    ['a sentence', 'The specified phrase is too short.', 'bad-answer'],
    ['a web page', '<html>down</html>', 'bad-answer'],
    ['garbage', '{"articles":[{{{', 'bad-answer'],
  ])('%s', (_, text, expected) => expect(titles(text)).toEqual(expected));

  it('tells what GDELT said', () => {
    const read = readArticles('The specified phrase is too short.', NOW);
    expect(!read.ok && read.failure.text).toContain('too short');
  });
});
