import { filesFrom } from '../../../runners/files.ts';
import { openFile } from '../../../scenario/openFile.ts';
import { baseName } from '../../../scenario/paths.ts';
import type { ReadPlan } from '../../../scenario/plans/readPlans.ts';
import { parseScenario, type ScenarioSource } from '../../../scenario/readScenario.ts';

/**
 * A plan that is written in a file of its own, as it would stand below `plans:` of a scenario, and called like the file.
 *
 * @throws InputError with every fault at its line of that file
 */
export async function writtenPlan(
  path: string,
  source: ScenarioSource,
  workingFolder: string,
): Promise<ReadPlan> {
  const read = filesFrom(workingFolder);
  const text = new TextDecoder().decode(await openFile(path, read, { file: path }));
  const taken = new Set(source.plans.map(({ name }) => name));
  let name =
    baseName(path)
      .replaceAll(/[^\p{L}\p{N}_-]/gu, '-')
      .slice(0, LONGEST)
      .replace(/^[^\p{L}]+/u, '') || 'written';
  while (taken.has(name)) name += '-';
  const { plans } = await parseScenario(JSON.stringify(source.resolved), source.path, { read }, [
    { path: `plans.${name}`, value: text, file: path },
  ]);
  const plan = plans.find((each) => each.name === name);
  if (plan === undefined) throw new Error(`${path} holds no plan`);
  return plan;
}

/** Characters of a plan's name, with room for a mark where a plan of the scenario is called the same. */
const LONGEST = 36;
