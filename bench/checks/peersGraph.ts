import { mkdirSync, readFileSync } from 'node:fs';
import { seedKey } from '../../src/engine/draws.ts';
import { toNetwork } from '../../src/engine/network.ts';
import type { Contestant } from '../contestants/contestant.ts';
import { markOf } from '../contestants/mark.ts';
import { writeColumn, writeHeader } from '../inputs/columns.ts';
import { header, writeNetwork } from '../inputs/diffusionInputs.ts';
import { startChild } from '../measure/child.ts';

/** The graph of a thousand people on which the recorded peers were made to agree. */
const kept = new URL('../../test/peers/n1000/', import.meta.url);
/** Final adopters of W2 on it over a hundred thousand runs of theirs. */
const RECORDED = { mean: 836.82, sd: 49.47 };
/** Passed by luck once in 15,000 times. */
const STANDARD_ERRORS = 4;
const LEAST_RUNS = 20;
const MOST_RUNS = 1_000;

/** What a contestant came to on the peers' graph. */
export interface Agreement {
  readonly contestant: string;
  /** Mean final adopters of W2, and over how many runs. */
  readonly mean: number;
  readonly runs: number;
}

/**
 * Has each contestant play both works on the peers' own graph: W1 has their adopters in every week, and the mean final
 * number of W2 is theirs within four standard errors.
 *
 * @throws Error for a contestant who does not agree
 */
export async function checkPeersGraph(
  contestants: readonly Contestant[],
  folder: string,
  seconds: number,
): Promise<Agreement[]> {
  writePeersGraph(folder);
  const curve: number[] = JSON.parse(text('w1-curve.ndlib.json')).adopters_per_step;
  const agreements: Agreement[] = [];
  for (const contestant of contestants) {
    const { name, works } = contestant;
    if (works.W1 === undefined || works.W2 === undefined) continue;
    const threshold = await startChild(contestant, 'W1', folder);
    const { finals: last, marks } = await threshold.run(0, 1);
    threshold.stop();
    if (marks[0] !== markOf(curve))
      throw new Error(`W1: ${name} leaves the peers' curve, ${last[0]} at the end`);

    const cascade = await startChild(contestant, 'W2', folder);
    const finals: number[] = [];
    for (let spent = 0; finals.length < LEAST_RUNS || (spent < seconds && finals.length < MOST_RUNS); ) {
      const answer = await cascade.run(finals.length, LEAST_RUNS);
      finals.push(...answer.finals);
      spent += answer.processor / 1e9;
    }
    cascade.stop();
    const mean = finals.reduce((sum, value) => sum + value, 0) / finals.length;
    if (Math.abs(mean - RECORDED.mean) > (STANDARD_ERRORS * RECORDED.sd) / Math.sqrt(finals.length))
      throw new Error(
        `W2: ${name} ends with ${mean.toFixed(1)} adopters on the peers' graph, they with 836.8`,
      );
    agreements.push({ contestant: name, mean, runs: finals.length });
  }
  return agreements;
}

const text = (name: string) => readFileSync(new URL(name, kept), 'utf8');
const numbers = (name: string) => text(name).trim().split(/\s+/).map(Number);

function writePeersGraph(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const pairs = numbers('edges.txt');
  const ends = [0, 1].map((end) => pairs.filter((_, place) => place % 2 === end));
  const thresholds = Float64Array.from(numbers('thresholds.txt'));
  const people = thresholds.length;
  const network = toNetwork(
    people,
    {
      from: Int32Array.from([...ends[0], ...ends[1]]),
      to: Int32Array.from([...ends[1], ...ends[0]]),
      weight: new Float64Array(pairs.length).fill(1),
    },
    (sum) => sum,
  );
  const initial = new Uint8Array(people);
  for (const i of numbers('initial-adopters.txt')) initial[i] = 1;
  writeNetwork(folder, 0, network);
  writeColumn(folder, 'threshold.0', thresholds);
  writeColumn(folder, 'initial.0', initial);
  writeHeader(folder, header(people, { graphs: 1, draws: 1 }, seedKey('peers')));
}
