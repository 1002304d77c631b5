import { openQueue } from '../../runners/queue/openQueue.ts';
import { queueAddress } from '../../runners/queue/queueAddress.ts';
import { watchQueues } from '../../runners/queue/watchQueues.ts';
import type { Text } from '../../text/text.ts';
import { listenSomewhere } from '../commands/serve/serveSomewhere.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import type { Output } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import { UsageError } from '../output/usageError.ts';
import { namedQueue } from './namedQueue.ts';
import { pageAccess } from './pageAccess.ts';
import { queueAsJson } from './queueAsJson.ts';
import { queueLines } from './queueLines.ts';
import { tellLostQueue } from './tellLostQueue.ts';

/** How a queue is looked at. */
export interface QueueOptions {
  readonly queue?: string;
  readonly json?: boolean;
  /** The port of its page, `true` for whichever is free. */
  readonly page?: number | true;
  readonly manage?: boolean;
  readonly host?: string;
  readonly hostName?: readonly string[];
}

/**
 * Tells what is in a queue, or serves its page until interrupted.
 *
 * @throws QueueFault, UsageError
 */
export async function showQueue(
  terminal: Terminal,
  output: Output,
  options: QueueOptions,
): Promise<ExitCode> {
  const { signal, environment, out } = terminal;
  const address = queueAddress(namedQueue(options.queue, environment), environment);
  // whatever is wrong with the command line is told before anybody waits for a database
  const served = servedAs(options, terminal);
  const queue = await openQueue(
    address,
    tellLostQueue(address, terminal, output, (line) => terminal.err.write(`${line}\n`)),
    signal,
  );
  try {
    if (served !== undefined) return await served(queue, output);
    const seen = await unlessAborted(signal, watchQueues(queue).look());
    out.write(
      options.json
        ? `${JSON.stringify(queueAsJson(address.shown, seen))}\n`
        : queueLines(address.shown, seen, output),
    );
    return exitCode.ok;
  } finally {
    await queue.close();
  }
}

/** What serves the page, where it is asked for. @throws UsageError */
function servedAs(
  { page, manage, json, ...place }: QueueOptions,
  { serveQueue, environment, signal, out, err }: Terminal,
) {
  if (page === undefined) {
    const [lost] = [
      ...(manage ? ['--manage'] : []),
      ...(place.host === undefined ? [] : ['--host']),
      ...(place.hostName === undefined ? [] : ['--host-name']),
    ];
    if (lost !== undefined) throw ofThePage(lost);
    return undefined;
  }
  const { host, hostNames, password } = pageAccess(place, environment);
  return async (queue: Awaited<ReturnType<typeof openQueue>>, { language, say }: Output) => {
    const { url, closed } = await listenSomewhere(
      (port) =>
        serveQueue({
          ...{ queue, host, port, hostNames, password, language, signal },
          mayManage: manage ?? false,
        }),
      { host, port: page === true ? undefined : page, option: '--page' },
    );
    // whoever is elsewhere asks under the name that was given
    const [name] = hostNames;
    if (name !== undefined) err.write(`${say(elsewhere(new URL(url).port, name))}\n`);
    out.write(json ? `${JSON.stringify({ url, metrics: `${url}/metrics` })}\n` : `${url}\n`);
    err.write(
      `${say({
        en: `metrics for Prometheus: ${url}/metrics · Ctrl-C to stop`,
        fr: `mesures pour Prometheus : ${url}/metrics · Ctrl-C pour arrêter`,
      })}\n`,
    );
    await closed;
    return exitCode.ok;
  };
}

const elsewhere = (port: string, name: string): Text => ({
  en: `for others: http://${name}:${port}`,
  fr: `pour les autres : http://${name}:${port}`,
});

/** What is worked out, unless the signal is aborted before: a database that is away is waited for, and nobody has to. */
function unlessAborted<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

const ofThePage = (option: string) =>
  new UsageError(
    { en: `${option} is of the page alone`, fr: `${option} ne concerne que la page` },
    { en: 'add --page, or leave it out', fr: 'ajoutez --page, ou retirez-la' },
  );
