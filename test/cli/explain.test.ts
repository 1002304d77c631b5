import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, inFolder, smallScenario } from './testTerminal.ts';

const people = [
  'matricule;responsable;direction;type',
  'anna;;Siège;innovator',
  ...Array.from({ length: 19 }, (_, k) => `clerk${k};anna;${k % 2 ? 'Siège' : 'Ventes'};laggard`),
].join('\n');
const mail = [
  'de;vers;messages',
  ...Array.from({ length: 18 }, (_, k) => `clerk${k};clerk${k + 1};${k + 1}`),
].join('\n');
const realScenario = smallScenario.replace(
  /organisation: .*\n/,
  `organisation: { people: { csv: hr.csv, columns: { adopterType: type } }, ties: [{ csv: mail.csv }] }
climate: { leadership: 0.9 }
`,
);
const files = {
  'small.yaml': smallScenario,
  'real.yaml': realScenario,
  'hr.csv': people,
  'mail.csv': mail,
  'riot.yaml': `version: 1
title: Riot
horizon: 5w
organisation: { generate: { people: 30, units: 3 } }
rule: { kind: threshold, threshold: 0.3 }
`,
};

/** Somebody who changed their mind in that replicate, and the weeks in which they did. */
async function somebody(folder: string, file: string, ...args: string[]) {
  const { out } = await inFolder(folder, ['export', file, '--format', 'jsonl', '--replicate', '0', ...args]);
  const rows = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { person: string; week: number; to: string; cause: string });
  const { person } = rows.find(({ to, cause }) => to === 'committed' && cause !== 'start')!;
  return {
    person,
    weeks: rows.filter((row) => row.person === person && row.week > 0).map(({ week }) => week),
  };
}

