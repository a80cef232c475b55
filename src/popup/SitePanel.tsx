/** The foot: how Whosaid runs on this site, and the way to the options. */
import { useId, useState } from 'preact/hooks';
import { useOrigins } from '../components/AutomaticSwitch.tsx';
import {
  EVERYWHERE,
  hostOf,
  type Reach,
  reachOf,
  removeAutomatic,
  requestAutomatic,
  siteOrigin,
} from '../components/automatic.ts';
import { Icon } from '../components/Icon.tsx';
import { Switch } from '../components/Switch.tsx';
import { isNever, type Settings, writeSettings } from '../settings/index.ts';

interface Props {
  /** Address of the tab; empty when unknown. */
  readonly url: string;
  /** null until read. */
  readonly settings: Settings | null;
  readonly onOptions: () => void;
}

const REACH_WORDS: Readonly<Record<Reach, string>> = {
  click: 'on click',
  site: 'automatic',
  everywhere: 'automatic',
};

/** The foot of the popup, with the panel that opens above it. */
export function SiteFoot({ url, settings, onOptions }: Props) {
  const [open, setOpen] = useState(false);
  const [origins, setOrigins] = useOrigins(settings);
  const panel = useId();
  const host = hostOf(url);
  const never = isNever(settings?.neverSites ?? [], host);
  const reach = never ? 'click' : reachOf(origins, url);
  return (
    <footer class="foot">
      {open && settings && (
        <div class="site-panel" id={panel}>
          <ReachChoice url={url} origins={origins} onOrigins={setOrigins} />
          {host && (never || reachOf(origins, url) === 'everywhere') && <NeverHere host={host} settings={settings} />}
        </div>
      )}
      <div class="foot-row">
        {host ? (
          <button
            type="button"
            class="plain reach"
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            On this site: <b>{REACH_WORDS[reach]}</b>
            <span class={`twist up${open ? ' open' : ''}`}>
              <Icon name="chevron" size={12} />
            </span>
          </button>
        ) : (
          <span />
        )}
        <button type="button" class="link" onClick={onOptions}>
          Options
        </button>
      </div>
    </footer>
  );
}

interface ReachProps {
  readonly url: string;
  readonly origins: readonly string[];
  readonly onOrigins: (origins: readonly string[]) => void;
}

/**
 * On click, automatic here, automatic everywhere. Buttons, not radio buttons: each asks the reader for leave inside the
 * click, which an arrow key that only walks by must not do.
 */
function ReachChoice({ url, origins, onOrigins }: ReachProps) {
  const [problem, setProblem] = useState('');
  const reach = reachOf(origins, url);
  const here = siteOrigin(url);
  if (here === null) return null;
  const settle = (job: Promise<readonly string[] | null>): void => {
    setProblem('');
    job.then(
      (inForce) => (inForce === null ? setProblem('Your browser did not give leave.') : onOrigins(inForce)),
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  const everywhere = reach === 'everywhere' ? EVERYWHERE : [];
  const options: readonly {
    readonly value: Reach;
    readonly label: string;
    readonly note: string;
    readonly choose: () => void;
  }[] = [
    {
      value: 'click',
      label: reach === 'everywhere' ? 'On click, on every site' : 'On click',
      note: 'Reads a page only when you press the button',
      choose: () => settle(removeAutomatic(origins, [...everywhere, here])),
    },
    {
      value: 'site',
      label: `Automatic on ${hostOf(url)}`,
      note: 'Marks articles here as you open them',
      choose: () => settle(requestAutomatic(origins, [here], everywhere)),
    },
    {
      value: 'everywhere',
      label: 'Automatic on every site',
      note: 'Finds the articles among the pages you open, on your device',
      choose: () => settle(requestAutomatic(origins, EVERYWHERE)),
    },
  ];
  return (
    <fieldset class="choices">
      <legend class="out-of-sight">Where Whosaid runs by itself</legend>
      {options.map(({ value, label, note, choose }) => (
        <button
          key={value}
          type="button"
          class="plain choice"
          aria-pressed={reach === value}
          onClick={reach === value ? undefined : choose}
        >
          <span class="tick">{reach === value && <Icon name="check" size={14} />}</span>
          <span>
            {label}
            <span class="muted note">{note}</span>
          </span>
        </button>
      ))}
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

/** Everywhere but here. */
function NeverHere({ host, settings }: { readonly host: string; readonly settings: Settings }) {
  const id = useId();
  const on = isNever(settings.neverSites, host);
  const change = (never: boolean): void => {
    // Whichever entries cover this host go: "never" on the outlet's name holds for its www too.
    const others = settings.neverSites.filter((site) => !isNever([site], host));
    void writeSettings({ neverSites: never ? [...others, host] : others });
  };
  return (
    <div class="never">
      <span id={id}>Never by itself on {host}</span>
      <Switch on={on} labelledBy={id} onChange={change} />
    </div>
  );
}
