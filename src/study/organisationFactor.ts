import { inputError, type Message } from '../scenario/faults.ts';
import { type LocatedValue, type Origin, type Path, placeAt, tellPath } from '../scenario/locatedValue.ts';
import { mapFiles } from '../scenario/organisationFiles.ts';
import type { Override } from '../scenario/override.ts';
import { folderOf } from '../scenario/paths.ts';
import type { Factor } from './factor.ts';
import type { Named } from './findFiles.ts';
import { levelNames } from './levelNames.ts';
import { type OrganisationLevel, organisationsOf } from './organisationLevel.ts';
import { relativePath } from './relativePath.ts';
import type { StudyFiles } from './studyFiles.ts';

/** The factor whose values are organisations. */
export const ORGANISATION = 'organisation';

interface Reading {
  readonly written: LocatedValue;
  readonly folder: string;
  readonly files: StudyFiles;
}

/** Organisations as a factor: each takes the place of the section of every scenario. @throws InputError */
export async function organisationFactor(
  values: unknown,
  at: Path,
  { written, folder, files }: Reading,
): Promise<Factor> {
  if (!Array.isArray(values) || !values.every((value) => typeof value === 'string'))
    throw inputError(placeAt(written, at), notFiles, tellPath(at));
  const found: { level: OrganisationLevel; origin: Origin; path: string }[] = [];
  for (const [n, value] of values.entries()) {
    const spot: Path = [...at, n];
    const origin = placeAt(written, spot);
    const path = tellPath(spot);
    for (const level of await organisationsOf(value, folder, files, { origin, path }))
      if (!found.some((other) => other.level.path === level.path)) found.push({ level, origin, path });
  }
  const names = levelNames(found.map(({ level }) => level.path));
  const settings = found.map(({ level, origin, path }, k) => {
    const made = new Map<string, readonly Override[]>();
    return {
      levels: [names[k] as string],
      overrides(scenario: string) {
        const from = folderOf(scenario);
        const known = made.get(from);
        if (known !== undefined) return known;
        const overrides = [
          { path: ORGANISATION, value: sectionFrom(level, from, files, { origin, path }), at: origin },
        ];
        made.set(from, overrides);
        return overrides;
      },
    };
  });
  return { kind: 'listed', columns: [ORGANISATION], crossed: true, settings };
}

/** The section with its files as seen from a scenario's folder; texts stay texts when they are read as YAML. */
function sectionFrom(
  { section }: OrganisationLevel,
  folder: string,
  { absolute }: StudyFiles,
  { origin, path }: Named,
): unknown {
  const seen = mapFiles(section, (file) => {
    const way = relativePath(folder, file) ?? (absolute && relativePath(absolute(folder), absolute(file)));
    if (way === undefined) throw inputError(origin, noWay(file), path);
    return way;
  });
  return asTexts(seen);
}

function asTexts(value: unknown): unknown {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return value.map(asTexts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asTexts(inner)]));
}

const notFiles: Message = {
  code: 'organisations-are-files',
  message: {
    en: 'organisations are files, patterns or folders',
    fr: 'les organisations sont des fichiers, des motifs ou des dossiers',
  },
  remedy: { en: 'write values: [firms/*.yaml]', fr: 'écrivez values: [firms/*.yaml]' },
};

const noWay = (file: string): Message => ({
  code: 'no-way',
  message: {
    en: `no way leads from the scenario’s folder to ${file.slice(0, 200)}`,
    fr: `aucun chemin ne mène du dossier du scénario à ${file.slice(0, 200)}`,
  },
  remedy: {
    en: 'start from a folder that holds both, or write both paths from the root',
    fr: 'partez d’un dossier qui contient les deux, ou écrivez les deux chemins depuis la racine',
  },
});
