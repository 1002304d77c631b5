import { checkSteps, type Step } from '../../model/plans/plan.ts';
import type { StructureName } from '../../model/structures/structures.ts';
import type { Read } from '../../org/org.ts';
import { InputError } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { checkAgainst } from '../checkAgainst.ts';
import { inputError, problemAt } from '../faults.ts';
import { type LocatedValue, type Origin, type Path, placeAt, tellPath } from '../locatedValue.ts';
import { readYaml } from '../readYaml.ts';
import { planFileSchema } from '../scenarioSchema.ts';
import { scenarioText } from '../scenarioText.ts';
import type { StyleName } from '../sections/plans.ts';

/** A style as written for one target structure. */
export interface Style {
  readonly title: Text;
  readonly steps: readonly Step[];
  /** The plan file, for the origin of its values. */
  readonly written: LocatedValue;
}

/** Reads a style that ships with the product; `from` is where the scenario names it. */
export async function readStyle(
  style: StyleName,
  structure: StructureName,
  shipped: Read,
  from: Origin,
): Promise<Style> {
  const path = `styles/${structure}/${style}.yaml`;
  const { text } = scenarioText(await open(path, shipped, from), path);
  const { value, written } = checkAgainst(readYaml(text, path), planFileSchema);
  refuseFaultySteps(value.steps, written, ['steps']);
  return { title: value.title, steps: value.steps, written };
}

async function open(path: string, shipped: Read, from: Origin): Promise<Uint8Array> {
  try {
    return await shipped(path);
  } catch (error) {
    throw inputError(from, {
      code: 'no-style',
      message: {
        en: `the plan file ${path} cannot be opened (${(error as Error).message})`,
        fr: `le fichier de plan ${path} ne peut pas être ouvert (${(error as Error).message})`,
      },
      remedy: {
        en: 'name another style or target structure, write the plan with steps:, or install uptake again',
        fr: 'nommez un autre style ou une autre structure visée, écrivez le plan par steps:, ou réinstallez uptake',
      },
    });
  }
}

/** @throws InputError with the faults that only the steps together can show */
export function refuseFaultySteps(steps: readonly Step[], written: LocatedValue, path: Path): void {
  const problems = checkSteps(steps).map(({ path: below, ...told }) => {
    const whole = [...path, ...below];
    return problemAt(placeAt(written, whole), told, tellPath(whole));
  });
  if (problems.length > 0) throw new InputError('scenario', problems);
}
