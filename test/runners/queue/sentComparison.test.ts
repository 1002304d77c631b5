import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { cwd } from 'node:process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ablatable } from '../../../src/experiment/ablation/ablatable.ts';
import { ablate } from '../../../src/experiment/ablation/ablate.ts';
import { prepareDraws } from '../../../src/experiment/assumptions/prepareDraws.ts';
import { prepareForks } from '../../../src/experiment/forks/prepareForks.ts';
import { plansInWorlds } from '../../../src/experiment/possibleWorlds.ts';
import { type Prepared, prepare, withReplicates } from '../../../src/experiment/prepare.ts';
import { perform, type RunsOf } from '../../../src/experiment/runSpec.ts';
import type { Read } from '../../../src/org/org.ts';
import { shippedFiles } from '../../../src/runners/files.ts';
import { packValue, unpackValue } from '../../../src/runners/queue/packValue.ts';
import { inflatedParcel } from '../../../src/runners/queue/parcel.ts';
import { openedDesign, openedOrg, sentComparison } from '../../../src/runners/queue/sentComparison.ts';
import { sentDesign } from '../../../src/runners/queue/sentDesign.ts';
import { sentOrg } from '../../../src/runners/queue/sentOrg.ts';
import { assumptions } from '../../../src/scenario/assumptions/assumptions.ts';
import { organisationIn } from '../../../src/scenario/compile/organisationIn.ts';
import { parseScenario, readScenario } from '../../../src/scenario/readScenario.ts';
import { memory } from '../../scenario/sources.ts';
import { everybodysThreshold, firmFiles, firmScenario, namesOfFirm } from './namedFirm.ts';

const scenarios = readdirSync(new URL('../../../scenarios/', import.meta.url)).filter((name) =>
  name.endsWith('.yaml'),
);
const shipped = async (name: string) =>
  prepare(await readScenario(name, { read: shippedFiles }), shippedFiles);
const prepared = async (text: string, read: Read, path = 'here.yaml') =>
  prepare(await parseScenario(`version: 1\n${text}`, path, { read }), read);
const firm = (plans?: string) => prepared(firmScenario(plans), memory(firmFiles).read, 'acme-secret.yaml');

/** The runs of a comparison as a worker makes them of what it was sent. */
async function received(from: Prepared): Promise<RunsOf> {
  const sent = await sentComparison(from);
  const { design, replicates } = await openedDesign(sent.design.bytes);
  const org =
    sent.org === undefined ? organisationIn(design.source.scenario, 0) : await openedOrg(sent.org.bytes);
  return { plans: plansInWorlds(design, org!), replicates, worlds: design.worlds };
}

/** Every bit of the first runs; what breaks off as it is told. */
const bitsOf = (of: RunsOf, count: number) =>
  perform(of, { id: 1, first: 0, end: count }).results.map((result) =>
    typeof result === 'string'
      ? result
      : [result.values, result.goingOn].map((each) => each && Buffer.from(each.buffer).toString('base64')),
  );

async function expectSameRuns(from: Prepared, rounds = 1) {
  const there = await received(from);
  const count = rounds * from.plans.length;
  expect(there.plans).toHaveLength(from.plans.length);
  expect([there.replicates, there.worlds]).toEqual([from.replicates, from.worlds]);
  expect(there.plans.map(({ model }) => model.series.length)).toEqual(
    from.plans.map(({ model }) => model.series.length),
  );
  expect(bitsOf(there, count)).toEqual(bitsOf(from, count));
}

/** All texts that were sent, as whoever looks into the queue reads them. */
async function textSent(from: Prepared): Promise<string> {
  const { design, org } = await sentComparison(from);
  const bytes = await Promise.all(
    [design, org].map((each) => each && inflatedParcel(each.bytes, 'organisation')),
  );
  return bytes.map((each) => Buffer.from(each ?? []).toString('latin1')).join('\n');
}
const asSent = (text: string) => Buffer.from(text).toString('latin1');

/** Texts that were packed, each by itself: short names may stand in any run of bytes by chance. */
async function wordsSent(from: Prepared): Promise<Set<string>> {
  const { design, org } = await sentComparison(from);
  const words = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') words.add(value);
    else if (value instanceof Map) for (const each of value) visit(each);
    else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
      for (const [key, each] of Object.entries(value)) {
        if (!Array.isArray(value)) words.add(key);
        visit(each);
      }
  };
  for (const each of [design, org])
    if (each) visit(unpackValue(await inflatedParcel(each.bytes, 'organisation')));
  return words;
}

