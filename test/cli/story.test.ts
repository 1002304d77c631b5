import { expect, test } from 'vitest';
import { folderWith, inFolder, smallScenario } from './testTerminal.ts';

test('story new writes a story that story check plays, in both languages, and replaces none', async () => {
  const folder = folderWith();
  expect(await inFolder(folder, ['story', 'new', 'tale'])).toMatchObject({ code: 0, out: 'tale.md\n' });
  expect(await inFolder(folder, ['story', 'new', 'tale'])).toMatchObject({ code: 9 });
  expect(await inFolder(folder, ['story', 'new', 'recit.md', '--lang', 'fr'])).toMatchObject({ code: 0 });
  const { code, out } = await inFolder(folder, ['story', 'check', 'tale.md', '--replicates', '6']);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^tale\.md {2}valid, played in 6 worlds\n {2}\d+ (more|same|less) {2}In week\u00a012, \d+%/,
  );
  const french = await inFolder(folder, ['story', 'check', 'recit.md', '--replicates', '6', '--lang', 'fr']);
  expect(french.out).toMatch(/valide, joué dans 6 mondes\n.*En semaine\u00a012/);
});

test('story check says file, line, fault and remedy, also after a faulty story, and ends with 3', async () => {
  const folder = folderWith({ 'small.yaml': smallScenario });
  const { out: template } = await inFolder(folder, ['story', 'new', '-']);
  const faulty = folderWith({
    'small.yaml': smallScenario,
    'plan.md': template
      .replace('scenario: organic-to-coordinated.yaml', 'scenario: small.yaml')
      .replace('set: { target.deadline: 104w }\n', ''),
    'none.md': template.replace('organic-to-coordinated.yaml', 'nowhere.yaml'),
  });
  const { code, err } = await inFolder(faulty, ['story', 'check', 'plan.md', 'none.md', 'missing.md']);
  expect(code).toBe(3);
  // the small scenario has no guerrilla, and twelve weeks
  expect(err).toMatch(
    /plan\.md:\d+ {2}the scenario has no plan “guerrilla” – its plans are blitzkrieg, voluntary, nothing/,
  );
  expect(err).toMatch(/plan\.md:\d+ {2}week 26 comes after the last, 12/);
  // what is wrong twice in one block is told once
  const lines = err.split('\n');
  expect(new Set(lines).size).toBe(lines.length);
  expect(err).toContain('there is no file nowhere.yaml');
  expect(err).toContain('there is no file missing.md');
});

test('story check --json has every claim with its numbers and what it says', async () => {
  const folder = folderWith();
  await inFolder(folder, ['story', 'new']);
  const { out } = await inFolder(folder, ['story', 'check', 'story.md', '--replicates', '6', '--json']);
  const told = JSON.parse(out);
  expect(told).toMatchObject({ file: 'story.md', valid: true, worlds: 6, problems: [] });
  expect(told.claims).toHaveLength(3);
  expect(told.claims[0]).toMatchObject({
    n: 6,
    weekOf: 12,
    says: { en: expect.stringContaining('In week\u00a012') },
  });
});
