import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, inFolder } from './testTerminal.ts';

const firm = (leadership: number) => `version: 1
organisation: { generate: { people: 30, units: 3 } }
climate: { leadership: ${leadership} }
horizon: 20
replicates: 8
plans: { voluntary: { style: voluntary }, guerrilla: { style: guerrilla } }
`;
const sweep = `study: 1
scenarios: [firm.yaml]
vary:
  - { factor: climate.leadership, values: [0.2, 0.8] }
`;
const files = { 'firm.yaml': firm(0.5), 'sweep.yaml': sweep };

/** Rows of a table by column. */
function rows(folder: string, table: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(join(folder, table), 'utf8').trim().split('\n');
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, k) => [column, cells[k]]));
  });
}

describe('uptake run of a study', () => {
  it('writes its tables once, and says the second time that they are there', async () => {
    const folder = folderWith(files);
    const first = await inFolder(folder, ['run', 'sweep.yaml']);
    expect(first.code).toBe(0);
    const [name] = readdirSync(join(folder, 'runs')).filter((entry) => entry.startsWith('sweep-'));
    const result = join(folder, 'runs', name);
    expect(readdirSync(result)).toEqual(
      expect.arrayContaining(['points.csv', 'weekly.parquet', 'manifest.json']),
    );
    expect(rows(result, 'points.csv').map((row) => row['climate.leadership'])).toEqual(['0.2', '0.8']);
    const again = await inFolder(folder, ['run', 'sweep.yaml']);
    expect(again.code).toBe(0);
    expect(again.err).toMatch(/stood there already/);
    expect(again.out).toBe(first.out);
  });

  it('ends the second time as it ended the first, and says why again', async () => {
    const folder = folderWith({
      ...files,
      'never.yaml': `${sweep}expect: [voluntary.buyIn >= 99%]\n`,
      'far.yaml': `${sweep}precision: { metric: buyIn, halfWidth: 0.001%, start: 5, max: 10 }\n`,
    });
    for (const [study, code, why] of [
      ['never.yaml', 6, 'voluntary.buyIn >= 99%'],
      ['far.yaml', 8, 'not as precise as asked'],
    ] as const)
      for (let k = 0; k < 2; k++) {
        const ended = await inFolder(folder, ['run', study, '--out', study.slice(0, -5)]);
        expect(ended.code).toBe(code);
        expect(ended.out).toContain(why);
      }
  });

  it('keeps its table within a terminal of 60 columns, and has all of it elsewhere', async () => {
    const long = {
      'firm.yaml': firm(0.5),
      'sweep.yaml': `${sweep}  - { factor: climate.resistance, values: [0.6, 1] }\n`,
    };
    const folder = folderWith(long);
    await inFolder(folder, ['run', 'sweep.yaml', '--out', 'r']);
    const widest = (out: string) => Math.max(...out.split('\n').map((line) => [...line].length));
    for (const width of [100, 60, 40]) {
      const { out } = await inFolder(folder, ['run', 'sweep.yaml', '--out', 'r'], {
        width,
        isTerminal: true,
      });
      expect(widest(out)).toBeLessThanOrEqual(width);
      expect(out).toMatch(/Choice/);
    }
    const { out } = await inFolder(folder, ['run', 'sweep.yaml', '--out', 'r'], { width: 60 });
    expect(widest(out)).toBeGreaterThan(60);
  });

  it('adds runs to what stands there, and comes to what more runs at once come to', async () => {
    const folder = folderWith(files);
    await inFolder(folder, ['run', 'sweep.yaml', '--out', 'r']);
    await inFolder(folder, ['run', 'sweep.yaml', '--out', 'r', '--more', '4']);
    await inFolder(folder, ['run', 'sweep.yaml', '--out', 'r', '--more', '4']);
    await inFolder(folder, ['run', 'sweep.yaml', '--out', 'at-once', '--replicates', '16']);
    const replicates = (where: string) => readFileSync(join(folder, where, 'replicates.csv'), 'utf8');
    expect(replicates('r')).toBe(replicates('at-once'));
  });

  it('makes one table of the twenty scenarios of a folder', async () => {
    const folder = folderWith({});
    mkdirSync(join(folder, 'firms'));
    for (let k = 0; k < 20; k++)
      writeFileSync(join(folder, 'firms', `firm-${String(k).padStart(2, '0')}.yaml`), firm(0.2 + k * 0.03));
    const { code, out } = await inFolder(folder, ['run', 'firms', '--out', 'r', '--replicates', '4']);
    expect(code).toBe(0);
    expect(out).toContain('firm-19');
    const points = rows(join(folder, 'r'), 'points.csv');
    expect(points).toHaveLength(20);
    expect(points.map(({ scenario }) => scenario)).toEqual(
      Array.from({ length: 20 }, (_, k) => `firm-${String(k).padStart(2, '0')}`),
    );
    expect(new Set(rows(join(folder, 'r'), 'summary.csv').map(({ scenario }) => scenario)).size).toBe(20);
  });

  it('finishes the others where the files of a point are faulty, and ends with 5', async () => {
    const folder = folderWith({
      'good.yaml': firm(0.5),
      'bad.yaml': `version: 1\norganisation: { people: { csv: missing.csv } }\n`,
      'both.yaml': 'study: 1\nscenarios: [bad.yaml, good.yaml]\nreplicates: 4\n',
    });
    const { code, err } = await inFolder(folder, ['run', 'both.yaml', '--out', 'r']);
    expect(code).toBe(5);
    expect(err).toMatch(/missing\.csv/);
    expect(rows(join(folder, 'r'), 'points.csv').map(({ scenario }) => scenario)).toEqual(['good']);
    expect(JSON.parse(readFileSync(join(folder, 'r', 'manifest.json'), 'utf8')).failures).toMatchObject([
      { point: 0 },
    ]);
  });

  it('ends with 8 where it is not as precise as asked, and says how many more worlds that takes', async () => {
    const precise = (halfWidth: string) =>
      `${sweep}precision: { metric: buyIn, halfWidth: ${halfWidth}, start: 5, max: 20 }\n`;
    const folder = folderWith({ ...files, 'far.yaml': precise('0.001%'), 'near.yaml': precise('45%') });
    const far = await inFolder(folder, ['run', 'far.yaml', '--out', 'far']);
    expect(far.code).toBe(8);
    expect(far.out.replace(/\s+/g, ' ')).toMatch(
      /is not as precise as asked at 2 of 2 points.*about [\d,]+ more worlds/,
    );
    expect(rows(join(folder, 'far'), 'precision.csv').map(({ worlds }) => worlds)).toEqual([
      '20',
      '20',
      '20',
      '20',
    ]);
    const near = await inFolder(folder, ['run', 'near.yaml', '--out', 'near']);
    expect(near.code).toBe(0);
    expect(rows(join(folder, 'near'), 'precision.csv').map(({ worlds }) => worlds)).toEqual([
      '5',
      '5',
      '5',
      '5',
    ]);
  });

  it('runs again from its own folder to the same bytes, wherever that stands', async () => {
    const folder = folderWith(files);
    await inFolder(folder, ['run', 'sweep.yaml', '--out', 'r', '-s', 'climate.resistance=0.7']);
    rmSync(join(folder, 'firm.yaml'));
    await inFolder(join(folder, 'r'), ['run', 'study.resolved.yaml', '--out', '../again']);
    for (const name of readdirSync(join(folder, 'r')).filter((file) => /csv|parquet/.test(file)))
      expect(readFileSync(join(folder, 'again', name)), name).toEqual(readFileSync(join(folder, 'r', name)));
  });

  it('runs again from its own folder with what was added to it, and with the organisations that varied', async () => {
    const folder = folderWith({
      ...files,
      'people.csv': `id,unit\n${Array.from({ length: 12 }, (_, k) => `p${k},u${k % 3}`).join('\n')}\n`,
      'orgs.yaml': `study: 1
scenarios: [firm.yaml]
replicates: 4
vary: [{ factor: organisation, values: [people.csv, firm.yaml] }]
`,
    });
    await inFolder(folder, ['run', 'orgs.yaml', '--out', 'r']);
    await inFolder(folder, ['run', 'orgs.yaml', '--out', 'r', '--more', '3']);
    const again = await inFolder(folder, [
      'run',
      'r/study.resolved.yaml',
      '--out',
      'deep/er/again',
      '--json',
    ]);
    const told = JSON.parse(again.out);
    const manifest = JSON.parse(readFileSync(join(folder, 'r', 'manifest.json'), 'utf8'));
    expect([told.hash, told.fingerprint]).toEqual([manifest.hash, manifest.fingerprint]);
    expect(readFileSync(join(folder, 'deep/er/again/replicates.csv'))).toEqual(
      readFileSync(join(folder, 'r/replicates.csv')),
    );
    expect((await inFolder(folder, ['verify', 'r', 'deep/er/again'])).code).toBe(0);
  });

  it('says before the first run which of the points that were tried cannot be run', async () => {
    const folder = folderWith({
      ...files,
      'faulty.yaml': `study: 1
scenarios: [firm.yaml]
vary: [{ factor: target.structure, values: [coordinated, dandelion] }]
`,
    });
    const { code, out } = await inFolder(folder, ['run', 'faulty.yaml', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toMatch(/point 1 cannot be run: .*division/);
  });

  it('computes again what cannot be read of what was kept', async () => {
    const folder = folderWith(files);
    await inFolder(folder, ['run', 'sweep.yaml', '--out', 'r']);
    const chunks = join(folder, '.uptake-chunks');
    const [first, second] = readdirSync(chunks, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.chunk'))
      .map((name) => join(chunks, name));
    rmSync(first);
    symlinkSync(first, first);
    truncateSync(second, 100);
    const { code } = await inFolder(folder, ['run', 'sweep.yaml', '--out', 'r', '--more', '1']);
    expect(code).toBe(0);
    await inFolder(folder, ['run', 'sweep.yaml', '--out', 'fresh/r', '--replicates', '9']);
    const replicates = (where: string) => readFileSync(join(folder, where, 'replicates.csv'), 'utf8');
    expect(replicates('r')).toBe(replicates('fresh/r'));
  });

  it('tries again the points whose files were faulty', async () => {
    const folder = folderWith({
      'firm.yaml': firm(0.5),
      'later.yaml': `version: 1\norganisation: { people: { csv: people.csv } }\nhorizon: 12\n`,
      'both.yaml': 'study: 1\nscenarios: [later.yaml, firm.yaml]\nreplicates: 4\n',
    });
    expect((await inFolder(folder, ['run', 'both.yaml', '--out', 'r'])).code).toBe(5);
    const people = Array.from({ length: 12 }, (_, k) => `p${k},u${k % 3}`);
    writeFileSync(join(folder, 'people.csv'), `id,unit\n${people.join('\n')}\n`);
    expect((await inFolder(folder, ['run', 'both.yaml', '--out', 'r', '--force'])).code).toBe(0);
    expect(rows(join(folder, 'r'), 'points.csv')).toHaveLength(2);
  });

  it('says so where a file of the result was taken away while it was written', async () => {
    const folder = folderWith(files);
    const running = inFolder(folder, ['run', 'sweep.yaml', '--out', 'r']);
    const partial = () =>
      readdirSync(folder).find(
        (name) => name.startsWith('.uptake-new') && existsSync(join(folder, name, 'weekly.csv')),
      );
    while (partial() === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
    rmSync(join(folder, partial()!), { recursive: true });
    const { code, err } = await running;
    expect(code).toBe(1);
    expect(err).toMatch(/was removed or changed/);
    expect(readdirSync(folder)).not.toContain('r');
  });

  it('refuses a precision in the unit of something else', async () => {
    const folder = folderWith({ ...files, 'p.yaml': `${sweep}precision: { metric: cost, halfWidth: 2% }\n` });
    const { code, err } = await inFolder(folder, ['run', 'p.yaml']);
    expect(code).toBe(3);
    expect(err).toMatch(/p\.yaml:5:\d+ +precision\.halfWidth +cost is not counted/);
  });

  it('writes every run week by week where that is asked for', async () => {
    const folder = folderWith({ ...files, 'all.yaml': `${sweep}outputs: { trajectories: true }\n` });
    await inFolder(folder, ['run', 'all.yaml', '--out', 'r']);
    expect(readdirSync(join(folder, 'r'))).toContain('trajectories.parquet');
  });

  it('says what it would cost, and runs nothing', async () => {
    const folder = folderWith(files);
    const { code, out } = await inFolder(folder, ['run', 'sweep.yaml', '--dry-run']);
    expect(code).toBe(0);
    expect(out).toMatch(/2 points, 48 runs/);
    expect(readdirSync(folder).sort()).toEqual(['firm.yaml', 'sweep.yaml']);
  });
});

describe('uptake run of one scenario', () => {
  it('keeps nothing beside its result', async () => {
    const folder = folderWith(files);
    await inFolder(folder, ['run', 'firm.yaml']);
    expect(readdirSync(join(folder, 'runs'))).toHaveLength(1);
  });

  it('adds to the run that stands there', async () => {
    const folder = folderWith(files);
    await inFolder(folder, ['run', 'firm.yaml', '--out', 'r']);
    await inFolder(folder, ['run', 'firm.yaml', '--out', 'r', '--more', '4']);
    expect(rows(join(folder, 'r'), 'replicates.csv').filter(({ plan }) => plan === 'voluntary')).toHaveLength(
      12,
    );
    const usual = await inFolder(folder, ['run', 'firm.yaml', '--more', '4', '--json']);
    expect(JSON.parse(usual.out).replicates).toBe(12);
  });
});
