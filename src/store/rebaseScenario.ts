import { relative, resolve, sep } from 'node:path';
import { isAbsolute } from '../scenario/paths.ts';
import type { ScenarioSource } from '../scenario/readScenario.ts';

/**
 * The effective scenario with the paths of its organisation's files as seen from the run's folder, so that it runs from
 * there; they start from the working folder otherwise.
 */
export function seenFrom(folder: string, workingFolder: string, source: ScenarioSource): unknown {
  const { people, ties, external, graph } = source.scenario.organisation;
  const moved = (path: string) =>
    isAbsolute(path) ? path : relative(folder, resolve(workingFolder, path)).split(sep).join('/');
  const csv = <F extends { csv: string }>(file: F): F => ({ ...file, csv: moved(file.csv) });
  const written = source.resolved as { organisation: Record<string, unknown> };
  return {
    ...written,
    organisation: {
      ...written.organisation,
      ...(people && { people: csv(people) }),
      ...(ties && { ties: ties.map(csv) }),
      ...(external && { external: csv(external) }),
      ...(graph && {
        graph: Object.fromEntries(
          Object.entries(graph).map(([format, path]) => [format, path && moved(path)]),
        ),
      }),
    },
  };
}
