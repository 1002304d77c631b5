import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { lineInput } from '../../src/app/lineInput.ts';
import { folderWith, inFolder } from './testTerminal.ts';

const people = `Matricule,Nom,Service,Pôle,Responsable
1,Ann Roy,Ventes,Nord,
2,Bob Say,Ventes,Nord,1
3,Cid Tan,Atelier,Sud,1
4,Dee Uhl,Atelier,Sud,3
`;
const ties = 'de,vers,messages\n1,2,30\n2,3,4\n3,4,25\n';
const files = { 'rh.csv': people, 'liens.csv': ties };
const enters = (count: number): string[] => new Array<string>(count).fill('');

describe('uptake org connect, with nobody at the keyboard', () => {
  test('prints the scenario that reads the files, which runs as it is, and tells on standard error what it took', async () => {
    const folder = folderWith(files);
    const { code, out, err } = await inFolder(folder, ['org', 'connect', 'rh.csv', 'liens.csv']);
    expect(code).toBe(0);
    expect(err).toMatch(/rh\.csv – 4 lines, 5 columns: people/);
    expect(err).toMatch(/manager +Responsable/);
    const other = folderWith({ ...files, 'a.yaml': out });
    expect((await inFolder(other, ['validate', 'a.yaml'])).code).toBe(0);
    const run = await inFolder(other, ['run', 'a.yaml', '--replicates', '2', '-s', 'assumptions=none']);
    expect(run).toMatchObject({ code: 0 });
  });

  test('writes where it is told to, with paths from there, and replaces nothing unasked', async () => {
    const folder = folderWith(files);
    const args = ['org', 'connect', 'rh.csv', 'liens.csv', '--out', 'plans/a.yaml'];
    expect(await inFolder(folder, args)).toMatchObject({ code: 0, out: 'plans/a.yaml\n' });
    expect(readFileSync(join(folder, 'plans/a.yaml'), 'utf8')).toContain('csv: ../rh.csv');
    expect((await inFolder(folder, ['validate', 'plans/a.yaml'])).code).toBe(0);
    expect((await inFolder(folder, args)).code).toBe(9);
    expect((await inFolder(folder, [...args, '--force'])).code).toBe(0);
  });

  test('prints one object for programs', async () => {
    const { code, out } = await inFolder(folderWith(files), [
      'org',
      'connect',
      'rh.csv',
      'liens.csv',
      '--json',
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      tables: [
        { file: 'rh.csv', kind: 'people', columns: { unit: { column: 'Service', others: [] } } },
        { file: 'liens.csv', kind: 'ties', columns: { weight: { column: 'messages', why: 'name' } } },
      ],
      organisation: { ties: [{ csv: 'liens.csv', scale: 'log1p' }] },
    });
  });

  test('files that cannot be read so are told with their lines; what was understood is printed, nothing is written', async () => {
    const folder = folderWith({ 'rh.csv': people.replace('4,Dee', '3,Dee') });
    const { code, out, err } = await inFolder(folder, ['org', 'connect', 'rh.csv']);
    expect(code).toBe(4);
    expect(err).toMatch(/rh\.csv:5/);
    expect(out).toContain('id: Matricule');
    expect((await inFolder(folder, ['org', 'connect', 'rh.csv', '-o', 'a.yaml'])).code).toBe(4);
    expect(existsSync(join(folder, 'a.yaml'))).toBe(false);
  });

  test('files that name nobody, that are not there, or that are two graphs, are told', async () => {
    const graph = '{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b"}]}';
    const folder = folderWith({ 'p.csv': 'item,price\nbolt,1.2\n', 'a.json': graph, 'b.json': graph });
    expect(await inFolder(folder, ['org', 'connect', 'p.csv'])).toMatchObject({ code: 4, out: '' });
    const missing = await inFolder(folder, ['org', 'connect', 'none.csv', 'nor.csv']);
    expect(missing.code).toBe(4);
    expect(missing.err).toMatch(/none\.csv[\s\S]*nor\.csv/);
    expect((await inFolder(folder, ['org', 'connect', 'a.json', 'b.json'])).err).toMatch(/one graph file/);
    expect((await inFolder(folder, ['org', 'connect', 'a.json'])).out).toContain('graph: { json: a.json }');
  });
});

