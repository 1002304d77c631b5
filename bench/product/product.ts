import { type Cancelling, cancelling } from './cancelling.ts';
import { type FixedCost, fixedCost } from './fixedCost.ts';
import type { LargeRun } from './largeRun.ts';
import { largeRuns } from './largeRuns.ts';

/** What can be said of the product alone, with nobody beside it: times by the clock, which belong to this machine. */
export interface Product {
  readonly large: readonly LargeRun[];
  readonly command: FixedCost;
  readonly cancel: Cancelling;
}

/** Takes some seven minutes, most of them in firms of three million people. */
export async function measureProduct(built: string, say: (what: string) => void): Promise<Product> {
  say('the command line');
  const command = fixedCost();
  say('ending work in the middle');
  const cancel = await cancelling();
  return { large: largeRuns(built, say), command, cancel };
}
