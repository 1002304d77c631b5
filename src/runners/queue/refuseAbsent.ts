import type { Text } from '../../text/text.ts';
import { type QueueAddress, withoutPassword } from './queueAddress.ts';
import { QueueFault } from './queueFault.ts';

/** Milliseconds after which a database that does not answer is not there. */
const ANSWERS = 10_000;

/**
 * Asks a database once, before anything waits for it for ever.
 *
 * @throws QueueFault
 */
export async function refuseAbsent({ backend, url, shown }: QueueAddress): Promise<void> {
  try {
    await (backend === 'redis' ? askRedis(url) : askPostgres(url));
  } catch (error) {
    if (error instanceof QueueFault) throw error;
    const told = reasonOf(error);
    const isRefused =
      /NOAUTH|WRONGPASS|NOPERM|password|authentication|28P01|28000|3D000|does not exist/i.test(told);
    throw new QueueFault(noAnswer(shown, told), isRefused ? lookAtName : lookWhetherThere, { cause: error });
  }
}

async function askRedis(url: string): Promise<void> {
  const { Redis } = await import('./ioredis.ts');
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: ANSWERS });
  let heard: Error | undefined;
  redis.on('error', (error) => {
    heard = error;
  });
  try {
    await inTime(redis.connect()).catch((error) => {
      throw heard ?? error;
    });
    const [, version = '0'] = /redis_version:(\d+)/.exec(await inTime(redis.info('server'))) ?? [];
    if (Number(version) < OLDEST) throw new QueueFault(tooOld(version), newer);
  } finally {
    redis.disconnect();
  }
}

/** What comes of something, unless that takes too long: whoever takes a connection and says nothing is no database. */
async function inTime<Result>(asked: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ANSWERS / 1000} s`)), ANSWERS);
  });
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

async function askPostgres(url: string): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: ANSWERS });
  // what happens after the answer is nobody's concern
  client.on('error', () => {});
  try {
    await client.connect();
    const asked = Date.now();
    const { rows } = await client.query('select extract(epoch from clock_timestamp()) * 1000 as now');
    const heard = Date.now();
    const ahead = (asked + heard) / 2 - Number(rows[0].now);
    if (Math.abs(ahead) - (heard - asked) / 2 > MOST_AHEAD) throw new QueueFault(otherTime(ahead), setClock);
  } finally {
    await client.end().catch(() => {});
  }
}

/** What a client says, of all that its error holds; without passwords. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return reasonOf(error.errors[0]);
  return withoutPassword(error instanceof Error ? error.message : String(error));
}

const noAnswer = (shown: string, told: string): Text => ({
  en: `the queue at ${shown} does not answer: ${told}`,
  fr: `la file d’attente à ${shown} ne répond pas : ${told}`,
});
const lookWhetherThere: Text = {
  en: 'see whether it runs there, and whether this machine reaches it',
  fr: 'vérifiez qu’elle y tourne, et que cette machine l’atteint',
};
const lookAtName: Text = {
  en: 'see whether user, password and database are right',
  fr: 'vérifiez l’utilisateur, le mot de passe et la base',
};
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
