import { runInWorkers, workersBeside } from '../../runners/browser/runInWorkers.ts';
import type { RunsCome } from '../protocol/requests.ts';
import type { Session } from './session.ts';
import type { Turn } from './turns.ts';

/** Milliseconds between two tellings of how many runs came. */
export const TELLING = 200;

/** How runs are played for whoever waits for their answer, and told how many came. */
export function playing({
  session,
  signal,
  turn,
  tell,
}: {
  readonly session: Session;
  readonly signal: AbortSignal;
  readonly turn: Turn;
  readonly tell: (come: RunsCome) => void;
}) {
  return {
    signal,
    runner: runInWorkers({ workers: workersBeside(), signal, turn: turn.take }),
    organisations: session.organisations,
    onProgress: nowAndThen(tell),
  };
}

/** Tells how many runs came, now and then, and when all have. */
export function nowAndThen(tell: (come: RunsCome) => void) {
  let last = performance.now();
  return (done: number, total: number): void => {
    const now = performance.now();
    if (now - last < TELLING && done < total) return;
    last = now;
    tell({ done, total });
  };
}
