import { QUEUE_VARIABLE } from '../../runners/queue/queueAddress.ts';
import { UsageError } from '../output/usageError.ts';

/** The queue that the command line names, or else the environment. @throws UsageError where neither does */
export function namedQueue(
  named: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const queue = named ?? environment[QUEUE_VARIABLE];
  if (queue === undefined || queue === '') throw noQueue;
  return queue;
}

const noQueue = new UsageError(
  { en: 'no queue is named', fr: 'aucune file d’attente n’est nommée' },
  {
    en: `add --queue redis://host:6379 or postgres://user@host/database, or set ${QUEUE_VARIABLE}`,
    fr: `ajoutez --queue redis://hôte:6379 ou postgres://utilisateur@hôte/base, ou définissez ${QUEUE_VARIABLE}`,
  },
);
