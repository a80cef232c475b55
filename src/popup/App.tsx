/** The popup: follows the active tab and shows what it says. */
import type { ComponentChildren } from 'preact';
import { useSettings } from '../components/useSettings.ts';
import { count } from '../components/words.ts';
import type { PageState } from '../messages/protocol.ts';
import { Article } from './Article.tsx';
import { Header } from './Header.tsx';
import { NotArticle, ObstacleNotice, PageError } from './Messages.tsx';
import type { Port } from './port.ts';
import { SiteFoot } from './SitePanel.tsx';
import { Skeleton } from './Skeleton.tsx';
import type { View } from './session.ts';
import { useAskedClaim } from './useAskedClaim.ts';
import { useListKey } from './useListKey.ts';
import { useSession } from './useSession.ts';

interface Props {
  readonly port: Port;
  /** Closes the popup. */
  readonly onClose: () => void;
}

/** The whole popup. */
export function App({ port, onClose }: Props) {
  const session = useSession(port, onClose);
  const settings = useSettings();
  useListKey();
  const { view, retry } = session;
  const asked = useAskedClaim(port, view);
  const openOptions = (): void => void port.openOptions().then(onClose, onClose);

  let body: ComponentChildren;
  if (view.kind === 'opening') {
    body = <Skeleton />;
  } else if (view.kind === 'obstacle') {
    body = <ObstacleNotice obstacle={view.obstacle} why={view.why} onRetry={retry} />;
  } else {
    const { state } = view;
    body = (
      <>
        <Header state={state} onMarks={session.setMarks} />
        {state.status === 'not-article' && <NotArticle onMarkAnyway={session.markAnyway} busy={session.busy} />}
        {state.status === 'error' && <PageError state={state} onRetry={retry} />}
        {state.status === 'working' && state.claims.length === 0 && <Skeleton headless />}
        {isRead(state) && (
          <Article
            state={state}
            settings={settings}
            asked={asked}
            onShow={session.show}
            onComments={session.setComments}
            onOptions={openOptions}
          />
        )}
      </>
    );
  }
  return (
    <>
      <main class={isLong(view) ? 'body long' : 'body'}>{body}</main>
      <p class="out-of-sight" role="status">
        {saidOf(view)}
      </p>
      <SiteFoot url={addressOf(view)} settings={settings} onOptions={openOptions} />
    </>
  );
}

/** Something of the article can be shown: it is read, or its first claims are there. */
const isRead = (state: PageState): boolean =>
  state.status === 'ready' || (state.status === 'working' && state.claims.length > 0);

/** More claims than a low window shows: the popup takes its full height at once. */
const isLong = (view: View): boolean => view.kind === 'page' && isRead(view.state) && view.state.claims.length > 3;

/** What a screen reader hears once the article is read. */
function saidOf(view: View): string {
  if (view.kind !== 'page' || view.state.status !== 'ready') return '';
  return `${count(view.state.claims.length, 'claim')}, ${count(view.state.terms.length, 'quoted term')} found.`;
}

function addressOf(view: View): string {
  if (view.kind === 'page') return view.state.url;
  return view.kind === 'obstacle' ? (view.tab?.url ?? '') : '';
}
