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

/** What both servers answered in the same time. */
export type Beside = Record<keyof Urls, Latencies>;

/** How long is asked. */
export interface Sampling {
  /** Seconds of one round. */
  readonly seconds: number;
  /** Samples of each server below which rounds go on. */
  readonly atLeast: number;
  /** Rounds at most. */
  readonly rounds: number;
  /** Whether the samples so far settle it; otherwise another round adds to them. */
  readonly settled: (beside: Beside) => boolean;
}

/**
 * Asks `/healthz` of both in turns: every other question on a fresh connection, the others on one that is kept. All
 * samples of all rounds count: more of them only make the percentiles surer.
 */
export async function healthSamples(
  urls: Urls,
  { seconds, atLeast, rounds, settled }: Sampling,
): Promise<Beside> {
  const agent = new Agent({ keepAlive: true });
  const servers = { ours: server(urls.ours, agent), bare: server(urls.bare, agent) };
  const figures = () => ({ ours: servers.ours.latencies(), bare: servers.bare.latencies() });
  for (let round = 1; round <= rounds; round++) {
    await inTurns(seconds, (turn) => (turn % 2 === 0 ? servers.ours : servers.bare).question(turn % 4 < 2));
    const { ours, bare } = figures();
    if (Math.min(ours.n, bare.n) >= atLeast && settled({ ours, bare })) break;
  }
  await Promise.all([servers.ours.finish(), servers.bare.finish()]);
  agent.destroy();
  return figures();
}

/** Calls for so many seconds, each call with its number. */
const inTurns = (seconds: number, call: (turn: number) => void) =>
  new Promise<void>((resolve) => {
    const start = performance.now();
    let turn = 0;
    const calling = setInterval(() => {
      if (performance.now() - start < seconds * 1000) return call(turn++);
      clearInterval(calling);
      resolve();
    }, pace);
  });

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
    question(fresh: boolean): void {
      if (waiting.size >= mostWaiting) return;
      const asked = sample(fresh).finally(() => waiting.delete(asked));
      waiting.add(asked);
    },
    /** Waits for the answers under way. */
    async finish(): Promise<void> {
      await Promise.all(waiting);
    },
    latencies(): Latencies {
      const sorted = samples.toSorted((a, b) => a - b);
      const quantile = (q: number) => sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
      return { n: sorted.length, median: quantile(0.5), p99: quantile(0.99), most: quantile(1), failed };
    },
  };
}
