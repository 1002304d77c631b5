import type { ServeOptions, Serving, Terminal } from '../../output/terminal.ts';
import { UsageError } from '../../output/usageError.ts';
import { type ListeningOptions, USUAL_HOST, USUAL_PORT } from './listeningOptions.ts';
import { serverNames } from './serverNames.ts';

/** Ports tried one after the other, unless one was asked for. */
const TRIES = 100;

/**
 * Serves at the port that was asked for, or else at the first free one from the usual port on.
 *
 * @throws UsageError as {@link serverNames} and {@link listenSomewhere} do
 */
export async function serveSomewhere(
  { serve, signal }: Terminal,
  options: ListeningOptions,
  shown?: ServeOptions['shown'],
): Promise<Serving> {
  const { host, hostNames } = serverNames(options);
  return listenSomewhere((port) => serve({ host, port, hostNames, shown, signal }), {
    ...{ host, port: options.port, option: '--port' },
  });
}

/** Where to listen, and how a command line says so. */
export interface ListenPlace {
  readonly host: string;
  readonly port: number | undefined;
  /** The option that names the port. */
  readonly option: string;
}

/**
 * Listens at a port, or else at the first free one from the usual port on.
 *
 * @throws UsageError when the port that was asked for, or every port that was tried, is taken, when the system does not let this
 *   user have it, or when the address is none of this machine
 */
export async function listenSomewhere(
  listen: (port: number) => Promise<Serving>,
  { host, port, option }: ListenPlace,
): Promise<Serving> {
  const first = port ?? USUAL_PORT;
  const tries = port === undefined ? TRIES : 1;
  for (let tried = first; tried < first + tries; tried++) {
    try {
      return await listen(tried);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (code === 'EADDRINUSE') continue;
      if (unknownHost.has(code)) throw notHere(host);
      if (code === 'EACCES') throw notAllowed(tried, option);
      throw error;
    }
  }
  throw new UsageError(
    tries === 1
      ? { en: `port ${first} is taken`, fr: `le port ${first} est occupé` }
      : {
          en: `the ports ${first} to ${first + tries - 1} are taken`,
          fr: `les ports ${first} à ${first + tries - 1} sont occupés`,
        },
    { en: `choose another with ${option}`, fr: `choisissez-en un autre avec ${option}` },
  );
}

/** What the system says of an address that is none, none that it knows, or not this machine's. */
const unknownHost = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL', 'EINVAL', 'EAFNOSUPPORT']);

const notHere = (host: string) =>
  new UsageError(
    {
      en: `${host} is no address of this machine`,
      fr: `${host} n’est pas une adresse de cette machine`,
    },
    {
      en: `leave out --host to answer at ${USUAL_HOST}, or write one that it has`,
      fr: `retirez --host pour répondre à ${USUAL_HOST}, ou écrivez-en une qu’elle a`,
    },
  );

const notAllowed = (port: number, option: string) =>
  new UsageError(
    { en: `you may not answer at port ${port}`, fr: `vous n’avez pas le droit de répondre au port ${port}` },
    { en: `choose one above 1023 with ${option}`, fr: `choisissez-en un au-dessus de 1023 avec ${option}` },
  );