describe('uptake explain', () => {
  test('tells a person’s weeks, the cause of each transition, the sum of the drive, and what it hung on', async () => {
    const folder = folderWith(files);
    const { person } = await somebody(folder, 'small.yaml');
    const { code, out } = await inFolder(folder, [
      'explain',
      'small.yaml',
      '--person',
      person,
      '--replicate',
      '0',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('plan blitzkrieg, replicate 0 in possible world 0\n');
    expect(out).toMatch(new RegExp(`^${person}: weeks 0`, 'm'));
    expect(out).toMatch(/threshold [\d.]+$/m);
    expect(out).toMatch(/=\u00a0drive\u00a0[+−]?[\d.]+$/m);
    expect(out).toMatch(new RegExp(`^Why ${person} is committed in week \\d+:`, 'm'));
    const french = await inFolder(folder, ['explain', 'small.yaml', '--person', person, '--lang', 'fr']);
    expect(french.out).toMatch(/ =\u00a0élan\u00a0/);
    expect(french.out).toContain('médiane');
  });

  test('is one JSON object whose parts add up with --json', async () => {
    const folder = folderWith(files);
    const { person, weeks } = await somebody(folder, 'small.yaml');
    const asked = ['explain', 'small.yaml', '--person', person, '--replicate', '0', '--json'];
    const told = JSON.parse((await inFolder(folder, asked)).out);
    expect(told).toMatchObject({ plan: 'blitzkrieg', person, replicate: 0 });
    expect(told.states).toHaveLength(13);
    expect(told.transitions.map(({ week }: { week: number }) => week)).toEqual(weeks);
    for (const { drive } of told.transitions) {
      const { sum, exposure, skill, coaching, reactance, threshold } = drive;
      expect(exposure + skill + coaching + reactance + threshold).toBe(sum);
    }
    expect(told.ties.length + told.tactics.length).toBeGreaterThan(0);
  });

  test('plays the run again without what the reader takes out', async () => {
    const folder = folderWith(files);
    const { person, weeks } = await somebody(folder, 'small.yaml');
    const asked = ['explain', 'small.yaml', '--person', person, '--replicate', '0'];
    const told = JSON.parse(
      (await inFolder(folder, [...asked, '--without', 'train', '--without', 'policy:1', '--json'])).out,
    );
    expect(told.without).toEqual([{ tactic: 'train' }, { tactic: 'policy', ordinal: 1 }]);
    expect(told.instead).toHaveLength(weeks.length);
    const lines = (await inFolder(folder, [...asked, '--without-step', 'deploy', '--week', String(weeks[0])]))
      .out;
    expect(lines).toContain('without the step deploy');
    const contact = told.last.contacts[0].person;
    expect((await inFolder(folder, [...asked, '--without-tie', contact])).out).toContain(
      `the tie to ${contact}`,
    );
  });

  test('tells the same of a run’s folder as of its file, and not of a run that it cannot play again', async () => {
    const folder = folderWith(files);
    await inFolder(folder, ['run', 'real.yaml', '--out', 'r']);
    const ofFile = await inFolder(folder, ['explain', 'real.yaml', '--cascade']);
    const ofRun = await inFolder(folder, ['explain', 'r', '--cascade']);
    expect(ofRun.code).toBe(0);
    expect(ofRun.out).toBe(ofFile.out);
    expect((await inFolder(folder, ['explain', 'r', '--cascade', '--seed', '2'])).code).toBe(2);
    writeFileSync(join(folder, 'mail.csv'), mail.replace('clerk0;clerk1;1', 'clerk0;clerk1;9'));
    const changed = await inFolder(folder, ['explain', 'r', '--cascade']);
    expect(changed).toMatchObject({ code: 4, out: '' });
    expect(changed.err).toContain('another run');
  });

  test('calls real people by pseudonyms, and tells of type and threshold only where asked to', async () => {
    const folder = folderWith(files);
    const ask = async (...args: string[]) =>
      (await inFolder(folder, ['explain', 'real.yaml', '--person', 'clerk3', '--replicate', '0', ...args]))
        .out;
    const hidden = await ask();
    const all = `${hidden}${await ask('--json')}${(await inFolder(folder, ['explain', 'real.yaml', '--cascade'])).out}`;
    expect(all).not.toMatch(
      /anna|clerk|threshold \d|reactance [\d−]|"threshold"|"reactance"|laggard|Ventes/i,
    );
    expect(hidden).toContain('own disposition');
    const pseudonym = /^(P\d{4}): weeks/m.exec(hidden)![1];
    expect(
      (await inFolder(folder, ['explain', 'real.yaml', '--person', pseudonym, '--replicate', '0'])).out,
    ).toBe(hidden);
    const revealed = await ask('--reveal');
    expect(revealed).toContain(`${pseudonym}: weeks`);
    expect(revealed).toMatch(/adopter type: laggards, threshold \d/);
    expect(revealed).not.toContain('own disposition');
    expect(revealed).toContain('adopter category: ');
    const cascade = async (...args: string[]) =>
      (await inFolder(folder, ['explain', 'real.yaml', '--cascade', ...args])).out;
    // what innovativeness said in all may be told of people who exist, types and categories may not
    expect(await cascade()).toMatch(/it was the more\s+innovative in/);
    const json = await cascade('--json');
    expect(json).not.toMatch(/"adopterType"|"adopterCategory"/);
    expect(JSON.parse(json).adopterCategories.rows).toEqual([]);
    expect(await cascade('--reveal')).toMatch(/^ {2}laggards/m);
  });

  test('says what contacts brought about beside what peers were measured to cause, where nobody is obliged', async () => {
    const folder = folderWith(files);
    const asked = (plan: string) => [
      'explain',
      'small.yaml',
      '--cascade',
      '--plan',
      plan,
      '--set',
      'horizon=40w',
    ];
    const told = async (plan: string) => JSON.parse((await inFolder(folder, [...asked(plan), '--json'])).out);
    const voluntary = await told('voluntary');
    expect(voluntary.obliged).toBe(false);
    expect(voluntary.peerShare).toMatchObject({ measured: { least: 0.15, most: 0.4 } });
    expect((await inFolder(folder, asked('voluntary'))).out).toMatch(/this\s+lies (below|inside|above) it/);
    const blitzkrieg = await told('blitzkrieg');
    expect(blitzkrieg).toMatchObject({ obliged: true, peerShare: null });
    const french = (await inFolder(folder, [...asked('blitzkrieg'), '--lang', 'fr'])).out;
    expect(french).toContain('Ce plan oblige quelqu’un');
    expect(french).toContain('catégorie d’adoptant');
  });

  test('puts the category that followed beside the type that was given, for each and for all', async () => {
    const folder = folderWith(files);
    const long = ['small.yaml', '--plan', 'voluntary', '--replicate', '0', '--set', 'horizon=60w'];
    const told = JSON.parse((await inFolder(folder, ['explain', ...long, '--cascade', '--json'])).out);
    const { categories, rows, here } = told.adopterCategories;
    expect(categories).toHaveLength(6);
    for (const { shares } of rows) {
      const sum = shares.reduce((all: number, { estimate }: { estimate: number }) => all + estimate, 0);
      expect(sum).toBeCloseTo(1, 12);
    }
    const last = told.committed.findLast(({ newcomers }: { newcomers: number }) => newcomers === 0);
    expect(last.place).toBeLessThanOrEqual(here.of);
    const { out } = await inFolder(folder, ['explain', ...long, '--person', last.person, '--json']);
    expect(JSON.parse(out)).toMatchObject({
      adopterType: last.adopterType,
      adopterCategory: { category: last.adopterCategory, week: last.week, place: last.place, of: here.of },
    });
    const graph = (await inFolder(folder, ['export', ...long, '--format', 'gexf'])).out;
    const node = graph.match(new RegExp(`<node id="${last.person}"[^]*?</node>`))![0];
    expect(node).toContain(`for="adopterCategory" value="${last.adopterCategory}"`);
  });

  test('counts adoptions by channel here and over all replicates', async () => {
    const folder = folderWith(files);
    const asked = ['explain', 'small.yaml', '--cascade', '--plan', 'voluntary'];
    const { code, out } = await inFolder(folder, asked);
    expect(code).toBe(0);
    expect(out).toContain('the mean over 3 possible worlds');
    expect(out).toMatch(/under the mandate +0 +0\.0/);
    const told = JSON.parse((await inFolder(folder, [...asked, '--json'])).out);
    const here = told.channels.committed.reduce((sum: number, { here }: { here: number }) => sum + here, 0);
    expect(here).toBe(told.committed.length);
    expect(told.replicates).toBe(3);
  });

  test.each([
    [['small.yaml'], 2, 'name one thing'],
    [['small.yaml', '--person', 'p', '--cascade'], 2, 'name one thing'],
    [
      ['small.yaml', '--person', 'nobody at all'],
      2,
      'nobody is called "nobody at all" – people are called P0',
    ],
    [['small.yaml', '--person', 'p00001'], 2, 'did you mean "P0'],
    [['small.yaml', '--cascade', '--plan', 'blitz'], 2, 'there is no plan'],
    [['small.yaml', '--person', '{}', '--week', '99'], 2, 'changes nothing in week 99'],
    [['small.yaml', '--person', '{}', '--without', 'trian'], 2, 'did you mean "train"?'],
    [
      ['small.yaml', '--person', '{}', '--without', 'train:7'],
      2,
      'train begins 2 times in this replicate – write train:1 to train:2, or train for all of them\n',
    ],
    [['small.yaml', '--person', '{}', '--without', 'train:x'], 2, 'names no tactic'],
    [['small.yaml', '--person', '{}', '--without-step', 'deployed'], 2, 'did you mean "deploy"?'],
    [['small.yaml', '--person', '{}', '--without-tie', '{}'], 2, 'are not tied'],
    [['riot.yaml', '--cascade'], 3, 'the rule threshold'],
    [['none.yaml', '--cascade'], 3, 'none.yaml'],
  ])('refuses %j with %i', async (args, code, message) => {
    const folder = folderWith(files);
    const { person } = await somebody(folder, 'small.yaml');
    const filled = args.map((arg) => (arg === '{}' ? person : arg));
    const ended = await inFolder(folder, ['explain', ...filled, '--replicate', '0']);
    expect(ended).toMatchObject({ code, out: '' });
    expect(ended.err).toContain(message);
  });
});
