import { setImmediate } from 'node:timers/promises';

/** Milliseconds of computation after which others get their turn. */
const TURN = 20;

let last = performance.now();

/**
 * What a long computation awaits between its pieces: every few dozen milliseconds it lets everything that waits have
 * its turn – signals, requests, progress – and costs nothing in between.
 */
export async function yieldToEventLoop(): Promise<void> {
  if (performance.now() - last < TURN) return;
  await setImmediate();
  last = performance.now();
}
