import { describe } from 'vitest';
import { neededFor, type QueueServer } from './servers.ts';

/** The same sentences about both databases. */
export function onBoth(what: string, sentences: (kind: QueueServer['kind']) => void): void {
  onRedis(what, () => sentences('redis'));
  on('postgres', `${what}, PostgreSQL`, sentences);
}

export const onRedis = (what: string, sentences: () => void): void =>
  on('redis', `${what}, Redis`, sentences);

function on(kind: QueueServer['kind'], what: string, sentences: (kind: QueueServer['kind']) => void): void {
  const needed = neededFor[kind];
  describe.skipIf(needed !== undefined)(needed ? `${what} (needs package: ${needed})` : what, () =>
    sentences(kind),
  );
}
