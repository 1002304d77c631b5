import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ServeOptions } from '../../src/cli/output/terminal.ts';
import { folderWith, inFolder, smallScenario } from './testTerminal.ts';

describe('uptake', () => {
  test('tells its version and its commands, and suggests the command that was meant', async () => {
    const folder = folderWith();
    expect((await inFolder(folder, ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    const help = await inFolder(folder, ['--help']);
    for (const command of [
      'init',
      'validate',
      'show',
      'run',
      'queue',
      'compare',
      'explain',
      'export',
      'org',
      'schema',
      'serve',
      'start',
    ])
      expect(help.out).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'));
    expect(help.code).toBe(0);
    const typo = await inFolder(folder, ['validat', 'x.yaml']);
    expect(typo).toMatchObject({ code: 2, out: '' });
    expect(typo.err).toContain('Did you mean validate?');
  });

  test.each([
    [['run']],
    [['run', 'x.yaml', '--replicates', '0']],
    [['run', 'x.yaml', '--replicates', 'many']],
    [['run', 'x.yaml', '--colour']],
    [['run', 'x.yaml', '-s', 'horizon']],
    [['run', 'x.yaml', '--lang', 'de']],
    [['schema', 'scenaro']],
    [['org', 'chek']],
    [['org', 'check', '--ties', 'x.csv', '--min-weight', 'light']],
    [['org', 'check', '--ties', 'x.csv', '--min-weight', '-3']],
    [['serve', '--port', '99999']],
  ])('ends with 2 for %j', async (args) => {
    const { code, out, err } = await inFolder(folderWith(), args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  });

  test('says in one line what it did not expect, and more only to those who debug', async () => {
    const broken = () => Promise.reject(new Error('the cable is out\nof the wall'));
    const { code, err } = await inFolder(folderWith(), ['serve'], { serve: broken });
    expect(code).toBe(1);
    expect(err).toBe(
      'unexpected error: the cable is out\nthis should not happen; set UPTAKE_DEBUG=1 to see where, and report it\n',
    );
    const debugged = await inFolder(folderWith(), ['serve'], {
      serve: broken,
      environment: { UPTAKE_DEBUG: '1' },
    });
    expect(debugged.err).toContain('commands.test.ts');
  });

  test('colours only for those who watch and did not forbid it', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    const coloured = async (environment: Record<string, string>, ...args: string[]) =>
      (
        await inFolder(folder, ['show', 'small.yaml', ...args], { isTerminal: true, environment })
      ).out.includes('\x1b[');
    expect(await coloured({})).toBe(true);
    expect(await coloured({ NO_COLOR: '1' })).toBe(false);
    expect(await coloured({}, '--no-color')).toBe(false);
    expect(await coloured({ TERM: 'dumb' })).toBe(false);
    const piped = await inFolder(folder, ['show', 'small.yaml']);
    expect(piped.out).not.toContain('\x1b[');
  });
});

describe('uptake init', () => {
  test('writes a scenario that is valid, in the language of its reader', async () => {
    const folder = folderWith();
    expect(await inFolder(folder, ['init'])).toMatchObject({ code: 0, out: 'scenario.yaml\n' });
    expect(await inFolder(folder, ['init', 'deep/le.yaml', '--lang', 'fr'])).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'deep', 'le.yaml'), 'utf8')).toContain('graine');
    const checked = await inFolder(folder, ['validate', 'scenario.yaml', 'deep/le.yaml']);
    expect(checked).toMatchObject({ code: 0, out: 'scenario.yaml  valid\ndeep/le.yaml  valid\n' });
  });

  test('replaces a file only when forced', async () => {
    const folder = folderWith({ 'scenario.yaml': 'mine' });
    expect((await inFolder(folder, ['init'])).code).toBe(9);
    expect(readFileSync(join(folder, 'scenario.yaml'), 'utf8')).toBe('mine');
    expect((await inFolder(folder, ['init', '--force'])).code).toBe(0);
    expect(readFileSync(join(folder, 'scenario.yaml'), 'utf8')).toContain('version: 1');
  });
});

