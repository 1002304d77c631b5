import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { engineVersion } from '../../engine/version.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { runHash } from '../../scenario/identity.ts';
import { refuseNeedlessParts } from '../../store/partsOfRun.ts';
import { readRun } from '../../store/readRun.ts';
import { InputError } from '../../text/problem.ts';
import type { Output } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import { openScenario } from './openScenario.ts';
import { type OverrideOptions, refuseOverrides } from './overrides.ts';
import { prepareWithProgress } from './prepareWithProgress.ts';

/**
 * A scenario file, or the folder of a run, ready to be played: of a run the scenario that it was made of.
 *
 * @throws InputError, UsageError
 */
export async function prepareRunOrFile(
  path: string,
  terminal: Terminal,
  output: Output,
  options: OverrideOptions,
): Promise<Prepared> {
  const found = await stat(resolve(terminal.workingFolder, path)).catch(() => undefined);
  if (found?.isDirectory()) return preparedAgain(path, terminal, output, options);
  return prepareWithProgress(await openScenario(path, terminal, options), terminal, output);
}

/** The scenario that a run was made of, found to be the same still. */
async function preparedAgain(
  path: string,
  terminal: Terminal,
  output: Output,
  options: OverrideOptions,
): Promise<Prepared> {
  refuseOverrides(options);
  const { manifest } = await readRun(resolve(terminal.workingFolder, path));
  refuseNeedlessParts(path, manifest.parts);
  const { source, files } = await openScenario(join(path, 'scenario.resolved.yaml'), terminal);
  const prepared = await prepareWithProgress({ source, files }, terminal, output);
  if (runHash(source, files.inputs(), engineVersion) !== manifest.hash) throw otherRun(path, manifest.engine);
  return prepared;
}

const otherRun = (file: string, engine: string) =>
  new InputError('data', [
    {
      file,
      code: 'other-run',
      message: {
        en: `played again, this would be another run: it was made by engine ${engine} (this is ${engineVersion}), or the organisation's files have changed since`,
        fr: `rejoué, ce serait un autre passage : il vient du moteur ${engine} (celui-ci est ${engineVersion}), ou les fichiers de l’organisation ont changé depuis`,
      },
      remedy: {
        en: 'run the scenario again, or name the scenario file',
        fr: 'relancez le scénario, ou nommez le fichier de scénario',
      },
    },
  ]);
