import { InputError, type Place } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import type { ScenarioSource } from '../readScenario.ts';

/** The place of a value in the scenario, by its path; of the nearest value around it where it has no place itself. */
export function placeOf({ origins, path: file }: ScenarioSource, path: string): Place {
  for (let around = path; around !== ''; around = around.replace(/\.?[^.[\]]+\]?$/, '').replace(/\[$/, '')) {
    const [, named, line] = origins.get(around)?.match(/^(.*):(\d+)$/) ?? [];
    if (named !== undefined) return { file: named, line: Number(line), path };
  }
  return { file, path };
}

/** Refuses a scenario for what only its organisation can tell. */
export function refuseAt(
  source: ScenarioSource,
  path: string,
  code: string,
  message: Text,
  remedy: Text,
): never {
  throw new InputError('scenario', [{ ...placeOf(source, path), code, message, remedy }]);
}
