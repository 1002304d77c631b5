import type { Problem } from '../../text/problem.ts';

/** Whether a file is a table of people or ties by its name. */
export const isTableName = (file: string): boolean => /\.(csv|tsv|tab|xlsx|xlsm|xls|xlsb|ods)$/i.test(file);

/** A table that stands where a scenario is expected: how it is named. */
export function tableIsNoScenario(file: string): Omit<Problem, 'file'> {
  const name = file.split(/[\\/]/).at(-1)!;
  const key = /\.(xls\w|ods)$/i.test(name) ? 'xlsx' : 'csv';
  return {
    code: 'table-not-scenario',
    message: { en: 'this is a table, not a scenario', fr: 'c’est un tableau, pas un scénario' },
    remedy: {
      en: `name it in a scenario: organisation: { people: { ${key}: ${name} } }, or ties: [{ ${key}: ${name} }]; or look at it with uptake org check --people ${file}`,
      fr: `nommez-le dans un scénario : organisation: { people: { ${key}: ${name} } }, ou ties: [{ ${key}: ${name} }] ; ou examinez-le par uptake org check --people ${file}`,
    },
  };
}