describe('what a worker receives', () => {
  test.each(scenarios)('of %s plays the same runs to the last bit', async (name) => {
    const from = await shipped(name);
    for (const value of [sentDesign(from), sentOrg(from.org)])
      expect(unpackValue(packValue(value))).toStrictEqual(value);
    await expectSameRuns(from);
  });

  test('is what plans draw, lose, fork to and go on with', async () => {
    const from = await firm();
    await expectSameRuns(from, 3);
    await expectSameRuns(withReplicates(from, 7), 2);
    await expectSameRuns(prepareDraws(from, 40), 4);
    for (const name of ablatable(from)) for (const pair of ablate(from, name)) await expectSameRuns(pair);
    const branches = [
      [],
      [{ week: 4, to: 'named' }],
      [
        { week: 3, to: 'named' },
        { week: 6, to: 'lost' },
      ],
    ];
    await expectSameRuns(prepareForks(from, { of: 'gated', branches, worlds: 3 }), 3);
  });

  test('is whether the column of thresholds counts, or the threshold of the rule', async () => {
    const files = memory({ ...firmFiles, 'secret/people.csv': everybodysThreshold });
    const text = firmScenario('').replace(/(climate|outputs):.*\n/g, '');
    const rule = 'rule: { kind: threshold, threshold: 0.2 }';
    const mapped = text.replace('unit: unit }', 'unit: unit, threshold: threshold }');
    const bits: unknown[] = [];
    for (const each of [text, mapped]) {
      const from = await prepared(`${each}\n${rule}\n`, files.read);
      await expectSameRuns(from);
      bits.push(bitsOf(from, 1));
    }
    expect(bits[0]).not.toEqual(bits[1]);
  });

  test.each([
    ['a threshold', '{ kind: threshold }'],
    ['a threshold of all', '{ kind: threshold, threshold: 0.2 }'],
    ['a cascade', '{ kind: cascade, probability: 0.2 }'],
    ['a curve of Bass', '{ kind: bass, p: 0.03, q: 0.4 }'],
  ])('is what follows the rule of %s', async (_, rule) => {
    const text = firmScenario('').replace(/(climate|outputs):.*\n/g, '');
    const files = memory({ ...firmFiles, 'secret/people.csv': everybodysThreshold });
    await expectSameRuns(await prepared(`${text}\nrule: ${rule}\n`, files.read), 2);
  });

  test('has communities of contacts where there are no units', async () => {
    const people = firmFiles['secret/people.csv'].replace('id,unit,', 'id,whatever,');
    const files = memory({ ...firmFiles, 'secret/people.csv': people });
    const text = firmScenario('\n  all: { style: guerrilla }')
      .replace('columns: { id: id, unit: unit }', 'columns: { id: id, unit: null }')
      .replace(/climate:.*\n/, 'climate: { units: { Community 2: { resistance: 2 } } }\n')
      .replace('by: [unit, site, function, division]', 'by: [unit]');
    const from = await prepared(text, files.read);
    expect(from.org.communities).toBeDefined();
    await expectSameRuns(from, 2);
  });

  test('of an organisation that is generated is a scenario alone', async () => {
    for (const generate of ['{ people: 40, units: 4 }', '{ people: 40, units: 4, fixed: true, seed: 3 }']) {
      const from = await prepared(`organisation: { generate: ${generate} }\nhorizon: 6w\n`, memory({}).read);
      expect((await sentComparison(from)).org).toBeUndefined();
      await expectSameRuns(from, 3);
    }
  });
});

