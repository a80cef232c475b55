/** A local server and ports for the tests of coverage: real HTTP, a clock that the test sets, no browser. */
import 'fake-indexeddb/auto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Ports } from '../../src/coverage/ports.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/schema.ts';

/** A request as the server saw it. */
export interface Seen {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

export interface LocalServer {
  readonly url: string;
  readonly port: number;
  readonly seen: Seen[];
  close(): Promise<void>;
}

/** Serves on a free port until closed. */
export async function serve(
  handler: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<LocalServer> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    seen.push({ path: request.url ?? '', headers: request.headers });
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Ports whose state the test reads and sets. */
export interface TestPorts extends Ports {
  clock: number;
  readonly granted: Set<string>;
  readonly givenBack: string[];
  alarmAt: number | null;
  switches: Record<string, boolean>;
  retentionDays: number;
  readonly waits: number[];
}

let databases = 0;

/** Ports with a database of their own. `hosts` sends requests for a host to a local server instead. Everything is granted unless `granted` is given. */
export function testPorts(
  options: { readonly hosts?: Readonly<Record<string, LocalServer>>; readonly granted?: readonly string[] } = {},
): TestPorts {
  databases += 1;
  const { hosts = {} } = options;
  const granted = new Set(options.granted ?? ['*']);
  const ports: TestPorts = {
    clock: Date.parse('2026-11-25T12:00:00Z'),
    granted,
    givenBack: [],
    alarmAt: null,
    switches: {},
    retentionDays: 30,
    waits: [],
    now: () => ports.clock,
    wait: async (ms) => {
      ports.waits.push(ms);
      ports.clock += ms;
    },
    fetch: (input, init) => {
      const url = new URL(String(input));
      const local = hosts[url.hostname];
      return fetch(local ? `${local.url}${url.pathname}${url.search}` : url, init);
    },
    settings: {
      read: async () => ({
        ...DEFAULT_SETTINGS.coverage,
        providers: ports.switches,
        retentionDays: ports.retentionDays,
      }),
      setProvider: async (id, on) => {
        ports.switches = { ...ports.switches, [id]: on };
      },
    },
    permissions: {
      has: async (origins) => granted.has('*') || origins.every((origin) => granted.has(origin)),
      giveBack: async (origins) => {
        ports.givenBack.push(...origins);
        for (const origin of origins) granted.delete(origin);
      },
    },
    alarm: {
      at: async (when) => {
        ports.alarmAt = when;
      },
      clear: async () => {
        ports.alarmAt = null;
      },
    },
    agent: 'Whosaid/test (https://example.org)',
    database: `coverage-test-${databases}`,
  };
  return ports;
}

/** An RSS text of our own making. */
export function rss(
  items: readonly {
    readonly title: string;
    readonly link: string;
    readonly summary?: string;
    readonly date?: string;
  }[],
  head = '',
): string {
  const list = items.map(
    ({ title, link, summary = '', date }) =>
      `<item><title>${title}</title><link>${link}</link><description>${summary}</description>${date ? `<pubDate>${date}</pubDate>` : ''}</item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>The Harbour Post</title><language>en-gb</language>${head}${list.join('')}</channel></rss>`;
}
