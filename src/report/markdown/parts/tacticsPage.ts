import { tactics } from '../../../model/tactics/tactics.ts';
import { describeParameter } from '../../../scenario/describeParameters.ts';
import { parameterTable } from './parameterTable.ts';

/** Every tactic, what it does, and its parameters. */
export const tacticsPage = (): string[] => [
  'Every entry of a step also takes `at`, the week of the step in which it begins (default 1).',
  '',
  ...tactics.flatMap(({ kind, summary, entry }) => [
    `## ${kind}`,
    '',
    summary.en,
    '',
    `*${summary.fr}*`,
    '',
    ...parameterTable(
      Object.entries(entry.shape)
        .filter(([name]) => name !== 'tactic' && name !== 'at')
        .map(([name, schema]) => describeParameter(name, schema)),
    ),
  ]),
];
