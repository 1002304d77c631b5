import type { Text } from '../../text/text.ts';
import { databaseFault } from './databaseFault.ts';
import type { QueueAddress } from './queueAddress.ts';
import { QueueFault } from './queueFault.ts';

/** Milliseconds after which a database that does not answer is not there. */
const ANSWERS = 10_000;

/**
 * Asks a database once, before anything waits for it for ever. Gives what whoever looks after it should know.
 *
 * @throws QueueFault
 */
export async function refuseAbsent(
  { backend, url, shown }: QueueAddress,
  signal?: AbortSignal,
): Promise<readonly Text[]> {
  try {
    return await (backend === 'redis' ? askRedis(url, shown, signal) : askPostgres(url, signal));
  } catch (error) {
    signal?.throwIfAborted();
    throw databaseFault(error, shown);
  }
}

async function askRedis(url: string, shown: string, signal?: AbortSignal): Promise<readonly Text[]> {
  const { Redis } = await import('./ioredis.ts');
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: ANSWERS });
  let heard: Error | undefined;
  redis.on('error', (error) => {
    heard = error;
  });
  try {
    await inTime(redis.connect(), signal).catch((error) => {
      throw heard ?? error;
    });
    // a database that there is not is told of to nobody
    await inTime(redis.select(redis.options.db ?? 0), signal);
    const info = await inTime(redis.info(), signal);
    const value = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
    const version = value('redis_version');
    if (Number.parseInt(version, 10) < OLDEST) throw new QueueFault(tooOld(version), newer);
    const policy = value('maxmemory_policy');
    return [
      ...(policy === '' || policy === 'noeviction' ? [] : [evicts(shown, policy)]),
      ...(value('aof_enabled') === '0' ? [forgets(shown)] : []),
    ];
  } finally {
    redis.disconnect();
  }
}

/** What comes of something, unless that takes too long or is not wanted any more: whoever takes a connection and says nothing is no database. */
async function inTime<Result>(asked: Promise<Result>, signal?: AbortSignal): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ANSWERS / 1000} s`)), ANSWERS);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    if (signal?.aborted) reject(signal.reason);
  });
  // whoever was first is heard
  late.catch(() => {});
  asked.catch(() => {});
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The oldest Redis that the queue works with. */
const OLDEST = 6;

/**
 * Milliseconds by which a clock may differ from that of PostgreSQL: whoever works on a chunk there holds it by the clock of his own
 * machine, and others judge by theirs whether he still does.
 */
const MOST_AHEAD = 3000;

async function askPostgres(url: string, signal?: AbortSignal): Promise<readonly Text[]> {
  const { HeardClient } = await import('./heardClient.ts');
  const client = new HeardClient({ connectionString: url, connectionTimeoutMillis: ANSWERS });
  try {
    await inTime(client.connect(), signal);
    const asked = Date.now();
    const { rows } = await inTime(
      client.query('select extract(epoch from clock_timestamp()) * 1000 as now'),
      signal,
    );
    const heard = Date.now();
    const ahead = (asked + heard) / 2 - Number(rows[0].now);
    if (Math.abs(ahead) - (heard - asked) / 2 > MOST_AHEAD) throw new QueueFault(otherTime(ahead), setClock);
    return [];
  } finally {
    // one that still waits for an answer would wait for its end as well
    if (signal?.aborted) socketOf(client)?.destroy();
    else await client.end().catch(() => {});
  }
}

/** What a client speaks through; its types do not tell of it. */
const socketOf = (client: object): { destroy(): void } | undefined =>
  (client as { connection?: { stream?: { destroy(): void } } }).connection?.stream;

const evicts = (shown: string, policy: string): Text => ({
  en: `Redis at ${shown} throws away what it has no room for (maxmemory-policy ${policy}), chunks too: set it to noeviction`,
  fr: `Redis à ${shown} jette ce pour quoi il n’a plus de place (maxmemory-policy ${policy}), des morceaux aussi : mettez noeviction`,
});
const forgets = (shown: string): Text => ({
  en: `Redis at ${shown} forgets everything when it is started again (appendonly no): what waits there is then handed in anew; set appendonly yes`,
  fr: `Redis à ${shown} oublie tout quand il redémarre (appendonly no) : ce qui y attend est alors déposé à nouveau ; mettez appendonly yes`,
});
const tooOld = (version: string): Text => ({
  en: `Redis ${version} is too old for the queue`,
  fr: `Redis ${version} est trop ancien pour la file d’attente`,
});
const newer: Text = { en: `use Redis ${OLDEST} or newer`, fr: `prenez Redis ${OLDEST} ou plus récent` };
const otherTime = (ahead: number): Text => {
  const seconds = Math.abs(Math.round(ahead / 1000));
  return {
    en: `the clock of this machine is ${seconds} s ${ahead > 0 ? 'ahead of' : 'behind'} that of the queue`,
    fr: `l’horloge de cette machine ${ahead > 0 ? 'avance' : 'retarde'} de ${seconds} s sur celle de la file d’attente`,
  };
};
const setClock: Text = {
  en: 'set both right: by PostgreSQL, chunks are lent until a time of the day (a queue on Redis bears other clocks)',
  fr: 'mettez les deux à l’heure : PostgreSQL prête les morceaux jusqu’à une heure donnée (une file sur Redis supporte d’autres horloges)',
};
