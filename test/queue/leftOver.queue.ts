import { Redis } from 'ioredis';
import pg from 'pg';
import { expect, it } from 'vitest';
import { inflatedParcel } from '../../src/runners/queue/parcel.ts';
import { onBoth, onRedis } from './onBoth.ts';
import { beginWorker, handIn, studyFolder, whenKept } from './programs.ts';
import { type QueueServer, startServer, until } from './servers.ts';
import { SHORT } from './study.ts';

onBoth('of a study', (kind) => {
  it('nothing stays in the database but what the queue remembers: neither of one that ended, nor of one that was cancelled', async () => {
    const server = await startServer(kind);
    const [whole, part] = [studyFolder(), studyFolder()];
    await beginWorker(server, { threads: 2 });
    const cancelled = handIn(server, part, { study: SHORT });
    await whenKept(part, 3);
    cancelled.child.kill('SIGINT');
    expect(await cancelled.ended, cancelled.said()).toMatchObject({ code: 130 });
    // what a worker had at hand when it heard of it
    await until(async () => (await parcelsIn(server)).length === 0, { seconds: 10, what: 'an empty store' });
    const study = handIn(server, whole, { study: SHORT });
    expect(await study.ended, study.said()).toMatchObject({ code: 0 });
    expect(await parcelsIn(server)).toEqual([]);
  });
});

onRedis('of an organisation', () => {
  it('no name travels', async () => {
    const server = await startServer('redis');
    const folder = studyFolder({
      'people.csv': `id,unit,manager\n${['Zoltan-Quixby,Zephyr-Hall,', ...Array.from({ length: 29 }, (_, k) => `Ygraine-Voss-${k},${k % 2 ? 'Zephyr-Hall' : 'Umber-Wing'},Zoltan-Quixby`)].join('\n')}\n`,
      'firm.yaml':
        'version: 1\ntitle: Wolfsbane and sons\norganisation: { people: { csv: people.csv } }\nhorizon: 26\nreplicates: 20\n',
    });
    const study = handIn(server, folder, { study: 'firm.yaml' });
    await until(async () => (await parcelsIn(server)).length === 2, { what: 'two parcels' });
    const redis = new Redis(server.url);
    const texts: string[] = [];
    for (const key of await redis.keys('*')) {
      texts.push(key);
      if ((await redis.type(key)) === 'hash') texts.push(JSON.stringify(await redis.hgetall(key)));
      if (key.includes('parcel:'))
        texts.push(
          Buffer.from(await inflatedParcel((await redis.getBuffer(key))!, 'organisation')).toString('latin1'),
        );
    }
    expect(texts.length).toBeGreaterThan(4);
    expect(texts.join('\n')).not.toMatch(/Zoltan|Quixby|Ygraine|Voss|Zephyr|Umber|Wolfsbane|people\.csv/);
    await redis.quit();
    await beginWorker(server);
    expect(await study.ended, study.said()).toMatchObject({ code: 0 });
  });
});

/** The names of the parcels that are in a database now. */
async function parcelsIn({ kind, url }: QueueServer): Promise<string[]> {
  if (kind === 'redis') {
    const redis = new Redis(url);
    try {
      return await redis.keys('uptake-parcels:parcel:*');
    } finally {
      redis.disconnect();
    }
  }
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query('select name from uptake.parcel')).rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}
