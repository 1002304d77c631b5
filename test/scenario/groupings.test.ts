import { describe, expect, test } from 'vitest';
import { prepare } from '../../src/experiment/prepare.ts';
import { groupingColumns } from '../../src/org/peopleColumns.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { InputError } from '../../src/text/problem.ts';
import { memory } from './sources.ts';

/** People of two sites and two units, of whom nobody has a manager, a division or a function. */
const sources = memory({ 'people.csv': 'id,unit,site\na,x,here\nb,x,here\nc,y,there\nd,y,there\n' });

const grouped = async (by: string, organisation = '{ people: { csv: people.csv }, real: false }') => {
  const text = `version: 1\norganisation: ${organisation}\noutputs:\n  metrics: [buyIn]\n  by: [${by}]\n`;
  const { plans } = await prepare(await parseScenario(text, 'f.yaml', sources), sources.read);
  const series = plans[0]!.model.series.filter(({ metric, group }) => metric === 'buyIn' && group !== 'all');
  return series.map(({ group }) => group);
};

async function refused(by: string) {
  const error = await grouped(by).catch((thrown: unknown) => thrown);
  if (!(error instanceof InputError)) throw new Error(`grouping by ${by} was accepted`);
  return error;
}

describe('people', () => {
  test('are grouped by the columns that they have', async () => {
    expect(await grouped('site, unit')).toEqual(['site=here', 'site=there', 'unit=x', 'unit=y']);
  });

  test.each(groupingColumns)('of a generated organisation are grouped by %s', async (column) => {
    const groups = await grouped(column, '{ generate: { people: 60, units: 4, divisions: 2 } }');
    expect(groups.length).toBeGreaterThan(1);
    for (const group of groups) expect(group).toMatch(new RegExp(`^${column}=.`));
  });

  test('are not grouped by what nobody knows of, and the nearest column is named', async () => {
    const { subject, problems } = await refused('site, units');
    expect(subject).toBe('scenario');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      file: 'f.yaml',
      line: 5,
      path: 'outputs.by[1]',
      code: 'unknown-value',
    });
    expect(problems[0]!.remedy.en).toContain('did you mean "unit"?');
    expect(problems[0]!.remedy.fr).toContain('vouliez-vous dire « unit » ?');
  });

  test('are not grouped twice by the same column', async () => {
    const { problems } = await refused('site, unit, site');
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'f.yaml', line: 5, path: 'outputs.by[2]', code: 'repeated' });
  });

  test('are not grouped by a word that is no list, and nothing else is said of it', async () => {
    const text = 'version: 1\norganisation: { generate: { people: 30 } }\noutputs:\n  by: department\n';
    const error = await parseScenario(text, 'f.yaml', sources).catch((thrown: unknown) => thrown);
    expect((error as InputError).problems.map(({ code, path }) => [code, path])).toEqual([
      ['wrong-type', 'outputs.by'],
    ]);
  });

  test('are told of a column that the command line asks for and they lack, at the command line', async () => {
    const text = 'version: 1\norganisation: { people: { csv: people.csv }, real: false }\n';
    const overrides = [{ path: 'outputs.by', value: ['function'] }];
    const source = await parseScenario(text, 'f.yaml', sources, overrides);
    const error = await prepare(source, sources.read).catch((thrown: unknown) => thrown);
    expect((error as InputError).problems[0]).toMatchObject({
      file: 'command line',
      path: 'outputs.by[0]',
      code: 'lacking-column',
    });
  });

  test('are not grouped by a column that they lack, each of which is told at its place', async () => {
    const { subject, problems, found } = await refused('unit, division, level, function');
    expect(subject).toBe('scenario');
    expect(found).toBe(3);
    expect(problems.map(({ line, path, code }) => ({ line, path, code }))).toEqual(
      [1, 2, 3].map((k) => ({ line: 5, path: `outputs.by[${k}]`, code: 'lacking-column' })),
    );
    expect(problems[0]!.message.en).toContain('"division"');
    expect(problems[0]!.remedy).toEqual({
      en: 'give the people a column division, or group them by unit, site or adopterType',
      fr: 'donnez aux personnes une colonne division, ou groupez-les par unit, site ou adopterType',
    });
  });
});
