/** What the background answers about coverage in the harness: feeds, providers and reports of our own fiction. */
import type {
  FeedView,
  ProviderView,
  Report,
  ReportGroup,
  StarterFeed,
  WikiEntry,
} from '../../../src/messages/coverage-protocol.ts';

const now = Date.now();

const feed = (id: string, title: string, over: Partial<FeedView> = {}): FeedView => ({
  id,
  url: `https://${id}.example/feed.xml`,
  title,
  language: 'en',
  origins: [`https://${id}.example/*`],
  addedAt: now - 9e8,
  updatedAt: now - 25 * 60_000,
  nextAt: now + 9e5,
  items: 120,
  problem: null,
  ...over,
});

const FEEDS: readonly FeedView[] = [
  feed('navarre-radio', 'Navarre Radio: news'),
  feed('quay-post', 'The Quay Post', {
    items: 1,
    updatedAt: now - 3 * 86_400_000,
    problem: {
      reason: 'server-error',
      text: 'quay-post.example answered with an error (503).',
    },
  }),
];

const PROVIDERS: readonly ProviderView[] = [
  {
    id: 'page',
    label: 'From the page',
    leaves: 'Nothing leaves the device: links and tags that the article itself offers.',
    origins: [],
    on: true,
    granted: true,
  },
  {
    id: 'links',
    label: 'Search links',
    leaves: 'Nothing until you click one: then its site gets the words you see, as a search of your own would.',
    origins: [],
    on: true,
    granted: true,
  },
  {
    id: 'feeds',
    label: 'Your feeds',
    leaves: 'Each feed’s site sees that this browser fetches it. The search runs on the device.',
    origins: [],
    on: true,
    granted: true,
  },
  {
    id: 'gdelt',
    label: 'GDELT live search',
    leaves: 'On a click, the words you see go to api.gdeltproject.org.',
    origins: ['https://api.gdeltproject.org/*'],
    on: true,
    granted: true,
  },
  {
    id: 'wiki',
    label: 'Wikipedia and Wikidata',
    leaves: 'On a click, the name you ask about goes to Wikipedia and Wikidata.',
    origins: ['https://*.wikipedia.org/*'],
    on: true,
    granted: true,
  },
];

const report = (id: string, outlet: string, title: string, hours: number): Report => ({
  id,
  title,
  url: `https://${id}.example/story`,
  outlet,
  host: `${id}.example`,
  published: new Date(now - hours * 3_600_000).toISOString(),
  language: 'en',
  summary: '',
  via: 'feeds',
});

const group = (lead: Report, over: Partial<ReportGroup> = {}): ReportGroup => ({
  lead,
  others: [],
  note: '',
  sharedNames: ['Mira Havel', 'Port council'],
  sharedWords: ['containers', 'harbour'],
  sameOutlet: false,
  score: 0.8,
  quoted: [],
  ...over,
});

const GROUPS: readonly ReportGroup[] = [
  group(report('navarre-radio', 'Navarre Radio', 'Port shut after explosion, nine hurt', 3), {
    quoted: [{ speaker: 'Tomas Lindqvist', content: 'the crews had asked for new labels twice' }],
  }),
  group(report('quay-post', 'The Quay Post', 'Council warned of dangerous load before blast', 7), {
    others: [
      report('north-daily', 'North Daily', 'Council warned of dangerous load before blast', 8),
      report('isle-news', 'Isle News', 'Council warned before blast', 9),
    ],
    note: '3 outlets carry this report',
  }),
  group(report('courier', 'Coast Courier', 'What the harbour stores', 20), {
    sameOutlet: true,
    sharedNames: [],
    sharedWords: ['harbour', 'quay'],
  }),
];

const STARTER: readonly StarterFeed[] = [
  {
    url: 'https://isle-broadcast.example/rss',
    title: 'Isle Broadcasting',
    language: 'en',
    country: 'IE',
    sort: 'public broadcaster',
  },
  { url: 'https://kueste.example/rss', title: 'Küstenfunk', language: 'de', country: 'DE', sort: 'public broadcaster' },
  { url: 'https://wire.example/rss', title: 'The Wire Desk', language: 'en', country: 'US', sort: 'agency' },
];

const WIKI: WikiEntry = {
  title: 'Mira Havel',
  description: 'politician in Port Navarre',
  sentence: 'Mira Havel is a member of the port council of Port Navarre, where she leads the safety committee.',
  url: 'https://en.wikipedia.org/wiki/Mira_Havel',
  wikidata: 'Q0',
  statements: [],
  others: [
    {
      title: 'Mira Havel (painter)',
      description: 'painter, 1881 to 1940',
      url: 'https://en.wikipedia.org/wiki/Mira_Havel_(painter)',
    },
  ],
};

const ANSWERS: Readonly<Record<string, unknown>> = {
  listProviders: PROVIDERS,
  switchProvider: { ok: true, value: PROVIDERS },
  listFeeds: FEEDS,
  addFeed: { ok: false, failure: { reason: 'not-found', text: 'There is no feed at this address (404).' } },
  addFeeds: { ok: true, value: FEEDS },
  removeFeed: { removed: true, originsGivenBack: [] },
  refreshFeeds: { asked: 2, fresh: 1, unchanged: 0, failed: 1, newItems: 14 },
  readOpml: { ok: true, value: STARTER },
  writeOpml: '<opml/>',
  starterFeeds: STARTER,
  searchStored: { ok: true, value: GROUPS },
  searchGdelt: {
    ok: false,
    failure: {
      reason: 'rate-limited',
      text: 'GDELT is asked too much at the moment and wants a pause.',
      retryAt: now + 300_000,
      link: { label: 'Search it yourself', url: 'https://api.gdeltproject.org/' },
    },
  },
  lookupWiki: { ok: true, value: WIKI },
};

/** The answer to a message about coverage, undefined when it is none. */
export const coverageAnswer = (name: string): unknown => ANSWERS[name];
