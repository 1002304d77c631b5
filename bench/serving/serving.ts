import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildProduct } from '../product/buildProduct.ts';
import { CONNECTIONS, type Loaded, load } from './load.ts';
import { type Asked, request } from './request.ts';
import { servedWorks } from './servedWorks.ts';
import { type Server, startServer } from './startServer.ts';

/** One kind of request, under one kind of load, to the product and to a bare route that returns the same bytes. */
export interface Served {
  readonly title: string;
  /** Bytes of an answer's body. */
  readonly bytes: number;
  /** Requests that wait for their answers at any time, over all connections. */
  readonly underWay: number;
  /** Answers a second, as a share of the bare route's, that are hoped for at least. */
  readonly goal: number;
  /** Round by round, both side by side. */
  readonly ours: readonly Loaded[];
  readonly bare: readonly Loaded[];
}

/** How long to look. */
interface ServingTiming {
  readonly rounds: number;
  /** Seconds of a turn, by the clock. */
  readonly seconds: number;
  /** Seconds of its processor that a server works before the first turn that counts. */
  readonly warmUp: number;
}

const quickly: ServingTiming = { rounds: 6, seconds: 0.25, warmUp: 1 };
const fully: ServingTiming = { rounds: 21, seconds: 0.5, warmUp: 3 };

/**
 * Loads the product, built and started as users start it, in turns with a bare route. What is asked for was worked out
 * beforehand.
 *
 * @throws Error where the two do not answer the same bytes
 */
export async function measureServing(quick: boolean, say: (what: string) => void): Promise<Served[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'uptake-bench-'));
  const servers: Server[] = [];
  const start = async (given: readonly string[]) => {
    const server = await startServer(given);
    servers.push(server);
    return server;
  };
  try {
    say('the server');
    const product = await start([buildProduct(), 'serve', '--port', '0']);
    const works = await prepared(product.url, scratch);
    const script = resolve(import.meta.dirname, 'bareServer.ts');
    const files = works.map(({ file }) => file);
    const bare = await start(['--import', 'tsx', script, works[0].media, ...files]);
    const served: Served[] = [];
    for (const [k, { asked, ...work }] of works.entries())
      for (const pipelining of [1, 10]) {
        const underWay = CONNECTIONS * pipelining;
        say(`${work.title}, ${underWay} under way`);
        const sides = [
          { server: product, asked },
          { server: bare, asked: { ...asked, url: `${bare.url}/${k}` } },
        ];
        const [ours, bares] = await inTurns(sides, pipelining, quick ? quickly : fully);
        const [one, other] = await Promise.all(sides.map((side) => request(side.asked)));
        if (!one.bytes.equals(other.bytes)) throw new Error(`${work.title}: the two answer other bytes`);
        const { title, goal } = work;
        served.push({ title, goal, underWay, bytes: one.bytes.byteLength, ours, bare: bares });
      }
    return served;
  } finally {
    for (const server of servers) server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Works every result out, and keeps its bytes in a file for the bare route. */
async function prepared(product: string, scratch: string) {
  const works = [];
  for (const [k, { scenario, method, ...work }] of servedWorks.entries()) {
    const body = JSON.stringify(scenario);
    const simulate: Asked = { url: `${product}/v1/simulations`, method: 'POST', body };
    const { headers } = await request(simulate);
    const asked: Asked = method === 'POST' ? simulate : { url: `${product}${headers.location}`, method };
    const answer = await request(asked);
    const file = join(scratch, String(k));
    writeFileSync(file, answer.bytes);
    works.push({ ...work, asked, file, media: answer.headers['content-type'] ?? '' });
  }
  return works;
}

interface Side {
  readonly server: Server;
  readonly asked: Asked;
}

/** Each side in turn, whoever was second in one round being first in the next. */
async function inTurns(
  sides: readonly Side[],
  pipelining: number,
  { rounds, seconds, warmUp }: ServingTiming,
): Promise<Loaded[][]> {
  for (const { server, asked } of sides)
    for (let spent = 0; spent < warmUp; ) {
      const { processor, answers } = await load(server, asked, { pipelining, seconds });
      spent += processor === undefined ? seconds : processor * answers;
    }
  const loaded: Loaded[][] = sides.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const order = [...sides.entries()];
    if (round % 2 === 1) order.reverse();
    for (const [side, { server, asked }] of order)
      loaded[side].push(await load(server, asked, { pipelining, seconds }));
  }
  return loaded;
}
