import type { Read } from '../../org/org.ts';
import { filesFrom } from '../../runners/files.ts';
import { sha256 } from '../../runners/sha256.ts';
import { type HashingReader, hashingReader } from '../../scenario/identity.ts';
import type { Override } from '../../scenario/override.ts';
import { readScenario, type ScenarioSource } from '../../scenario/readScenario.ts';
import type { Terminal } from '../output/terminal.ts';
import { type OverrideOptions, overridesOf } from './overrides.ts';

/** A scenario that was read, and the reader through which its organisation is to be read. */
export interface OpenedScenario {
  readonly source: ScenarioSource;
  readonly files: HashingReader;
  /** What was set beside the file. */
  readonly given?: readonly Override[] | undefined;
}

/**
 * Reads a scenario file with the overrides of a command, from the working folder unless a reader is given.
 *
 * @throws InputError, UsageError
 */
export async function openScenario(
  path: string,
  { workingFolder, read = filesFrom(workingFolder) }: Pick<Terminal, 'workingFolder'> & { read?: Read },
  options: OverrideOptions = {},
): Promise<OpenedScenario> {
  const files = hashingReader(read, sha256);
  const given = overridesOf(options);
  return { source: await readScenario(path, files, given), files, given };
}
