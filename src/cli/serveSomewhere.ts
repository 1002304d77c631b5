import type { ServeOptions, Serving, Terminal } from './terminal.ts';
import { UsageError } from './usageError.ts';

export const USUAL_PORT = 3000;
export const USUAL_HOST = '127.0.0.1';

/** Ports tried one after the other, unless one was asked for. */
const TRIES = 100;

/**
 * Serves at the port that was asked for, or else at the first free one from the usual port on.
 *
 * @throws UsageError when the port that was asked for, or every port that was tried, is taken
 */
export async function serveSomewhere(
  { serve, signal }: Terminal,
  { port, host = USUAL_HOST }: { port?: number | undefined; host?: string | undefined },
  firstPage?: ServeOptions['firstPage'],
): Promise<Serving> {
  const first = port ?? USUAL_PORT;
  const tries = port === undefined ? TRIES : 1;
  for (let tried = first; tried < first + tries; tried++) {
    try {
      return await serve({ host, port: tried, firstPage, signal });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    }
  }
  throw new UsageError(
    tries === 1
      ? { en: `port ${first} is taken`, fr: `le port ${first} est occupé` }
      : {
          en: `the ports ${first} to ${first + tries - 1} are taken`,
          fr: `les ports ${first} à ${first + tries - 1} sont occupés`,
        },
    { en: 'choose another with --port', fr: 'choisissez-en un autre avec --port' },
  );
}
