/** When the browser gives no more room: the oldest reports go, what cannot be kept is said, nothing breaks. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CoverageStore } from '../../src/coverage/feeds/store.ts';
import { createCoverageService } from '../../src/coverage/service.ts';
import { type LocalServer, rss, serve, testPorts } from './harness.ts';

const full = () => new DOMException('No room on this device.', 'QuotaExceededError');
const MINUTE = 60_000;
const items = Array.from({ length: 8 }, (_, at) => ({
  title: `Salden harbour report number ${at}`,
  link: `https://post.example/${at}`,
  summary: 'Ilse Marwick spoke for the captains of Salden.',
  date: new Date(Date.parse('2026-11-24T00:00:00Z') + at * MINUTE).toUTCString(),
}));
const STORY = {
  title: 'Salden harbour report',
  text: 'Ilse Marwick spoke for the captains of Salden.',
  url: 'https://reader.example/',
  publisher: '',
  published: '',
  language: 'en',
};

describe('no more room', () => {
  let server: LocalServer | undefined;
  let served = items.slice(0, 4);
  afterEach(async () => {
    vi.restoreAllMocks();
    await server?.close();
    served = items.slice(0, 4);
  });

  async function followed() {
    server = await serve((_, response) => response.end(rss(served)));
    const ports = testPorts();
    const service = createCoverageService(ports);
    const added = await service.addFeed({ url: `${server.url}/feed`, title: 'Post' });
    expect(added).toMatchObject({ ok: true, value: { items: 4 } });
    served = items;
    ports.clock += 61 * MINUTE;
    return { ports, service };
  }

  it('lets the oldest quarter go and keeps the new ones then', async () => {
    const { service } = await followed();
    vi.spyOn(CoverageStore.prototype, 'addItems').mockRejectedValueOnce(full());
    await service.onAlarm();
    // one of four went, and came again with the feed that still has it
    expect(await service.listFeeds({})).toMatchObject([{ items: 8, problem: null }]);
  });

  it('says so when there is still none, keeps what it has, and tries again later', async () => {
    const { ports, service } = await followed();
    const adding = vi.spyOn(CoverageStore.prototype, 'addItems').mockRejectedValue(full());
    await service.onAlarm();
    const [feed] = await service.listFeeds({});
    expect(feed).toMatchObject({ items: 3, problem: { reason: 'storage-full' } });
    expect(feed?.nextAt).toBeGreaterThan(ports.clock);
    const found = await service.searchStored({ story: STORY });
    expect(found.ok && found.value.length).toBeGreaterThan(0);
    adding.mockRestore();
    ports.clock += 61 * MINUTE;
    await service.onAlarm();
    expect(await service.listFeeds({})).toMatchObject([{ items: 8, problem: null }]);
  });

  it('without room for the index makes it from the items at the next start', async () => {
    const { ports, service } = await followed();
    vi.spyOn(CoverageStore.prototype, 'putColumns').mockRejectedValue(full());
    await service.onAlarm();
    const found = await createCoverageService(ports).searchStored({ story: STORY });
    expect(found.ok && found.value.reduce((sum, group) => sum + 1 + group.others.length, 0)).toBe(8);
  });

  it('adds and removes a feed though the index cannot be saved', async () => {
    server = await serve((_, response) => response.end(rss(served)));
    vi.spyOn(CoverageStore.prototype, 'putColumns').mockRejectedValue(full());
    const service = createCoverageService(testPorts());
    const added = await service.addFeed({ url: `${server.url}/feed`, title: 'Post' });
    expect(added.ok).toBe(true);
    if (added.ok) expect(await service.removeFeed({ id: added.value.id })).toMatchObject({ removed: true });
  });
});
