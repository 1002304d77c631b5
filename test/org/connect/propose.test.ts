import { describe, expect, test } from 'vitest';
import { openFiles } from '../../../src/org/connect/openFiles.ts';
import type { Correction } from '../../../src/org/connect/proposal.ts';
import { propose } from '../../../src/org/connect/propose.ts';
import { importOrg } from '../../../src/org/importOrg.ts';
import { workbookOf } from '../workbooks/workbookOf.ts';

const encoder = new TextEncoder();

/** What is proposed of files that are given as texts, or bytes. */
async function proposed(
  files: Readonly<Record<string, string | Uint8Array>>,
  corrections: readonly (readonly [number, Correction])[] = [],
) {
  const read = async (path: string) => {
    const content = files[path]!;
    return typeof content === 'string' ? encoder.encode(content) : content;
  };
  const opened = await openFiles(Object.keys(files), read);
  const proposal = propose(opened, new Map(corrections));
  return { ...proposal, opened, org: () => importOrg(proposal.source!, read) };
}

const hr = `Matricule;Nom;Prénom;E-mail;Service;Matricule du responsable;Statut
0001;Durand;Anne;anne.durand@ex.fr;Direction;;Actif
0002;Petit;Luc;luc.petit@ex.fr;Ventes;0001;Actif
0003;Moreau;Zoé;zoe.moreau@ex.fr;Ventes;0002;Actif
0004;Roux;Paul;paul.roux@ex.fr;Atelier;0001;Actif
0005;Blanc;Inès;ines.blanc@ex.fr;Atelier;0004;Sorti
`;
const mail = `Date,Expéditeur,Destinataire
2026-01-02,anne.durand@ex.fr,luc.petit@ex.fr
2026-01-02,luc.petit@ex.fr,anne.durand@ex.fr
2026-01-03,luc.petit@ex.fr,zoe.moreau@ex.fr
2026-01-03,zoe.moreau@ex.fr,luc.petit@ex.fr
2026-01-04,ines.blanc@ex.fr,paul.roux@ex.fr
2026-01-05,luc.petit@ex.fr,zoe.moreau@ex.fr
`;

describe('what files are', () => {
  test.each([
    ['stands inside a cell', 'id,name,manager\n1,Jean "JJ" Dupont,\n2,Bo,1\n', 'stray-quote'],
    ['is never closed', 'id,manager,unit\nA,,"x\nB,A,y\n', 'unclosed-quote'],
  ])(
    'a file of which no line can be read, since a quotation mark %s, says so and where',
    async (_, text, code) => {
      const error = await proposed({ 'hr.csv': text }).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ problems: [{ file: 'hr.csv', line: 2, code }] });
    },
  );

  test('people whose lines say who leads them are no ties to their managers, whatever the columns are called', async () => {
    const { tables } = await proposed({
      'personnel.csv': `matricule;responsable;service;site
E001;;Direction;Siège
E002;E001;Production;Usine
E003;E002;Production;Usine
E004;E002;Production;Usine
E005;E001;Ventes;Siège
E006;E005;Ventes;Siège
`,
    });
    expect(tables.map(({ kind }) => kind)).toEqual(['people']);
  });

  test('people are who has a manager and a unit, and mail between their addresses is ties, in whatever order they are named', async () => {
    for (const files of [
      { 'rh.csv': hr, 'mails.csv': mail },
      { 'mails.csv': mail, 'rh.csv': hr },
    ]) {
      const { source } = await proposed(files);
      expect(source).toEqual({
        people: {
          csv: 'rh.csv',
          columns: {
            id: 'Matricule',
            manager: 'Matricule du responsable',
            unit: 'Service',
            also: ['E-mail'],
          },
          where: { Statut: ['Actif'] },
        },
        ties: [
          {
            csv: 'mails.csv',
            columns: { source: 'Expéditeur', target: 'Destinataire' },
            scale: 'log1p',
          },
        ],
      });
    }
  });

  test('what is proposed can be read: who has left is nobody, and is no stranger', async () => {
    const { org } = await proposed({ 'rh.csv': hr, 'mails.csv': mail });
    const { ids, ties, manager } = await org();
    expect(ids).toEqual(['0001', '0002', '0003', '0004']);
    expect([...manager!]).toEqual([-1, 0, 1, 0]);
    expect(ties[0]!.from).toHaveLength(2);
  });

  test('two columns that look like the ends of ties make no ties of people with managers', async () => {
    const { tables } = await proposed({
      'people.csv': 'id,manager,from,to\nA,,2020-01-01,2021-01-01\nB,A,2020-01-01,\nC,A,2020-01-01,\n',
    });
    expect(tables[0]!.kind).toBe('people');
  });

  test('a log with a number on every line is ties, not people, whatever department stands beside', async () => {
    const { tables } = await proposed({
      'log.csv':
        'Message ID,Sender,Sender department,Recipient\nm1,a@x.fr,Sales,b@x.fr\nm2,b@x.fr,IT,a@x.fr\nm3,a@x.fr,Sales,c@x.fr\n',
    });
    expect(tables[0]!.kind).toBe('ties');
    expect(tables[0]!.columns.source?.header).toBe('Sender');
  });

  test('a matrix and a survey with a column for each contact are ties without names of ends', async () => {
    const { tables } = await proposed({
      'matrix.csv': ',Ann,Bob,Cid\nAnn,0,1,0\nBob,1,0,2\nCid,0,2,0\n',
      'survey.csv': 'Person,Contact 1,Contact 2,Contact 3\nAnn,Bob,Cid,\nBob,Ann,,\nCid,Ann,Bob,\n',
    });
    expect(tables.map(({ kind, shape }) => [kind, shape])).toEqual([
      ['ties', 'matrix'],
      ['ties', 'wide'],
    ]);
  });

  test('a list of those whom only ties name is external parties; a list of rooms is nothing', async () => {
    const { tables, source } = await proposed({
      'people.csv': 'id,unit,manager\nA,Sales,\nB,Sales,A\nC,IT,A\n',
      'ties.csv': 'from,to\nA,B\nB,ACME\nC,Bolt\nA,C\n',
      'partners.csv': 'code,type\nACME,customer\nBolt,supplier\n',
      'rooms.csv': 'code,type\nR1,meeting\nR2,office\n',
    });
    expect(tables.map(({ kind }) => kind)).toEqual(['people', 'ties', 'external', 'none']);
    expect(source!.external).toEqual({ csv: 'partners.csv', columns: { id: 'code', kind: 'type' } });
  });

  test('a graph is known by what it holds, whatever it is called', async () => {
    const graph =
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="undirected"><node id="a"/><node id="b"/><edge source="a" target="b"/></graph></graphml>';
    const { source } = await proposed({ 'export.txt': graph });
    expect(source).toEqual({ graph: { graphml: 'export.txt' } });
  });

  test('numbers that do not all fit are left to be guessed, so that none refuses the file', async () => {
    const lines = Array.from({ length: 12 }, (_, k) => `p${k},q${k},${k === 7 ? 'many' : k + 1}`);
    const { source, org } = await proposed({ 'ties.csv': `source,target,count\n${lines.join('\n')}\n` });
    expect(source!.ties![0]!.columns).toEqual({ source: 'source', target: 'target' });
    expect((await org()).notes.map(({ code }) => code)).toContain('odd-weights');
  });

  test('without anything that names somebody there is no organisation', async () => {
    const { source, tables } = await proposed({ 'prices.csv': 'item,price\nbolt,1.20\nnut,0.30\n' });
    expect(source).toBeUndefined();
    expect(tables[0]!.kind).toBe('none');
  });
});

