// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FeedView, ProviderView } from '../../src/messages/coverage-protocol.ts';

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
type Message = { readonly name: string; readonly request: Record<string, unknown> };

const fake = vi.hoisted(() => ({
  stored: new Map<string, unknown>(),
  listeners: new Set<Listener>(),
  /** Every permission call and message, in order. */
  calls: [] as string[],
  granted: true,
  answers: {} as Record<string, unknown>,
}));

const change = (key: string, newValue: unknown): void => {
  for (const listener of fake.listeners) listener({ [key]: { newValue } }, 'local');
};

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => (fake.stored.has(key) ? { [key]: fake.stored.get(key) } : {}),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) {
            fake.stored.set(key, value);
            change(key, value);
          }
        },
        clear: async () => {
          fake.calls.push('clear');
          fake.stored.clear();
          change('settings', undefined);
        },
      },
      onChanged: {
        addListener: (listener: Listener) => fake.listeners.add(listener),
        removeListener: (listener: Listener) => fake.listeners.delete(listener),
      },
    },
    permissions: {
      contains: async () => true,
      getAll: async () => ({ origins: ['https://left.example/*'] }),
      request: async ({ origins }: { origins: string[] }) => {
        fake.calls.push(`request ${origins.join(' ')}`);
        return fake.granted;
      },
      remove: async ({ origins }: { origins: string[] }) => {
        fake.calls.push(`remove ${origins.join(' ')}`);
        return true;
      },
    },
    runtime: {
      sendMessage: async ({ name, request }: Message) => {
        fake.calls.push(`${name} ${JSON.stringify(request)}`);
        if (name === 'automatic') {
          const settings = (fake.stored.get('settings') ?? {}) as object;
          fake.stored.set('settings', { ...settings, automaticOrigins: request.origins });
          change('settings', fake.stored.get('settings'));
          return { origins: request.origins };
        }
        return fake.answers[name];
      },
    },
  },
}));
vi.mock('../../src/icons/icon.svg', () => ({ default: 'icon.svg' }));

const { Options } = await import('../../src/options/Options.tsx');
const { readSettings, writeSettings } = await import('../../src/settings/index.ts');

const provider = (id: ProviderView['id'], over: Partial<ProviderView> = {}): ProviderView => ({
  id,
  label: `The ${id}`,
  leaves: `What leaves for ${id}`,
  origins: [],
  on: false,
  granted: false,
  ...over,
});

const feed: FeedView = {
  id: 'f1',
  url: 'https://quay.example/feed',
  title: 'The Quay Post',
  language: 'en',
  origins: ['https://quay.example/*'],
  addedAt: 0,
  updatedAt: 0,
  nextAt: 0,
  items: 3,
  problem: { reason: 'server-error', text: 'It answered with an error (503).' },
};

let root: HTMLElement;
const settle = () => act(() => new Promise<void>((done) => setTimeout(done, 10)));
const open = async (): Promise<void> => {
  await act(() => render(<Options />, root));
  // The settings come first, then what the sections ask for.
  await settle();
  await settle();
  fake.calls = [];
};
const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const named = (selector: string, text: string): HTMLElement => {
  const found = all(selector).find((element) => element.textContent?.includes(text));
  if (!found) throw new Error(`no ${selector} with ${text}`);
  return found;
};
const click = async (element: HTMLElement): Promise<void> => {
  await act(async () => element.click());
  await settle();
};
const switchOf = (label: string): HTMLElement => {
  const found = named('.setting', label).querySelector<HTMLElement>('[role="switch"]');
  if (!found) throw new Error(`no switch for ${label}`);
  return found;
};
const write = async (selector: string, text: string): Promise<HTMLInputElement> => {
  const field = root.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`no ${selector}`);
  await act(async () => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  return field;
};
const submit = async (field: HTMLInputElement): Promise<void> => {
  await act(async () => field.form?.requestSubmit());
  await settle();
};

