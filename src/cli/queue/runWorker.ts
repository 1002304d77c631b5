import { availableParallelism } from 'node:os';
import { counted } from '../../report/counted.ts';
import { openQueue } from '../../runners/queue/openQueue.ts';
import { queueAddress } from '../../runners/queue/queueAddress.ts';
import { whatQueueNeeds } from '../../runners/queue/queueName.ts';
import { workOnQueue } from '../../runners/queue/workOnQueue.ts';
import type { Text } from '../../text/text.ts';
import { type ExitCode, exitCode } from '../output/exitCode.ts';
import type { Output } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import { namedQueue } from './namedQueue.ts';
import { showWork } from './showWork.ts';
import { tellLostQueue } from './tellLostQueue.ts';
import { tellNote } from './tellNote.ts';
import { described } from './tellWorkers.ts';

/** How a worker is started. */
export interface WorkerOptions {
  readonly queue?: string;
  readonly jobs?: number;
  readonly idle?: number;
  readonly chunkLimit?: number;
}

/**
 * Works on a queue until interrupted: what was begun is finished first.
 *
 * @throws QueueFault, UsageError
 */
export async function runWorker(
  terminal: Terminal,
  output: Output,
  { queue: named, jobs = availableParallelism(), idle, chunkLimit }: WorkerOptions,
): Promise<ExitCode> {
  const { signal, err, environment } = terminal;
  const address = queueAddress(namedQueue(named, environment), environment);
  const work = showWork(terminal, output);
  const queue = await openQueue(address, tellLostQueue(address, terminal, output, work.say), signal);
  terminal.endInOwnTime();
  const tellEnd = () => work.say(output.say(finishing));
  signal.addEventListener('abort', tellEnd, { once: true });
  try {
    for (const note of queue.notes) tellNote(note, terminal, output);
    err.write(`${output.say(working(address.shown, jobs, queue.name))}\n`);
    await workOnQueue(queue, {
      ...{ threads: jobs, idle, chunkLimit, signal },
      onChunk: work.done,
      onFailure: (reason) => work.say(output.say(failed(reason))),
    });
    work.end();
    return exitCode.ok;
  } finally {
    signal.removeEventListener('abort', tellEnd);
    await queue.close();
  }
}

function working(shown: string, threads: number, queue: string): Text {
  const needs = whatQueueNeeds(queue);
  return {
    en: `working on ${shown} with ${counted(threads, 'thread', 'threads', 'en')}, for ${described(needs, 'en')} · Ctrl-C finishes what was begun and ends`,
    fr: `au travail sur ${shown} avec ${counted(threads, 'fil', 'fils', 'fr')}, pour ${described(needs, 'fr')} · Ctrl-C finit ce qui est commencé et s’arrête`,
  };
}

const finishing: Text = {
  en: 'finishing what was begun; once more ends at once, and others do it again',
  fr: 'on finit ce qui est commencé ; une seconde fois arrête tout de suite, et d’autres le referont',
};
const failed = (reason: string): Text => ({
  en: `a chunk failed: ${reason}`,
  fr: `un morceau a échoué : ${reason}`,
});
