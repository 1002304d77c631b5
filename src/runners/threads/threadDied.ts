import type { Text } from '../../text/text.ts';

/** A thread ended before its work did. The machine, not the scenario, is short of something. */
export class ThreadDied extends Error {
  readonly problem: Text;
  readonly remedy: Text;
  readonly outOfMemory: boolean;

  constructor(problem: Text, remedy: Text, outOfMemory = false) {
    super(`${problem.en} – ${remedy.en}`);
    this.name = 'ThreadDied';
    this.problem = problem;
    this.remedy = remedy;
    this.outOfMemory = outOfMemory;
  }
}

/** Why a thread died, of the error that it left or else the code that it ended with. */
export function threadDied(left: unknown, code: number): ThreadDied {
  if ((left as NodeJS.ErrnoException | undefined)?.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new ThreadDied(
      {
        en: 'a thread that ran replicates was out of memory',
        fr: 'un fil d’exécution qui calculait des répliques a manqué de mémoire',
      },
      {
        en: 'run it on fewer threads (--jobs 1), with a smaller organisation, or on a machine with more memory',
        fr: 'lancez-le sur moins de fils (--jobs 1), avec une organisation plus petite, ou sur une machine mieux dotée',
      },
      true,
    );
  const reason = left === undefined ? `code ${code}` : left instanceof Error ? left.message : String(left);
  return new ThreadDied(
    {
      en: `a thread that ran replicates ended unexpectedly (${reason})`,
      fr: `un fil d’exécution qui calculait des répliques s’est arrêté sans raison connue (${reason})`,
    },
    {
      en: 'try again with --jobs 1, and report it if that works',
      fr: 'réessayez avec --jobs 1, et signalez-le si cela marche',
    },
  );
}