describe('uptake validate', () => {
  const people = 'id,manager\na,\nb,zed\n';
  const files = {
    'good.yaml': smallScenario,
    'key.yaml': smallScenario.replace('replicates', 'replicate'),
    'data.yaml': smallScenario.replace(
      /organisation: .*\n/,
      'organisation: { people: { csv: people.csv, strangers: refuse } }\n',
    ),
    'people.csv': people,
  };

  test('tells file, line, column, path, fault and remedy, and looks at every file', async () => {
    const { code, out, err } = await inFolder(folderWith(files), [
      'validate',
      'key.yaml',
      'good.yaml',
      'data.yaml',
    ]);
    expect(code).toBe(3);
    expect(out).toBe('good.yaml  valid\n');
    expect(err).toMatch(/^key\.yaml:4:1 {2}replicate {2}.+ – .*replicates/m);
    expect(err).toMatch(/^people\.csv:3.* – /m);
  });

  test('ends with 4 when only data is faulty', async () => {
    expect((await inFolder(folderWith(files), ['validate', 'good.yaml', 'data.yaml'])).code).toBe(4);
  });

  test('is one JSON object a file with --json', async () => {
    const { code, out, err } = await inFolder(folderWith(files), [
      'validate',
      'key.yaml',
      'good.yaml',
      '--json',
    ]);
    const [key, good] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect({ code, err }).toEqual({ code: 3, err: '' });
    expect(key).toMatchObject({ valid: false, found: 1, problems: [{ line: 4, path: 'replicate' }] });
    expect(good).toMatchObject({ file: 'good.yaml', valid: true, problems: [] });
  });

  test('names the command line in the reader’s language', async () => {
    const run = ['run', 'good.yaml', '-s', 'climate.leadership=9'];
    const { code, err } = await inFolder(folderWith(files), [...run, '--lang', 'fr']);
    expect(code).toBe(3);
    expect(err).toMatch(/^ligne de commande {2}climate\.leadership {2}/);
    expect((await inFolder(folderWith(files), run)).err).toMatch(/^command line {2}/);
  });

  test('refuses folders and what is no file', async () => {
    const folder = folderWith();
    mkdirSync(join(folder, 'folder.yaml'));
    expect(await inFolder(folder, ['validate', 'folder.yaml'])).toMatchObject({ code: 3 });
    expect(await inFolder(folder, ['validate', '/dev/null'])).toMatchObject({ code: 3 });
  });
});

describe('uptake show', () => {
  test('tells question, organisation, plans step by step, size and time', async () => {
    const { code, out } = await inFolder(folderWith({ 'small.yaml': smallScenario }), ['show', 'small.yaml']);
    expect(code).toBe(0);
    expect(out).toMatch(/people +30\n/);
    expect(out).toMatch(/1\. deploy\n +week 1 {2}listen – /);
    expect(out).toContain('9 runs: 3 plans × 3 replicates, 12 weeks, 30 people');
    expect(out).toMatch(/about [\d.]+ s on this machine/);
  });

  test('counts one as one, in both languages', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    const one = ['show', 'small.yaml', '--replicates', '1', '-s', 'plans={ a: { style: voluntary } }'];
    const { out } = await inFolder(folder, [...one, '-s', 'horizon=1', '-s', 'target.hold=1']);
    expect(out).toContain('2 runs: 2 plans × 1 replicate, 1 week, 30 people');
    const french = await inFolder(folder, [...one, '--lang', 'fr']);
    expect(french.out.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(
      '2 passages : 2 plans × 1 réplique, 12 semaines, 30 personnes',
    );
  });

  test('prints the effective file with the origin of every value, which is a scenario again', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    const { out } = await inFolder(folder, ['show', 'small.yaml', '--resolved', '--seed', 'x']);
    expect(out).toContain('horizon: 12 # small.yaml:3');
    expect(out).toContain('seed: x # command line');
    expect(out).toContain('currency: EUR # default');
  });
});

