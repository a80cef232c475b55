/** The providers of coverage: one interface, each with its switch, its origins and a label that says what leaves the device. */
import type { ProviderView } from '../../messages/coverage-protocol.ts';
import { GDELT_ORIGINS } from './gdelt.ts';
import { WIKI_ORIGINS } from './wiki.ts';

/** A provider. Its search is a function of its own (gdelt.ts, wiki.ts, page.ts, search-links.ts, feeds): what they take differs. */
export interface Provider {
  readonly id: ProviderView['id'];
  readonly label: string;
  /** What leaves the device, to whom, when. */
  readonly leaves: string;
  readonly origins: readonly string[];
  /** As installed. */
  readonly on: boolean;
  /** It can be turned on and off. */
  readonly switchable: boolean;
}

/** All providers, in the order they are shown. Those that ask the network are off until the reader turns them on. */
export const PROVIDERS: readonly Provider[] = [
  {
    id: 'page',
    label: 'From this page',
    leaves: 'Nothing. These are links that the article itself holds.',
    origins: [],
    on: true,
    switchable: false,
  },
  {
    id: 'links',
    label: 'Search links',
    leaves: 'Nothing until you click one. A click opens that search in a tab, with the words you see.',
    origins: [],
    on: true,
    switchable: false,
  },
  {
    id: 'feeds',
    label: 'Your feeds',
    leaves:
      'Your feeds are fetched in the background, about once an hour each, as a feed reader does: their sites see your IP address. What you read is compared on your device and sent to nobody.',
    origins: [],
    on: true,
    switchable: true,
  },
  {
    id: 'gdelt',
    label: 'Live search: GDELT',
    leaves:
      'When you click Search, the words you see and the day of the story go to api.gdeltproject.org, with your IP address. Nothing is sent before.',
    origins: GDELT_ORIGINS,
    on: false,
    switchable: true,
  },
  {
    id: 'wiki',
    label: 'Who is this: Wikipedia and Wikidata',
    leaves:
      'When you click a name, that name goes to Wikipedia in the language of the article, and the number Wikipedia has for it to Wikidata, with your IP address. Nothing is sent before.',
    origins: WIKI_ORIGINS,
    on: false,
    switchable: true,
  },
];

/** Is a provider on, as the settings have it? */
export function isOn(id: ProviderView['id'], switches: Readonly<Record<string, boolean>>): boolean {
  const provider = PROVIDERS.find((candidate) => candidate.id === id);
  return provider !== undefined && (provider.switchable ? (switches[id] ?? provider.on) : provider.on);
}
