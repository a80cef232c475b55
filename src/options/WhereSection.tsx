/** Where Whosaid runs by itself: everywhere, on single sites, and never. */
import { useState } from 'preact/hooks';
import { AutomaticSwitch, useOrigins } from '../components/AutomaticSwitch.tsx';
import { hostOf, removeAutomatic, siteOrigins } from '../components/automatic.ts';
import { isHost, type Settings, writeSettings } from '../settings/index.ts';
import { ItemList } from './ItemList.tsx';
import { LineForm } from './LineForm.tsx';

/** The section. */
export function WhereSection({ settings }: { readonly settings: Settings }) {
  const [origins, setOrigins] = useOrigins(settings);
  const [problem, setProblem] = useState('');
  const remove = (origin: string): void => {
    removeAutomatic(origins, [origin]).then(setOrigins, () => setProblem('The browser did not take the leave back.'));
  };
  return (
    <div class="box">
      <AutomaticSwitch settings={settings} />
      <div class="block">
        <h3>Sites where it runs by itself</h3>
        <ItemList
          items={siteOrigins(origins).map((origin) => ({ key: origin, label: hostOf(origin.replace('/*', '/')) }))}
          empty="None. Turn a site on from the button’s panel, while you are on it."
          onRemove={remove}
        />
        {problem && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      <NeverSites settings={settings} />
    </div>
  );
}

function NeverSites({ settings: { neverSites } }: { readonly settings: Settings }) {
  const add = async (text: string): Promise<string> => {
    const host = hostOf(text.includes('://') ? text : `https://${text}`);
    if (!isHost(host)) return 'Write the name of a site, such as news.example.';
    await writeSettings({ neverSites: [...neverSites, host] });
    return '';
  };
  return (
    <div class="block">
      <h3>Never by itself on these sites</h3>
      <ItemList
        items={neverSites.map((host) => ({ key: host, label: host }))}
        empty="None."
        onRemove={(host) => void writeSettings({ neverSites: neverSites.filter((site) => site !== host) })}
      />
      <LineForm label="Site" placeholder="news.example" action="Add" onSubmit={add} />
    </div>
  );
}
