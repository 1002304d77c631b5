import { expect, test } from 'vitest';
import { compare } from '../../../src/experiment/compare.ts';
import { evaluate } from '../../../src/experiment/expect/evaluate.ts';
import { prepare } from '../../../src/experiment/prepare.ts';
import { parseScenario } from '../../../src/scenario/readScenario.ts';
import { InputError } from '../../../src/text/problem.ts';

const nothing = async () => Promise.reject(new Error('no file is read'));

const prepared = async (lines: readonly string[], outputs = '') => {
  const file = [
    'version: 1',
    'horizon: 6w',
    'replicates: 2',
    'organisation: { generate: { people: 20, units: 2 } }',
    'start: { structure: centralised, active: 50% }',
    'target: { structure: organic, hold: 2w, deadline: 4w }',
    'plans:',
    '  go: { steps: [ { id: a, do: [ { tactic: dissolve } ] } ] }',
    '  stay: { steps: [ { id: a, do: [ { tactic: announce, at: 6w } ] } ] }',
    outputs,
    `expect: ${JSON.stringify(lines)}`,
  ].join('\n');
  const source = await parseScenario(file, 'x.yaml', { read: nothing });
  return prepare(source, nothing);
};

test('expectations are judged by the means over the replicates, at the deadline unless a week is given', async () => {
  const design = await prepared([
    'go.structure(organic).at(0w) <= 0',
    'go.structure(structure=organic).at(1w) >= 100%',
    'go.weekReached <= 1w',
    'go.reached - stay.reached >= 100%',
    'stay.structure(centralised) >= 1',
    'stay.weekReached <= 6w',
    'go.cost > stay.cost',
    'stay.cost.at(6w) > stay.cost',
  ]);
  const judged = evaluate(design.source.expectations, await compare(design));
  expect(judged.map(({ holds }) => holds)).toEqual([true, true, true, true, true, false, false, true]);
  // a target that was never reached has no week, and no week meets a bound
  expect(judged[5].left).toBeNaN();
});

test('an expectation may compare a plan with doing nothing', async () => {
  // the centre that stands in the beginning goes on being paid where nobody dissolves it
  const design = await prepared([
    'nothing.cost - go.cost > 0',
    'nothing.structure(centralised) >= 1',
    'nothing.reached > 0',
  ]);
  expect(evaluate(design.source.expectations, await compare(design)).map(({ holds }) => holds)).toEqual([
    true,
    true,
    false,
  ]);
});

test('rounding does not decide whether a bound is met', async () => {
  const design = await prepared([
    'go.reached - 0.9 >= 10%',
    'go.reached - 0.9 > 10%',
    'go.reached <= 0.1 + 0.9',
  ]);
  expect(evaluate(design.source.expectations, await compare(design)).map(({ holds }) => holds)).toEqual([
    true,
    false,
    true,
  ]);
});

test('what will not be measured is refused before anything runs, at its line', async () => {
  const lines = ['go.hivemind > 0', 'go.structure > 0', 'go.structure(coord) > 0'];
  const error = await prepared(lines).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  const { problems } = error as InputError;
  expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
    'not-measured expect[0]',
    'unknown-group expect[1]',
    'unknown-group expect[2]',
  ]);
  expect(problems[2].remedy.en).toContain('organic');
  await expect(prepared(['go.hivemind >= 0'], 'outputs: { metrics: [hivemind] }')).resolves.toBeDefined();
});
