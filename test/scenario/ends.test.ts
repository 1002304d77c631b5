import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { simulate } from '../../src/engine/simulate.ts';
import { prepare } from '../../src/experiment/prepare.ts';
import { metricNames } from '../../src/model/metrics/metrics.ts';
import { type StructureName, structureNames } from '../../src/model/structures/structures.ts';
import { shippedFiles } from '../../src/runners/files.ts';
import { checkAgainst } from '../../src/scenario/checkAgainst.ts';
import { compileStyle } from '../../src/scenario/plans/compileStyle.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { readYaml } from '../../src/scenario/readYaml.ts';
import { resolvedText } from '../../src/scenario/resolvedText.ts';
import { planFileSchema } from '../../src/scenario/scenarioSchema.ts';
import { namedAxes } from '../../src/scenario/sections/axes.ts';
import { styleNames } from '../../src/scenario/sections/plans.ts';

describe('the shipped step files', () => {
  const folder = resolve(import.meta.dirname, '../../scenarios/styles');
  const files = readdirSync(folder).flatMap((structure) =>
    readdirSync(join(folder, structure)).map((name) => [structure as StructureName, name] as const),
  );

  test('are there for every style', () => {
    expect(files).toEqual(styleNames.map((style) => ['coordinated', `${style}.yaml`]));
  });

  test.each(files)('%s/%s is what the compiler writes', (structure, name) => {
    const text = readFileSync(join(folder, structure, name), 'utf8');
    const style = styleNames.find((each) => name === `${each}.yaml`)!;
    expect(checkAgainst(readYaml(text, name), planFileSchema).value.steps).toEqual(
      compileStyle(namedAxes[style], structure),
    );
  });
});

/** Every style beside every other, at both ends: the name of the plan, and the style that it has to be. */
const ends = styleNames.flatMap((one) =>
  styleNames
    .filter((other) => other !== one)
    .flatMap((other) => [
      { plan: `from-${one}-to-${other}-0`, between: [one, other], at: 0, style: one },
      { plan: `from-${one}-to-${other}-1`, between: [one, other], at: 1, style: other },
    ]),
);

describe.each(structureNames)('the ends of the continuum, towards %s', (structure) => {
  const sources = { read: shippedFiles };
  const named = styleNames.map((style) => `  ${style}: { style: ${style} }`);
  const between = ends.map(
    ({ plan, between: [a, b], at }) => `  ${plan}: { between: [${a}, ${b}], at: ${at} }`,
  );
  const scenario = `version: 1
organisation: { generate: { people: 60, units: 4, divisions: 2 } }
horizon: 130w
target: { structure: ${structure}, deadline: 104w }
outputs: { metrics: [${metricNames.join(', ')}], by: [adopterType, unit] }
plans:
${[...named, ...between].join('\n')}
`;
  /** By plan, the steps that `show --resolved` prints, and every weekly value of a few runs. */
  const steps = new Map<string, unknown>();
  const runs = new Map<string, Float64Array[]>();
  beforeAll(async () => {
    const source = await parseScenario(scenario, 'ends.yaml', sources);
    const printed = parse(resolvedText(source)) as { plans: Record<string, { steps: unknown }> };
    for (const [name, plan] of Object.entries(printed.plans)) steps.set(name, plan.steps);
    for (const { name, model } of (await prepare(source, shippedFiles)).plans)
      runs.set(
        name,
        [0, 1, 2].map((replicate) => simulate(model, replicate).values.slice()),
      );
  });

  test.each(ends)('are the styles of the same name: $plan', ({ plan, style }) => {
    expect(steps.get(plan)).toBeDefined();
    expect(steps.get(plan)).toEqual(steps.get(style));
    expect(runs.get(plan)).toHaveLength(3);
    expect(runs.get(plan)).toEqual(runs.get(style));
  });

  test('differ from each other, but where there is nothing to win a unit for', () => {
    for (const {
      between: [one, other],
    } of ends) {
      if (structure === 'organic' && !one.includes('blitzkrieg') && !other.includes('blitzkrieg')) {
        expect(runs.get(one)).toEqual(runs.get(other));
        continue;
      }
      expect(steps.get(one)).not.toEqual(steps.get(other));
      expect(runs.get(one)).not.toEqual(runs.get(other));
    }
  });
});