beforeEach(() => {
  fake.stored.clear();
  fake.listeners.clear();
  fake.calls = [];
  fake.granted = true;
  fake.answers = {
    listProviders: [provider('page', { on: true }), provider('gdelt', { origins: ['https://gdelt.example/*'] })],
    listFeeds: [],
  };
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

describe('marks', () => {
  it('are switched kind by kind, attitudes off as installed', async () => {
    await open();
    expect(switchOf('Intentions and feelings').getAttribute('aria-checked')).toBe('false');
    await click(switchOf('Intentions and feelings'));
    await click(switchOf('Scare quotes'));
    expect((await readSettings()).marks).toMatchObject({ attitudes: true, scare: false, quoted: true });
    expect(switchOf('Scare quotes').getAttribute('aria-checked')).toBe('false');
  });

  it('are kept to the surest by three steps', async () => {
    await open();
    await click(named('.segmented label', 'Only certain'));
    expect((await readSettings()).marks.strictness).toBe('certain');
    expect(named('.block', 'How sure').textContent).toContain('Marks only the surest claims');
  });
});

describe('where it runs', () => {
  it('asks for every site inside the click and can be switched off again', async () => {
    await open();
    await click(switchOf('by itself on every site'));
    expect(fake.calls[0]).toBe('request https://*/* http://*/*');
    expect(switchOf('by itself on every site').getAttribute('aria-checked')).toBe('true');
    await click(switchOf('by itself on every site'));
    expect(fake.calls).toContain('remove https://*/* http://*/*');
    expect((await readSettings()).automaticOrigins).toEqual([]);
  });

  it('stays off when the reader says no, and says so', async () => {
    fake.granted = false;
    await open();
    await click(switchOf('by itself on every site'));
    expect(named('[role="alert"]', 'did not give leave')).toBeTruthy();
    expect(switchOf('by itself on every site').getAttribute('aria-checked')).toBe('false');
  });

  it('lists single sites and gives their leave back', async () => {
    await writeSettings({ automaticOrigins: ['https://a.example/*'] });
    await open();
    await click(named('.items li', 'a.example').querySelector('button') as HTMLElement);
    expect(fake.calls).toEqual(['remove https://a.example/*', 'automatic {"origins":[]}']);
  });

  it.each([
    ['news.example', ['news.example']],
    ['https://news.example/front', ['news.example']],
    ['not a site', []],
  ])('never on %s', async (text, sites) => {
    await open();
    await submit(await write('input[placeholder="news.example"]', text));
    expect((await readSettings()).neverSites).toEqual(sites);
    expect(all('.problem').length).toBe(sites.length === 0 ? 1 : 0);
  });
});

describe('never by itself', () => {
  it('lists the sites, each with a button of its own name that takes it off', async () => {
    await writeSettings({ neverSites: ['a.example', 'b.example'] });
    await open();
    await click(root.querySelector('[aria-label="Remove a.example"]') as HTMLElement);
    expect((await readSettings()).neverSites).toEqual(['b.example']);
    expect(root.querySelector('[aria-label="Remove a.example"]')).toBeNull();
  });
});

describe('coverage', () => {
  it('says what leaves the device, and asks for leave before it tells the background', async () => {
    await open();
    expect(named('.setting', 'The gdelt').textContent).toContain('What leaves for gdelt');
    fake.answers.switchProvider = {
      ok: true,
      value: [provider('gdelt', { on: true, granted: true, origins: ['https://gdelt.example/*'] })],
    };
    await click(switchOf('The gdelt'));
    expect(fake.calls).toEqual(['request https://gdelt.example/*', 'switchProvider {"id":"gdelt","on":true}']);
    expect(switchOf('The gdelt').getAttribute('aria-checked')).toBe('true');
  });

  it('tells the background nothing when the reader says no', async () => {
    fake.granted = false;
    await open();
    await click(switchOf('The gdelt'));
    expect(fake.calls).toEqual(['request https://gdelt.example/*']);
    expect(named('[role="alert"]', 'stays off')).toBeTruthy();
  });

  it('shows a source as off when its leave was taken back elsewhere', async () => {
    fake.answers.listProviders = [provider('gdelt', { on: true, granted: false })];
    await open();
    expect(switchOf('The gdelt').getAttribute('aria-checked')).toBe('false');
  });

  it('switches what asks nobody by the settings alone', async () => {
    await open();
    await click(switchOf('The page'));
    expect(fake.calls.filter((call) => /request|switch/.test(call))).toEqual([]);
    expect((await readSettings()).coverage.providers).toEqual({ page: false });
  });
});

describe('feeds', () => {
  it('are added by address: leave first, then the feed; a failure is shown as it is', async () => {
    await open();
    fake.answers.addFeed = { ok: false, failure: { reason: 'not-found', text: 'There is no feed there.' } };
    await submit(await write('input[placeholder*="feed.xml"]', 'https://quay.example/feed'));
    expect(fake.calls.slice(0, 2)).toEqual([
      'request https://quay.example/*',
      'addFeed {"url":"https://quay.example/feed","title":""}',
    ]);
    expect(named('[role="alert"]', 'There is no feed there.')).toBeTruthy();
  });

  it('ask nobody for an address that is none', async () => {
    await open();
    await submit(await write('input[placeholder*="feed.xml"]', 'javascript:alert(1)'));
    expect(fake.calls).toEqual([]);
  });

  it('show their state and are removed', async () => {
    fake.answers.listFeeds = [feed];
    await open();
    expect(named('.feeds li', 'The Quay Post').textContent).toContain(
      '3 items · neverIt answered with an error (503).',
    );
    fake.answers.removeFeed = { removed: true, originsGivenBack: [] };
    fake.answers.listFeeds = [];
    await click(named('.feeds li', 'The Quay Post').querySelector('button') as HTMLElement);
    expect(fake.calls[0]).toBe('removeFeed {"id":"f1"}');
    expect(all('.feeds li')).toEqual([]);
  });

  it('are picked from the starter list, none before the reader says so', async () => {
    fake.answers.starterFeeds = [
      {
        url: 'https://isle.example/rss',
        title: 'Isle Radio',
        language: 'en',
        country: 'IE',
        sort: 'public broadcaster',
      },
      { url: 'https://kueste.example/rss', title: 'Küstenfunk', language: 'de', country: 'DE', sort: 'agency' },
    ];
    fake.answers.addFeed = { ok: true, value: feed };
    await open();
    await click(named('button', 'Starter list'));
    await write('.picker input[type="search"]', 'germany');
    expect(all('.picker li').map(({ textContent }) => textContent)).toEqual(['Küstenfunkagency · Germany · German']);
    expect(fake.calls).toEqual(['starterFeeds {}']);
    await click(root.querySelector('.picker input[type="checkbox"]') as HTMLElement);
    await click(named('.picker button', 'Add 1 feed'));
    expect(fake.calls[1]).toBe('request https://kueste.example/*');
    expect(fake.calls[2]).toContain('addFeed {"url":"https://kueste.example/rss"');
    expect(all('.picker')).toEqual([]);
  });
});

describe('searches of the reader', () => {
  it('are kept when they hold, and explained when not', async () => {
    await open();
    await write('#searches input:not([type="url"])', 'Archive');
    await submit(await write('#searches input[type="url"]', 'https://archive.example/find'));
    expect(named('[role="alert"]', '{query}')).toBeTruthy();
    await submit(await write('#searches input[type="url"]', 'https://archive.example/find?q={query}'));
    const { templates } = (await readSettings()).coverage;
    expect(templates.map(({ title, url }) => [title, url])).toEqual([
      ['Archive', 'https://archive.example/find?q={query}'],
    ]);
  });
});

describe('data', () => {
  it('are deleted after a second word, feeds, leaves and settings', async () => {
    await writeSettings({ automaticOrigins: ['https://a.example/*'], neverSites: ['b.example'] });
    fake.answers.listFeeds = [feed];
    fake.answers.removeFeed = { removed: true, originsGivenBack: [] };
    fake.answers.switchProvider = { ok: true, value: [] };
    await open();
    await click(named('button', 'Delete everything'));
    expect(fake.calls).toEqual([]);
    await click(named('button', 'Yes, delete it all'));
    await settle();
    expect(fake.calls.filter((call) => !call.startsWith('listFeeds') && !call.startsWith('listProviders'))).toEqual([
      'removeFeed {"id":"f1"}',
      'switchProvider {"id":"gdelt","on":false}',
      'switchProvider {"id":"wiki","on":false}',
      'switchProvider {"id":"feeds","on":false}',
      'remove https://a.example/*',
      'automatic {"origins":[]}',
      'remove https://left.example/*',
      'clear',
    ]);
    expect(named('[role="status"]', 'as it was installed')).toBeTruthy();
    expect((await readSettings()).neverSites).toEqual([]);
  });

  it('says so when a part did not answer', async () => {
    await open();
    fake.answers.listFeeds = undefined;
    await click(named('button', 'Delete everything'));
    await click(named('button', 'Yes, delete it all'));
    expect(named('[role="status"]', 'not all of it')).toBeTruthy();
  });
});
