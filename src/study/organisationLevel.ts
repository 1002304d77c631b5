import { graphFormatIn } from '../org/imports/graphFault.ts';
import { graphFormatOf } from '../org/imports/graphImports.ts';
import { extended } from '../scenario/extend.ts';
import { inputError, type Message } from '../scenario/faults.ts';
import { toPlain } from '../scenario/locatedValue.ts';
import { openFile } from '../scenario/openFile.ts';
import { mapFiles } from '../scenario/organisationFiles.ts';
import { folderOf, joinPaths, scenarioEndingOf } from '../scenario/paths.ts';
import { scenarioText } from '../scenario/scenarioText.ts';
import { quoted } from '../scenario/shown.ts';
import { contentsOf, isFolder, isPattern, matching, type Named } from './findFiles.ts';
import type { StudyFiles } from './studyFiles.ts';

/** An organisation that a study names: the section of a scenario that reads it. */
export interface OrganisationLevel {
  /** The file or folder that it is read from. */
  readonly path: string;
  /** Paths of its files as they are opened. */
  readonly section: Readonly<Record<string, unknown>>;
}

const tables = /\.(csv|tsv|tab|xlsx|xlsm)$/i;
const peopleTable = /^people\.(csv|tsv|tab|xlsx|xlsm)$/i;
const tiesTable = /^ties.*\.(csv|tsv|tab|xlsx|xlsm)$/i;
const externalTable = /^external\.(csv|tsv|tab|xlsx|xlsm)$/i;

/**
 * The organisations that a value names: a file, a folder of one, a pattern, or a folder of several.
 *
 * @throws InputError where the value leads to none
 */
export async function organisationsOf(
  name: string,
  folder: string,
  files: StudyFiles,
  named: Named,
): Promise<OrganisationLevel[]> {
  const path = joinPaths(folder, name);
  if (isPattern(name)) return severalOf(await matching(path, files, named), name, files, named);
  if (!(await isFolder(path, files))) return [await organisationIn(path, files, named)];
  const inside = await contentsOf(path, files, named);
  const own = inFolder(path, inside);
  if (own !== undefined) return [await inThatFolder(path, own, files, named)];
  return severalOf(inside, name, files, named);
}

async function severalOf(paths: readonly string[], name: string, files: StudyFiles, named: Named) {
  const found: OrganisationLevel[] = [];
  for (const path of paths) {
    if (path.endsWith('/')) {
      const bare = path.slice(0, -1);
      const own = inFolder(bare, await contentsOf(bare, files, named));
      if (own !== undefined) found.push(await inThatFolder(bare, own, files, named));
    } else if (isOrganisationFile(path)) found.push(await organisationIn(path, files, named));
  }
  if (found.length === 0) throw inputError(named.origin, noOrganisation(name), named.path);
  return found;
}

const isOrganisationFile = (path: string) =>
  scenarioEndingOf(path) !== undefined || tables.test(path) || graphFormatOf(path) !== undefined;

/** The files of an organisation that is a folder, as `uptake org import` and `org generate` write it. */
function inFolder(folder: string, inside: readonly string[]) {
  const named = new Map(inside.map((path) => [path.slice(folder === '' ? 0 : folder.length + 1), path]));
  const [scenario] = ['scenario.yaml', 'scenario.yml', 'scenario.json'].flatMap(
    (name) => named.get(name) ?? [],
  );
  const fitting = (pattern: RegExp) =>
    [...named].filter(([name]) => pattern.test(name)).map(([, path]) => path);
  const [people] = fitting(peopleTable);
  if (scenario === undefined && people === undefined) return undefined;
  return { scenario, people, ties: fitting(tiesTable), external: fitting(externalTable)[0] };
}

async function inThatFolder(
  path: string,
  { scenario, people, ties, external }: NonNullable<ReturnType<typeof inFolder>>,
  files: StudyFiles,
  named: Named,
): Promise<OrganisationLevel> {
  if (scenario !== undefined) return { ...(await organisationIn(scenario, files, named)), path };
  const section = {
    people: tableAt(people as string),
    ...(ties.length > 0 && { ties: ties.map(tableAt) }),
    ...(external !== undefined && { external: tableAt(external) }),
  };
  return { path, section };
}

const tableAt = (path: string) => (/\.xls[xm]$/i.test(path) ? { xlsx: path } : { csv: path });

async function organisationIn(path: string, files: StudyFiles, named: Named): Promise<OrganisationLevel> {
  if (tables.test(path)) return { path, section: { people: tableAt(path) } };
  const format = graphFormatOf(path);
  if (format !== undefined && format !== 'json') return { path, section: { graph: { [format]: path } } };
  if (scenarioEndingOf(path) === undefined) throw inputError(named.origin, noOrganisation(path), named.path);
  const content = await openFile(path, files.read, named.origin);
  if (format === 'json' && graphFormatIn(scenarioText(content, path).text) !== undefined)
    return { path, section: { graph: { json: path } } };
  const { written } = await extended(content, path, files.read);
  const section = written.entries.get('organisation')?.value;
  if (section?.kind !== 'map') throw inputError(named.origin, noOrganisation(path), named.path);
  const from = folderOf(path);
  return {
    path,
    section: mapFiles(toPlain(section), (file) => joinPaths(from, file)) as Record<string, unknown>,
  };
}

const noOrganisation = (name: string): Message => ({
  code: 'no-organisation',
  message: {
    en: `there is no organisation in ${quoted(name).en}`,
    fr: `il n’y a pas d’organisation dans ${quoted(name).fr}`,
  },
  remedy: {
    en: 'name a scenario file with organisation:, a folder with people.csv, a table of people or a graph file',
    fr: 'nommez un fichier de scénario avec organisation:, un dossier avec people.csv, un tableau de personnes ou un fichier de graphe',
  },
});
