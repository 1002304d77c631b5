import { Agent } from 'node:http';
import { ask, NoAnswer } from './ask.ts';

/** How long answers took, in milliseconds. */
export interface Latencies {
  readonly n: number;
  readonly median: number;
  /** 99th percentile: the smallest sample that 99 in 100 do not exceed. */
  readonly p99: number;
  readonly most: number;
  /** Samples without an answer of 200. */
  readonly failed: number;
}

/** Where two servers answer that are asked in turns. */
export interface Urls {
  readonly ours: string;
  readonly bare: string;
}

/** Milliseconds from one question to the next, whether or not the last was answered: a server that halts is seen to. */
const pace = 5;
/** Questions that may wait for one server; one that has halted is not asked more. */
const mostWaiting = 64;

/**
 * Asks `/healthz` of both in turns for so many seconds and until each has answered so often: every other question on a
 * fresh connection, the others on one that is kept.
 */
export async function healthSamples(
  urls: Urls,
  { seconds, atLeast }: { seconds: number; atLeast: number },
): Promise<Record<keyof Urls, Latencies>> {
  const agent = new Agent({ keepAlive: true });
  const servers = { ours: server(urls.ours, agent), bare: server(urls.bare, agent) };
  const start = performance.now();
  const most = 4 * seconds;
  await new Promise<void>((resolve) => {
    let turn = 0;
    const asking = setInterval(() => {
      const elapsed = (performance.now() - start) / 1000;
      const enough = Object.values(servers).every(({ count }) => count() >= atLeast);
      if ((elapsed >= seconds && enough) || elapsed >= most) {
        clearInterval(asking);
        resolve();
        return;
      }
      const { question } = turn % 2 === 0 ? servers.ours : servers.bare;
      question(turn % 4 < 2);
      turn++;
    }, pace);
  });
  const [ours, bare] = await Promise.all([servers.ours.finish(), servers.bare.finish()]);
  agent.destroy();
  return { ours, bare };
}

function server(url: string, agent: Agent) {
  const samples: number[] = [];
  const waiting = new Set<Promise<void>>();
  let failed = 0;

  async function sample(fresh: boolean): Promise<void> {
    try {
      const { status, milliseconds } = await ask(url, fresh ? {} : { agent });
      if (status !== 200) failed++;
      samples.push(milliseconds);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      failed++;
      samples.push(error.milliseconds);
    }
  }

  return {
    count: () => samples.length,
    question(fresh: boolean): void {
      if (waiting.size >= mostWaiting) return;
      const asked = sample(fresh).finally(() => waiting.delete(asked));
      waiting.add(asked);
    },
    async finish(): Promise<Latencies> {
      await Promise.all(waiting);
      samples.sort((a, b) => a - b);
      const quantile = (q: number) => samples[Math.max(0, Math.ceil(q * samples.length) - 1)] ?? Number.NaN;
      return { n: samples.length, median: quantile(0.5), p99: quantile(0.99), most: quantile(1), failed };
    },
  };
}
