import { InputError, type Problem } from '../text/problem.ts';
import type { Text } from '../text/text.ts';
import type { PartsFile } from './added/partsFile.ts';
import type { PartsOutcome } from './threads/partsEntry.ts';
import { type TaskThread, TaskTimeout, taskThread } from './threads/taskThread.ts';
import { ThreadDied } from './threads/threadDied.ts';

/** Milliseconds from the start of its thread in which a module has to be there: those that are get there in some dozen. */
const PATIENCE = 10_000;
/** Megabytes of objects. */
const MEMORY = 512;

/**
 * Runs a module of parts in a thread of its own, before it runs anywhere else: one that never ends, or ends the process, is told
 * and stops nothing.
 *
 * @throws InputError
 */
export async function tryParts(file: PartsFile, milliseconds = PATIENCE): Promise<void> {
  const thread: TaskThread<PartsFile, PartsOutcome> = taskThread('runners/threads/partsEntry', {
    maxOldGenerationSizeMb: MEMORY,
  });
  try {
    const { signal } = new AbortController();
    const { problems } = await thread.perform(file, { signal, milliseconds });
    if (problems.length > 0) throw new InputError('scenario', problems);
  } catch (error) {
    if (error instanceof TaskTimeout) throw refusal(file.path, 'parts-hang', hangs(milliseconds));
    if (error instanceof ThreadDied)
      throw refusal(file.path, 'parts-died', error.outOfMemory ? takesMemory : endsProcess);
    throw error;
  } finally {
    await thread.end();
  }
}

const refusal = (file: string, code: string, message: Text) =>
  new InputError('scenario', [{ file, code, message, remedy } satisfies Problem]);

const hangs = (milliseconds: number): Text => ({
  en: `the module was not there after ${milliseconds / 1000} s`,
  fr: `le module n’était pas là après ${milliseconds / 1000} s`,
});
const takesMemory: Text = {
  en: `the module took more than ${MEMORY} MB to load`,
  fr: `le module a pris plus de ${MEMORY} Mo pour se charger`,
};
const endsProcess: Text = {
  en: 'the module ended the process that loaded it, or waits for something that never comes',
  fr: 'le module a mis fin au processus qui le chargeait, ou attend ce qui ne vient jamais',
};
const remedy: Text = {
  en: 'let it declare its parts and nothing else: work is done in begin, value and each',
  fr: 'qu’il déclare ses parties et rien d’autre : le travail se fait dans begin, value et each',
};
