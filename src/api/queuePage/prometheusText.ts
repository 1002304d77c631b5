import type { QueueSeen } from '../../runners/queue/queueSeen.ts';
import type { DatabaseSeen } from '../../runners/queue/watchQueues.ts';

/** The media type of Prometheus' text format, version 0.0.4. */
export const prometheusMedia = 'text/plain; version=0.0.4; charset=utf-8';

type Labels = Readonly<Record<string, string>>;

interface Family {
  readonly name: string;
  readonly type: 'gauge' | 'counter';
  readonly help: string;
  readonly samples: readonly (readonly [labels: Labels, value: number])[];
}

/**
 * What is in a database of queues, in Prometheus' text format. BullMQ writes one, too, but for a single queue: those of several
 * cannot stand one behind the other. `undefined` where the database does not answer.
 */
export function prometheusText(seen: DatabaseSeen | undefined): string {
  const up: Family = {
    name: 'uptake_queue_up',
    type: 'gauge',
    help: 'Whether the database of the queues answers.',
    samples: [[{}, seen === undefined ? 0 : 1]],
  };
  return [up, ...(seen === undefined ? [] : familiesOf(seen))].map(textOf).join('');
}

function familiesOf({ room, queues }: DatabaseSeen): Family[] {
  const each = (value: (queue: QueueSeen) => number): Family['samples'] =>
    queues.map((queue) => [labelsOf(queue), value(queue)]);
  return [
    {
      name: 'uptake_queue_chunks',
      type: 'gauge',
      help: 'Chunks by state; of those that failed or are completed, the latest that are remembered.',
      samples: queues.flatMap((queue) =>
        Object.entries(queue.chunks).map(([state, count]) => [{ ...labelsOf(queue), state }, count] as const),
      ),
    },
    {
      name: 'uptake_queue_chunks_completed_total',
      type: 'counter',
      help: 'Chunks that were ever completed.',
      samples: each(({ totals }) => totals.completed),
    },
    {
      name: 'uptake_queue_chunks_failed_total',
      type: 'counter',
      help: 'Chunks that ever failed or were cancelled.',
      samples: each(({ totals }) => totals.failed),
    },
    {
      name: 'uptake_queue_workers',
      type: 'gauge',
      help: 'Workers that are connected.',
      samples: each(({ workers }) => workers.length),
    },
    {
      name: 'uptake_queue_threads',
      type: 'gauge',
      help: 'Threads of the workers that are connected.',
      samples: each(({ threads }) => threads),
    },
    {
      name: 'uptake_queue_paused',
      type: 'gauge',
      help: 'Whether workers are told to begin nothing more.',
      samples: each(({ isPaused }) => (isPaused ? 1 : 0)),
    },
    {
      name: 'uptake_queue_database_bytes',
      type: 'gauge',
      help: 'Memory of Redis, with all that is in it; space on the disk of what is ours in PostgreSQL.',
      samples: [[{}, room.bytes]],
    },
    {
      name: 'uptake_queue_database_limit_bytes',
      type: 'gauge',
      help: 'Memory that Redis may have, where that is bounded.',
      samples: room.limit === undefined ? [] : [[{}, room.limit]],
    },
  ];
}

const labelsOf = ({ name, engine, parts = '' }: QueueSeen): Labels => ({ queue: name, engine, parts });

function textOf({ name, type, help, samples }: Family): string {
  if (samples.length === 0) return '';
  const lines = samples.map(([labels, value]) => `${name}${labelText(labels)} ${value}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines, ''].join('\n');
}

function labelText(labels: Labels): string {
  const written = Object.entries(labels).map(
    ([name, value]) =>
      `${name}="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`,
  );
  return written.length === 0 ? '' : `{${written.join(',')}}`;
}
