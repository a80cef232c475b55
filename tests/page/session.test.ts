import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { analyse } from '../../src/engine/analyse.ts';
import type { RequestOf, ToBackground } from '../../src/messages/protocol.ts';
import { type Session, startSession } from '../../src/page/session.ts';

const filler = (k: number): string =>
  `On day ${k} the harbour council met for three hours in the old hall, and most of those who came stayed until the vote on crane number ${k} was taken.`;
const CLAIM =
  '“The crane will stay where it is for the whole winter,” Ida Moor, the head of the harbour, said on Tuesday.';
const article = (first: string): string =>
  `<article><h1>Crane stays for the winter</h1><p>${first}</p>${[1, 2, 3, 4, 5].map((k) => `<p>${filler(k)}</p>`).join('')}</article>`;
const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Crane</title><meta property="og:type" content="article"></head><body>${body}</body></html>`;

/** What jsdom does not have: the highlight registry and highlights. */
class FakeHighlight extends Set<AbstractRange> {
  priority = 0;
}

let dom: JSDOM;
let over: AbortController;
let registry: Map<string, FakeHighlight>;

function open(html: string): void {
  dom = new JSDOM(html, { url: 'https://paper.example/news/crane', pretendToBeVisual: true });
  const { window } = dom;
  over = new window.AbortController();
  registry = new Map();
  const names = [
    'document',
    'MutationObserver',
    'Node',
    'location',
    'Element',
    'HTMLElement',
    'SVGElement',
    'AbortController',
  ] as const;
  for (const name of names) vi.stubGlobal(name, window[name]);
  for (const name of ['HTMLAnchorElement', 'StaticRange', 'ShadowRoot', 'DOMRect'] as const)
    vi.stubGlobal(name, window[name]);
  vi.stubGlobal('window', window);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
  vi.stubGlobal('getComputedStyle', window.getComputedStyle.bind(window));
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  Object.assign(window, { CSS: { highlights: registry }, Highlight: FakeHighlight });
  vi.stubGlobal('CSS', { highlights: registry });
  vi.stubGlobal('Highlight', FakeHighlight);
}

type Analyse = (request: RequestOf<ToBackground, 'analyse'>) => Promise<unknown>;
const engine: Analyse = async ({ blocks, language }) => JSON.stringify(analyse(blocks, { language }));

function start(ask: Analyse = engine, dress: () => Promise<unknown> = async () => null) {
  const wire = { analyse: vi.fn(ask), badge: vi.fn(), dress: vi.fn(dress) };
  const parts = { wire, query: () => 'crane', searches: () => ({ words: '', links: [] }), dressHere: vi.fn() };
  return { session: startSession(parts, over.signal), wire, parts };
}

/** Words of everything painted. */
const painted = (): string[] =>
  [...registry.values()].flatMap((highlight) =>
    [...highlight].map(({ startContainer, startOffset, endOffset }) =>
      (startContainer as Text).data.slice(startOffset, endOffset),
    ),
  );
const ready = async (session: Session) => {
  await vi.waitFor(async () => expect((await session.state()).status).not.toBe('working'), 5_000);
  return session.state();
};

beforeEach(() => open(page(article(CLAIM))));
afterEach(() => {
  over.abort();
  vi.unstubAllGlobals();
});

describe('a session', () => {
  it('marks an article, leaves its DOM alone, tells badge and popup, undoes everything at its end', async () => {
    const before = dom.serialize();
    const { session, wire } = start();
    const state = await ready(session);
    expect(state).toMatchObject({ status: 'ready', language: 'en', marksOn: true, query: 'crane' });
    expect(state.claims.map(({ content }) => content)).toContain(
      '“The crane will stay where it is for the whole winter,”',
    );
    expect(painted()).toContain('“The crane will stay where it is for the whole winter,”');
    expect(wire.badge).toHaveBeenLastCalledWith(state.claims.length);
    expect(dom.serialize()).toBe(before);
    over.abort();
    expect(registry.size).toBe(0);
  });
  it('shows and hides the marks at once', async () => {
    const { session } = start();
    await ready(session);
    expect(session.marks(false).marksOn).toBe(false);
    expect(registry.size).toBe(0);
    expect(session.marks('toggle').marksOn).toBe(true);
    expect(painted().length).toBeGreaterThan(0);
  });
  it('leaves a page that is no article alone', async () => {
    open(page('<ul><li><a href="/a">One</a></li></ul><p>“We stay,” said Ida Moor.</p>'));
    const { session, wire } = start();
    expect((await ready(session)).status).toBe('not-article');
    expect(wire.analyse).not.toHaveBeenCalled();
    expect(wire.badge).toHaveBeenLastCalledWith(null);
    expect(registry.size).toBe(0);
  });
  it('takes a mark off changed words at once and marks the new ones, asking once for each change', async () => {
    const { session, wire } = start();
    await ready(session);
    const text = document.querySelector('p')?.firstChild as Text;
    text.data = '“The crane will go before the ice comes,” Ida Moor, the head of the harbour, said on Tuesday.';
    await Promise.resolve();
    expect(painted().some((words) => words.includes('crane will'))).toBe(false);
    await vi.waitFor(() => expect(painted()).toContain('“The crane will go before the ice comes,”'), 3_000);
    const asked = wire.analyse.mock.calls.length;
    const added =
      'Tom Reed, who mends nets on the pier, told reporters that the ferry crews would not sail again before the spring.';
    document.querySelectorAll('p')[2]?.insertAdjacentHTML('afterend', `<p>${added}</p>`);
    await vi.waitFor(() => expect(wire.analyse.mock.calls.length).toBe(asked + 1), 3_000);
    await vi.waitFor(
      () => expect(painted().some((words) => words.includes('ferry crews would not sail'))).toBe(true),
      3_000,
    );
  });
  it('marks the comments only while the reader wants it, and never counts them with the article', async () => {
    const said = '“The council has sold the harbour to its friends,” the mayor told us on the pier last week.';
    const comments = `<section class="comments"><h2>2 comments</h2><div class="comment"><span class="comment-author">Gull77</span><p>${said}</p></div><div class="comment"><span class="comment-author">Ria</span><p>I was there and it was cold, that is all I know of it.</p></div></section>`;
    open(page(`${article(CLAIM).replace('</h1>', '</h1><time>3 March 2026</time>')}${comments}`));
    const { session, wire } = start();
    const before = await ready(session);
    expect(before.comments).toEqual({ found: 2, on: false, claims: 0 });
    expect(painted().some((words) => words.includes('sold the harbour'))).toBe(false);
    expect(JSON.stringify(wire.analyse.mock.calls)).not.toContain('sold the harbour');
    const on = await session.comments(true);
    expect(on.comments).toEqual({ found: 2, on: true, claims: 1 });
    expect(painted().some((words) => words.includes('sold the harbour'))).toBe(true);
    expect(on.claims).toEqual(before.claims);
    expect([on.terms, on.speakers, on.query, on.excerpt]).toEqual([
      before.terms,
      before.speakers,
      before.query,
      before.excerpt,
    ]);
    expect(wire.badge).toHaveBeenLastCalledWith(before.claims.length);
    const off = await session.comments(false);
    expect(off.comments).toEqual({ found: 2, on: false, claims: 0 });
    expect(painted().some((words) => words.includes('sold the harbour'))).toBe(false);
  });
  it('says in plain words that the page could not be read', async () => {
    const { session } = start(async () => 'nonsense');
    const state = await ready(session);
    expect(state.status).toBe('error');
    expect(state.error).toMatch(/engine gave no answer/);
  });
  it('puts the sheet in itself when the background cannot', async () => {
    const { session, parts } = start(engine, async () => Promise.reject(new Error('no leave')));
    await ready(session);
    expect(parts.dressHere).toHaveBeenCalledTimes(1);
  });
});
