import { parseScenario, type ScenarioSource } from '../../../scenario/readScenario.ts';
import { InputError } from '../../../text/problem.ts';
import type { Given } from '../../protocol/requests.ts';
import { readFrom } from '../session.ts';

/** The scenario that is open in the page; undefined where it cannot be read, which Compare tells. */
export async function openedScenario(given: Given): Promise<ScenarioSource | undefined> {
  const read = readFrom(given.files);
  const overrides = given.changes.map(([path, value]) => ({ path, value }));
  try {
    return await parseScenario(await read(given.name), given.name, { read }, overrides);
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
