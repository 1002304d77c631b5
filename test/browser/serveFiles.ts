import { createServer } from 'node:http';
import { extname } from 'node:path';

/** Files at an address of this machine, until they are no longer served. */
export interface Served {
  /** Where the file of a name is found: `http://127.0.0.1:port/name`. */
  readonly urlOf: (name: string) => string;
  readonly close: () => Promise<void>;
}

const types = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.webmanifest', 'application/manifest+json'],
]);

/**
 * Serves these files by their names, from memory and to this machine alone, on a port that is free. A folder is answered with
 * its `index.html`, as file servers do.
 */
export async function serveFiles(files: ReadonlyMap<string, string | Uint8Array>): Promise<Served> {
  const server = createServer(({ url = '' }, response) => {
    const asked = decodeURIComponent(new URL(url, 'http://here').pathname.slice(1));
    const name = /(^|\/)$/.test(asked) ? `${asked}index.html` : asked;
    const content = files.get(name);
    if (content === undefined) response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': types.get(extname(name)) ?? 'application/octet-stream' })
        .end(content);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a port was asked for');
  return {
    urlOf: (name) => `http://127.0.0.1:${address.port}/${name}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        // browsers keep their connections open
        server.closeAllConnections();
      }),
  };
}
