import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { STORY } from '../popup/fixtures.ts';

const browser = vi.hoisted(() => ({
  runtime: { sendMessage: vi.fn() },
  tabs: { sendMessage: vi.fn() },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const { sendToBackground, sendToPage } = await import('../../src/messages/client.ts');
const { isPageState } = await import('../../src/messages/answers.ts');
const { askCoverage, honest } = await import('../../src/messages/coverage-client.ts');

beforeEach(() => vi.resetAllMocks());

describe('sendToPage', () => {
  it('sends name and request to the frame and gives the checked answer', async () => {
    browser.tabs.sendMessage.mockResolvedValue({ shown: true });
    expect(await sendToPage(3, 'show', { id: 'c1' }, { frameId: 2 })).toEqual({ shown: true });
    expect(browser.tabs.sendMessage).toHaveBeenCalledWith(3, { name: 'show', request: { id: 'c1' } }, { frameId: 2 });
  });

  it.each([
    ['Could not establish connection. Receiving end does not exist.', 'absent'],
    ['The message port closed before a response was received.', 'absent'],
    ['Something else', 'failed'],
  ])('%s: %s', async (message, reason) => {
    browser.tabs.sendMessage.mockRejectedValue(new Error(message));
    await expect(sendToPage(3, 'state', {})).rejects.toMatchObject({ reason });
  });

  it('does not wait for a page that never answers', async () => {
    browser.tabs.sendMessage.mockReturnValue(new Promise(() => undefined));
    await expect(sendToPage(3, 'state', {}, { timeout: 5 })).rejects.toMatchObject({ reason: 'timeout' });
  });

  it.each([[undefined], [null], ['ready'], [{}], [{ ...STORY, claims: [{ id: 1 }] }], [{ ...STORY, status: 'well' }]])(
    'takes no %j for a state',
    async (answer) => {
      browser.tabs.sendMessage.mockResolvedValue(answer);
      await expect(sendToPage(3, 'state', {})).rejects.toMatchObject({ reason: 'invalid' });
    },
  );
});

describe('sendToBackground', () => {
  it.each([
    ['run', { tabId: 1 }, { ok: false, why: 'no' }],
    ['automatic', { origins: [] }, { origins: ['https://*/*'] }],
  ] as const)('%s', async (name, request, answer) => {
    browser.runtime.sendMessage.mockResolvedValue(answer);
    expect(await sendToBackground(name, request as never)).toEqual(answer);
    expect(browser.runtime.sendMessage).toHaveBeenCalledWith({ name, request });
  });

  it('refuses an answer of another shape', async () => {
    browser.runtime.sendMessage.mockResolvedValue({ ok: false });
    await expect(sendToBackground('run', { tabId: 1 })).rejects.toMatchObject({ reason: 'invalid' });
  });
});

describe('isPageState', () => {
  it('holds for a whole state, and never throws', () => {
    expect(isPageState(STORY)).toBe(true);
    fc.assert(fc.property(fc.anything(), (value) => typeof isPageState(value) === 'boolean'));
  });

  it('does not hold with any one field missing', () => {
    for (const key of Object.keys(STORY)) {
      const { [key as keyof typeof STORY]: _, ...rest } = STORY;
      expect(isPageState(rest), key).toBe(false);
    }
  });
});

describe('askCoverage', () => {
  it('gives an honest failure as a value', async () => {
    const answer = { ok: false, failure: { reason: 'rate-limited', text: 'Busy.' } };
    browser.runtime.sendMessage.mockResolvedValue(answer);
    expect(await askCoverage('searchStored', { story: {} as never })).toEqual(answer);
  });

  it.each([[undefined], [{ ok: true }], [{ ok: true, value: [{ lead: {} }] }], [{ ok: false, failure: {} }]])(
    'refuses %j as reports',
    async (answer) => {
      browser.runtime.sendMessage.mockResolvedValue(answer);
      await expect(askCoverage('searchStored', { story: {} as never })).rejects.toMatchObject({ reason: 'invalid' });
    },
  );

  it('turns silence into a failure that can be shown', async () => {
    const outcome = await honest(Promise.reject(new Error('gone')));
    expect(outcome).toMatchObject({ ok: false, failure: { reason: 'time-out' } });
  });
});
