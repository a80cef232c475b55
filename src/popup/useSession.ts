/** The session of the popup as a hook: the view, and what the reader can do with the page. */
import { useEffect, useState } from 'preact/hooks';
import type { Port } from './port.ts';
import { follow, type View } from './session.ts';

/** Browser windows narrower than this (CSS px) are covered by the popup: it closes when the reader jumps to a mark. */
const NARROW = 800;

/** The view and the reader's actions; an action on a page that does not answer turns the view into an obstacle. */
export interface Session {
  readonly view: View;
  /** "Mark it anyway" is under way. */
  readonly busy: boolean;
  readonly retry: () => void;
  readonly show: (id: string) => void;
  readonly setMarks: (on: boolean) => void;
  readonly markAnyway: () => void;
  readonly setComments: (on: boolean) => void;
}

/** Follows the active tab while the popup is open. */
export function useSession(port: Port, onClose: () => void): Session {
  const [view, setView] = useState<View>({ kind: 'opening' });
  const [round, setRound] = useState(0);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    const stop = new AbortController();
    void follow(port, stop.signal, setView);
    return () => stop.abort();
  }, [port, round]);

  const page = view.kind === 'page' ? view : null;
  const ask = async (job: (tab: number) => Promise<void>): Promise<void> => {
    if (page === null) return;
    try {
      await job(page.tab.id);
    } catch {
      setView({ kind: 'obstacle', obstacle: 'silent', why: '', tab: page.tab });
    }
  };

  return {
    view,
    busy,
    retry: () => {
      setView({ kind: 'opening' });
      setRound(round + 1);
    },
    show: (id) =>
      void ask(async (tab) => {
        await port.show(tab, id);
        if (page !== null && page.tab.width > 0 && page.tab.width < NARROW) onClose();
      }),
    setMarks: (on) => {
      // The switch answers at once; the page's own state follows with its answer.
      if (page !== null) setView({ ...page, state: { ...page.state, marksOn: on } });
      void ask(async (tab) => {
        const state = await port.marks(tab, on);
        if (page !== null) setView({ ...page, state });
      });
    },
    setComments: (on) => {
      const { comments } = page?.state ?? {};
      if (page !== null && comments) setView({ ...page, state: { ...page.state, comments: { ...comments, on } } });
      void ask(async (tab) => {
        const state = await port.comments(tab, on);
        if (page !== null) setView({ ...page, state });
      });
    },
    markAnyway: () => {
      setBusy(true);
      void ask(async (tab) => {
        const state = await port.markAnyway(tab);
        if (page !== null) setView({ ...page, state });
      }).finally(() => setBusy(false));
    },
  };
}
