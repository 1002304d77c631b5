import type { ReadWorkbook, SheetText } from '../org/workbooks/workbook.ts';
import { workbookTakesTooMuch } from '../org/workbooks/workbookFaults.ts';
import { InputError } from '../text/problem.ts';
import { type TaskThread, TaskTimeout, taskThread } from './threads/taskThread.ts';
import { ThreadDied } from './threads/threadDied.ts';
import type { WorkbookOutcome, WorkbookTask } from './threads/workbookEntry.ts';

/** Megabytes of objects that reading a workbook may take. */
const MEGABYTES = 1500;
/** Milliseconds that it may take; the largest that passes the gate takes a tenth of them. */
const MILLISECONDS = 300_000;

/**
 * Reads a workbook in a thread of its own, which is ended where it takes more memory or time than any workbook should:
 * whatever stands in a file, the program goes on.
 */
export const workbookInThread: ReadWorkbook = async (bytes, file, sheet): Promise<SheetText> => {
  const thread: TaskThread<WorkbookTask, WorkbookOutcome> = taskThread('runners/threads/workbookEntry', {
    maxOldGenerationSizeMb: MEGABYTES,
  });
  try {
    const { signal } = new AbortController();
    const outcome = await thread.perform({ bytes, file, sheet }, { signal, milliseconds: MILLISECONDS });
    if ('problems' in outcome) throw new InputError('data', outcome.problems, outcome.found);
    return outcome;
  } catch (error) {
    if (error instanceof TaskTimeout || (error instanceof ThreadDied && error.outOfMemory))
      throw Object.assign(new InputError('data', [workbookTakesTooMuch(file)]), { cause: error });
    throw error;
  } finally {
    await thread.end();
  }
};
