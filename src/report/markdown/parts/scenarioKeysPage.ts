import { stepsSchema } from '../../../model/plans/plan.ts';
import { ruleSchema, ruleSummaries } from '../../../model/rules/rules.ts';
import { describeParameter, describeParameters } from '../../../scenario/describeParameters.ts';
import { scenarioSchema } from '../../../scenario/scenarioSchema.ts';
import { parameterTable } from './parameterTable.ts';

/** Every parameter of scenario files but those of tactics: of steps, of rules, and of all other sections. */
export const scenarioKeysPage = (): string[] => [
  '## Steps',
  '',
  'Quantities of a step besides its tactics.',
  '',
  ...parameterTable(describeParameters(stepsSchema.element)),
  '## Rules',
  '',
  ...ruleSchema.options.flatMap((rule) => {
    const { kind, ...parameters } = rule.shape;
    const [name] = kind.values;
    return [
      `### ${name}`,
      '',
      ruleSummaries[name].en,
      '',
      `*${ruleSummaries[name].fr}*`,
      '',
      ...parameterTable(Object.entries(parameters).map(([key, schema]) => describeParameter(key, schema))),
    ];
  }),
  '## Scenario files',
  '',
  'Every parameter of the other sections of a scenario file. Keys that are not quantities – texts, paths, columns,',
  'plans – stand in [scenario.md](../../guide/scenario.md).',
  '',
  ...parameterTable(describeParameters(scenarioSchema)),
];
