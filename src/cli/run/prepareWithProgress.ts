import { type Prepared, prepare } from '../../experiment/prepare.ts';
import { machineMemory } from '../../runners/machineMemory.ts';
import { workbookInThread } from '../../runners/workbookInThread.ts';
import type { Output } from '../output/output.ts';
import { withStages } from '../output/showStages.ts';
import type { Terminal } from '../output/terminal.ts';
import type { OpenedScenario } from './openScenario.ts';

/**
 * Prepares a scenario before the reader's eyes, unless it would not fit in this machine's memory.
 *
 * @throws InputError
 */
export async function prepareWithProgress(
  { source, files }: OpenedScenario,
  terminal: Terminal,
  output: Output,
): Promise<Prepared> {
  return withStages(terminal, output, (onStage) =>
    prepare(source, files.read, { onStage, memory: machineMemory(), readWorkbook: workbookInThread }),
  );
}
