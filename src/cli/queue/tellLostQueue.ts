import { isAway } from '../../runners/queue/isAway.ts';
import { type QueueAddress, withoutPassword } from '../../runners/queue/queueAddress.ts';
import { isFull } from '../../runners/queue/untilServed.ts';
import type { Text } from '../../text/text.ts';
import type { Output } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';

/** Milliseconds in which a database that stays away is told of once. */
const ONCE_IN = 30_000;

/** Tells that the queue is away or full, once in a while as long as it is: everything waits, and goes on by itself. */
export function tellLostQueue(
  { shown }: QueueAddress,
  { err, environment }: Pick<Terminal, 'err' | 'environment'>,
  { say }: Output,
  tell: (line: string) => void,
): (error: Error) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (error) => {
    const full = isFull(error);
    if (!full && !isAway(error)) {
      // a chunk that somebody else has taken over meanwhile, and the like: told to those who look for faults
      if (environment.UPTAKE_DEBUG === '1') err.write(`${withoutPassword(error.stack ?? error.message)}\n`);
      return;
    }
    if (performance.now() - told < ONCE_IN) return;
    told = performance.now();
    tell(say(full ? noRoom(shown) : away(shown)));
  };
}

const away = (shown: string): Text => ({
  en: `the queue at ${shown} is away: waiting for it, nothing is lost`,
  fr: `la file d’attente à ${shown} est absente : on l’attend, rien n’est perdu`,
});
const noRoom = (shown: string): Text => ({
  en: `the queue at ${shown} is full: make room there, and everything goes on`,
  fr: `la file d’attente à ${shown} est pleine : faites-y de la place, et tout reprendra`,
});
