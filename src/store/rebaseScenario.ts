import { relative, resolve, sep } from 'node:path';
import { mapFiles } from '../scenario/organisationFiles.ts';
import { isAbsolute } from '../scenario/paths.ts';
import type { ScenarioSource } from '../scenario/readScenario.ts';

/**
 * The effective scenario with the paths of its organisation's files as seen from the run's folder, so that it runs from
 * there; they start from the working folder otherwise.
 */
export function rebaseScenario(folder: string, workingFolder: string, source: ScenarioSource): unknown {
  const moved = (path: string) =>
    isAbsolute(path) ? path : relative(folder, resolve(workingFolder, path)).split(sep).join('/');
  return {
    ...(source.resolved as object),
    organisation: mapFiles(source.scenario.organisation, moved),
  };
}
