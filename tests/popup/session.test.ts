import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Port } from '../../src/popup/port.ts';
import { STORY } from './fixtures.ts';

vi.mock('webextension-polyfill', () => ({ default: {} }));
const { MessageError } = await import('../../src/messages/client.ts');
const { follow, obstacleOf } = await import('../../src/popup/session.ts');
type View = Parameters<Parameters<typeof follow>[2]>[0];

const PACE = { working: 1, ready: 5 };
const tab = { id: 7, url: STORY.url, width: 1280 };

const portOf = (over: Partial<Port>): Port => ({
  activeTab: async () => tab,
  run: async () => ({ ok: true }),
  state: async () => STORY,
  marks: async () => STORY,
  markAnyway: async () => STORY,
  comments: async () => STORY,
  show: async () => true,
  openOptions: async () => undefined,
  askedClaim: async () => null,
  ...over,
});

const stop = new Set<AbortController>();
afterEach(() => {
  for (const controller of stop) controller.abort();
  stop.clear();
});

/** Follows until `enough` views came, or the session ended by itself. */
async function viewsOf(port: Port, enough: number): Promise<View[]> {
  const controller = new AbortController();
  stop.add(controller);
  const views: View[] = [];
  await follow(
    port,
    controller.signal,
    (view) => {
      views.push(view);
      if (views.length === enough) controller.abort();
    },
    PACE,
  );
  return views;
}

describe('follow', () => {
  it('runs the script, then asks until the page is ready', async () => {
    const run = vi.fn(async () => ({ ok: true }) as const);
    const states = [
      { ...STORY, status: 'working' as const, claims: [] },
      { ...STORY, status: 'working' as const },
      STORY,
    ];
    const views = await viewsOf(portOf({ run, state: async () => states.shift() ?? STORY }), 3);
    expect(run).toHaveBeenCalledWith(7);
    expect(views.map((view) => view.kind === 'page' && [view.state.status, view.state.claims.length])).toEqual([
      ['working', 0],
      ['working', 9],
      ['ready', 9],
    ]);
  });

  it('says nothing while the page stays the same', async () => {
    let asked = 0;
    const state = async () => (++asked < 5 ? STORY : { ...STORY, title: 'Corrected' });
    const views = await viewsOf(portOf({ state }), 2);
    expect(asked).toBe(5);
    expect(views).toHaveLength(2);
  });

  it.each([
    ['no tab', { activeTab: async () => null }, 'no-tab'],
    [
      'a page of the browser',
      {
        activeTab: async () => ({ ...tab, url: 'chrome://settings/' }),
        run: async () => ({ ok: false, why: 'no' }) as const,
      },
      'restricted',
    ],
    [
      'a local file',
      {
        activeTab: async () => ({ ...tab, url: 'file:///a.html' }),
        run: async () => ({ ok: false, why: 'no' }) as const,
      },
      'file',
    ],
    ['a page that forbids it', { run: async () => ({ ok: false, why: 'no' }) as const }, 'failed'],
    ['a background that fails', { run: async () => Promise.reject(new Error('broken')) }, 'failed'],
    ['a page that went away', { state: async () => Promise.reject(new MessageError('absent', 'gone')) }, 'silent'],
    ['a frozen page', { state: async () => Promise.reject(new MessageError('timeout', 'slow')) }, 'silent'],
  ] satisfies [string, Partial<Port>, string][])('%s', async (_, over, obstacle) => {
    const views = await viewsOf(portOf(over), 5);
    expect(views.map((view) => view.kind === 'obstacle' && view.obstacle)).toEqual([obstacle]);
  });

  it('is silent once it is stopped', async () => {
    const controller = new AbortController();
    controller.abort();
    const onView = vi.fn();
    await follow(portOf({}), controller.signal, onView, PACE);
    expect(onView).not.toHaveBeenCalled();
  });
});

describe('obstacleOf', () => {
  it.each([
    ['chrome://settings/', 'restricted'],
    ['about:addons', 'restricted'],
    ['moz-extension://x/y.html', 'restricted'],
    ['https://chromewebstore.google.com/detail/x', 'restricted'],
    ['https://addons.mozilla.org/en-GB/', 'restricted'],
    ['https://addons.mozilla.org.evil.example/', null],
    ['https://courier.example/a', null],
    ['file:///a.html', 'file'],
    ['', null],
  ] as const)('%s: %s', (url, obstacle) => expect(obstacleOf(url)).toBe(obstacle));
});
