import { expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/readScenario.ts';
import { organisationSchema } from '../../src/scenario/sections/organisation.ts';
import { InputError } from '../../src/text/problem.ts';
import { memory } from './sources.ts';

const unitsOf = (people: number) => organisationSchema.parse({ generate: { people } }).generate!.units;

test('the usual number of units leaves three people for each, whatever the size', () => {
  const sizes = Array.from({ length: 2998 }, (_, n) => n + 3);
  for (const people of [...sizes, 20_000, 3_000_000])
    expect(people).toBeGreaterThanOrEqual(3 * unitsOf(people));
  expect([3, 30, 240, 20_000].map(unitsOf)).toEqual([1, 3, 9, 82]);
});

test('as many units as there are threes of people are the most there may be', async () => {
  const read = (units: number) =>
    parseScenario(
      `version: 1\norganisation: { generate: { people: 32, units: ${units} } }\n`,
      'f.yaml',
      memory({}),
    );
  expect((await read(10)).scenario.organisation.generate!.units).toBe(10);
  const error: unknown = await read(11).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(InputError);
  expect((error as InputError).problems).toMatchObject([
    {
      code: 'too-many-units',
      path: 'organisation.generate.units',
      message: {
        en: '11 units of 32 people are too many: there have to be 3 people for each',
        fr: '11 unités pour 32 personnes, c’est trop : il faut 3 personnes par unité',
      },
      remedy: {
        en: 'write at most units: 10, or at least people: 33',
        fr: 'écrivez au plus units: 10, ou au moins people: 33',
      },
    },
  ]);
});
