/** A read article: summary, and the three tabs. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Tabs } from '../components/Tabs.tsx';
import { languageWords } from '../components/words.ts';
import type { PageState } from '../messages/protocol.ts';
import type { Settings } from '../settings/index.ts';
import { ClaimsTab, type Order } from './ClaimsTab.tsx';
import { CommentsSwitch } from './CommentsSwitch.tsx';
import { CoverageTab } from './coverage/CoverageTab.tsx';
import { keyOf } from './SpeakerList.tsx';
import { SummaryView } from './SummaryView.tsx';
import { summarise, voicesOf } from './shares.ts';
import { TermsTab } from './TermsTab.tsx';

type TabId = 'claims' | 'terms' | 'coverage';

interface Props {
  readonly state: PageState;
  /** null until they are read. */
  readonly settings: Settings | null;
  /** Id of the claim whose coverage is asked for, or null. */
  readonly asked: string | null;
  readonly onShow: (id: string) => void;
  readonly onComments: (on: boolean) => void;
  readonly onOptions: () => void;
}

/** What the popup shows of an article. */
export function Article({ state, settings, asked, onShow, onComments, onOptions }: Props) {
  const [tab, setTab] = useState<TabId>(state.support === 'quotes-only' && state.terms.length > 0 ? 'terms' : 'claims');
  const [order, setOrder] = useState<Order>('article');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [selected, select] = useState<string | null>(null);
  const [about, setAbout] = useState<string | null>(null);
  useEffect(() => {
    if (asked === null) return;
    setAbout(asked);
    setTab('coverage');
  }, [asked]);
  const { claims, terms } = state;
  const speakers = useMemo(() => new Map(state.speakers.map((speaker) => [speaker.id, speaker])), [state.speakers]);
  const voices = useMemo(() => voicesOf(state), [state]);
  const summary = useMemo(() => summarise(voices), [voices]);

  const show = (id: string): void => {
    select(id);
    onShow(id);
  };
  const toggle = (key: string): void => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  const openSpeaker = (key: string): void => {
    const unnamed = voices.filter((voice) => voice.speaker?.kind === 'unnamed').map(keyOf);
    setOpen(new Set(key === 'unnamed' ? unnamed : [key]));
    setTab('claims');
    setOrder('speaker');
  };

  return (
    <>
      {claims.length > 0 && <SummaryView summary={summary} onSpeaker={openSpeaker} />}
      {state.support === 'quotes-only' && <QuotesOnly language={state.language} />}
      <Tabs<TabId>
        label="What the article says"
        tabs={[
          { id: 'claims', label: 'Claims', count: claims.length },
          { id: 'terms', label: 'Terms', count: terms.length },
          { id: 'coverage', label: 'Coverage' },
        ]}
        active={tab}
        onChange={setTab}
      >
        {tab === 'claims' && claims.length === 0 && <p class="empty">{emptyWords(state)}</p>}
        {tab === 'claims' && claims.length > 0 && (
          <ClaimsTab
            claims={claims}
            speakers={speakers}
            voices={voices}
            order={order}
            onOrder={setOrder}
            open={open}
            onToggle={toggle}
            selected={selected}
            onShow={show}
          />
        )}
        {tab === 'terms' && state.support === 'full' && !/^en\b/i.test(state.language) && terms.length > 0 && (
          <p class="hint">{`In ${languageWords(state.language)} a term is called a scare quote only where the words before it say so.`}</p>
        )}
        {tab === 'terms' && <TermsTab terms={terms} speakers={speakers} onShow={show} />}
        {tab === 'coverage' && (
          <CoverageTab state={state} settings={settings} about={about} onAbout={setAbout} onOptions={onOptions} />
        )}
      </Tabs>
      {tab === 'claims' && state.comments && state.comments.found > 0 && (
        <CommentsSwitch comments={state.comments} onChange={onComments} />
      )}
    </>
  );
}

/** Why there are no claims. */
function emptyWords({ status, support }: PageState): string {
  if (status === 'working') return 'Reading the article…';
  return support === 'quotes-only'
    ? 'Claims and speakers are found only in languages that Whosaid reads in full.'
    : 'No claim in this article is attributed to anybody.';
}

function QuotesOnly({ language }: { readonly language: string }) {
  return (
    <p class="hint">
      {language ? `Whosaid does not read ${languageWords(language)} yet` : 'Whosaid does not know this language'}: it
      finds what stands in quotation marks, and names no speakers.
    </p>
  );
}
