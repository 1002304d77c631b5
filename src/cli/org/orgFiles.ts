import { stringify } from 'yaml';
import type { Org } from '../../org/org.ts';
import { filesOfOrg } from '../../scenario/connect/filesOfOrg.ts';
import { formatVersion } from '../../scenario/scenarioSchema.ts';
import type { DataFiles } from '../../store/dataFolder.ts';

/** An organisation as files: people, ties, external parties, and a scenario that reads them and runs as it is. */
export function orgFiles(org: Org, title: string): DataFiles {
  const { files, organisation } = filesOfOrg(org);
  return new Map(files).set('scenario.yaml', stringify({ version: formatVersion, title, organisation }));
}