describe('what somebody corrects', () => {
  const files = { 'rh.csv': hr, 'mails.csv': mail };

  test('is taken as it is, and everything else is looked at again', async () => {
    const { source } = await proposed(files, [
      [0, { columns: { id: 'E-mail', unit: null, manager: null }, where: null }],
    ]);
    expect(source!.people).toEqual({
      csv: 'rh.csv',
      columns: { id: 'E-mail', unit: null, manager: null },
    });
  });

  test('may be the kind of a table', async () => {
    const { tables, source } = await proposed(files, [[0, { kind: 'none' }]]);
    expect(tables.map(({ kind }) => kind)).toEqual(['none', 'ties']);
    expect(source!.people).toBeUndefined();
  });

  test('a column that is not there is told', async () => {
    await expect(proposed(files, [[0, { columns: { unit: 'Servise' } }]])).rejects.toThrow(
      /did you mean "Service"/,
    );
  });
});

test('every sheet of a workbook is looked at, and those of remarks are left out', async () => {
  const workbook = workbookOf({
    'Read me': [['Exported today']],
    Staff: [
      ['Employee ID', 'Department', 'Manager ID'],
      ['E1', 'Sales', null],
      ['E2', 'Sales', 'E1'],
      ['E3', 'IT', 'E1'],
    ],
    Contacts: [
      ['From', 'To'],
      ['E1', 'E2'],
      ['E2', 'E3'],
    ],
    Empty: [],
  });
  const { source, opened, org } = await proposed({ 'hr.bin': workbook });
  expect(source).toMatchObject({
    people: { xlsx: 'hr.bin', sheet: 'Staff', columns: { id: 'Employee ID', manager: 'Manager ID' } },
    ties: [{ xlsx: 'hr.bin', sheet: 'Contacts', columns: { source: 'From', target: 'To' } }],
  });
  expect(opened.leftOut.map(({ sheet }) => sheet)).toEqual(['Read me', 'Empty']);
  expect((await org()).size).toBe(3);
});

test('of two columns of one name, the one that is meant is stated by its number', async () => {
  const two = 'id,unit,team,unit\nA,North,x,Sales\nB,North,y,IT\nC,South,x,IT\n';
  const first = await proposed({ 'p.csv': two });
  expect(first.source!.people!.columns).toMatchObject({ unit: 'unit (1)' });
  expect((await first.org()).unit).toMatchObject({ labels: ['North', 'South'] });
  const second = await proposed({ 'p.csv': two }, [[0, { columns: { unit: 'unit (2)' } }]]);
  expect((await second.org()).unit).toMatchObject({ labels: ['Sales', 'IT'] });
});
