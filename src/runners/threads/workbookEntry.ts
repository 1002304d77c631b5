import { readWorkbook } from '../../org/workbooks/readWorkbook.ts';
import type { SheetHolds, SheetText } from '../../org/workbooks/workbook.ts';
import { InputError, type Problem } from '../../text/problem.ts';
import { serveTasks } from './serveTasks.ts';

/** A sheet of a workbook to be read. */
export interface WorkbookTask {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly sheet: string | undefined;
  readonly holds?: SheetHolds | undefined;
}

/** What stands in it, or what is wrong with it. */
export type WorkbookOutcome = SheetText | { readonly problems: readonly Problem[]; readonly found: number };

// what runs in a thread that reads one workbook
serveTasks<WorkbookTask, WorkbookOutcome>(
  async ({ bytes, file, sheet, holds }) => {
    try {
      return { outcome: await readWorkbook(bytes, file, sheet, holds), transfer: [] };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { outcome: { problems: error.problems, found: error.found }, transfer: [] };
    }
  },
  { behindOthers: false },
);
