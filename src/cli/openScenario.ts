import { filesFrom, shippedFiles } from '../runners/files.ts';
import { readScenario, type ScenarioSource } from '../scenario/readScenario.ts';
import { type AccountedRead, accounted } from '../store/inputs.ts';
import { type OverrideOptions, overridesOf } from './overrides.ts';
import type { Terminal } from './terminal.ts';

/** A scenario that was read, and the reader through which its organisation is to be read. */
export interface OpenedScenario {
  readonly source: ScenarioSource;
  readonly files: AccountedRead;
}

/**
 * Reads a scenario file with the overrides of a command.
 *
 * @throws InputError, UsageError
 */
export async function openScenario(
  path: string,
  { workingFolder }: Pick<Terminal, 'workingFolder'>,
  options: OverrideOptions = {},
): Promise<OpenedScenario> {
  const files = accounted(filesFrom(workingFolder));
  const sources = { read: files.read, shipped: shippedFiles };
  return { source: await readScenario(path, sources, overridesOf(options)), files };
}
