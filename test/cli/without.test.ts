import { describe, expect, test } from 'vitest';
import { folderWith, inFolder, smallScenario } from './testTerminal.ts';

describe('uptake compare --without', () => {
  const files = { 'small.yaml': smallScenario };
  const compare = (...args: string[]) => inFolder(folderWith(files), ['compare', 'small.yaml', ...args]);

  test('compares every plan with itself without an obstacle, with n and interval', async () => {
    const { code, out } = await compare('--without', 'resistance', '-s', 'replicates=6');
    expect(code).toBe(0);
    expect(out).toContain('Blitzkrieg without resistance − Blitzkrieg');
    expect(out).toContain('Voluntary without resistance − Voluntary');
    expect(out).toContain('any of 6 possible worlds');
    expect(out).toMatch(/^Buy-in\s+\+\d+\spoints\s+−?\d+(?: to |–)\d+\s+\d+(?: to |–)\d+\s+\d+%\s+6$/m);
    // of three worlds there is none, and the range is of those that were played
    const few = await compare('--without', 'resistance');
    expect(few.out).toMatch(/difference\s+95% interval\s+worlds played/);
    expect(few.out).toMatch(/^Cost\s+\+€[\d,]+\s+€[\d,]+–[\d,]+\s+\d+%\s+3$/m);
  });

  test('speaks French, and prints one JSON object a plan', async () => {
    expect((await compare('--without', 'leadership', '--lang', 'fr')).out).toContain(
      'Volontaire avec une direction pleinement engagée − Volontaire',
    );
    const { out } = await compare('--without', 'hub', '--json');
    const objects = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { hash: string; plans: { name: string }[] });
    expect(objects.map(({ plans }) => plans.map(({ name }) => name))).toEqual([
      ['blitzkrieg', 'blitzkrieg-without-hub'],
      ['voluntary', 'voluntary-without-hub'],
    ]);
    expect(new Set(objects.map(({ hash }) => hash)).size).toBe(2);
  });

  test('leaves out the plans that do not use the tactic', async () => {
    const { out } = await compare('--without', 'mandate');
    expect(out).toContain('Blitzkrieg without mandate');
    expect(out).not.toContain('Voluntary');
  });

  test('says what there is to take away, and where there is nothing', async () => {
    const typo = await compare('--without', 'resistence');
    expect(typo).toMatchObject({ code: 2, out: '' });
    expect(typo.err).toContain('did you mean "resistance"?');
    const unused = await compare('--without', 'community');
    expect(unused).toMatchObject({ code: 2, out: '' });
    expect(unused.err).toContain('no obstacle and no tactic "community"');
    const harmless = await compare('--without', 'habit', '--lang', 'fr');
    expect(harmless).toMatchObject({ code: 2, out: '' });
    expect(harmless.err).toContain('il n’y a rien à retirer');
  });

  test('needs a scenario to run again, and no baseline', async () => {
    const folder = folderWith(files);
    await inFolder(folder, ['run', 'small.yaml', '-o', 'r']);
    expect((await inFolder(folder, ['compare', 'r', '--without', 'resistance'])).code).toBe(2);
    expect((await compare('--without', 'resistance', '--baseline', 'voluntary')).code).toBe(2);
  });
});
