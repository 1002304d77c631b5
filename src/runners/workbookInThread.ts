import type { ReadWorkbook, SheetText } from '../org/workbooks/workbook.ts';
import { workbookTakesTooMuch } from '../org/workbooks/workbookFaults.ts';
import { InputError } from '../text/problem.ts';
import { type TaskThread, TaskTimeout, taskThread } from './threads/taskThread.ts';
import { ThreadDied } from './threads/threadDied.ts';
import type { WorkbookOutcome, WorkbookTask } from './threads/workbookEntry.ts';

/** What reading a workbook may take. */
export interface WorkbookLimits {
  /** Megabytes of objects. */
  readonly megabytes: number;
  /** Milliseconds from the start of its thread. */
  readonly milliseconds: number;
}

/** The largest that passes the gate takes a tenth of the time. */
const usualLimits: WorkbookLimits = { megabytes: 1500, milliseconds: 300_000 };

/**
 * Reads a workbook in a thread of its own, which is ended where it takes more memory or time than any workbook should:
 * whatever stands in a file, the program goes on.
 */
export const workbookWithin =
  ({ megabytes, milliseconds }: WorkbookLimits): ReadWorkbook =>
  async (bytes, file, sheet, holds): Promise<SheetText> => {
    const thread: TaskThread<WorkbookTask, WorkbookOutcome> = taskThread('runners/threads/workbookEntry', {
      maxOldGenerationSizeMb: megabytes,
    });
    try {
      const { signal } = new AbortController();
      const outcome = await thread.perform({ bytes, file, sheet, holds }, { signal, milliseconds });
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

/** {@link workbookWithin} the limits of commands. */
export const workbookInThread: ReadWorkbook = workbookWithin(usualLimits);
