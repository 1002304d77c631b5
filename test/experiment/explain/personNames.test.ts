import { expect, test } from 'vitest';
import { personNamed, personNames } from '../../../src/experiment/explain/personNames.ts';
import { importOrg } from '../../../src/org/importOrg.ts';

const files: Record<string, string> = {
  'people.csv': 'id,manager\nanna,\nbob,anna\ncleo,anna\ndan,bob\n',
  'ties.csv': 'source,target,weight\nanna,bob,2\nbob,cleo,1\n',
  'other.csv': 'source,target,weight\nanna,bob,2\nbob,cleo,3\n',
};
const org = (ties: string, real: boolean) =>
  importOrg({ people: { csv: 'people.csv' }, ties: [{ csv: ties }], real }, async (path) =>
    new TextEncoder().encode(files[path]),
  );

test('people who do not exist keep their identifiers, those who do have pseudonyms', async () => {
  expect(personNames(await org('ties.csv', false), 'seed')).toEqual(['anna', 'bob', 'cleo', 'dan']);
  const names = personNames(await org('ties.csv', true), 'seed');
  expect([...names].sort()).toEqual(['P0001', 'P0002', 'P0003', 'P0004']);
});

test('pseudonyms stay, and cannot be found again from identifiers and seed alone', async () => {
  const seeds = Array.from({ length: 12 }, (_, k) => `seed ${k}`);
  const of = async (ties: string) => {
    const read = await org(ties, true);
    return seeds.map((seed) => personNames(read, seed).join());
  };
  expect(await of('ties.csv')).toEqual(await of('ties.csv'));
  expect(await of('other.csv')).not.toEqual(await of('ties.csv'));
  expect(new Set(await of('ties.csv')).size).toBeGreaterThan(1);
});

test('a person is found by identifier and by pseudonym', async () => {
  const read = await org('ties.csv', true);
  const names = personNames(read, 'seed');
  expect(personNamed('cleo', read, names)).toBe(2);
  expect(personNamed(names[2], read, names)).toBe(2);
  expect(personNamed('eve', read, names)).toBeUndefined();
});
