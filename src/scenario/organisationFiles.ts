import type { LocatedMap, LocatedValue } from './locatedValue.ts';
import { joinPaths } from './paths.ts';
import type { Scenario } from './scenarioSchema.ts';

/** Keys below `organisation` that hold the path of a file. */
const pathKeys = new Set(['csv', 'gexf', 'graphml', 'json']);

/** The organisation of a file in another folder, its paths made relative to the file that extends it. */
export function relocate(written: LocatedMap, folder: string): LocatedMap {
  const organisation = written.entries.get('organisation');
  if (organisation === undefined || folder === '') return written;
  const entries = new Map(written.entries);
  entries.set('organisation', { ...organisation, value: relocated(organisation.value, folder) });
  return { ...written, entries };
}

function relocated(part: LocatedValue, folder: string): LocatedValue {
  if (part.kind === 'scalar') return part;
  if (part.kind === 'list') return { ...part, items: part.items.map((item) => relocated(item, folder)) };
  const entries = new Map(part.entries);
  for (const [key, entry] of entries) {
    // columns are names inside a file: none of them is a path
    if (key === 'columns') continue;
    const { value } = entry;
    const moved =
      pathKeys.has(key) && value.kind === 'scalar' && typeof value.value === 'string'
        ? { ...value, value: joinPaths(folder, value.value) }
        : relocated(value, folder);
    entries.set(key, { ...entry, value: moved });
  }
  return { ...part, entries };
}

type Organisation = Scenario['organisation'];

/** An organisation whose files can be opened: paths relative to the working folder instead of the scenario's. */
export function located(organisation: Organisation, folder: string): Organisation {
  const { people, ties, external, graph } = organisation;
  const at = <F extends { csv: string }>(file: F): F => ({ ...file, csv: joinPaths(folder, file.csv) });
  return {
    ...organisation,
    ...(people ? { people: at(people) } : {}),
    ...(ties ? { ties: ties.map(at) } : {}),
    ...(external ? { external: at(external) } : {}),
    ...(graph
      ? {
          graph: {
            ...(graph.gexf === undefined ? {} : { gexf: joinPaths(folder, graph.gexf) }),
            ...(graph.graphml === undefined ? {} : { graphml: joinPaths(folder, graph.graphml) }),
            ...(graph.json === undefined ? {} : { json: joinPaths(folder, graph.json) }),
          },
        }
      : {}),
  };
}
