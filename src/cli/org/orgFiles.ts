import { stringify } from 'yaml';
import type { Org } from '../../org/org.ts';
import { writeExternal, writePeople, writeTies } from '../../org/writeCsv.ts';
import { formatVersion } from '../../scenario/scenarioSchema.ts';
import type { DataFiles } from '../../store/dataFolder.ts';

/** An organisation as files: people, ties, external parties, and a scenario that reads them and runs as it is. */
export function orgFiles(org: Org, title: string): DataFiles {
  const files = new Map([['people.csv', writePeople(org)]]);
  const ties = org.ties.map((source, k) => {
    const csv = org.ties.length === 1 ? 'ties.csv' : `ties-${k + 1}.csv`;
    files.set(csv, writeTies(org, k));
    return source.directed ? { csv, directed: true } : { csv };
  });
  if (org.external) files.set('external.csv', writeExternal(org.external));
  const scenario = {
    version: formatVersion,
    title,
    organisation: {
      people: { csv: 'people.csv' },
      ...(ties.length > 0 && { ties }),
      ...(org.external && { external: { csv: 'external.csv' } }),
      ...(!org.real && { real: false }),
    },
  };
  return files.set('scenario.yaml', stringify(scenario));
}
