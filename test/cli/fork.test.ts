import { describe, expect, test } from 'vitest';
import { folderWith, inFolder, smallScenario } from './testTerminal.ts';

const small = { 'small.yaml': smallScenario };
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('uptake fork', () => {
  test('prints the best week of every plan that may take over, and a table of weeks', async () => {
    const folder = folderWith(small);
    const args = ['fork', 'small.yaml', '--replicates', '12', '--at', '2..6', '--every', '2'];
    const { code, out } = await inFolder(folder, args);
    expect(code).toBe(0);
    expect(out).toMatch(/^When to change one’s mind\n/);
    const said = oneLine(out);
    expect(said).toContain('the same 12 possible worlds, seed');
    expect(said).toMatch(/chosen in 6 possible worlds; in the 6 others/);
    for (const week of ['2', '4', '6']) expect(out).toMatch(new RegExp(`^${week} `, 'm'));
    expect(await inFolder(folder, args)).toMatchObject({ out });
    expect(oneLine((await inFolder(folder, [...args, '--lang', 'fr'])).out)).toContain(
      'choisie dans 6 mondes possibles',
    );
  });

  test('of one week says that no other was tried, and of one world that none is left to judge', async () => {
    const folder = folderWith(small);
    const one = ['fork', 'small.yaml', '--at', '4', '--outcome', 'buyIn'];
    const week = oneLine((await inFolder(folder, [...one, '--replicates', '12'])).out);
    expect(week).not.toContain('Every other week');
    const world = await inFolder(folder, [...one, '--replicates', '1']);
    expect(world.code).toBe(0);
    expect(oneLine(world.out)).toContain('play two possible worlds or more');
    expect(world.out).not.toContain('0 others');
  });

  test('prints one JSON object, and the same of the folder of a run', async () => {
    const folder = folderWith(small);
    const args = ['--at', '4w', '--to', 'voluntary', '--outcome', 'buyIn,facade', '--json'];
    await inFolder(folder, ['run', 'small.yaml', '--out', 'done', '--replicates', '12']);
    const of = async (path: string, ...more: string[]) =>
      JSON.parse((await inFolder(folder, ['fork', path, ...args, ...more])).out);
    const answer = await of('small.yaml', '--replicates', '12');
    expect(answer).toMatchObject({ of: 'blitzkrieg', worlds: 12, plans: [{ to: 'voluntary' }] });
    const [buyIn, facade] = answer.plans[0].by;
    expect([buyIn.outcome, facade.outcome, buyIn.best]).toEqual(['buyIn', 'facade', 4]);
    expect(buyIn.weeks[0]).toMatchObject({ week: 4, worlds: 12 });
    expect(buyIn.gain.worlds).toBe(6);
    expect((await of('done')).plans).toEqual(answer.plans);
  });

  test('goes over to a plan that is written in a file, and tells its faults there', async () => {
    const folder = folderWith({
      ...small,
      'our way.yaml': 'steps:\n  - { id: tell, do: [{ tactic: announce }] }\n',
      'faulty.yaml': 'steps:\n  - { id: tell, do: [{ tactic: anounce }] }\n',
    });
    const args = ['fork', 'small.yaml', '--replicates', '6', '--at', '4', '--with'];
    expect(oneLine((await inFolder(folder, [...args, 'our way.yaml'])).out)).toContain('then our-way');
    const { code, err } = await inFolder(folder, [...args, 'faulty.yaml']);
    expect(code).toBe(3);
    expect(err).toContain('faulty.yaml:2:');
    expect(err).toContain('did you mean "announce"?');
    expect((await inFolder(folder, [...args, 'nowhere.yaml'])).err).toContain('nowhere.yaml');
  });

  test.each([
    [['--of', 'blitz'], 'there is no plan "blitz"'],
    [['--to', 'blitzkrieg'], 'cannot take over from itself'],
    [['--at', 'soon'], '"soon" is no week'],
    [['--at', '900'], 'changes none'],
    [['--at', '9..4'], '"9..4" is no week'],
    [['--outcome', 'buyin'], 'did you mean "buyIn"?'],
  ])('refuses %j in words', async (args, words) => {
    const { code, err } = await inFolder(folderWith(small), ['fork', 'small.yaml', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});