describe('uptake schema', () => {
  test('prints the schema of a scenario, or of a plan', async () => {
    const schema = JSON.parse((await inFolder(folderWith(), ['schema'])).out);
    expect(schema.$schema).toContain('2020-12');
    expect(schema.properties.organisation).toBeDefined();
    const plan = JSON.parse((await inFolder(folderWith(), ['schema', 'plan'])).out);
    expect(plan.properties.steps).toBeDefined();
  });
});

describe('uptake org', () => {
  const hr = 'matricule;responsable;direction\nanna;;Siège\nbob;anna;Siège\nchloé;anna;Ventes\n';
  const mail = 'de;vers;messages\nanna;bob;2,5\nbob;chloé;1\n';

  test('checks files by their options, and a scenario by its name', async () => {
    const folder = folderWith({ 'hr.csv': hr, 'mail.csv': mail, 'small.yaml': smallScenario });
    const files = ['--people', 'hr.csv', '--ties', 'mail.csv'];
    const checked = await inFolder(folder, ['org', 'check', ...files]);
    expect(checked.code).toBe(0);
    expect(checked.out).toMatch(/^people +3$/m);
    expect(checked.out).toMatch(/^units +2$/m);
    expect(checked.err).toContain('hr.csv');
    const told = JSON.parse((await inFolder(folder, ['org', 'check', ...files, '--json'])).out);
    expect(told).toMatchObject({ people: 3, units: 2, 'ties.mail.csv': 2, pairs: 2, components: 1 });
    expect((await inFolder(folder, ['org', 'check', 'small.yaml', '--lang', 'fr'])).out).toMatch(
      /^personnes +30$/m,
    );
  });

  test('knows a graph in JSON without a switch, and names graphs that are not read', async () => {
    const firm = {
      options: { type: 'undirected' },
      nodes: [{ key: 'a', attributes: { department: 'HQ' } }, { key: 'b' }],
      edges: [{ source: 'a', target: 'b', attributes: { weight: 2 } }],
    };
    const folder = folderWith({ 'firm.json': JSON.stringify(firm), 'firm.net': '*Vertices 1\n1 "a"\n' });
    expect((await inFolder(folder, ['org', 'check', 'firm.json'])).out).toMatch(/^people +2$/m);
    const run = await inFolder(folder, ['run', 'firm.json']);
    expect(run.code).toBe(3);
    expect(run.err).toContain('organisation: { graph: { json: firm.json } }');
    for (const args of [['firm.net'], ['--graph', 'firm.net']]) {
      const { code, err } = await inFolder(folder, ['org', 'check', ...args]);
      expect(code).toBe(2);
      expect(err).toContain('Pajek');
      expect(err).toContain('GraphML');
    }
  });

  test('wants one organisation, named once', async () => {
    const folder = folderWith({ 'hr.csv': hr, 'small.yaml': smallScenario });
    for (const args of [
      [],
      ['small.yaml', '--people', 'hr.csv'],
      ['hr.csv'],
      ['--people', 'hr.csv', '-c', 'id'],
    ])
      expect((await inFolder(folder, ['org', 'check', ...args])).code).toBe(2);
    expect((await inFolder(folder, ['org', 'check', '--people', 'none.csv'])).code).toBe(4);
  });

  test('imports any files into the form that is read without a mapping, and runs', async () => {
    const folder = folderWith({ 'hr.csv': hr, 'mail.csv': mail });
    const imported = await inFolder(folder, [
      'org',
      'import',
      '--people',
      'hr.csv',
      '--ties',
      'mail.csv',
      '-o',
      'o',
    ]);
    expect(imported).toMatchObject({ code: 0, out: 'o/people.csv\no/ties.csv\no/scenario.yaml\n' });
    expect(readFileSync(join(folder, 'o', 'people.csv'), 'utf8')).toContain('chloé,anna,Ventes');
    expect(readFileSync(join(folder, 'o', 'ties.csv'), 'utf8')).toBe(
      'source,target,weight\nanna,bob,2.5\nbob,chloé,1\n',
    );
    expect((await inFolder(folder, ['org', 'check', 'o/scenario.yaml'])).code).toBe(0);
  });

  test('generates the organisation that a scenario with the same numbers runs on', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    await inFolder(folder, ['org', 'generate', '--people', '30', '--units', '3', '-o', 'made']);
    await inFolder(folder, ['org', 'import', 'small.yaml', '-o', 'taken']);
    for (const name of ['people.csv', 'ties.csv'])
      expect(readFileSync(join(folder, 'made', name), 'utf8')).toBe(
        readFileSync(join(folder, 'taken', name), 'utf8'),
      );
    const again = await inFolder(folder, ['org', 'generate', '--people', '30', '--units', '3', '-o', 'made']);
    expect(again).toMatchObject({ code: 0 });
    const other = ['org', 'generate', '--people', '31', '-o', 'made'];
    expect((await inFolder(folder, other)).code).toBe(9);
    expect((await inFolder(folder, [...other, '--force'])).code).toBe(0);
    expect(await inFolder(folder, ['org', 'generate', '--people', '1'])).toMatchObject({ code: 3, out: '' });
  });

  test('anonymises: the structure stays, names and the order of rows go, who is who only where asked for', async () => {
    const folder = folderWith({ 'small.yaml': smallScenario });
    await inFolder(folder, ['org', 'import', 'small.yaml', '-o', 'named']);
    const hidden = await inFolder(folder, ['org', 'anonymise', 'named/scenario.yaml', '-o', 'hidden']);
    expect(hidden.code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['hidden', 'named', 'small.yaml']);
    const figures = async (file: string) => {
      const { notes, ...rest } = JSON.parse((await inFolder(folder, ['org', 'check', file, '--json'])).out);
      return rest;
    };
    const [named, nameless] = [await figures('named/scenario.yaml'), await figures('hidden/scenario.yaml')];
    for (const key of [
      'people',
      'units',
      'managers',
      'layers',
      'pairs',
      'clustering',
      'withinUnit',
      'pathLength',
    ])
      expect(nameless[key]).toBeCloseTo(named[key], 12);
    const people = readFileSync(join(folder, 'hidden', 'people.csv'), 'utf8');
    expect(people).toContain('Unit A');
    const units = new Set(
      readFileSync(join(folder, 'named', 'people.csv'), 'utf8')
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[2]),
    );
    for (const unit of units) expect(people).not.toContain(unit);
  });

  test('writes who is who for its owner only, beside nothing that is given away', async () => {
    const folder = folderWith({ 'hr.csv': hr });
    const args = ['org', 'anonymise', '--people', 'hr.csv', '-o', 'hidden', '--mapping'];
    expect((await inFolder(folder, [...args, 'hidden/who.csv'])).code).toBe(2);
    expect((await inFolder(folder, [...args, 'who.csv'])).code).toBe(0);
    expect(readFileSync(join(folder, 'who.csv'), 'utf8')).toMatch(/^id,pseudonym\nanna,P\d{4}\nbob,P\d{4}\n/);
    if (process.platform !== 'win32') expect(statSync(join(folder, 'who.csv')).mode & 0o077).toBe(0);
    expect((await inFolder(folder, [...args, 'who.csv'])).code).toBe(9);
  });
});

