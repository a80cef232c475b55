// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageState } from '../../src/messages/protocol.ts';
import type { Port } from '../../src/popup/port.ts';
import { STORY } from './fixtures.ts';

const fake = vi.hoisted(() => ({
  stored: {} as Record<string, unknown>,
  sent: [] as string[],
  asked: [] as string[],
  granted: new Set<string>(),
  willing: true,
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: { get: async () => fake.stored, set: async (values: object) => void Object.assign(fake.stored, values) },
      onChanged: { addListener: () => undefined, removeListener: () => undefined },
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => fake.granted.has(origin)),
      request: async ({ origins }: { origins: string[] }) => {
        fake.asked.push(origins.join(' '));
        if (fake.willing) for (const origin of origins) fake.granted.add(origin);
        return fake.willing;
      },
      remove: async () => true,
    },
    runtime: {
      sendMessage: async ({ name, request }: { name: string; request: { origins?: string[] } }) => {
        fake.sent.push(name);
        if (name === 'automatic') return { origins: request.origins };
        return name === 'listProviders' || name === 'listFeeds' ? [] : undefined;
      },
    },
  },
}));

const { App } = await import('../../src/popup/App.tsx');

const port = {
  activeTab: vi.fn<Port['activeTab']>(),
  run: vi.fn<Port['run']>(),
  state: vi.fn<Port['state']>(),
  marks: vi.fn<Port['marks']>(),
  markAnyway: vi.fn<Port['markAnyway']>(),
  comments: vi.fn<Port['comments']>(),
  show: vi.fn<Port['show']>(),
  openOptions: vi.fn<Port['openOptions']>(),
  askedClaim: vi.fn<Port['askedClaim']>(),
};
const onClose = vi.fn();
let root: HTMLElement;

const settle = () => act(() => new Promise<void>((done) => setTimeout(done, 5)));

async function open(state: PageState, width = 1280, asked: string | null = null): Promise<void> {
  port.activeTab.mockResolvedValue({ id: 7, url: state.url, width });
  port.run.mockResolvedValue({ ok: true });
  port.state.mockResolvedValue(state);
  port.show.mockResolvedValue(true);
  port.askedClaim.mockResolvedValue(asked);
  await act(() => render(<App port={port} onClose={onClose} />, root));
  await settle();
}

const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const named = (selector: string, text: string): HTMLElement => {
  const found = all(selector).find((element) => element.textContent?.includes(text));
  if (!found) throw new Error(`no ${selector} with ${text}`);
  return found;
};
const click = (element: HTMLElement) => act(async () => void element.click());
const key = (element: HTMLElement, name: string) =>
  act(
    async () =>
      void element.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })),
  );

beforeEach(() => {
  fake.stored = {};
  fake.sent = [];
  fake.asked = [];
  fake.granted.clear();
  fake.willing = true;
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
  vi.resetAllMocks();
});

