import type { FastifyRequest } from 'fastify';
import { HttpProblem } from '../problems/httpProblem.ts';

/** Names of this machine that no other machine can take. */
const ownNames = ['127.0.0.1', '[::1]', 'localhost'];

/**
 * Refuses requests that a page from elsewhere makes a browser send. Under DNS rebinding such a page reads from this
 * server under a name of its own: so the header `Host` has to be a name of this machine with the port that is listened
 * at, or one of `hostNames`, whatever the port. A header `Origin` has to name such a server as well.
 */
export function checkHost(
  hostNames: readonly string[],
): (request: FastifyRequest) => HttpProblem | undefined {
  const given = new Set(hostNames.map((name) => name.toLowerCase()));

  const isServed = (authority: string, port: number, schemesPort: number): boolean => {
    const [, name = '', stated] =
      /^(\[[\da-f:.]+\]|[^:[\]/@\s]+)(?::(\d{1,5}))?$/.exec(authority.toLowerCase()) ?? [];
    if (given.has(name)) return true;
    return ownNames.includes(name) && Number(stated ?? schemesPort) === port;
  };

  const isServedOrigin = (origin: string, port: number): boolean => {
    const [, scheme, authority = ''] = /^(https?):\/\/(.*)$/.exec(origin.toLowerCase()) ?? [];
    return scheme !== undefined && isServed(authority, port, scheme === 'https' ? 443 : 80);
  };

  // nearly all requests say the same: what was served before is not taken apart again
  let servedHost: string | undefined;
  let servedPort: number | undefined;

  return (request) => {
    const { origin } = request.headers;
    const port = portOf(request);
    const hosts = hostsOf(request);
    const target = targetHost(request.raw.url);
    const [host] = hosts;
    const alone = hosts.length === 1 && target.length === 0 && origin === undefined;
    if (alone && host === servedHost && port === servedPort) return undefined;

    if (hosts.length > 1 || (host === '' && request.raw.httpVersion === '1.1')) return oneHost();
    const foreign = [...hosts, ...target].find((named) => !isServed(named, port, 80));
    if (foreign !== undefined) return wrongHost(foreign);
    if (origin !== undefined && !isServedOrigin(origin, port)) return foreignOrigin(origin);
    [servedHost, servedPort] = [host, port];
    return undefined;
  };
}

/** What a request says in `Host`; an empty text where it says nothing. */
function hostsOf({ raw: { rawHeaders } }: FastifyRequest): readonly string[] {
  const hosts: string[] = [];
  for (let k = 0; k < rawHeaders.length; k += 2)
    if (rawHeaders[k]!.length === 4 && rawHeaders[k]!.toLowerCase() === 'host')
      hosts.push(rawHeaders[k + 1]!);
  return hosts.length === 0 ? [''] : hosts;
}

/** The host of an address that is written out, which counts instead of `Host` (RFC 9112, section 3.2.2). */
function targetHost(url = ''): readonly string[] {
  if (url.startsWith('/') || url === '*') return [];
  return [/^\w+:\/\/([^/?#]*)/.exec(url)?.[1] ?? url];
}

/** The port that is listened at; that of HTTP where nothing is. */
const portOf = ({ raw }: FastifyRequest): number => raw.socket.localPort ?? 80;

const quoted = (name: string) => name.slice(0, 100);

/** RFC 9112, section 3.2. */
const oneHost = () =>
  new HttpProblem('malformed-request', {
    detail: {
      en: 'the header Host has to say once which server is meant',
      fr: 'l’en-tête Host doit dire une fois quel serveur est visé',
    },
    headers: { connection: 'close' },
  });

const wrongHost = (host: string) =>
  new HttpProblem('wrong-host', {
    detail: {
      en: `this server does not go by the name "${quoted(host)}"; ask for 127.0.0.1 or localhost with its port, or start it with --host-name and the name`,
      fr: `ce serveur ne porte pas le nom « ${quoted(host)} » ; demandez 127.0.0.1 ou localhost avec son port, ou démarrez-le avec --host-name et le nom`,
    },
    headers: { connection: 'close' },
  });

const foreignOrigin = (origin: string) =>
  new HttpProblem('foreign-origin', {
    detail: {
      en: `pages of "${quoted(origin)}" may not ask here; if they are yours, start the server with --host-name and that name`,
      fr: `les pages de « ${quoted(origin)} » ne peuvent rien demander ici ; si ce sont les vôtres, démarrez le serveur avec --host-name et ce nom`,
    },
    headers: { connection: 'close' },
  });
