import { InputError, type Problem } from '../../text/problem.ts';
import { importParts } from '../added/importParts.ts';
import type { PartsFile } from '../added/partsFile.ts';
import { serveTasks } from './serveTasks.ts';

/** What is wrong with a module of parts. */
export interface PartsOutcome {
  readonly problems: readonly Problem[];
}

// what runs in a thread that tries one module of parts
serveTasks<PartsFile, PartsOutcome>(
  async (file) => {
    try {
      await importParts(file);
      return { outcome: { problems: [] }, transfer: [] };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { outcome: { problems: error.problems }, transfer: [] };
    }
  },
  { behindOthers: false },
);
