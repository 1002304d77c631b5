import { addedParts } from '../../model/added/addedParts.ts';
import { chunksOnQueue } from '../../runners/queue/chunksOnQueue.ts';
import { openQueue } from '../../runners/queue/openQueue.ts';
import { queueAddress } from '../../runners/queue/queueAddress.ts';
import type { Text } from '../../text/text.ts';
import type { Output } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import type { PerformingElsewhere } from '../run/performing.ts';
import { tellLostQueue } from './tellLostQueue.ts';
import { tellNote } from './tellNote.ts';
import { tellWorkers } from './tellWorkers.ts';

/** A queue on which the chunks of studies are performed. */
export interface StudyQueue extends PerformingElsewhere {
  close(): Promise<void>;
}

/** How chunks are handed to a queue. */
export interface StudyQueueOptions {
  /** Where it is. */
  readonly queue: string;
  readonly priority?: number | undefined;
}

/** Between what is urgent and what has time. */
const USUAL_PRIORITY = 100;

/** Points of a study that are merged at a time, and chunks of each that are asked for ahead: what comes of them waits on the disk. */
const POINTS_AHEAD = 3;
const CHUNKS_AHEAD = 512;

/** Opens the queue that a command names. @throws QueueFault */
export async function openStudyQueue(
  { queue: named, priority = USUAL_PRIORITY }: StudyQueueOptions,
  terminal: Terminal,
  output: Output,
): Promise<StudyQueue> {
  const address = queueAddress(named, terminal.environment);
  let say = (line: string): void => void terminal.err.write(`${line}\n`);
  const tellLine = (line: string) => say(line);
  const queue = await openQueue(address, tellLostQueue(address, terminal, output, tellLine), terminal.signal);
  const tell = tellWorkers(address, terminal, output, tellLine);
  for (const note of queue.notes) tellNote(note, terminal, output);
  if (addedParts().length > 0) tellNote(namesTravel, terminal, output);
  return {
    async performing(store, watching) {
      if (watching !== undefined) say = watching.say;
      const { perform, room, end, redelivered } = await chunksOnQueue(queue, {
        keep: store.writeBytes,
        priority,
        signal: terminal.signal,
        onWorkers(seen) {
          tell(seen);
          watching?.workers(seen);
        },
      });
      return {
        ...{ perform, room, end, pointsAhead: POINTS_AHEAD, chunksAhead: CHUNKS_AHEAD },
        queue: () => ({ backend: address.backend, redelivered: redelivered() }),
      };
    },
    close: () => queue.close(),
  };
}

const namesTravel: Text = {
  en: 'with parts of your own, names of people and units go to the queue as they are: only the parts know which they look for',
  fr: 'avec des parties à vous, les noms des personnes et des unités vont à la file tels quels : seules les parties savent lesquels elles cherchent',
};
