import { type Cancelling, cancelling } from './cancelling.ts';
import { type FixedCost, fixedCost } from './fixedCost.ts';

/** What can be said of the product alone, with nobody beside it: times that belong to this machine. */
export interface Product {
  readonly command: FixedCost;
  readonly cancel: Cancelling;
}

/** Takes half a minute. */
export async function measureProduct(say: (what: string) => void): Promise<Product> {
  say('the command line');
  const command = fixedCost();
  say('ending work in the middle');
  const cancel = await cancelling();
  return { command, cancel };
}
