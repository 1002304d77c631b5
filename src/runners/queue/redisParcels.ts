import { Redis, type RedisOptions } from 'ioredis';
import { PARCEL_SECONDS, type Parcels } from './parcels.ts';
import { untilServed } from './untilServed.ts';

const PREFIX = 'uptake-parcels';
const NEWS = `${PREFIX}:news`;
const QUEUES = `${PREFIX}:queues`;
const keyOf = (name: string) => `${PREFIX}:parcel:${name}`;

/** Parcels as strings of Redis. `onError` hears of every time that the connection fails; it is taken up again by itself. */
export function redisParcels(
  url: string,
  options: Pick<RedisOptions, 'maxRetriesPerRequest' | 'retryStrategy' | 'keepAlive' | 'socketTimeout'>,
  onError: (error: Error) => void,
): Parcels {
  const open = () => {
    const redis = new Redis(url, options);
    redis.on('error', onError);
    return redis;
  };
  const redis = open();
  let ear: Redis | undefined;
  return {
    async put(name, bytes) {
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      await untilServed(() => redis.set(keyOf(name), buffer, 'EX', PARCEL_SECONDS), { onError });
    },
    get: async (name) => (await redis.getBuffer(keyOf(name))) ?? undefined,
    async there(names) {
      const found = await pipelined(redis, names, (pipeline, name) => pipeline.exists(keyOf(name)));
      return new Set(names.filter((_, k) => found[k] === 1));
    },
    async renew(names) {
      await pipelined(redis, names, (pipeline, name) => pipeline.expire(keyOf(name), PARCEL_SECONDS));
    },
    async remove(names) {
      if (names.length > 0) await redis.unlink(...names.map(keyOf));
    },
    async announce(word) {
      await redis.publish(NEWS, word);
    },
    async listen(heard) {
      ear ??= open();
      ear.on('message', (_, word: string) => heard(word));
      await ear.subscribe(NEWS);
    },
    async register(queue) {
      await redis.sadd(QUEUES, queue);
    },
    registered: () => redis.smembers(QUEUES),
    async room() {
      const told = await redis.info('memory');
      const of = (name: string) => new RegExp(`^${name}:(\\S+)`, 'm').exec(told)?.[1] ?? '';
      const policy = of('maxmemory_policy');
      return {
        ...{ bytes: Number(of('used_memory')), isOfAll: true },
        limit: Number(of('maxmemory')) || undefined,
        evicts: policy === '' || policy === 'noeviction' ? undefined : policy,
      };
    },
    async close() {
      ear?.disconnect();
      redis.disconnect();
    },
  };
}

type Pipeline = ReturnType<Redis['pipeline']>;

/** One command a name, sent at once; the answers in their order. @throws the first error of any */
async function pipelined(
  redis: Redis,
  names: readonly string[],
  command: (pipeline: Pipeline, name: string) => unknown,
): Promise<unknown[]> {
  if (names.length === 0) return [];
  const pipeline = redis.pipeline();
  for (const name of names) command(pipeline, name);
  const answers = (await pipeline.exec()) ?? [];
  return answers.map(([error, answer]) => {
    if (error) throw error;
    return answer;
  });
}
