import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { Jobs } from '../../runners/queue/openQueue.ts';
import { whatQueueNeeds } from '../../runners/queue/queueName.ts';
import { workersOf } from '../../runners/queue/workersSeen.ts';
import type { Language } from '../../text/text.ts';
import { mayCall } from './mayChange.ts';

/** The page of queues. */
export interface QueueBoard {
  /** Registers what it serves. */
  readonly plugin: ReturnType<FastifyAdapter['registerPlugin']>;
  /** Shows these queues from now on. */
  show(queues: readonly Jobs[]): void;
}

/** What is shown and may be done. */
export interface BoardOptions {
  /** Where the queues are, without a password. */
  readonly shown: string;
  readonly mayManage: boolean;
  readonly language: Language;
}

/** The page of queues that bull-board makes. */
export function queueBoard({ shown, mayManage, language }: BoardOptions): QueueBoard {
  const serverAdapter = new FastifyAdapter();
  const adapters = new Map<string, BullMQAdapter>();
  const board = createBullBoard({
    queues: [],
    serverAdapter,
    options: {
      uiConfig: {
        boardTitle: 'Uptake',
        environment: { label: shown, color: '#1f6f8b', textColor: '#ffffff' },
        locale: { lng: language === 'fr' ? 'fr-FR' : 'en-GB' },
        miscLinks: [{ text: 'Prometheus', url: '/metrics' }],
        hideDocsLink: true,
        sortQueues: false,
        showMetrics: true,
      },
      handlerHooks: {
        before: ({ method, route }) =>
          mayCall(method, route, mayManage) ? undefined : { allow: false, status: 403 },
      },
    },
  });

  const adapterOf = (jobs: Jobs): BullMQAdapter => {
    const known = adapters.get(jobs.name);
    if (known !== undefined) return known;
    const { engine, parts } = whatQueueNeeds(jobs.name);
    const adapter = new BullMQAdapter(jobs, {
      readOnlyMode: !mayManage,
      description: `engine ${engine}${parts === undefined ? '' : `, parts ${parts}`}`,
    });
    // its own way leaves out the workers of PostgreSQL, whose addresses nobody knows, and counts connections
    adapter.getWorkers = async () =>
      (await workersOf(jobs)).map(({ name, machine = '?' }) => ({ id: name, name, addr: machine, age: 0 }));
    adapters.set(jobs.name, adapter);
    return adapter;
  };

  return {
    plugin: serverAdapter.registerPlugin(),
    show: (queues) => board.replaceQueues(queues.map(adapterOf)),
  };
}
