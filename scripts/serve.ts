/** A small static server on localhost for pages to try the extension on. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a path answers: a body with its type and, if wanted, more headers. */
export interface Answer {
  readonly body: string | Buffer;
  readonly type?: string;
  readonly headers?: Record<string, string>;
}

/** A running server: its origin ("http://localhost:PORT") and its end. `requests` lists the paths asked for. */
export interface Served {
  readonly origin: string;
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves `pages` by path on a free port of localhost. A function is called for each request. */
export function serve(pages: Record<string, Answer | (() => Answer)>): Promise<Served> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push(path);
    const page = pages[path];
    const answer = typeof page === 'function' ? page() : page;
    if (!answer) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    response.writeHead(200, {
      'content-type': answer.type ?? 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...answer.headers,
    });
    response.end(answer.body);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        origin: `http://localhost:${port}`,
        requests,
        close: () =>
          new Promise((done) => {
            server.closeAllConnections();
            server.close(() => done());
          }),
      });
    });
  });
}

/** An answer from a file. */
export const fileAnswer = (file: string, type?: string): Answer => ({
  body: readFileSync(file),
  ...(type ? { type } : {}),
});