describe('uptake org connect, on a terminal', () => {
  const typing = (typed: readonly string[]) => ({ isTerminal: true, typed });

  test('Enter throughout takes what is proposed and what is usual', async () => {
    const folder = folderWith(files);
    // two tables, whether that is understood, whether to answer, ten questions, four on the goal, the file
    const world = typing(enters(2 + 1 + 1 + 10 + 4 + 1));
    const { code, out } = await inFolder(folder, ['org', 'connect', 'rh.csv', 'liens.csv'], world);
    expect({ code, out }).toEqual({ code: 0, out: 'scenario.yaml\n' });
    const proposed = await inFolder(folder, ['org', 'connect', 'rh.csv', 'liens.csv']);
    expect(readFileSync(join(folder, 'scenario.yaml'), 'utf8')).toBe(proposed.out);
  });

  test('a column can be named by its number or its name, or be none; a word that is none of ours is told', async () => {
    const folder = folderWith(files);
    const answers = [
      'unit',
      '4',
      'function=Nom',
      'manager=-',
      'boss',
      '',
      'weight = -',
      '',
      '',
      'n',
      ...enters(4),
      'a.yaml',
    ];
    const { code, err } = await inFolder(folder, ['org', 'connect', 'rh.csv', 'liens.csv'], typing(answers));
    expect(code).toBe(0);
    expect(err).toMatch(/“boss” is none of id, manager/);
    const written = readFileSync(join(folder, 'a.yaml'), 'utf8');
    expect(written).toMatch(/unit: Pôle +# as you said/);
    expect(written).toMatch(/function: Nom/);
    expect(written).toMatch(/manager: null/);
    expect(written).toMatch(/weight: null/);
  });

  test('answers set climate and start, and the expectation is kept', async () => {
    const folder = folderWith(files);
    const start = ['2', '3', '1', 'b', '4', '', '', '5', '9', '', '', '', ''];
    const goal = ['Work together', '4', '200', '40', 'Patience wins'];
    const answers = ['', '', '', '', ...start, ...goal, 'a.yaml'];
    const { code } = await inFolder(
      folder,
      ['org', 'connect', 'rh.csv', 'liens.csv', '--lang', 'fr'],
      typing(answers),
    );
    expect(code).toBe(0);
    const written = readFileSync(join(folder, 'a.yaml'), 'utf8');
    expect(written).toMatch(/structure: centralised +# réponse : un service, pour tous/);
    expect(written).toMatch(/active: 5% +# réponse : 1 sur 20/);
    expect(written).toMatch(/leadership: 0\.75 +# réponse : la plupart/);
    expect(written).toMatch(/resistance: 2 +# réponse/);
    expect(written).toContain('expectation: Patience wins');
    expect(written).toContain('title: Work together');
    expect(written).toContain(
      'target: { structure: dandelion, participation: 25%, hold: 4w, deadline: 40w }',
    );
  });

  test('q and the end of input stop, and nothing is written', async () => {
    for (const typed of [['', 'q'], [''], [], [...enters(4), 'q']]) {
      const folder = folderWith(files);
      const ended = await inFolder(folder, ['org', 'connect', 'rh.csv', 'liens.csv'], typing(typed));
      expect(ended).toMatchObject({ code: 130, out: '' });
      expect(ended.err).toMatch(/nothing was written/);
      expect(existsSync(join(folder, 'scenario.yaml'))).toBe(false);
    }
  });

  test('where a file stands already another name is asked for, and no answer is lost', async () => {
    const folder = folderWith({ ...files, 'scenario.yaml': 'mine' });
    const answers = ['', '', '', 'n', ...enters(4), '', 'b.yaml'];
    const { code, err } = await inFolder(folder, ['org', 'connect', 'rh.csv', 'liens.csv'], typing(answers));
    expect(code).toBe(0);
    expect(err).toMatch(/exists already/);
    expect(readFileSync(join(folder, 'scenario.yaml'), 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'b.yaml'))).toBe(true);
  });

  test('lines are kept only by values that are there; yes is as good as Enter; the tables can be gone through again', async () => {
    const staff = people
      .replaceAll(/(?<=[^\n])\n/g, ',Actif\n')
      .replace('Responsable,Actif', 'Responsable,Statut');
    const folder = folderWith({
      'rh.csv': staff.replace('4,Dee Uhl,Atelier,Sud,3,Actif', '4,Dee Uhl,Atelier,Sud,3,Sorti'),
    });
    const answers = [
      'where',
      'rubbish',
      'Statut=Présent',
      '-',
      'oui',
      't',
      'where=Statut=Actif',
      'y',
      '',
      'n',
      ...enters(4),
      '',
    ];
    const { code, err } = await inFolder(folder, ['org', 'connect', 'rh.csv'], typing(answers));
    expect(code).toBe(0);
    expect(err).toMatch(/“rubbish” names no column and its values/);
    expect(err).toMatch(/no line has Présent: Statut holds Actif \(3\), Sorti \(1\)/);
    expect(readFileSync(join(folder, 'scenario.yaml'), 'utf8')).toMatch(
      /where:\n +Statut:\n? +(- Actif|\[ Actif \])/,
    );
  });

  test('what is left out is asked about once, and can be taken in', async () => {
    const folder = folderWith({
      ...files,
      'autres.csv': 'who,whom\nx,y\n',
      'salles.csv': 'salle,places\nA,3\n',
    });
    const args = ['org', 'connect', 'rh.csv', 'liens.csv', 'salles.csv', 'salles.csv'];
    const { code, err } = await inFolder(
      folder,
      args,
      typing(['', '', '1', 'rien', '', 'n', ...enters(4), '']),
    );
    expect(code).toBe(0);
    expect(err).toMatch(/salles\.csv is named twice and read once/);
    expect(err).toMatch(/1 {2}.*salles\.csv.*neither people nor ties/);
  });

  test('files that cannot be read so are asked about once more', async () => {
    const folder = folderWith({ 'rh.csv': people.replace('4,Dee', '3,Dee') });
    const answers = ['', 'id=Nom', '', '', 'n', ...enters(4), ''];
    const { code, err } = await inFolder(folder, ['org', 'connect', 'rh.csv'], typing(answers));
    expect(err).toMatch(/So the files cannot be read/);
    expect(code).toBe(0);
  });
});

describe('the lines that somebody types', () => {
  const typedInto = () => {
    const stream = new PassThrough();
    return { stream, input: lineInput(stream as unknown as NodeJS.ReadStream) };
  };
  const { signal } = new AbortController();

  test('are read one for each question, several that came at once too, and end with the stream', async () => {
    const { stream, input } = typedInto();
    stream.write('one\ntwo\r\nthr');
    expect(await input.readLine(signal)).toBe('one');
    expect(await input.readLine(signal)).toBe('two');
    stream.end('ee');
    expect(await input.readLine(signal)).toBe('three');
    expect(await input.readLine(signal)).toBeUndefined();
    expect(await input.readLine(signal)).toBeUndefined();
  });

  test('are waited for until the user interrupts', async () => {
    const { input } = typedInto();
    const interrupt = new AbortController();
    const waiting = input.readLine(interrupt.signal);
    interrupt.abort(new Error('interrupted'));
    await expect(waiting).rejects.toThrow('interrupted');
  });
});