describe('what travels', () => {
  test('has the same bytes and the same hash on every machine, wherever the files lie', async () => {
    const there = Object.fromEntries(
      Object.entries(firmFiles).map(([path, text]) => [`/home/anna/${path}`, text]),
    );
    const [here, elsewhere] = await Promise.all([
      firm(),
      prepared(firmScenario(), memory(there).read, '/home/anna/another-name.yaml'),
    ]);
    const [one, other] = [await sentComparison(here), await sentComparison(elsewhere)];
    expect(other).toEqual(one);
    expect(one.design.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(one.org!.hash).not.toBe(one.design.hash);
    const sooner = await prepared(
      firmScenario().replace('horizon: 8w', 'horizon: 7w'),
      memory(firmFiles).read,
    );
    const third = await sentComparison(sooner);
    expect(third.design.hash).not.toBe(one.design.hash);
    expect(third.org!.hash).toBe(one.org!.hash);
    const [, ablated] = ablate(here, 'habit');
    for (const of of [prepareDraws(here, 40), withReplicates(here, 3), ablated])
      expect((await sentComparison(of)).org!.hash).toBe(one.org!.hash);
  });

  test('names nobody of a real organisation, nor its parts, files and texts', async () => {
    const from = await firm();
    expect(from.org.real).toBe(true);
    const text = (await textSent(from)).toLowerCase();
    for (const name of [...namesOfFirm, 'secret', 'Acme', '.csv', 'gated', 'named', cwd()])
      expect(text, name).not.toContain(asSent(name).toLowerCase());
  });

  test('names those of an organisation that nobody has to protect', async () => {
    const from = await prepared(
      firmScenario().replace('organisation: {', 'organisation: { real: false,'),
      memory(firmFiles).read,
    );
    const text = await textSent(from);
    expect(text).toContain(asSent('Zoé Quincampoix 1'));
    for (const name of ['secret', 'Acme', '.csv']) expect(text).not.toContain(name);
    await expectSameRuns(from, 2);
  });

  test('keeps the name of a function that the model, or the scenario elsewhere, knows by it', async () => {
    const words = await wordsSent(await firm());
    expect(words).toContain('Sales');
    expect(words).toContain('Plumbing');
    expect([...words].filter((word) => word.endsWith('(marketing)'))).toEqual(['F1 (marketing)']);
  });

  test('keeps the name of a function that complements one of the centre', async () => {
    const plan = (unit: string) => `
  paired:
    steps:
      - id: a
        do: [{ tactic: centralTeam, functions: [crm] }, { tactic: pilot, who: { units: [${unit}] }, at: 2w }]`;
    // all of this unit sell
    const selling = await firm(plan('Übersee'));
    await expectSameRuns(selling, 3);
    expect(await wordsSent(selling)).toContain('Sales');
    expect(await wordsSent(selling)).not.toContain('Plumbing');
  });

  test('tells a pseudonym from a name that looks like one', async () => {
    const plan = (who: string) => `
  odd:
    steps:
      - id: a
        do:
          - { tactic: centralTeam, functions: [F1, f2] }
          - { tactic: announce, who: ${who} }
          - { tactic: train, who: { functions: [Plumbing] } }`;
    const from = await firm(plan('{ units: [(none), Nord-Picardie] }'));
    const words = await wordsSent(from);
    expect(words).toContain('FF1 (marketing)');
    await expectSameRuns(from, 2);
  });

  test('plays the same runs whatever people, parts of the firm and texts of the scenario are called', async () => {
    const odd = ['P1', 'p2', 'PP1', 'U1', 'u2', 'D1', 'F1', 'f1', 'F3 (marketing)', 'all', 'rank', 'crm'];
    const usual = [
      'Sales',
      'sales',
      'Marketing',
      'R&D comms',
      'Product',
      'HR',
      'toString',
      'plan 1',
      'É',
      'x.y',
    ];
    const name = fc.constantFrom(...odd, ...usual);
    const names = (least: number, most: number) =>
      fc.uniqueArray(name, { minLength: least, maxLength: most });
    const firms = fc.record({
      ids: names(12, 16),
      units: names(3, 5),
      functions: names(1, 5),
      divisions: names(1, 2),
      central: names(1, 2),
      picks: fc.infiniteStream(fc.nat(50)).map((stream) => [...stream.take(9)]),
    });
    await fc.assert(
      fc.asyncProperty(firms, async ({ ids, units, functions, divisions, central, picks }) => {
        const at = <T>(list: readonly T[], k: number) => list[k % list.length];
        const cells = (...each: string[]) => each.map((cell) => JSON.stringify(cell)).join(',');
        const lines = ids.map((id, i) =>
          cells(
            id,
            at(units, i),
            at(functions, picks[0] + 3 * i),
            at(divisions, i),
            i > 0 ? at(ids, i >> 1) : '',
          ),
        );
        const ties = ids.map((id, i) => cells(id, at(ids, i + 1)));
        const files = memory({
          'people.csv': `id,unit,function,division,manager\n${lines.join('\n')}\n`,
          'ties.csv': `source,target\n${ties.join('\n')}\n`,
        });
        const organisation = '{ people: { csv: people.csv }, ties: [{ csv: ties.csv }] }';
        const { org } = await prepared(`organisation: ${organisation}\nhorizon: 1w\n`, files.read);
        const some = (list: readonly string[], k: number) => JSON.stringify([at(list, picks[k])]);
        const from = await prepared(
          `organisation: ${organisation}
horizon: 5w
replicates: 2
start: { people: ${some(org.ids, 1)} }
climate: { units: { ${JSON.stringify(at(org.unit.labels, picks[2]))}: { resistance: 2, fit: 0.4 } } }
outputs: { metrics: [buyIn, level], by: [unit, function] }
plans:
  p:
    steps:
      - id: a
        do:
          - { tactic: centralTeam, functions: ${JSON.stringify(central)} }
          - { tactic: announce, who: { units: ${some(org.unit.labels, 3)} } }
          - { tactic: train, who: { functions: ${some(org.function.labels, 4)} }, hours: 6 }
          - { tactic: train, who: { people: ${some(org.ids, 5)} }, hours: 4 }
          - { tactic: hub, who: all, choose: { people: ${some(org.ids, 6)} } }
          - { tactic: pilot, who: { units: ${some(org.unit.labels, 7)} }, at: 2w }
          - { tactic: divisionHub, divisions: ${some(org.division.labels, 8)} }
`,
          files.read,
        );
        await expectSameRuns(from);
      }),
      { numRuns: 60 },
    );
  });

  test('is refused with a remedy where the organisation is too large', async () => {
    const from = await firm();
    // nothing makes luck smaller
    const luck = new Float64Array(randomBytes(72e6).buffer);
    const many = { ...from, org: { ...from.org, readiness: luck } };
    await expect(sentComparison(many)).rejects.toMatchObject({
      subject: 'data',
      problems: [
        {
          file: 'acme-secret.yaml',
          path: 'organisation',
          code: 'too-large-for-queue',
          remedy: { en: expect.stringContaining('--chunk'), fr: expect.stringContaining('--chunk') },
        },
      ],
    });
  });

  test('is thought of wherever the model reads names: whoever adds a place sees to pseudonyms', () => {
    const model = new URL('../../../src/model/', import.meta.url);
    const reading = readdirSync(model, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.ts') &&
        /functionNames(?!\.length|: re)|\.ids\(\)/.test(readFileSync(new URL(file, model), 'utf8')),
    );
    expect(reading.sort()).toEqual([
      'choose/choose.ts',
      'lenses/integration.ts',
      'metricContext.ts',
      'needs.ts',
      'plans/fillPosts.ts',
      'tactics/pilot.ts',
      'targeting/audience.ts',
    ]);
  });

  test('no assumption that is drawn stands under the name of a unit', () => {
    expect(assumptions.length).toBeGreaterThan(20);
    expect(assumptions.filter(({ path }) => path.startsWith('climate.units'))).toEqual([]);
  });
});

describe('real organisations', () => {
  const data = new URL('../../../../shared/data/', import.meta.url);
  const read: Read = (path) => readFile(new URL(path, data));
  const cases = {
    manufacturing_emails: `people: { csv: manufacturing_emails/nodes.csv },
  ties: [{ csv: manufacturing_emails/edges.csv, directed: true, scale: log1p }]`,
    email_eu_core: `people: { csv: email_eu_core/nodes.csv },
  ties: [{ csv: email_eu_core/edges.csv, directed: true }]`,
    krackhardt_hightech: `people: { csv: krackhardt_hightech/nodes.csv },
  ties: [{ csv: krackhardt_hightech/edges_advice.csv, directed: true }, { csv: krackhardt_hightech/edges_friends.csv }]`,
    netdiffuser_brfarmers: `people: { csv: netdiffuser_brfarmers/nodes.csv, columns: { unit: community } },
  ties: [{ csv: netdiffuser_brfarmers/edges.csv, directed: true, reverse: true }]`,
  };
  for (const [folder, files] of Object.entries(cases))
    test(`${folder} plays the same runs to the last bit, without its names`, async (context) => {
      if (!existsSync(new URL(`${folder}/`, data))) context.skip(`needs data: ${folder}`);
      const from = await prepared(`organisation: { ${files} }\nhorizon: 20w\nseed: luck\n`, read);
      await expectSameRuns(from, 2);
      const words = await wordsSent(from);
      const { org } = from;
      const labels = [org.unit, org.division, org.function, org.site].flatMap((column) => column.labels);
      for (const name of [...org.ids, ...labels]) expect(words, name).not.toContain(name);
      expect(await textSent(from)).not.toMatch(new RegExp(`${folder}|\\.csv|${cwd()}`));
    });
});
