import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith, inFolder, smallScenario } from './testTerminal.ts';

const files = {
  'firm.yaml': smallScenario.replace('replicates: 3', 'replicates: 8'),
  'study.yaml': `study: 1
title: { en: "Whom & <when>", fr: "Qui & <quand>" }
question: { en: "Does it depend on leadership?", fr: "Cela dépend-il de la direction ?" }
scenarios: [firm.yaml]
vary:
  - { factor: climate.leadership, values: [0.2, 0.5, 0.8] }
  - { factor: organisation.generate.people, values: [30, 40] }
`,
};

test('a study writes its report and its account of files, and the report again has the same bytes', async () => {
  const folder = folderWith(files);
  expect((await inFolder(folder, ['run', 'study.yaml', '--out', 'result'])).code).toBe(0);
  const page = readFileSync(join(folder, 'result', 'report.html'), 'utf8');
  expect((await inFolder(folder, ['report', 'result'])).out).toBe(page);
  expect(page).toContain('<title>Whom &amp; &lt;when&gt;</title>');
  expect(page).toContain('Does it depend on leadership?');
  expect(page.match(/<th scope="row">0\.[258]<\/th>/g)).toHaveLength(3);
  expect(page).toMatch(/differences between plans were looked at.*about \d+ would seem to, by luck alone/);
  expect(page).not.toMatch(/(src|href)="(?!#|data:)/);
  const readme = readFileSync(join(folder, 'result', 'README.md'), 'utf8');
  for (const name of ['points', 'summary', 'contrasts', 'weekly', 'reached', 'replicates'])
    expect(readme).toContain(`- \`${name}.csv\`, \`${name}.parquet\` – `);
  expect(readme).not.toContain('trajectories');
});

test('the report is told in French and as Markdown, from the folder alone', async () => {
  const folder = folderWith(files);
  await inFolder(folder, ['run', 'study.yaml', '--out', 'result']);
  const { out } = await inFolder(folder, ['report', 'result', '--format', 'md', '--lang', 'fr']);
  expect(out).toContain('# Qui & \\<quand\\>');
  expect(out).toContain('| climate.leadership | 0,2\u202f; 0,5\u202f; 0,8 |');
  expect(out).toMatch(/\*\*(Sur|Aux) 6 points, /);
  expect(out).toContain('Chaque passage est allé à son terme.');
  const lines = out.split('\n').filter((line) => line.startsWith('| 0,2 | 30 |'));
  expect(lines.length).toBe(1 + 3);
});

test('the report of a study stands by itself', async () => {
  const folder = folderWith(files);
  await inFolder(folder, ['run', 'study.yaml', '--out', 'result']);
  expect((await inFolder(folder, ['report', 'result', 'result'])).code).toBe(2);
  expect((await inFolder(folder, ['report', 'result', '--drawings', 'd'])).code).toBe(2);
});

const asked = `study: 1
scenarios: [firm.yaml]
vary: [{ factor: climate.leadership, values: [0.2, 0.8] }]
precision: { metric: kept, halfWidth: 20%, start: 4, max: 8 }
fork: { of: blitzkrieg, continue: voluntary, weeks: [3, 6] }
expect: [blitzkrieg.buyIn >= 99%]
outputs: { trajectories: true }
`;

test('the report tells changes of mind and what was expected, from the run as from the folder', async () => {
  const folder = folderWith({ ...files, 'asked.yaml': asked });
  await inFolder(folder, ['run', 'asked.yaml', '--out', 'result']);
  const page = readFileSync(join(folder, 'result', 'report.html'), 'utf8');
  expect((await inFolder(folder, ['report', 'result'])).out).toBe(page);
  expect(page).toContain('<h2>When to change one’s mind: ');
  expect(page).toContain('<code>blitzkrieg.buyIn &gt;= 99%</code> holds at none of 2 points');
  const { out } = await inFolder(folder, ['report', 'result', '--format', 'md', '--lang', 'fr']);
  expect(out).toMatch(/## Quand changer d’avis\s: /);
  expect(out).toContain('- `blitzkrieg.buyIn >= 99%` tenu à aucun des 2 points');
});

test('the account of files has a meaning for every column of every table', async () => {
  const folder = folderWith({ ...files, 'asked.yaml': asked });
  for (const lang of ['en', 'fr']) {
    await inFolder(folder, ['run', 'asked.yaml', '--out', lang, '--lang', lang]);
    const readme = readFileSync(join(folder, lang, 'README.md'), 'utf8');
    for (const table of ['points', 'precision', 'forks', 'expectations', 'reached', 'trajectories'])
      expect(readme).toContain(`### ${table}\n`);
    expect(readme).not.toMatch(/\| `\w+` \| +\|/);
  }
});

test('tables are exported with the types of all of their columns', async () => {
  const folder = folderWith({ ...files, 'asked.yaml': asked });
  await inFolder(folder, ['run', 'asked.yaml', '--out', 'result']);
  for (const table of ['points', 'precision', 'forks', 'expectations', 'reached', 'weekly', 'contrasts']) {
    const { out } = await inFolder(folder, ['export', 'result', '--table', table, '--format', 'csv']);
    expect(out).toBe(readFileSync(join(folder, 'result', `${table}.csv`), 'utf8'));
  }
});
