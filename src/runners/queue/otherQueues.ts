import type { OpenQueue } from './openQueue.ts';

/** The names of the other queues that were ever noted in a database: whatever else somebody has noted there is none. */
export const otherQueues = async ({
  name,
  parcels,
}: Pick<OpenQueue, 'name' | 'parcels'>): Promise<string[]> =>
  (await parcels.registered()).filter((other) => other !== name && /^[\w.+-]+$/.test(other));
