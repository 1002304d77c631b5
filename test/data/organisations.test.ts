import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { importOrg } from '../../src/org/importOrg.ts';

const data = new URL('../../../shared/data/', import.meta.url);
const read = (path: string) => readFile(new URL(path, data));
const needs = (name: string, folder: string, check: () => Promise<void>) =>
  test(name, async (context) => {
    if (!existsSync(new URL(`${folder}/`, data))) context.skip(`needs data: ${folder}`);
    await check();
  });

const tiesOf = (org: Awaited<ReturnType<typeof importOrg>>) => org.ties.map(({ from }) => from.length);
const selfTies = (org: Awaited<ReturnType<typeof importOrg>>) =>
  Number(/^\d+/.exec(org.notes.find(({ code }) => code === 'self-ties')?.message.en ?? '0'));

needs(
  'a manufacturer: 154 people below head 86, 5,783 directed ties of e-mail',
  'manufacturing_emails',
  async () => {
    const org = await importOrg(
      {
        people: { csv: 'manufacturing_emails/nodes.csv' },
        ties: [{ csv: 'manufacturing_emails/edges.csv', directed: true }],
      },
      read,
    );
    expect(org.size).toBe(167);
    expect(tiesOf(org)).toEqual([5783]);
    expect(Array.from(org.ties[0]!.weight).reduce((sum, weight) => sum + weight)).toBe(82_876);
    const inHierarchy = org.ids.filter((id, i) => org.manager![i]! >= 0 || id === '86');
    expect(inHierarchy.length).toBe(154);
    expect(org.notes.find(({ code }) => code === 'several-heads')?.message.en).toContain('"86"');
  },
);

needs(
  'the levels that the manufacturer states are those that its managers imply',
  'manufacturing_emails',
  async () => {
    const csv = new TextDecoder().decode(await read('manufacturing_emails/nodes.csv'));
    const stated = await importOrg({ people: { csv: 'nodes' } }, async () => new TextEncoder().encode(csv));
    const unstated = csv.replace('id,manager,level', 'id,manager,layers');
    const implied = await importOrg({ people: { csv: 'nodes' } }, async () =>
      new TextEncoder().encode(unstated),
    );
    const offset = stated.level[stated.ids.indexOf('86')]!;
    const shifted = Array.from(implied.level, (level) => (level < 0 ? -1 : level + offset));
    expect(shifted).toEqual([...stated.level]);
  },
);

needs(
  'a research institution: 1,005 people, 42 departments, 25,571 e-mail ties',
  'email_eu_core',
  async () => {
    const org = await importOrg(
      {
        people: { csv: 'email_eu_core/nodes.csv' },
        ties: [{ csv: 'email_eu_core/edges.csv', directed: true }],
      },
      read,
    );
    expect(org.size).toBe(1005);
    expect(org.unit.labels.length).toBe(42);
    expect(tiesOf(org)[0]! + selfTies(org)).toBe(25_571);
  },
);

needs('Krackhardt’s managers: 21 people, three kinds of ties', 'krackhardt_hightech', async () => {
  const kinds = ['advice', 'friends', 'reports'];
  const org = await importOrg(
    {
      people: { csv: 'krackhardt_hightech/nodes.csv' },
      ties: kinds.map((kind) => ({ csv: `krackhardt_hightech/edges_${kind}.csv`, directed: true })),
    },
    read,
  );
  expect(org.size).toBe(21);
  expect([...org.unit.labels].sort()).toEqual(['0', '1', '2', '3', '4']);
  expect(tiesOf(org)).toEqual([190, 102, 20]);
});

needs('Brazilian farmers: 692 people in 11 communities, 1,854 ties', 'netdiffuser_brfarmers', async () => {
  const org = await importOrg(
    {
      people: { csv: 'netdiffuser_brfarmers/nodes.csv', columns: { unit: 'community' } },
      ties: [{ csv: 'netdiffuser_brfarmers/edges.csv', directed: true, reverse: true }],
    },
    read,
  );
  expect([org.size, org.unit.labels.length]).toEqual([692, 11]);
  expect(tiesOf(org)[0]! + selfTies(org)).toBe(1854);
  expect([org.start, org.adopterType]).toEqual([undefined, undefined]);
});

needs('physicians: 125 people in 4 cities, 294 ties', 'netdiffuser_medInnovations', async () => {
  const org = await importOrg(
    {
      people: { csv: 'netdiffuser_medInnovations/nodes.csv', columns: { unit: 'community' } },
      ties: [{ csv: 'netdiffuser_medInnovations/edges.csv', directed: true, reverse: true }],
    },
    read,
  );
  expect([org.size, org.unit.labels.length]).toEqual([125, 4]);
  expect(tiesOf(org)[0]! + selfTies(org)).toBe(294);
});
