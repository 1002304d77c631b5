import { expect, test } from 'vitest';
import { folderWith, inFolder } from './testTerminal.ts';

test('org check --json tells what each column was taken for and what was not, and which notes may change the result', async () => {
  const folder = folderWith({
    'hr.csv':
      'Matricule;E-mail;Responsable;Service;Niveau\n1;ada@x.example;;HQ;Cadre\n2;bo@x.example;1;Ops;ETAM\n3;cy@x.example;1;Ops;ETAM\n',
    'mail.csv': 'from,to,mails\nada@x.example,bo@x.example,3\nbo@x.example,cy@x.example,4\n',
  });
  const { code, out } = await inFolder(folder, [
    ...['org', 'check', '--people', 'hr.csv', '--ties', 'mail.csv', '-c', 'unit=Service', '--json'],
  ]);
  const { tables, notes } = JSON.parse(out);
  expect(code).toBe(0);
  expect(tables).toMatchObject([
    {
      file: 'hr.csv',
      kind: 'people',
      columns: {
        id: { column: 'Matricule', why: 'name' },
        manager: { column: 'Responsable', fits: 1 },
        unit: { column: 'Service', why: 'stated' },
      },
      rejected: [{ role: 'level', column: 'Niveau' }],
    },
    {
      file: 'mail.csv',
      kind: 'ties',
      columns: { source: { column: 'from' }, target: { column: 'to' }, weight: { column: 'mails' } },
      also: ['E-mail'],
    },
  ]);
  expect(notes.find((note: { code: string }) => note.code === 'joined-by')).toMatchObject({
    strength: 'mayChangeResult',
  });
});

test('org check knows a graph by what it holds, and names a table and a list of edges', async () => {
  const folder = folderWith({
    'firm.xml':
      '<graphml><graph edgedefault="undirected"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>',
    'cut.json': '{"nodes": [{"id": "a"}],\n"edges": [',
    'hr.csv': 'id\na\n',
    'firm.edgelist': 'a b\n',
  });
  const told = async (file: string) => {
    const { code, out, err } = await inFolder(folder, ['org', 'check', file]);
    return { code, said: `${out}${err}`.replaceAll(/\s+/g, ' ') };
  };
  expect(await told('firm.xml')).toMatchObject({ code: 0, said: expect.stringContaining('people 2') });
  expect(await inFolder(folder, ['org', 'check', '--graph', 'firm.xml'])).toMatchObject({ code: 0 });
  expect(await told('cut.json')).toMatchObject({ code: 4, said: expect.stringContaining('cut.json:2:11') });
  expect(await told('hr.csv')).toMatchObject({ code: 2, said: expect.stringContaining('--people hr.csv') });
  expect(await told('firm.edgelist')).toMatchObject({
    code: 2,
    said: expect.stringContaining('list of edges'),
  });
});
