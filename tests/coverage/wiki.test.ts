import { afterEach, describe, expect, it } from 'vitest';
import { firstSentence } from '../../src/coverage/providers/wiki.ts';
import { createCoverageService } from '../../src/coverage/service.ts';
import { type LocalServer, serve, testPorts } from './harness.ts';

const servers: LocalServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

const MARWICK = {
  pageid: 1,
  title: 'Ilse Marwick',
  extract: 'Ilse Marwick (born c. 1961 in Salden) is a sea captain. She sails.',
  description: 'sea captain',
  pageprops: { wikibase_item: 'Q900' },
};
const POST = {
  pageid: 2,
  title: 'The Harbour Post',
  extract: 'The Harbour Post is a daily paper of St. Salden. It began in 1901.',
  description: 'newspaper',
  pageprops: { wikibase_item: 'Q901' },
};
const AMBIGUOUS = { pageid: 3, title: 'Mercury', extract: 'Mercury may refer to:', pageprops: { disambiguation: '' } };

const time = (year: number) => [
  { snaktype: 'value', datavalue: { type: 'time', value: { time: `+${year}-01-01T00:00:00Z` } } },
];
const item = (id: string) => ({ snaktype: 'value', datavalue: { type: 'wikibase-entityid', value: { id } } });
const CLAIMS = {
  P127: [
    { rank: 'normal', mainsnak: item('Q1'), qualifiers: { P580: time(1990), P582: time(2013) } },
    {
      rank: 'preferred',
      mainsnak: item('Q2'),
      qualifiers: { P580: time(2013) },
      references: [{ snaks: { P854: [{ datavalue: { value: 'https://registry.example/post' } }] } }],
    },
    { rank: 'deprecated', mainsnak: item('Q3') },
  ],
  P112: [{ rank: 'normal', mainsnak: item('Q4'), references: [{ snaks: { P248: [item('Q5')] } }] }],
  P17: [{ rank: 'normal', mainsnak: { snaktype: 'somevalue' } }],
};
const LABELS: Readonly<Record<string, string>> = { Q2: 'Salden Media', Q4: 'Ada Post', Q5: 'Who owns what' };

async function wiki(pages: (query: URLSearchParams) => unknown, status = 200) {
  const wikipedia = await serve((request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    response
      .writeHead(status, { 'content-type': 'application/json' })
      .end(status === 200 ? JSON.stringify(pages(query)) : 'no');
  });
  const wikidata = await serve((request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams;
    const ids = (query.get('ids') ?? '').split('|');
    const entities =
      query.get('props') === 'claims'
        ? { Q901: { claims: CLAIMS } }
        : Object.fromEntries(ids.map((id) => [id, { labels: LABELS[id] ? { en: { value: LABELS[id] } } : {} }]));
    response.end(JSON.stringify({ entities }));
  });
  servers.push(wikipedia, wikidata);
  const ports = testPorts({
    hosts: { 'en.wikipedia.org': wikipedia, 'de.wikipedia.org': wikipedia, 'www.wikidata.org': wikidata },
  });
  ports.switches = { wiki: true };
  return { wikipedia, wikidata, ports, service: createCoverageService(ports) };
}

const found = (...pages: object[]) => ({ query: { pages } });

describe('who is this', () => {
  it('tells a speaker by the article with that title, and names itself', async () => {
    const { service, wikipedia, wikidata } = await wiki(() => found(MARWICK));
    expect(await service.lookupWiki({ name: 'Ilse Marwick', kind: 'speaker', language: 'en-GB' })).toEqual({
      ok: true,
      value: {
        title: 'Ilse Marwick',
        description: 'sea captain',
        sentence: 'Ilse Marwick (born c. 1961 in Salden) is a sea captain.',
        url: 'https://en.wikipedia.org/wiki/Ilse_Marwick',
        wikidata: 'Q900',
        statements: [],
        others: [],
      },
    });
    expect(wikipedia.seen[0]?.headers['api-user-agent']).toBe('Whosaid/test (https://example.org)');
    expect(wikidata.seen).toEqual([]);
    await service.lookupWiki({ name: 'Ilse Marwick', kind: 'speaker', language: 'en' });
    expect(wikipedia.seen).toHaveLength(1); // kept
  });

  it('tells whose a publisher is, as Wikidata states it, with its reference', async () => {
    const { service } = await wiki(() => found(POST));
    expect(await service.lookupWiki({ name: 'The Harbour Post', kind: 'publisher', language: 'en' })).toMatchObject({
      ok: true,
      value: {
        sentence: 'The Harbour Post is a daily paper of St. Salden.',
        statements: [
          {
            property: 'owned by',
            value: 'Salden Media',
            reference: 'https://registry.example/post',
            when: 'since 2013',
          },
          { property: 'founded by', value: 'Ada Post', reference: 'https://www.wikidata.org/wiki/Q5', when: '' },
        ],
      },
    });
  });

  it('searches when the title only tells things of one name apart, and says what else it may be', async () => {
    const { service } = await wiki((query) =>
      query.has('titles')
        ? found(AMBIGUOUS)
        : found(
            { ...POST, title: 'Mercury (paper)', index: 2 },
            { ...MARWICK, title: 'Mercury (planet)', index: 1 },
            { ...AMBIGUOUS, index: 3 },
          ),
    );
    expect(await service.lookupWiki({ name: 'Mercury', kind: 'speaker', language: 'de' })).toMatchObject({
      ok: true,
      value: {
        title: 'Mercury (planet)',
        url: 'https://de.wikipedia.org/wiki/Mercury_(planet)',
        others: [{ title: 'Mercury (paper)' }],
      },
    });
  });

  it.each([
    ['nobody of that name', () => found({ title: 'X', missing: true }), 200, 'not-found'],
    ['a busy server', () => ({ error: { code: 'maxlag' } }), 200, 'rate-limited'],
    ['an error in words', () => ({ error: { code: 'badvalue' } }), 200, 'bad-answer'],
    ['429', () => ({}), 429, 'rate-limited'],
    ['500', () => ({}), 500, 'server-error'],
  ])('fails honestly: %s', async (_, pages, status, reason) => {
    const { service } = await wiki(pages, status);
    expect(await service.lookupWiki({ name: 'X', kind: 'speaker', language: 'en' })).toMatchObject({
      ok: false,
      failure: { reason, link: { url: 'https://en.wikipedia.org/w/index.php?search=X' } },
    });
  });

  it('asks nobody when it is off or not allowed', async () => {
    const { service, ports, wikipedia } = await wiki(() => found(MARWICK));
    ports.granted.delete('*');
    expect(await service.lookupWiki({ name: 'X', kind: 'speaker', language: 'en' })).toMatchObject({
      failure: { reason: 'no-permission' },
    });
    ports.switches = {};
    expect(await service.lookupWiki({ name: 'X', kind: 'speaker', language: 'en' })).toMatchObject({
      failure: { reason: 'switched-off' },
    });
    expect(wikipedia.seen).toEqual([]);
  });

  it.each([
    ['He is a b. 1950 man. Next.', 'He is a b. 1950 man.'],
    ['The U.S. Army is an army. It is big.', 'The U.S. Army is an army.'],
    ['Saldens Hafen (geb. Alt. Neu) ist groß. Er liegt dort.', 'Saldens Hafen (geb. Alt. Neu) ist groß.'],
    ['No stop at all', 'No stop at all'],
    ['', ''],
  ])('first sentence of %s', (text, sentence) => expect(firstSentence(text)).toBe(sentence));
});
