/** A network of our own for the tests of coverage: a proxy that is every site, and writes down whoever is asked for what. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the proxy saw it. Of https only the host is seen: path is empty. */
export interface Seen {
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

/** Answers requests for one host. */
export type Site = (request: IncomingMessage, response: ServerResponse, path: string) => void;

/** The running network. `seen` grows; sites may be changed at any time. */
export interface Net {
  readonly port: number;
  readonly seen: Seen[];
  readonly sites: Map<string, Site>;
  /** Paths that a host was asked for. */
  asked(host: string): string[];
  close(): Promise<void>;
}

/** Starts it. Hosts without a site answer 502, as does all https (nobody has a certificate here). */
export async function startNet(sites: Readonly<Record<string, Site>>): Promise<Net> {
  const seen: Seen[] = [];
  const known = new Map(Object.entries(sites));
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://proxy.invalid');
    seen.push({ host: url.hostname, path: url.pathname + url.search, headers: request.headers });
    const site = known.get(url.hostname);
    if (site) site(request, response, url.pathname);
    else response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    seen.push({ host: (request.url ?? '').replace(/:\d+$/u, ''), path: '', headers: request.headers });
    socket.on('error', () => undefined);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    sites: known,
    asked: (host) => seen.filter((request) => request.host === host).map(({ path }) => path),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Hosts that the browsers ask for themselves, with or without an extension. */
export const BROWSERS_OWN =
  /(?:^|\.)(?:mozilla\.(?:org|com|net)|firefox\.com|mozaws\.net|google\.com|googleapis\.com|gstatic\.com|gvt1\.com|dummy\.test|ciscobinary\.openh264\.org)$/u;

/** An RSS feed of our own making. */
export function feedOf(
  title: string,
  items: readonly { readonly title: string; readonly link: string; readonly summary: string }[],
): string {
  const list = items.map(
    (item) =>
      `<item><title>${item.title}</title><link>${item.link}</link><description>${item.summary}</description></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><language>en</language>${list.join('')}</channel></rss>`;
}
