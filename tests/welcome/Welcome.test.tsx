// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const fake = vi.hoisted(() => ({ asked: [] as string[], told: [] as unknown[], willing: true, options: 0 }));

vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: { get: async () => ({}), set: async () => undefined },
      onChanged: { addListener: () => undefined, removeListener: () => undefined },
    },
    permissions: {
      contains: async () => false,
      request: async ({ origins }: { origins: string[] }) => {
        fake.asked.push(origins.join(' '));
        return fake.willing;
      },
    },
    runtime: {
      sendMessage: async ({ request }: { request: { origins: string[] } }) => {
        fake.told.push(request.origins);
        return { origins: request.origins };
      },
      openOptionsPage: async () => {
        fake.options += 1;
      },
    },
  },
}));
vi.mock('../../src/icons/icon.svg', () => ({ default: 'icon.svg' }));

const { Welcome } = await import('../../src/welcome/Welcome.tsx');

let root: HTMLElement;
const settle = () => act(() => new Promise<void>((done) => setTimeout(done, 10)));
const one = (selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

beforeEach(async () => {
  Object.assign(fake, { asked: [], told: [], willing: true, options: 0 });
  location.hash = '';
  root = document.body.appendChild(document.createElement('div'));
  await act(() => render(<Welcome />, root));
  await settle();
});
afterEach(() => {
  render(null, root);
  root.remove();
});

it('offers automatic marking by one switch, which asks the browser and tells the background', async () => {
  expect(one('[role="switch"]').getAttribute('aria-checked')).toBe('false');
  await act(async () => one('[role="switch"]').click());
  await settle();
  expect(fake.asked).toEqual(['https://*/* http://*/*']);
  expect(fake.told).toEqual([['https://*/*', 'http://*/*']]);
  expect(one('[role="switch"]').getAttribute('aria-checked')).toBe('true');
});

it('waits for a click as installed, and still does when the reader says no', async () => {
  fake.willing = false;
  await act(async () => one('[role="switch"]').click());
  await settle();
  expect(one('[role="alert"]').textContent).toContain('still waits for your click');
  expect(one('[role="switch"]').getAttribute('aria-checked')).toBe('false');
});

it('shows whose words a mark of the sample is', async () => {
  expect(one('.sample-card').textContent).toContain('Mira Havel');
  for (const [hash, words] of [
    ['#labels', 'no name is guessed'],
    ['#incident', 'scare quotes'],
    ['#no-such-mark', 'Mira Havel'],
  ] as const) {
    await act(async () => {
      location.hash = hash;
      dispatchEvent(new HashChangeEvent('hashchange'));
    });
    expect(one('.sample-card').textContent).toContain(words);
  }
});
