import { describe, expect, test } from 'vitest';
import { usualBounds } from '../../src/model/structures/classBounds.ts';
import { importOrg } from '../../src/org/importOrg.ts';
import { settingOf } from '../../src/scenario/compile/compileSetting.ts';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { InputError } from '../../src/text/problem.ts';
import { memory } from './sources.ts';

const people = `id,manager,unit,threshold
a,,Sales,
b,a,Sales,
c,a,IT,
d,c,IT,
`;

async function setting(more: string, csv = people) {
  const { read } = memory({ 'people.csv': csv });
  const source = await parseScenario(
    `version: 1
organisation: { people: { csv: people.csv }, real: false }
population: { threshold: { sd: 0 } }
target: { structure: organic }
${more}`,
    'f.yaml',
    { read },
  );
  const org = await importOrg(source.scenario.organisation, read);
  if (source.scenario.rule.kind !== 'change') throw new Error('another rule');
  return settingOf(source, source.scenario.rule, org, 0).setting;
}
const rounded = (column: Float64Array) => Array.from(column, (value) => Math.round(value * 1e9) / 1e9);

async function faultOf(more: string, csv?: string) {
  try {
    await setting(more, csv);
  } catch (error) {
    if (error instanceof InputError) return error.problems[0];
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('units whose climate is another', () => {
  test('have it in everything that acts on persons, and the others that of the firm', async () => {
    const { climate, climateOf, threshold, proneness } = await setting(
      'climate: { resistance: 1, habit: 20%, units: { Sales: { resistance: 1.4, leadership: 0.9, fit: 50% } } }',
    );
    expect(climate).not.toHaveProperty('units');
    expect(climateOf?.leadership).toEqual(Float64Array.of(0.9, 0.9, 0.5, 0.5));
    expect(climateOf?.fit).toEqual(Float64Array.of(0.5, 0.5, 1, 1));
    expect(climateOf?.habit).toEqual(new Float64Array(4).fill(0.2));
    // .5 + .3·.4 − .3·.4 + .15·.2, and without the first two
    expect(rounded(threshold)).toEqual([0.53, 0.53, 0.53, 0.53]);
    expect(proneness[0] / proneness[2]).not.toBe(1);
    const other = await setting('climate: { units: { Sales: { lackOfDesire: 1 } } }');
    expect(rounded(other.threshold)).toEqual([0.65, 0.65, 0.5, 0.5]);
  });

  test('cost nothing where there are none', async () => {
    expect((await setting('climate: { leadership: 0.7 }')).climateOf).toBeUndefined();
  });

  test('are refused where the organisation does not have them, at their line and with the name that was meant', async () => {
    expect(await faultOf('climate:\n  units:\n    Salse: { resistance: 1.4 }\n')).toMatchObject({
      code: 'unknown-name',
      line: 7,
      path: 'climate.units.Salse',
      remedy: { en: 'did you mean "Sales"?' },
    });
    expect(await faultOf('climate: { units: { Legal: {} } }')).toMatchObject({
      remedy: { en: 'there are Sales, IT' },
    });
    await expect(setting('climate: { units: { Sales: { shortTermism: 1 } } }')).rejects.toThrow(InputError);
    // a number of units is known by its digits
    const zeros = 'id,unit\na,0040\nb,0040\nc,0052\n';
    const written = await faultOf('climate: { units: { 40: { resistance: 1.4 } } }', zeros);
    expect(written?.remedy.en).toContain('did you mean "0040"? write "0040" in quotation marks');
  });
});

test('a unit that YAML takes for a number is asked for in quotation marks', async () => {
  const fault = await faultOf(
    'plans: { p: { steps: [ { id: s, do: [ { tactic: announce, who: { units: [007] } } ] } ] } }',
  );
  expect(fault).toMatchObject({ path: 'plans.p.steps[0].do[0].who.units[0]' });
  expect(fault?.remedy.en).toContain('in quotation marks');
});

describe('columns of people that speak of their part of the firm', () => {
  const csv = `id,unit,leadership,resistance,readiness
a,Sales,0.8,,1
b,Sales,,1.5,0
c,IT,0,1,
d,IT,,,0.5
`;

  test('come before the unit’s climate, and blank cells say nothing', async () => {
    const { climateOf, threshold } = await setting('climate: { units: { Sales: { resistance: 0.5 } } }', csv);
    expect(climateOf?.leadership).toEqual(Float64Array.of(0.8, 0.5, 0, 0.5));
    expect(climateOf?.resistance).toEqual(Float64Array.of(0.5, 1.5, 1, 1));
    // .5 + .3 (R − 1) − .3 (ℓ − ½) − .3 (readiness − ½)
    expect(rounded(threshold)).toEqual(
      [0.5 - 0.15 - 0.09 - 0.15, 0.5 + 0.15 + 0.15, 0.5 + 0.15, 0.5].map(
        (value) => Math.round(value * 1e9) / 1e9,
      ),
    );
  });

  test('are refused out of their range, with file and line', async () => {
    expect(await faultOf('', csv.replace('0,1,\n', '0,2.5,\n'))).toMatchObject({
      code: 'out-of-range',
      file: 'people.csv',
      line: 4,
      message: { en: 'resistance of c is 2.5' },
      remedy: { en: 'write a number from 0 to 2, or a share such as 50%, or leave the cell blank' },
    });
    expect(await faultOf('', csv.replace(',,1\n', ',,-1\n'))).toMatchObject({
      message: { en: 'readiness of a is -1' },
    });
  });

  test('are told column by column where many are out of range, with their lines', async () => {
    const many = Array.from({ length: 20 }, (_, i) => `p${i},a,Sales,4,3`).join('\n');
    const read = setting('', `id,manager,unit,readiness,resistance\na,,Sales,,\n${many}\n`);
    const error: unknown = await read.catch((thrown: unknown) => thrown);
    if (!(error instanceof InputError)) throw new Error('nothing was refused');
    expect(error.problems.map(({ line, message }) => [line, message.en])).toEqual([
      [
        3,
        '20 values of readiness lie outside 0 to 1, the first is 4; lines 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, …',
      ],
      [
        3,
        '20 values of resistance lie outside 0 to 2, the first is 3; lines 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, …',
      ],
    ]);
    expect(error.found).toBe(2);
  });

  test('may be written as shares', async () => {
    const asShares = 'id,manager,unit,leadership,resistance\na,,Sales,50%,150 %\nb,a,Sales,12.5%,\n';
    const { climateOf } = await setting('climate: { leadership: 0.7 }', asShares);
    expect(climateOf?.leadership).toEqual(Float64Array.of(0.5, 0.125));
    expect(climateOf?.resistance).toEqual(Float64Array.of(1.5, 1));
  });
});

describe('voices', () => {
  /** The weight of each tie, from influencer to follower. */
  async function weights(rule: string) {
    const { network } = await setting(`rule: { kind: change, credibility: 1${rule} }`);
    return Object.fromEntries(
      Array.from({ length: 4 }, (_, i) =>
        Array.from(network.follower.subarray(network.first[i], network.first[i + 1]), (j, k) => [
          `${'abcd'[i]}${'abcd'[j]}`,
          network.weight[network.first[i] + k],
        ]),
      ).flat(),
    );
  }

  test('weigh along reporting lines downwards and upwards', async () => {
    expect(await weights('')).toEqual({ ab: 1, ac: 1, ba: 1, ca: 1, cd: 1, dc: 1 });
    expect(await weights(', managerVoice: 2')).toEqual({ ab: 2, ac: 2, cd: 2, ba: 1, ca: 1, dc: 1 });
    expect(await weights(', managerVoice: 3, upwardVoice: 2')).toEqual({
      ab: 3,
      ac: 3,
      cd: 3,
      ba: 2,
      ca: 2,
      dc: 2,
    });
  });

  test('of people with contacts in three or more units weigh on whomever they know', async () => {
    const three = `${people.replace('d,c,IT', 'd,c,HR')}e,c,Sales,\n`;
    const { network } = await setting('rule: { kind: change, credibility: 1, spannerVoice: 2 }', three);
    // c knows a and e of Sales and d of HR, in IT themselves: two units; with one more of IT they span three
    expect(Array.from(network.weight)).toEqual(new Array(network.weight.length).fill(1));
    const spanned = await setting(
      'rule: { kind: change, credibility: 1, spannerVoice: 2 }',
      `${three}f,c,IT,\n`,
    );
    const { first, weight } = spanned.network;
    expect(Array.from(weight.subarray(first[2], first[3]))).toEqual([2, 2, 2, 2]);
    expect(Array.from(weight.subarray(0, first[2]))).toEqual([1, 1, 1]);
  });
});

test('a number of the rule on the command line needs no second key, unless the file has another rule', async () => {
  const { read } = memory({});
  const parse = (more: string) =>
    parseScenario(
      `version: 1\norganisation: { generate: { people: 30, units: 3 } }\n${more}`,
      'f.yaml',
      { read },
      [{ path: 'rule.turnover', value: '0' }],
    );
  expect((await parse('')).scenario.rule).toMatchObject({ kind: 'change', turnover: 0, trialRate: 0.25 });
  expect((await parse('rule: { kind: change, trialRate: 0.1 }')).scenario.rule).toMatchObject({
    turnover: 0,
    trialRate: 0.1,
  });
  await expect(parse('rule: { kind: bass, p: 0.1, q: 0.1 }')).rejects.toThrow(InputError);
});

test('bounds of the classes reach the reading, and are refused where they cross', async () => {
  const { read } = memory({});
  const parse = (bounds: string) =>
    parseScenario(
      `version: 1\norganisation: { generate: { people: 30, units: 3 } }\ntarget: { bounds: ${bounds} }\n`,
      'f.yaml',
      { read },
    );
  const { target } = (await parse('{ rogue: 40%, divisionHubs: 3 }')).scenario;
  expect(target.bounds).toEqual({ ...usualBounds, rogue: 0.4, divisionHubs: 3 });
  await expect(parse('{ participation: 80% }')).rejects.toMatchObject({
    problems: [{ code: 'bounds-cross', line: 3, path: 'target.bounds.honeycombParticipation' }],
  });
});
