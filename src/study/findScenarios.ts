import { inputError } from '../scenario/faults.ts';
import { type LocatedValue, type Path, placeAt, tellPath } from '../scenario/locatedValue.ts';
import { folderOf, joinPaths, scenarioEndingOf } from '../scenario/paths.ts';
import { quoted } from '../scenario/shown.ts';
import { InputError, type Note } from '../text/problem.ts';
import { contentsOf, isFolder, isPattern, matching, type Named } from './findFiles.ts';
import { isScenario } from './isScenario.ts';
import type { StudyFiles } from './studyFiles.ts';

/** Scenario files as they are opened, each once, in the order in which they are named. */
export interface FoundScenarios {
  readonly paths: readonly string[];
  readonly notes: readonly Note[];
}

/**
 * The files that a study's `scenarios` name: files as they are, patterns and folders by what of it are scenarios.
 *
 * @throws InputError at the name that leads to none
 */
export async function findScenarios(
  names: readonly string[],
  written: LocatedValue,
  folder: string,
  files: StudyFiles,
): Promise<FoundScenarios> {
  const paths = new Set<string>();
  const notes: Note[] = [];
  for (const [k, name] of names.entries()) {
    const at: Path = ['scenarios', k];
    const named: Named = { origin: placeAt(written, at), path: tellPath(at) };
    const { found, left } = await scenariosOf(joinPaths(folder, name), name, files, named);
    for (const path of found) paths.add(path);
    if (left.length > 0) notes.push(leftOut(left, named));
  }
  return { paths: [...paths], notes };
}

async function scenariosOf(path: string, name: string, files: StudyFiles, named: Named) {
  const candidates = isPattern(name)
    ? await matching(path, files, named)
    : (scenarioEndingOf(name) === undefined || name.endsWith('/')) && (await isFolder(path, files))
      ? await contentsOf(path, files, named)
      : undefined;
  // whoever names a file means it
  if (candidates === undefined) return { found: [path], left: [] };
  const found: string[] = [];
  const left: string[] = [];
  for (const candidate of candidates) {
    if (scenarioEndingOf(candidate) === undefined) continue;
    if (await holdsScenario(candidate, files)) found.push(candidate);
    else left.push(candidate);
  }
  if (found.length === 0)
    throw inputError(
      named.origin,
      {
        code: 'no-scenario',
        message: {
          en: `there is no scenario in ${quoted(name).en}`,
          fr: `il n’y a pas de scénario dans ${quoted(name).fr}`,
        },
        remedy: {
          en: 'name files that "uptake validate" accepts; scenarios end in .yaml, .yml or .json',
          fr: 'nommez des fichiers que « uptake validate » accepte ; les scénarios finissent par .yaml, .yml ou .json',
        },
      },
      named.path,
    );
  return { found, left };
}

async function holdsScenario(path: string, { read }: StudyFiles): Promise<boolean> {
  try {
    return isScenario(await read(path));
  } catch (error) {
    if (error instanceof InputError) throw error;
    // what cannot be opened is told when it is read
    return true;
  }
}

function leftOut(left: readonly string[], { origin, path }: Named): Note {
  const names = left.map((file) => file.slice(folderOf(file).length).replace(/^\//, ''));
  const told = names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '');
  return {
    ...origin,
    path,
    code: 'no-scenarios',
    strength: 'counted',
    message: {
      en: `files that are no scenarios are left out: ${told} (${names.length})`,
      fr: `des fichiers qui ne sont pas des scénarios sont laissés de côté : ${told} (${names.length})`,
    },
    remedy: {
      en: 'name a file by itself to have it read',
      fr: 'nommez un fichier à part pour qu’il soit lu',
    },
  };
}