describe('an article', () => {
  it('shows headline, publisher, date, byline and the summary', async () => {
    await open(STORY);
    expect(named('h1', 'Harbour blast')).toBeTruthy();
    expect(named('.meta', 'Coast Courier').textContent).toMatch(/2026.*Lena Ortiz/);
    expect(named('.summary p', '9 claims').textContent).toBe('9 claims by 5 speakers, 1 not named');
  });

  it('lists the claims in order, and a click goes to the mark', async () => {
    await open(STORY);
    expect(all('.list .content').map(({ textContent }) => textContent)).toEqual(
      STORY.claims.map(({ content }) => content),
    );
    await click(named('.row', 'nine people were hurt'));
    expect(port.show).toHaveBeenCalledWith(7, 'c3');
    expect(named('.row', 'nine people were hurt').getAttribute('aria-current')).toBe('true');
    expect(onClose).not.toHaveBeenCalled();
  });

  it('offers the comments where the page has some, off at first, and switches them at once', async () => {
    await open(STORY);
    expect(all('.comments-switch')).toEqual([]);
    render(null, root);
    const withComments = { ...STORY, comments: { found: 12, on: false, claims: 0 } };
    await open(withComments);
    expect(named('.comments-switch', 'Also mark the comments').textContent).toContain('12 comments by readers');
    const [button] = all('.comments-switch [role=switch]');
    expect(button?.getAttribute('aria-checked')).toBe('false');
    port.comments.mockResolvedValue({ ...STORY, comments: { found: 12, on: true, claims: 3 } });
    await click(button as HTMLElement);
    await settle();
    expect(port.comments).toHaveBeenCalledWith(7, true);
    expect(named('.comments-switch', '3 claims').querySelector('[aria-checked=true]')).toBeTruthy();
    // The list stays that of the article.
    expect(all('.list .content').length).toBe(STORY.claims.length);
  });

  it('closes over a narrow window, which it would cover', async () => {
    await open(STORY, 500);
    await click(named('.row', 'nine people were hurt'));
    await settle();
    expect(onClose).toHaveBeenCalled();
  });

  it('is one stop of the Tab key; the arrows walk and stop at the ends', async () => {
    await open(STORY);
    const rows = all('.list .row');
    expect(rows.map(({ tabIndex }) => tabIndex)).toEqual([0, ...Array<number>(8).fill(-1)]);
    rows[0]?.focus();
    await key(rows[0] as HTMLElement, 'ArrowDown');
    expect(document.activeElement).toBe(rows[1]);
    await key(rows[1] as HTMLElement, 'End');
    expect(document.activeElement).toBe(rows[8]);
    await key(rows[8] as HTMLElement, 'ArrowDown');
    expect(document.activeElement).toBe(rows[8]);
    expect(rows[8]?.tabIndex).toBe(0);
  });

  it('is entered by the first arrow down', async () => {
    await open(STORY);
    await key(document.body, 'ArrowDown');
    expect(document.activeElement).toBe(all('.list .row')[0]);
  });

  it('says the whole relation to a screen reader', async () => {
    await open(STORY);
    expect(named('.row', 'nine people').getAttribute('aria-label')).toBe(
      'nine people were hurt. Ministry of Transport confirmed, paraphrased, presents it as true. Go to it on the page.',
    );
  });

  it('names nobody for an unclear speaker', async () => {
    await open(STORY);
    expect(named('.row', 'no grain').textContent).toContain(
      'Speaker unclear added\u00a0· perhaps Jonas Brandt or Mira Havel',
    );
  });

  it('changes tabs by arrow keys', async () => {
    await open(STORY);
    const [claims, terms] = all('[role="tab"]');
    claims?.focus();
    await key(claims as HTMLElement, 'ArrowRight');
    expect(document.activeElement).toBe(terms);
    expect(terms?.getAttribute('aria-selected')).toBe('true');
    expect(named('[role="tabpanel"]', 'safety theatre').getAttribute('aria-labelledby')).toBe(terms?.id);
  });

  it('leads from the legend to a speaker’s claims', async () => {
    await open(STORY);
    await click(named('.legend button', 'Jonas Brandt'));
    const heads = all('.speaker-head').filter((head) => head.getAttribute('aria-expanded') === 'true');
    expect(heads.map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Jonas Brandt')]);
    expect(all('.list .content').map(({ textContent }) => textContent)).toEqual([
      'the terminal had passed its last inspection',
      'one of the pumps had failed the week before',
    ]);
  });

  it('counts reporting words by speaker, with what they do', async () => {
    await open(STORY);
    await click(named('.legend button', 'Jonas Brandt'));
    const cues = [...named('.speaker', 'Jonas Brandt').querySelectorAll('.cues li')].map(
      ({ textContent }) => textContent,
    );
    expect(cues).toEqual(['insisted1casts doubt', 'admitted1presents it as true']);
  });

  it('goes through the places of a term, one with each click', async () => {
    await open(STORY);
    await click(named('[role="tab"]', 'Terms'));
    const row = named('.term', 'incident');
    for (const _ of [1, 2, 3]) await click(row);
    expect(port.show.mock.calls.map(([, id]) => id)).toEqual(['t1', 't2', 't1']);
  });

  it('turns the marks off on the page', async () => {
    await open(STORY);
    port.marks.mockResolvedValue({ ...STORY, marksOn: false });
    await click(named('[role="switch"]', ''));
    expect(port.marks).toHaveBeenCalledWith(7, false);
    expect(named('[role="switch"]', '').getAttribute('aria-checked')).toBe('false');
  });
});

describe('coverage', () => {
  it('offers searches for the words shown, as they are edited, and follows nothing by itself', async () => {
    await open(STORY);
    await click(named('[role="tab"]', 'Coverage'));
    await settle();
    const field = root.querySelector('textarea') as HTMLTextAreaElement;
    expect(field.value).toBe(STORY.query);
    await act(async () => {
      field.value = 'pump\nfailure';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    const links = all('.services a').map((link) => link.getAttribute('href') ?? '');
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect(decodeURIComponent(link)).toContain('pump failure');
    expect(fake.sent).toEqual(['listProviders']);
  });

  it('is about the claim that the card asks for: its own links first, its own words, and back to the story', async () => {
    const links = [{ title: 'The inspection report', url: 'https://port.example/report.pdf' }];
    const claims = STORY.claims.map((claim) => (claim.id === 'c3' ? { ...claim, links } : claim));
    await open({ ...STORY, claims }, 1280, 'c3');
    await vi.waitFor(async () => {
      await settle();
      expect(named('[role="tab"][aria-selected="true"]', 'Coverage')).toBeTruthy();
    });
    const choice = root.querySelector('.about select') as HTMLSelectElement;
    expect(choice.value).toBe('c3');
    expect(choice.labels[0]?.textContent).toBe('About');
    expect(all('.coverage a')[0]?.getAttribute('href')).toBe('https://port.example/report.pdf');
    const words = () => (root.querySelector('textarea') as HTMLTextAreaElement).value;
    const own = words();
    expect(own).not.toBe(STORY.query);
    await act(async () => {
      choice.value = '';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(words()).toBe(STORY.query);
  });

  it('never makes a link of an address that is no web page', async () => {
    await open({ ...STORY, related: [{ title: 'Click me', url: 'javascript:alert(1)' }, ...STORY.related] });
    await click(named('[role="tab"]', 'Coverage'));
    expect(named('.links', 'a timeline').textContent).not.toContain('Click me');
    for (const link of all('a')) expect(link.getAttribute('href')).toMatch(/^https?:/);
  });
});

describe('the site', () => {
  it('becomes automatic when the reader says so twice, here and to the browser', async () => {
    await open(STORY);
    await settle();
    await click(named('.reach', 'on click'));
    await click(named('.choice', 'Automatic on courier.example'));
    expect(fake.asked).toEqual(['https://courier.example/*']);
    await settle();
    expect(named('.reach', 'automatic').getAttribute('aria-expanded')).toBe('true');
    expect(named('.choice[aria-pressed="true"]', 'Automatic on courier.example')).toBeTruthy();
  });

  it('stays as it was when the browser got a no', async () => {
    fake.willing = false;
    await open(STORY);
    await settle();
    await click(named('.reach', 'on click'));
    await click(named('.choice', 'Automatic on every site'));
    await settle();
    expect(named('[role="alert"]', 'did not give leave')).toBeTruthy();
    expect(named('.choice[aria-pressed="true"]', 'On click')).toBeTruthy();
  });

  const EVERYWHERE = ['https://*/*', 'http://*/*'];
  const neverSwitch = () => all('.never [role="switch"]')[0] as HTMLElement;
  const storedSites = () => (fake.stored.settings as { neverSites: string[] }).neverSites;

  it('is left out of everywhere by a switch that a screen reader can name', async () => {
    for (const origin of EVERYWHERE) fake.granted.add(origin);
    fake.stored = { settings: { automaticOrigins: EVERYWHERE, neverSites: ['quay.example'] } };
    await open(STORY);
    await settle();
    await click(named('.reach', 'automatic'));
    expect(neverSwitch().getAttribute('aria-checked')).toBe('false');
    const label = document.getElementById(neverSwitch().getAttribute('aria-labelledby') ?? '');
    expect(label?.textContent).toBe('Never by itself on courier.example');
    await click(neverSwitch());
    await settle();
    expect(storedSites()).toEqual(['quay.example', 'courier.example']);
    expect(fake.asked).toEqual([]);
  });

  it.each([['courier.example'], ['www.courier.example']])(
    'says that %s is never read by itself, and takes it back',
    async (site) => {
      for (const origin of EVERYWHERE) fake.granted.add(origin);
      fake.stored = { settings: { automaticOrigins: EVERYWHERE, neverSites: ['quay.example', site] } };
      await open(STORY);
      await settle();
      await click(named('.reach', 'on click'));
      expect(neverSwitch().getAttribute('aria-checked')).toBe('true');
      await click(neverSwitch());
      await settle();
      expect(storedSites()).toEqual(['quay.example']);
    },
  );

  it('offers no exception where nothing runs by itself', async () => {
    await open(STORY);
    await settle();
    await click(named('.reach', 'on click'));
    expect(all('.never')).toEqual([]);
  });
});

describe('other pages', () => {
  it('says plainly that it is no article, and marks it anyway when asked', async () => {
    await open({ ...STORY, status: 'not-article', claims: [] });
    expect(named('h2', 'This does not look like an article')).toBeTruthy();
    port.markAnyway.mockResolvedValue(STORY);
    await click(named('button', 'Mark it anyway'));
    await settle();
    expect(all('.list .row')).toHaveLength(9);
  });

  it('shows the page’s own error', async () => {
    await open({ ...STORY, status: 'error', error: 'Too long.' });
    expect(named('.notice', 'Too long.')).toBeTruthy();
  });

  it('explains a page that the browser keeps to itself', async () => {
    port.activeTab.mockResolvedValue({ id: 7, url: 'chrome://settings/', width: 1280 });
    port.run.mockResolvedValue({ ok: false, why: 'Cannot access a chrome:// URL' });
    await act(() => render(<App port={port} onClose={onClose} />, root));
    await settle();
    expect(named('h2', 'Your browser keeps this page to itself')).toBeTruthy();
  });

  it('tries again when the page did not answer', async () => {
    port.activeTab.mockResolvedValue({ id: 7, url: STORY.url, width: 1280 });
    port.run.mockRejectedValueOnce(new Error('busy'));
    await act(() => render(<App port={port} onClose={onClose} />, root));
    await settle();
    port.run.mockResolvedValue({ ok: true });
    port.state.mockResolvedValue(STORY);
    await click(named('button', 'Try again'));
    await settle();
    expect(all('.list .row')).toHaveLength(9);
  });

  it('opens the terms of an article in a language it does not read', async () => {
    await open({ ...STORY, support: 'quotes-only', language: 'es', claims: [], speakers: [] });
    expect(named('.hint', 'Spanish')).toBeTruthy();
    expect(named('[role="tab"][aria-selected="true"]', 'Terms')).toBeTruthy();
  });
});
