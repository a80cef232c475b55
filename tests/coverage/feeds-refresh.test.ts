import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { feedId } from '../../src/coverage/feeds/store.ts';
import { createCoverageService } from '../../src/coverage/service.ts';
import { type LocalServer, rss, serve, testPorts } from './harness.ts';

const MINUTE = 60_000;
const servers: LocalServer[] = [];

async function local(handler: Parameters<typeof serve>[0]): Promise<LocalServer> {
  const server = await serve(handler);
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const story = (title: string, text = '') => ({
  title,
  text,
  url: 'https://reader.example/story',
  publisher: '',
  published: '',
  language: 'en',
});
const FERRY = {
  title: 'Ferry strike closes the port of Salden',
  link: 'https://post.example/ferry',
  summary: 'Captain Ilse Marwick said the crews of Salden would not sail before Friday.',
};
const OTHER = {
  title: 'Bakers win prize for rye bread',
  link: 'https://post.example/bread',
  summary: 'The jury praised the crust.',
};

describe('one claim of a story', () => {
  const asked = { ...story(FERRY.title, 'Captain Ilse Marwick spoke in the port of Salden.'), publisher: '' };
  const repeating = {
    title: 'Salden ferry crews stay ashore',
    link: 'https://courier.example/ashore',
    summary: 'Ilse Marwick told the Courier that the pumps of both ferries leak and nobody had repaired them.',
  };

  it('finds only reports that repeat it, and says by which words', async () => {
    const server = await local((_, response) => response.end(rss([FERRY, repeating, OTHER])));
    const service = createCoverageService(testPorts());
    await service.addFeed({ url: `${server.url}/feed`, title: '' });
    const whole = await service.searchStored({ story: asked });
    expect(whole.ok && whole.value.map(({ lead }) => lead.url).sort()).toEqual([repeating.link, FERRY.link].sort());
    const one = await service.searchStored({ story: { ...asked, claim: 'the pumps of both ferries leak' } });
    expect(one.ok && one.value.map(({ lead }) => lead.url)).toEqual([repeating.link]);
    expect(one.ok && one.value[0]?.sharedWords).toEqual(expect.arrayContaining(['pumps', 'leak']));
  });

  it('finds nothing when none repeats it, and nothing for a claim without words', async () => {
    const server = await local((_, response) => response.end(rss([FERRY, repeating])));
    const service = createCoverageService(testPorts());
    await service.addFeed({ url: `${server.url}/feed`, title: '' });
    for (const claim of ['wages had fallen for nine years', '', 'it is so'])
      expect(await service.searchStored({ story: { ...asked, claim } })).toEqual({ ok: true, value: [] });
  });
});

describe('visiting feeds', () => {
  it('adds a feed, keeps its items and finds them', async () => {
    const server = await local((_, response) =>
      response.setHeader('content-type', 'application/rss+xml').end(rss([FERRY, OTHER])),
    );
    const ports = testPorts();
    const service = createCoverageService(ports);
    const added = await service.addFeed({ url: `${server.url}/feed`, title: '' });
    expect(added).toMatchObject({
      ok: true,
      value: { title: 'The Harbour Post', items: 2, language: 'en', problem: null },
    });
    const found = await service.searchStored({
      story: story('Port of Salden closed by ferry strike', 'Crews would not sail, captain Ilse Marwick said.'),
    });
    expect(found).toMatchObject({
      ok: true,
      value: [{ lead: { url: 'https://post.example/ferry', outlet: 'The Harbour Post' } }],
    });
    if (found.ok) expect(found.value[0]?.sharedNames.join(' ')).toMatch(/Salden|Marwick/);
    expect(
      await service.searchStored({
        story: story('Parliament votes on pensions', 'The upper house approved the reform of pensions.'),
      }),
    ).toEqual({ ok: true, value: [] });
    expect(server.seen[0]?.headers).not.toHaveProperty('cookie');
    expect(server.seen[0]?.headers).not.toHaveProperty('referer');
  });

  it('asks conditionally and takes 304 for unchanged', async () => {
    const server = await local((request, response) => {
      if (
        request.headers['if-none-match'] === '"v1"' &&
        request.headers['if-modified-since'] === 'Tue, 24 Nov 2026 10:00:00 GMT'
      )
        response.writeHead(304).end();
      else
        response.writeHead(200, { etag: '"v1"', 'last-modified': 'Tue, 24 Nov 2026 10:00:00 GMT' }).end(rss([FERRY]));
    });
    const ports = testPorts();
    const service = createCoverageService(ports);
    await service.addFeed({ url: `${server.url}/feed`, title: 'P' });
    ports.clock += 61 * MINUTE;
    expect(await service.refreshFeeds({ ids: [] })).toEqual({
      asked: 1,
      fresh: 0,
      unchanged: 1,
      failed: 0,
      newItems: 0,
    });
    ports.clock += 61 * MINUTE; // the marks were kept over the 304
    expect((await service.refreshFeeds({ ids: [] })).unchanged).toBe(1);
  });

  it('is asked again after an hour by the alarm, not before; respects ttl', async () => {
    const server = await local((_, response) => response.end(rss([FERRY], '<ttl>180</ttl>')));
    const ports = testPorts();
    const service = createCoverageService(ports);
    await service.addFeed({ url: `${server.url}/feed`, title: 'P' });
    expect(ports.alarmAt).toBe(ports.clock + 180 * MINUTE);
    ports.clock += 61 * MINUTE;
    await service.onAlarm();
    expect(server.seen).toHaveLength(1);
    ports.clock += 120 * MINUTE;
    await service.onAlarm();
    expect(server.seen).toHaveLength(2);
  });

  it.each([404, 410, 401, 403, 500, 503])('says what %i means, adds nothing', async (status) => {
    const server = await local((_, response) => response.writeHead(status).end('no'));
    const service = createCoverageService(testPorts());
    const added = await service.addFeed({ url: `${server.url}/feed`, title: 'P' });
    expect(added).toMatchObject({
      ok: false,
      failure: { reason: status === 404 || status === 410 ? 'not-found' : 'server-error' },
    });
    expect(await service.listFeeds({})).toEqual([]);
  });

  it('backs off after failures, doubling, and as long as Retry-After asks', async () => {
    let status = 200;
    const server = await local((_, response) =>
      response.writeHead(status, { 'retry-after': status === 429 ? '7200' : '' }).end(rss([FERRY])),
    );
    const ports = testPorts();
    const service = createCoverageService(ports);
    await service.addFeed({ url: `${server.url}/feed`, title: 'P' });
    const due = async (): Promise<number> => {
      ports.clock = (await service.listFeeds({}))[0]?.nextAt ?? 0;
      const before = ports.clock;
      await service.onAlarm();
      return ((await service.listFeeds({}))[0]?.nextAt ?? 0) - before;
    };
    status = 500;
    expect(await due()).toBe(30 * MINUTE);
    expect(await due()).toBe(60 * MINUTE);
    status = 429;
    expect(await due()).toBe(120 * MINUTE);
    expect((await service.listFeeds({}))[0]?.problem).toMatchObject({ reason: 'rate-limited' });
    status = 200;
    expect(await due()).toBe(60 * MINUTE);
    expect((await service.listFeeds({}))[0]).toMatchObject({ problem: null, items: 1 });
  });

  it('follows a redirect on the same host, refuses one to another and sends nothing there', async () => {
    const elsewhere = await local((_, response) => response.end(rss([FERRY])));
    const server = await local((request, response) => {
      if (request.url === '/moved') response.writeHead(301, { location: '/feed' }).end();
      else if (request.url === '/away')
        response.writeHead(302, { location: `http://localhost:${elsewhere.port}/feed` }).end();
      else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
      else response.end(rss([FERRY]));
    });
    const service = createCoverageService(testPorts());
    expect(await service.addFeed({ url: `${server.url}/moved`, title: 'P' })).toMatchObject({ ok: true });
    expect(await service.addFeed({ url: `${server.url}/away`, title: 'P' })).toMatchObject({
      ok: false,
      failure: { reason: 'refused-redirect', link: { url: `${server.url}/away` } },
    });
    expect(await service.addFeed({ url: `${server.url}/loop`, title: 'P' })).toMatchObject({
      ok: false,
      failure: { reason: 'bad-answer' },
    });
    expect(elsewhere.seen).toEqual([]);
  });

  it('refuses redirects that the browser hides, but tries https of the same host', async () => {
    const asked: string[] = [];
    const hidden = Object.defineProperties(new Response(null), {
      type: { value: 'opaqueredirect' },
      status: { value: 0 },
    }) as Response;
    const ports = {
      ...testPorts(),
      fetch: async (url: Parameters<typeof fetch>[0]) => {
        asked.push(String(url));
        return String(url).startsWith('http:') ? hidden : new Response(rss([FERRY]));
      },
    };
    const service = createCoverageService(ports);
    expect(await service.addFeed({ url: 'http://post.example/feed', title: 'P' })).toMatchObject({ ok: true });
    expect(asked).toEqual(['http://post.example/feed', 'https://post.example/feed']);
    const always = createCoverageService({ ...testPorts(), fetch: async () => hidden });
    expect(await always.addFeed({ url: 'https://post.example/feed', title: 'P' })).toMatchObject({
      ok: false,
      failure: { reason: 'refused-redirect' },
    });
  });

  it('asks nobody without permission', async () => {
    const server = await local((_, response) => response.end(rss([FERRY])));
    const service = createCoverageService(testPorts({ granted: [] }));
    expect(await service.addFeed({ url: `${server.url}/feed`, title: 'P' })).toMatchObject({
      ok: false,
      failure: { reason: 'no-permission' },
    });
    expect(server.seen).toEqual([]);
  });

  it('reads gzip (as encoding and as file), latin-1 that says utf-8, and UTF-16', async () => {
    const text = rss([{ ...FERRY, title: 'Fähre nach Saldén gestrichen' }]);
    const server = await local((request, response) => {
      if (request.url === '/encoded') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(text));
      else if (request.url === '/file') response.end(gzipSync(text));
      else if (request.url === '/latin')
        response.writeHead(200, { 'content-type': 'text/xml; charset=utf-8' }).end(Buffer.from(text, 'latin1'));
      else if (request.url === '/declared')
        response.end(Buffer.from(text.replace('?>', ' encoding="iso-8859-1"?>'), 'latin1'));
      else response.end(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    });
    const service = createCoverageService(testPorts());
    for (const path of ['encoded', 'file', 'latin', 'declared', 'utf16']) {
      expect(await service.addFeed({ url: `${server.url}/${path}`, title: path })).toMatchObject({
        ok: true,
        value: { items: 1 },
      });
    }
    const found = await service.searchStored({ story: story('Fähre nach Saldén gestrichen', FERRY.summary) });
    expect(found).toMatchObject({ ok: true, value: [{ lead: { title: 'Fähre nach Saldén gestrichen' }, others: [] }] });
  });

  it('gives up on bodies that are too large, packed bombs, and answers that break off', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000, 32));
    const server = await local((request, response) => {
      if (request.url === '/huge') {
        const write = (): void => {
          while (!response.destroyed && response.write('x'.repeat(100_000)));
        };
        response.on('drain', write);
        write();
      } else if (request.url === '/bomb') response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
      else if (request.url === '/file') response.end(bomb);
      else {
        response.writeHead(200, { 'content-length': '100000' }).write('<rss');
        setTimeout(() => response.destroy(), 20);
      }
    });
    const service = createCoverageService(testPorts());
    expect(await service.addFeed({ url: `${server.url}/huge`, title: 'P' })).toMatchObject({
      failure: { reason: 'too-large' },
    });
    expect(await service.addFeed({ url: `${server.url}/bomb`, title: 'P' })).toMatchObject({
      failure: { reason: 'too-large' },
    });
    expect(await service.addFeed({ url: `${server.url}/file`, title: 'P' })).toMatchObject({
      failure: { reason: 'too-large' },
    });
    expect(await service.addFeed({ url: `${server.url}/cut`, title: 'P' })).toMatchObject({
      failure: { reason: 'bad-answer' },
    });
    expect(await service.addFeed({ url: 'http://127.0.0.1:1/feed', title: 'P' })).toMatchObject({
      failure: { reason: 'offline' },
    });
  });

  it('asks at most two at once', async () => {
    let now = 0;
    let most = 0;
    const server = await local((_, response) => {
      now += 1;
      most = Math.max(most, now);
      setTimeout(() => {
        now -= 1;
        response.end(rss([FERRY]));
      }, 30);
    });
    const ports = testPorts();
    const service = createCoverageService(ports);
    await service.addFeeds({
      feeds: Array.from({ length: 7 }, (_, at) => ({ url: `${server.url}/${at}`, title: `F${at}` })),
    });
    expect(server.seen).toEqual([]);
    expect(ports.alarmAt).toBe(ports.clock);
    await service.onAlarm();
    expect(server.seen).toHaveLength(7);
    expect(most).toBe(2);
  });

  it('goes on after the background was stopped in the middle', async () => {
    const hold: { first: boolean } = { first: true };
    const server = await local((request, response) => {
      if (request.url === '/0' && hold.first) return; // never answers: the background is stopped meanwhile
      response.end(rss([{ ...FERRY, link: `https://post.example${request.url}` }]));
    });
    const ports = testPorts();
    const first = createCoverageService(ports);
    await first.addFeeds({ feeds: [0, 1, 2].map((at) => ({ url: `${server.url}/${at}`, title: `F${at}` })) });
    void first.onAlarm();
    await expect
      .poll(async () => (await createCoverageService(ports).listFeeds({})).filter((feed) => feed.items > 0).length)
      .toBe(2);
    expect(ports.alarmAt).toBe(ports.clock + 3 * MINUTE); // set before the first request: the browser wakes the next one
    hold.first = false;
    ports.clock += 3 * MINUTE;
    const second = createCoverageService(ports);
    await second.onAlarm();
    expect((await second.listFeeds({})).map((feed) => feed.items)).toEqual([1, 1, 1]);
    expect(server.seen.filter((seen) => seen.path === '/1')).toHaveLength(1);
    const found = await second.searchStored({ story: story(FERRY.title, FERRY.summary) });
    expect(found.ok && found.value[0] && 1 + found.value[0].others.length).toBe(3);
  });

  it('removes a feed with its items, gives its origin back only when no other feed needs it', async () => {
    const server = await local((request, response) =>
      response.end(rss([{ ...FERRY, link: `https://post.example${request.url}` }])),
    );
    const ports = testPorts();
    const service = createCoverageService(ports);
    await service.addFeed({ url: `${server.url}/a`, title: 'A' });
    await service.addFeed({ url: `${server.url}/b`, title: 'B' });
    expect(await service.removeFeed({ id: feedId(`${server.url}/a`) })).toEqual({
      removed: true,
      originsGivenBack: [],
    });
    expect(await service.removeFeed({ id: feedId(`${server.url}/b`) })).toEqual({
      removed: true,
      originsGivenBack: ['http://127.0.0.1/*', 'https://127.0.0.1/*'],
    });
    expect(await service.removeFeed({ id: 'gone' })).toEqual({ removed: false, originsGivenBack: [] });
    expect(ports.alarmAt).toBeNull();
    expect(await service.searchStored({ story: story(FERRY.title, FERRY.summary) })).toEqual({ ok: true, value: [] });
    expect(await createCoverageService(ports).searchStored({ story: story(FERRY.title, FERRY.summary) })).toEqual({
      ok: true,
      value: [],
    });
  });

  it('a feed removed while it is asked leaves nothing behind', async () => {
    let answer = (): void => undefined;
    const server = await local((request, response) => {
      if (server.seen.length === 1) response.end(rss([FERRY]));
      else answer = () => response.end(rss([FERRY, OTHER]));
      void request;
    });
    const ports = testPorts();
    const service = createCoverageService(ports);
    await service.addFeed({ url: `${server.url}/feed`, title: 'P' });
    const refreshing = service.refreshFeeds({ ids: [feedId(`${server.url}/feed`)] });
    await expect.poll(() => server.seen.length).toBe(2);
    await service.removeFeed({ id: feedId(`${server.url}/feed`) });
    answer();
    await refreshing;
    expect(await service.listFeeds({})).toEqual([]);
    expect(await service.searchStored({ story: story(FERRY.title, FERRY.summary) })).toEqual({ ok: true, value: [] });
  });

  it('lets go of what is older than the reader keeps', async () => {
    const server = await local((_, response) =>
      response.end(
        rss([
          { ...FERRY, date: 'Mon, 23 Nov 2026 10:00:00 GMT' },
          { ...OTHER, date: 'Thu, 01 Oct 2026 10:00:00 GMT' },
        ]),
      ),
    );
    const ports = testPorts();
    const service = createCoverageService(ports);
    expect(await service.addFeed({ url: `${server.url}/feed`, title: 'P' })).toMatchObject({ value: { items: 1 } });
    ports.retentionDays = 1;
    ports.clock += 61 * MINUTE;
    await service.onAlarm();
    expect(await service.listFeeds({})).toMatchObject([{ items: 0 }]);
  });

  it('turned off, it asks nobody and shows nothing', async () => {
    const server = await local((_, response) => response.end(rss([FERRY])));
    const ports = testPorts();
    const service = createCoverageService(ports);
    await service.addFeed({ url: `${server.url}/feed`, title: 'P' });
    await service.switchProvider({ id: 'feeds', on: false });
    expect(ports.alarmAt).toBeNull();
    ports.clock += 600 * MINUTE;
    await service.onAlarm();
    expect(server.seen).toHaveLength(1);
    expect(await service.searchStored({ story: story(FERRY.title) })).toMatchObject({
      ok: false,
      failure: { reason: 'switched-off' },
    });
  });
});
