import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepSession } from '../../src/content/keeper.ts';
import type { PageState } from '../../src/messages/protocol.ts';
import type { Session } from '../../src/page/session.ts';
import { DEFAULT_SETTINGS, patchSettings } from '../../src/settings/schema.ts';
import { STORY } from '../popup/fixtures.ts';

const NEVER = patchSettings(DEFAULT_SETTINGS, { neverSites: ['courier.example'] });

/** The sessions begun so far, newest last: whether each still runs. */
let begun: { readonly signal: AbortSignal; readonly session: Session }[] = [];
let status: PageState['status'] = 'ready';
const onRest = vi.fn();

function begin(_: unknown, signal: AbortSignal): Session {
  let marksOn = true;
  const state = (): PageState => ({ ...STORY, status, marksOn });
  const session: Session = {
    state: async () => state(),
    marks: (on) => {
      marksOn = on === 'toggle' ? !marksOn : on;
      return state();
    },
    show: () => true,
    markAnyway: async () => state(),
    comments: async () => state(),
    step: async () => true,
    want: vi.fn(),
  };
  begun.push({ signal, session });
  return session;
}

const keep = (settings = DEFAULT_SETTINGS) => keepSession(settings, { host: 'www.courier.example', begin, onRest });
const running = (): number => begun.filter(({ signal }) => !signal.aborted).length;

beforeEach(() => {
  begun = [];
  status = 'ready';
  onRest.mockReset();
});

describe('a session', () => {
  it('runs where the reader never wants it by itself: the script is there because it was asked for', () => {
    keep(NEVER).change(patchSettings(NEVER, { marks: { scare: false } }));
    expect(running()).toBe(1);
  });

  it('rests at once when the reader says never, and says its list with the marks off', async () => {
    const keeper = keep();
    keeper.change(NEVER);
    expect(running()).toBe(0);
    expect(onRest).toHaveBeenCalledOnce();
    expect(await keeper.answer({ name: 'state', request: {} })).toMatchObject({ marksOn: false, title: STORY.title });
    expect(await keeper.answer({ name: 'marks', request: { on: false } })).toMatchObject({ marksOn: false });
    expect(running()).toBe(0);
  });

  it('does not keep a popup waiting for a reading that was given up', async () => {
    status = 'working';
    const keeper = keep();
    keeper.change(NEVER);
    expect(await keeper.answer({ name: 'state', request: {} })).toMatchObject({ status: 'ready' });
  });

  it('begins again when the reader takes it back', async () => {
    const keeper = keep();
    keeper.change(NEVER);
    keeper.change(DEFAULT_SETTINGS);
    expect(begun).toHaveLength(2);
    expect(running()).toBe(1);
    expect(await keeper.answer({ name: 'state', request: {} })).toMatchObject({ marksOn: true });
  });

  it('begins again, once, when the button is pressed', () => {
    const keeper = keep();
    keeper.change(NEVER);
    keeper.wake();
    keeper.wake();
    expect(begun).toHaveLength(2);
    expect(running()).toBe(1);
  });

  it.each([
    [{ name: 'marks', request: { on: true } }],
    [{ name: 'marks', request: { on: 'toggle' } }],
    [{ name: 'markAnyway', request: {} }],
  ] as const)('shows its marks again by the wish %j', async (wish) => {
    const keeper = keep();
    keeper.change(NEVER);
    expect(await keeper.answer(wish)).toMatchObject({ marksOn: true });
    expect(running()).toBe(1);
  });

  it.each([[{ name: 'show', request: { id: 'c1' } }], [{ name: 'step', request: { by: 1 } }]] as const)(
    'goes to a mark by the wish %j',
    async (wish) => {
      const keeper = keep();
      keeper.change(NEVER);
      expect(await keeper.answer(wish)).toEqual({ shown: true });
      expect(running()).toBe(1);
    },
  );

  it('is left alone by other sites, and follows the other wishes', () => {
    const keeper = keep();
    keeper.change(patchSettings(DEFAULT_SETTINGS, { neverSites: ['quay.example'] }));
    expect(running()).toBe(1);
    expect(begun[0]?.session.want).toHaveBeenCalledOnce();
  });
});
