import { dirname, relative, resolve, sep } from 'node:path';
import { mapFiles } from '../scenario/organisationFiles.ts';
import { folderOf, isAbsolute, joinPaths } from '../scenario/paths.ts';
import { yamlText } from '../scenario/yamlText.ts';
import { mapObserved } from '../study/observing/mapObserved.ts';
import type { StudyInputs, WrittenScenario } from '../study/studyInputs.ts';
import type { StudySource } from '../study/studySource.ts';

/** Names of the files that make a study run again from its folder. */
export const RESOLVED_STUDY = 'study.resolved.yaml';
const SCENARIOS = 'scenarios';

/**
 * A study as it runs from its own folder, and its scenarios with what they extend and what was set beside the files. Data of
 * organisations stay where they are, and are named by their way from there.
 *
 * @param more replicates of every point beside those that the files ask for
 */
export function studyTexts(
  folder: string,
  workingFolder: string,
  { path, resolved }: Pick<StudySource, 'path' | 'resolved'>,
  { scenarios }: StudyInputs,
  more: number,
): Map<string, string> {
  const from = (place: string, file: string) =>
    isAbsolute(file) ? file : relative(place, resolve(workingFolder, file)).split(sep).join('/');
  const names = namesFor(scenarios.map((scenario) => scenario.path));
  const texts = new Map<string, string>();
  const fromFolder = (file: string) => from(folder, joinPaths(folderOf(path), file));
  const study = {
    ...mapObserved(resolved as Record<string, unknown>, fromFolder),
    scenarios: names,
    ...varyFrom(resolved, fromFolder),
    ...(more > 0 && { more }),
  };
  texts.set(RESOLVED_STUDY, yamlText(study));
  for (const [k, scenario] of scenarios.entries())
    texts.set(
      names[k],
      scenarioText(scenario, (file) => from(dirname(resolve(folder, names[k])), file)),
    );
  return texts;
}

function scenarioText({ path, values }: WrittenScenario, from: (file: string) => string): string {
  const { organisation, ...rest } = values;
  const moved =
    typeof organisation === 'object' && organisation !== null
      ? mapFiles(organisation, (file) => from(joinPaths(folderOf(path), file)))
      : organisation;
  return yamlText({ ...rest, ...(moved !== undefined && { organisation: moved }) });
}

/** Names below the folder by which scenarios are told apart as by those they have: their ways from where they part. */
function namesFor(paths: readonly string[]): string[] {
  const parts = paths.map((path) =>
    path
      .replace(/\.[^./\\]+$/, '')
      .split(/[\\/]/)
      .filter((part) => part !== '..' && part !== '.' && part !== ''),
  );
  const shared = Math.min(
    ...parts.map((each) => each.length - 1),
    parts[0].findIndex((part, k) => parts.some((each) => each[k] !== part)) >>> 0,
  );
  return parts.map((each) => `${SCENARIOS}/${each.slice(shared).join('/').replace(/:/g, '_')}.yaml`);
}

/** What varies, its organisations named by other ways. */
function varyFrom(resolved: unknown, from: (file: string) => string): { vary?: unknown } {
  const { vary } = resolved as { readonly vary?: unknown };
  if (!Array.isArray(vary)) return {};
  return {
    vary: vary.map((factor) =>
      factor.factor === 'organisation' && Array.isArray(factor.values)
        ? {
            ...factor,
            values: factor.values.map((value: unknown) => (typeof value === 'string' ? from(value) : value)),
          }
        : factor,
    ),
  };
}
