import type { Client, Pool, PoolConfig } from 'pg';
import { databaseSchemas } from './databaseSchemas.ts';
import { PARCEL_SECONDS, type Parcels } from './parcels.ts';
import { untilServed } from './untilServed.ts';

const NEWS = 'uptake_news';

/** The tables, made by whoever comes first. */
const TABLES = `
create schema if not exists uptake;
create table if not exists uptake.parcel (name text primary key, bytes bytea not null, expires timestamptz not null);
create index if not exists parcel_expires on uptake.parcel (expires);
create table if not exists uptake.queue (name text primary key);
`;
/** Two who make the same tables at once get into each other's way without it. */
const LOCK = 718_231_906;

const EXPIRES = `now() + interval '${PARCEL_SECONDS} seconds'`;

/** Milliseconds after which a connection that was lost is opened again. */
const AGAIN = 500;

/** Parcels as rows of a table of PostgreSQL. `onError` hears of every time that the database is away; everything is tried again until it is back. */
export async function postgresParcels(config: PoolConfig, onError: (error: Error) => void): Promise<Parcels> {
  const { default: pg } = await import('pg');
  // the tables are made by the first who asks for anything: a database that is away is no reason to fail
  const pool: Pool = new pg.Pool(config).on('error', onError);
  let ear: Client | undefined;
  let isOver = false;
  let made: Promise<unknown> | undefined;

  const makeTables = async () => {
    const client = await pool.connect();
    try {
      // once they are there, the right to make them is not needed any more
      const { rows } = await client.query("select to_regclass('uptake.queue') as made");
      if (rows[0].made !== null) return;
      await client.query('begin');
      await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
      await client.query(TABLES);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback').catch(() => {});
      throw error;
    } finally {
      client.release();
    }
  };

  const ask = <Row>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
    untilServed(
      async () => {
        made ??= makeTables();
        await made.catch((error) => {
          made = undefined;
          throw error;
        });
        return (await pool.query(sql, [...values])).rows as Row[];
      },
      { onError, isWanted: () => !isOver },
    );

  /** Listens on a connection of its own, and on the next one where that is lost. */
  async function openEar(heard: (word: string) => void): Promise<void> {
    if (isOver) return;
    const client = new pg.Client(config);
    let isLost = false;
    const again = (error?: Error) => {
      if (error) onError(error);
      // one loss may be told several times
      if (isLost) return;
      isLost = true;
      ear = undefined;
      client.end().catch(() => {});
      setTimeout(() => void openEar(heard), AGAIN).unref();
    };
    client.on('error', again);
    client.on('notification', ({ payload }) => heard(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${NEWS}`);
      ear = client;
    } catch (error) {
      again(error as Error);
    }
  }

  return {
    async put(name, bytes) {
      await ask(
        `insert into uptake.parcel values ($1, $2, ${EXPIRES})
         on conflict (name) do update set bytes = excluded.bytes, expires = excluded.expires`,
        [name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)],
      );
    },
    async get(name) {
      const [row] = await ask<{ bytes: Buffer }>(
        'select bytes from uptake.parcel where name = $1 and expires > now()',
        [name],
      );
      return row?.bytes;
    },
    async there(names) {
      const rows = await ask<{ name: string }>(
        'select name from uptake.parcel where name = any($1) and expires > now()',
        [names],
      );
      return new Set(rows.map(({ name }) => name));
    },
    async renew(names) {
      await ask(`update uptake.parcel set expires = ${EXPIRES} where name = any($1)`, [names]);
    },
    async remove(names) {
      // nobody else looks after what has expired
      await ask('delete from uptake.parcel where name = any($1) or expires < now()', [names]);
    },
    async announce(word) {
      await ask('select pg_notify($1, $2)', [NEWS, word]);
    },
    listen: openEar,
    async register(queue) {
      await ask('insert into uptake.queue values ($1) on conflict do nothing', [queue]);
    },
    async registered() {
      return (await ask<{ name: string }>('select name from uptake.queue')).map(({ name }) => name);
    },
    async room() {
      const [row] = await ask<{ bytes: string }>(
        `select coalesce(sum(pg_total_relation_size(c.oid)), 0) as bytes
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where n.nspname = any($1) and c.relkind in ('r', 'S', 'm')`,
        [Object.values(databaseSchemas)],
      );
      return { bytes: Number(row?.bytes ?? 0), isOfAll: false, limit: undefined, evicts: undefined };
    },
    async close() {
      isOver = true;
      await ear?.end().catch(() => {});
      await pool.end().catch(() => {});
    },
  };
}