describe('uptake serve and start', () => {
  test.each([
    ['ENOTFOUND', 'nowhere.invalid is no address of this machine'],
    ['EADDRNOTAVAIL', 'nowhere.invalid is no address of this machine'],
    ['EACCES', 'you may not answer at port 80'],
  ])('says what is wrong with an address or a port: %s', async (code, message) => {
    const serve = () => Promise.reject(Object.assign(new Error('listen'), { code }));
    const args = ['serve', '--host', 'nowhere.invalid', '-p', '80', '--insecure'];
    const served = await inFolder(folderWith(), args, { serve });
    expect(served).toMatchObject({ code: 2, err: expect.stringContaining(message) });
  });

  test.each([
    ['serve', '0.0.0.0'],
    ['serve', '192.0.2.7'],
    ['serve', 'plans.example.org'],
    ['start', '::'],
  ])('does not open itself to other machines unasked: %s --host %s', async (command, host) => {
    let served = false;
    const serve = async () => {
      served = true;
      return { url: '', closed: Promise.resolve() };
    };
    const refused = await inFolder(folderWith(), [command, '--host', host], { serve });
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--insecure') });
    expect(served).toBe(false);
  });

  test.each([
    [['--host', '127.0.0.2'], []],
    [['--host', 'localhost', '--host-name', 'plans.example.org'], ['plans.example.org']],
    [['--insecure', '--host', '192.0.2.7'], ['192.0.2.7']],
    [['--insecure', '--host', '2001:db8::7'], ['[2001:db8::7]']],
    [
      ['--insecure', '--host', '0.0.0.0', '--host-name', 'a.example', '--host-name', '[::2]'],
      ['a.example', '[::2]'],
    ],
  ])('goes by the names that it is given: %j', async (args, expected) => {
    let names: readonly string[] = [];
    const serve = async ({ hostNames }: { hostNames: readonly string[] }) => {
      names = hostNames;
      return { url: '', closed: Promise.resolve() };
    };
    expect((await inFolder(folderWith(), ['serve', ...args], { serve })).code).toBe(0);
    expect(names).toEqual(expected);
  });

  test.each([
    [['--insecure', '--host', '0.0.0.0'], '--host-name'],
    [['--host-name', 'http://a.example'], 'without scheme and port'],
    [['--host-name', 'a.example:80'], 'without scheme and port'],
  ])('says which name is missing or none: %j', async (args, message) => {
    const serve = () => Promise.reject(new Error('must not be called'));
    expect(await inFolder(folderWith(), ['serve', ...args], { serve })).toMatchObject({
      code: 2,
      err: expect.stringContaining(message),
    });
  });

  const taken = () => Object.assign(new Error('taken'), { code: 'EADDRINUSE' });

  test('answers at the next free port, unless one was asked for', async () => {
    const tried: number[] = [];
    const serve = async ({ host, port }: { host: string; port: number }) => {
      tried.push(port);
      if (port < 3002) throw taken();
      return { url: `http://${host}:${port}`, closed: Promise.resolve() };
    };
    const served = await inFolder(folderWith(), ['serve'], { serve });
    expect(served).toMatchObject({ code: 0, out: 'http://127.0.0.1:3002\n' });
    expect(tried).toEqual([3000, 3001, 3002]);
    expect(await inFolder(folderWith(), ['serve', '-p', '3001'], { serve })).toMatchObject({
      code: 2,
      out: '',
    });
  });

  test('starts with verdict and curves, then serves page and report in the language of each reader', async () => {
    const pages: string[] = [];
    const serve = async ({ shown }: ServeOptions) => {
      pages.push(shown?.report('en') ?? '', shown?.report('fr') ?? '', shown?.scenario ?? '');
      return { url: 'http://127.0.0.1:3000', closed: Promise.resolve() };
    };
    const folder = folderWith({ 'small.yaml': smallScenario });
    const { code, out } = await inFolder(folder, ['start', 'small.yaml'], { serve });
    expect(code).toBe(0);
    expect(out).toContain('fingerprint');
    expect(out).toContain('page: http://127.0.0.1:3000\nreport: http://127.0.0.1:3000/report\n');
    expect(pages[0]).toContain('A small firm');
    expect(pages[1]).toContain('Une petite entreprise');
    expect(JSON.parse(pages[2]!)).toEqual({
      name: 'small.yaml',
      own: true,
      files: { 'small.yaml': smallScenario },
    });
  });

  test('starts as well what does not come out as expected, and says so in the end', async () => {
    const serve = async () => ({ url: 'http://127.0.0.1:3000', closed: Promise.resolve() });
    const folder = folderWith({ 'small.yaml': `${smallScenario}expect: [ "voluntary.facade > 50%" ]\n` });
    const { code, out } = await inFolder(folder, ['start', 'small.yaml'], { serve });
    expect(code).toBe(6);
    expect(out).toContain('http://127.0.0.1:3000');
  });
});
