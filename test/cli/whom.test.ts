import { describe, expect, test } from 'vitest';
import { folderWith, inFolder, smallScenario } from './testTerminal.ts';

const quick = ['--replicates', '3', '--people', '2', '--evaluations', '6', '--trials', '1'];

/** A chain of real people, each reporting to the one before. */
const people = `id,manager,unit\n${Array.from({ length: 12 }, (_, i) => `ann${i},${i > 0 ? `ann${i - 1}` : ''},Sales`).join('\n')}\n`;
const ties = `source,target\n${Array.from({ length: 11 }, (_, i) => `ann5,ann${i < 5 ? i : i + 1}`).join('\n')}\n`;
const realScenario = `version: 1
title: A firm
horizon: 8w
organisation: { people: { csv: people.csv }, ties: [{ csv: ties.csv }] }
target: { structure: organic, hold: 2w }
plans: { campaign: { steps: [{ id: tell, do: [{ tactic: announce }] }] } }
`;
const real = { 'real.yaml': realScenario, 'people.csv': people, 'ties.csv': ties };

describe('uptake whom', () => {
  test('prints a sentence, a table of every way, and who the people are', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    const { code, out, err } = await inFolder(folder, ['whom', 'small.yaml', ...quick]);
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(out).toMatch(/^Whom to start with\n/);
    const said = out.replaceAll(/\s+/g, ' ');
    expect(said).toContain('2 of 30 people, committed in week 0');
    expect(said).toContain('n = 3 paired runs');
    for (const name of [
      'nobody',
      'people by lot',
      'the best connected',
      'the go-betweens',
      'those found by trying',
    ])
      expect(out).toMatch(new RegExp(`^${name} `, 'm'));
    expect(said).toMatch(
      /Lazy greedy tried [4-6] teams among 3 people, each in one run that judges no team: [4-6] runs/,
    );
    expect(out).toMatch(/^the most innovative: \S+, \S+$/m);
    expect(await inFolder(folder, ['whom', 'small.yaml', ...quick])).toMatchObject({ out });
  });

  test('prints one JSON object', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    const args = [
      'whom',
      'small.yaml',
      ...quick,
      '--json',
      '--as',
      'team',
      '--plan',
      'voluntary',
      '--ways',
      'degree',
    ];
    const { out } = await inFolder(folder, args);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      plan: 'voluntary',
      as: 'team',
      people: 2,
      replicates: 3,
      lazyGreedy: null,
    });
    expect(answer.teams.map(({ way, knowing }: Record<string, unknown>) => [way, knowing])).toEqual([
      ['nobody', null],
      ['random', null],
      ['degree', 'lines'],
      ['degree', 'ties'],
    ]);
    expect(answer.teams[3].people).toHaveLength(2);
    expect(answer.teams[3].againstLot.buyIn).toMatchObject({ n: 3 });
    expect(answer.listening).toMatchObject([{ way: 'degree' }]);
    expect(answer.priceOfListening).toMatchObject({ weeks: 3, cost: 3600 });
  });

  test('speaks French', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    const { out } = await inFolder(folder, [
      'whom',
      'small.yaml',
      ...quick,
      '--ways',
      'degree',
      '--lang',
      'fr',
    ]);
    expect(out).toMatch(/^Par qui commencer\n/);
    expect(out).toContain('les mieux reliés');
    expect(out).not.toMatch(/people|hierarchy|runs of one/);
  });

  test('shows neither names nor types of real people, unless asked to', async () => {
    const folder = folderWith(real);
    const args = [
      'whom',
      'real.yaml',
      ...quick.slice(0, 2),
      '--named',
      'ann3,ann4',
      '--ways',
      'degree,innovativeness',
    ];
    const veiled = await inFolder(folder, args);
    expect(veiled.code).toBe(0);
    expect(veiled.out).not.toContain('ann');
    expect(veiled.out).toContain('pseudonyms');
    // who was named must not be found again under a pseudonym
    expect(veiled.out).not.toMatch(/^those named:/m);
    const json = await inFolder(folder, [...args, '--json']);
    expect(json.out).not.toContain('ann');
    expect(json.out).not.toContain('adopterType');
    const revealed = await inFolder(folder, [...args, '--reveal']);
    expect(revealed.out).toMatch(/^those named: ann3, ann4$/m);
    expect(revealed.out).toContain('the best connected (all ties known): ann5');
    expect((await inFolder(folder, [...args, '--json', '--reveal'])).out).toContain('adopterType');
  });

  test('gives real people another pseudonym in every team', async () => {
    const folder = folderWith(real);
    const { out } = await inFolder(folder, [
      'whom',
      'real.yaml',
      '--replicates',
      '2',
      '--people',
      '5',
      '--ways',
      'degree,kCore,betweenness',
      '--json',
    ]);
    const lists = JSON.parse(out).teams.flatMap(({ people: shown }: { people: { id: string }[] | null }) =>
      shown && shown.length > 0 ? [shown.map(({ id }) => id).join()] : [],
    );
    expect(new Set(lists).size).toBe(lists.length);
  });

  test.each([
    [['--ways', 'degre'], 2, 'did you mean "degree"'],
    [['--named', ' , '], 2, 'names nobody'],
    [['--named', 'ann1', '--people', '3'], 2, 'teams of 3 asked for'],
    [['--as', 'winners'], 2, 'Allowed choices'],
    [['--people', '0'], 2, 'whole number'],
    [['--people', '12'], 3, 'leaves nobody out of 12 people'],
    [['--plan', 'campain'], 3, 'did you mean "campaign"'],
    [['--named', 'anne1'], 3, 'did you mean "ann1"'],
  ])('refuses %j', async (args, expected, said) => {
    const { code, out, err } = await inFolder(folderWith(real), ['whom', 'real.yaml', ...args]);
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(err).toContain(said);
  });

  test('refuses a rule that knows no plans', async () => {
    const threshold = `${realScenario.split('\n').slice(0, 4).join('\n')}\nrule: { kind: threshold, threshold: 0.3 }\n`;
    const { code, err } = await inFolder(folderWith({ ...real, 'real.yaml': threshold }), [
      'whom',
      'real.yaml',
    ]);
    expect(code).toBe(3);
    expect(err).toContain('under the rule threshold');
  });

  test('stops when it is interrupted', async () => {
    const interrupt = new AbortController();
    interrupt.abort(new DOMException('interrupted', 'AbortError'));
    const folder = folderWith({ 'small.yaml': smallScenario });
    const { code, out } = await inFolder(folder, ['whom', 'small.yaml'], { signal: interrupt.signal });
    expect({ code, out }).toEqual({ code: 130, out: '' });
  });
});
