import { setTimeout as wait } from 'node:timers/promises';
import { withReplicates } from '../../src/experiment/prepare.ts';
import { runOnCores } from '../../src/runners/runOnCores.ts';
import { prepareText } from '../inputs/changeInputs.ts';
import { stylesScenario } from '../inputs/scenarios.ts';

/** Seconds from the wish to end until everything has ended, threads included, each time it was wished. */
export interface Cancelling {
  readonly people: number;
  readonly seconds: readonly number[];
}

const PEOPLE = 30_000;
/** Milliseconds after which it is wished: while threads start, and while they run. */
const AFTER = [100, 1000, 2500];

/** Ends the work of two threads in the middle. */
export async function cancelling(): Promise<Cancelling> {
  const prepared = withReplicates(await prepareText(stylesScenario(PEOPLE)), 1000);
  const seconds: number[] = [];
  for (const after of AFTER) {
    const stop = new AbortController();
    const work = isEndedFromOutside(runOnCores({ jobs: 2, signal: stop.signal })(prepared));
    await wait(after);
    const wished = performance.now();
    stop.abort();
    if (!(await work)) throw new Error('the work was over before anybody wished to end it');
    seconds.push((performance.now() - wished) / 1000);
  }
  return { people: PEOPLE, seconds };
}

async function isEndedFromOutside(results: Iterable<unknown> | AsyncIterable<unknown>): Promise<boolean> {
  try {
    for await (const _ of results);
    return false;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return true;
    throw error;
  }
}
