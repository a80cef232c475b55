import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createQuiet, createWatcher, QUIET, type WatchCalls, watchPlace } from '../../src/page/watch.ts';

const LONG = 'The ferry did not sail this morning, and nobody at the pier could say when it would.';

let dom: JSDOM;
let over: AbortController;
const tick = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  dom = new JSDOM(`<!doctype html><body><article><p id="a">${LONG}</p></article><div id="ads"></div></body>`, {
    url: 'https://paper.example/one',
    pretendToBeVisual: true,
  });
  const { window } = dom;
  for (const name of ['document', 'MutationObserver', 'Node', 'location', 'Element'] as const)
    vi.stubGlobal(name, window[name]);
  vi.stubGlobal('window', window);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
  vi.stubGlobal('matchMedia', () => ({ addEventListener: () => undefined }));
  over = new dom.window.AbortController();
});
afterEach(() => {
  over.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('createQuiet', () => {
  it('waits for quiet, but not for ever', async () => {
    const then = vi.fn();
    const quiet = createQuiet(100, 350, then);
    quiet.ask();
    await tick(99);
    quiet.ask();
    await tick(99);
    expect(then).not.toHaveBeenCalled();
    await tick(1);
    expect(then).toHaveBeenCalledTimes(1);
    for (let k = 0; k < 8; k++) {
      quiet.ask();
      await tick(50);
    }
    expect(then).toHaveBeenCalledTimes(2);
    quiet.cancel();
  });
});

/** A watcher on the test page whose article is the paragraph #a. */
function watching(): { calls: { [K in keyof WatchCalls]: ReturnType<typeof vi.fn> & WatchCalls[K] }; p: HTMLElement } {
  const p = document.getElementById('a') as HTMLElement;
  const calls = {
    holds: vi.fn((node: Node) => node === p || node.parentNode === p),
    lostBlocks: vi.fn(() => !p.isConnected),
    onTouched: vi.fn(),
    onChange: vi.fn(),
    onLook: vi.fn(),
    onWake: vi.fn(),
  };
  createWatcher(calls, over.signal).watch([document]);
  return { calls, p };
}

describe('what is news', () => {
  const textOf = (p: HTMLElement): Text => p.firstChild as Text;
  const add = (where: string, text: string): void => {
    const made = document.createElement('p');
    made.textContent = text;
    document.querySelector(where)?.append(made);
  };
  const cases: [string, (p: HTMLElement) => void, boolean, number][] = [
    ['a text node of the article changes', (p) => (textOf(p).data = 'Other words.'), true, 1],
    ['it is set to the same words', (p) => (textOf(p).data = LONG), false, 0],
    ['a paragraph is appended', () => add('article', LONG), true, 0],
    ['a counter ticks elsewhere', () => add('#ads', '12 shares'), false, 0],
    [
      'an advertisement without text comes',
      () => document.querySelector('#ads')?.append(document.createElement('iframe')),
      false,
      0,
    ],
    ['the article is taken out', (p) => p.remove(), true, 0],
    ['an empty element goes', () => document.querySelector('#ads')?.remove(), false, 0],
    ['a short piece comes into a paragraph', (p) => p.append('More.'), true, 0],
    [
      'a hidden part is opened',
      (p) => p.toggleAttribute('hidden', false) || p.toggleAttribute('hidden', true),
      true,
      0,
    ],
    ['a class changes', (p) => (p.className = 'seen'), false, 0],
  ];
  it.each(cases)('%s', async (_, change, news, touched) => {
    const { calls, p } = watching();
    change(p);
    await tick(0);
    expect(calls.onTouched).toHaveBeenCalledTimes(touched);
    await tick(QUIET);
    expect(calls.onChange).toHaveBeenCalledTimes(news ? 1 : 0);
  });
  it('a page that never is quiet is read every two seconds', async () => {
    const { calls, p } = watching();
    for (let k = 0; k < 60; k++) {
      textOf(p).data = `Words ${k}`;
      await tick(100);
    }
    expect(calls.onChange.mock.calls.length).toBeGreaterThanOrEqual(2);
    expect(calls.onChange.mock.calls.length).toBeLessThanOrEqual(3);
  });
  it('sleeps while the tab is hidden, looks when it is seen again, ends with its signal', async () => {
    const { calls, p } = watching();
    const hide = (hidden: boolean): void => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new dom.window.Event('visibilitychange', { bubbles: true }));
    };
    hide(true);
    textOf(p).data = 'Unseen words.';
    await tick(QUIET * 2);
    expect(calls.onTouched).not.toHaveBeenCalled();
    hide(false);
    expect(calls.onWake).toHaveBeenCalledTimes(1);
    over.abort();
    textOf(p).data = 'After the end.';
    await tick(QUIET * 2);
    expect(calls.onTouched).not.toHaveBeenCalled();
    expect(calls.onChange).not.toHaveBeenCalled();
  });
  it('tells of a switched theme', async () => {
    const { calls } = watching();
    document.documentElement.dataset.theme = 'dark';
    await tick(QUIET * 2);
    expect(calls.onLook).toHaveBeenCalledTimes(1);
  });
});

describe('watchPlace', () => {
  it('tells of another address, not of another fragment, and of the return from the bfcache', async () => {
    const calls = { onMove: vi.fn(), onReturn: vi.fn() };
    watchPlace(calls, over.signal);
    const { window } = dom;
    window.history.pushState({}, '', '#part');
    window.dispatchEvent(new window.Event('hashchange'));
    expect(calls.onMove).not.toHaveBeenCalled();
    window.history.pushState({}, '', '/two');
    window.dispatchEvent(new window.Event('popstate'));
    expect(calls.onMove).toHaveBeenCalledTimes(1);
    window.dispatchEvent(new window.PageTransitionEvent('pageshow', { persisted: true }));
    expect(calls.onReturn).toHaveBeenCalledTimes(1);
    window.dispatchEvent(new window.PageTransitionEvent('pageshow', { persisted: false }));
    expect(calls.onReturn).toHaveBeenCalledTimes(1);
  });
});
