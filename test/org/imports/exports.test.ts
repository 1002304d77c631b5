import { describe, expect, test } from 'vitest';
import type { OrgSource } from '../../../src/org/importOrg.ts';
import { codes, read, readPeopleFile, refusal, told } from './files.ts';

/** Files as spreadsheets and HR systems export them, with their dirt: read where that is unambiguous, named otherwise. */

const four = 'Employee ID,Manager ID,Department\nA1,,HQ\nA2,A1,Ops\nA3,A1,Ops\nA4,A2,Ops\n';
const withTies = (ties: string, people = four, options: Partial<OrgSource> = {}) =>
  read(
    { people: { csv: 'people.csv' }, ties: [{ csv: 'ties.csv' }], ...options },
    { 'people.csv': people, 'ties.csv': ties },
  );
const managersOf = ({ ids, manager }: Awaited<ReturnType<typeof read>>) =>
  manager && Array.from(manager, (above) => ids[above] ?? '');
const note = (org: Awaited<ReturnType<typeof read>>, code: string) =>
  org.notes.find((one) => one.code === code);

describe('managers', () => {
  test('a column whose name contains a known word is the manager, and without one it is said that there is no hierarchy', async () => {
    const org = await readPeopleFile('Matricule;Matricule du responsable;Direction\nM1;;P\nM2;M1;F\n');
    expect(managersOf(org)).toEqual(['', 'M1']);
    const without = await readPeopleFile('Matricule;Direction\nM1;P\nM2;F\n');
    expect(note(without, 'no-manager-column')).toMatchObject({ strength: 'mayChangeResult' });
    expect(
      note(await readPeopleFile('id,unit\na,X\nb,Y\n', { manager: null }), 'no-manager-column'),
    ).toBeUndefined();
  });

  test('managers by name are found, in whatever order the name is written', async () => {
    const org = await readPeopleFile(
      'Employee ID,Name,Manager Name,Department\n100,"Stone, Ada",,HQ\n101,"Reed, Bo",Ada Stone,Ops\n102,"Lake, Cy","Reed, Bo",Ops\n',
    );
    expect(managersOf(org)).toEqual(['', '100', '101']);
    expect(note(org, 'joined-by')?.remedy.en).toContain('also: [Name]');
  });

  test('managers by a name that stands in two columns are found', async () => {
    const org = await readPeopleFile(
      'ID;Nom;Prénom;N+1\n1;STONE;Ada;\n2;REED;Bo;Ada Stone\n3;LAKE;Cy;Stone Ada\n',
    );
    expect(managersOf(org)).toEqual(['', '1', '1']);
    expect(note(org, 'joined-by')?.remedy.fr).toContain('also: [[Prénom, Nom]]');
  });

  test('managers whose name stands in two columns are found, and so are people who have nothing but a name in two', async () => {
    const halves = await readPeopleFile(
      'ID,First Name,Last Name,Manager First Name,Manager Last Name\n1,Ada,Stone,,\n2,Bo,Reed,Ada,Stone\n3,Cy,Lake,Ada,Stone\n',
    );
    expect(managersOf(halves)).toEqual(['', '1', '1']);
    const names = await readPeopleFile(
      'Nom;Prénom;Service;Responsable\nStone;Ada;HQ;\nReed;Bo;Ops;STONE Ada\nStone;Cy;Ops;Ada Stone\n',
    );
    expect(names.ids).toEqual(['Ada Stone', 'Bo Reed', 'Cy Stone']);
    expect(managersOf(names)).toEqual(['', 'Ada Stone', 'Ada Stone']);
  });

  test('managers by address are found whatever the case, in angle brackets too', async () => {
    const org = await readPeopleFile(
      'id,mail,manager\ng-1,Ada@X.example,\ng-2,bo@x.example,ada@x.example\ng-3,cy@x.example,Ada Stone <ADA@x.example>\n',
    );
    expect(managersOf(org)).toEqual(['', 'g-1', 'g-1']);
  });

  test('keys that are stated are used without a guess', async () => {
    const org = await readPeopleFile('id,mail,nick,manager\n1,a@x,ann,\n2,b@x,ben,ann\n3,c@x,cat,a@x\n', {
      also: ['mail', 'nick'],
    });
    expect(managersOf(org)).toEqual(['', '1', '1']);
    expect(codes(org.notes)).not.toContain('joined-by');
    const { problems } = await refusal(() => readPeopleFile('id,mail\n1,a@x\n', { also: 'mall' }));
    expect(problems[0]).toMatchObject({ code: 'missing-column', path: 'columns.also' });
  });

  test.each([
    ['leading zeros', '00012,\n00013,12\n00014,12', ['', '00012', '00012']],
    ['decimals of a spreadsheet', '1001,\n1002,1001.0\n1003,"1001,0"', ['', '1001', '1001']],
    ['case', 'ab1,\nab2,AB1\nab3,Ab1', ['', 'ab1', 'ab1']],
    ['characters that cannot be seen', '\u200bA1,\nA2,A1\nA3,A\u00ad1', ['', 'A1', 'A1']],
    ['spaces that do not break', 'A 1,\nA2,A\u00a01\nA3,A\u202f1', ['', 'A 1', 'A 1']],
    ['accents in one or two parts', 'Zo\u00e9,\nBo,Zoe\u0301\nCy,Zo\u00e9', ['', 'Zo\u00e9', 'Zo\u00e9']],
    ['texts written as formulas', '"=""00012""",\n"=""00013""","=""00012"""', ['', '00012']],
    ['formulas without quotation marks', '="00012",\n="00013",="00012"', ['', '00012']],
    ['an apostrophe before a number', "00012,\n00013,'00012", ['', '00012']],
    ['spaces between thousands', '12 345,\n12 346,12345\n12 347,12 345', ['', '12 345', '12 345']],
    ['hyphens', 'E-001,\nE-002,E001\nE-003,E–001', ['', 'E-001', 'E-001']],
    ['zeros behind letters', 'E0012,\nE0013,E12', ['', 'E0012']],
  ])('keys are compared as people see them: %s', async (_kind, rows, expected) => {
    expect(managersOf(await readPeopleFile(`Employee ID,Manager ID\n${rows}\n`))).toEqual(expected);
  });

  test('what is equated is counted, and nothing is where it would be several people', async () => {
    const org = await readPeopleFile('id,manager\n00012,\n00013,12\n00014,12\n');
    expect(note(org, 'keys-equated')?.message.en).toContain('2 by leading zeros or decimals (12 = 00012)');
    const both = await readPeopleFile('id,manager\n012,\n0012,\na,12\nb,012\nc,012\nd,0012\n');
    expect(managersOf(both)).toEqual(['', '', '', '012', '012', '0012']);
    expect(note(both, 'ambiguous-managers')?.message.en).toContain('"12"');
  });

  test('a head who is their own manager leads, and several are told', async () => {
    const org = await readPeopleFile('Employee ID,Manager ID\nA1,A1\nA2,A1\nA3,A1\n');
    expect(managersOf(org)).toEqual(['', 'A1', 'A1']);
    expect([...org.level]).toEqual([0, 1, 1]);
    expect(note(org, 'own-manager')).toMatchObject({ strength: 'counted' });
    const two = await readPeopleFile('id,manager\na,a\nb,b\nc,a\n');
    expect(note(two, 'own-manager')).toMatchObject({ strength: 'mayChangeResult' });
  });

  test('of several managers in a cell the first counts', async () => {
    const org = await readPeopleFile('id,manager\na,\nb,a\nc,a;b\nd,b / a\ne,"z, a"\n');
    expect(managersOf(org)).toEqual(['', 'a', 'a', 'b', 'a']);
    expect(note(org, 'several-managers')?.message.en).toContain('3 people');
  });

  test('managers who are not in the file are left out with the most frequent of them', async () => {
    const org = await readPeopleFile('id,manager\na,\nb,a\nc,a\nd,z9\ne,a\nf,z9\n');
    expect(note(org, 'strangers')?.message.en).toContain(
      '1 manager who is not in the file is named in 2 of 5 lines of "manager": "z9" (2)',
    );
  });

  test('a manager column of strangers is left out with a note, and refused with the cause where it is stated', async () => {
    const csv = 'Employee ID,Manager\n1,\n2,Ada Stone\n3,Bo Reed\n';
    const org = await readPeopleFile(csv);
    expect(org.manager).toBeUndefined();
    expect(codes(org.notes)).toEqual(expect.arrayContaining(['column-left-out', 'no-manager-column']));
    const { problems } = await refusal(() => readPeopleFile(csv, { manager: 'Manager' }));
    expect(problems[0]?.message.en).toContain('names of people');
  });
});

describe('guesses', () => {
  test.each([
    ['Start', '2010-01-01', '2012-03-04'],
    ['Level', 'Senior', 'Junior'],
    ['Level', '4', '1'],
    ['Threshold', 'low', 'high'],
    ['Niveau', 'Cadre', 'ETAM'],
    ['Readiness', 'good', 'fair'],
  ])(
    '%s is left out where its values say something else, and null says that no column is meant',
    async (name, one, two) => {
      const csv = `Employee ID,Manager ID,Department,${name}\nA1,,HQ,${one}\nA2,A1,Ops,${two}\n`;
      const org = await readPeopleFile(csv);
      expect(note(org, 'column-left-out')?.message.en).toContain(`"${name}"`);
      expect([org.start, org.threshold, org.readiness]).toEqual([undefined, undefined, undefined]);
      const role = { Niveau: 'level' }[name] ?? name.toLowerCase();
      expect(codes((await readPeopleFile(csv, { [role]: null })).notes)).not.toContain('column-left-out');
    },
  );

  test('a cell that cannot be read in a guessed column counts as blank, and is told', async () => {
    const org = await readPeopleFile('id,Threshold\na,0.2\nb,0.4\nc,soon\n');
    expect([...org.threshold!]).toEqual([0.2, 0.4, Number.NaN]);
    expect(note(org, 'odd-cells')?.message.en).toContain('"soon"');
  });

  test('columns of the same name stop nothing where none is needed, and are told apart by a number', async () => {
    const csv = 'ID,Name,Department,Name,Department\nA1,x,HQ,y,HQ2\nA2,z,Ops,y,Ops2\n';
    expect((await readPeopleFile(csv)).unit.labels).toEqual(['HQ', 'Ops']);
    expect((await readPeopleFile(csv, { unit: 'Department (2)' })).unit.labels).toEqual(['HQ2', 'Ops2']);
    expect(codes((await refusal(() => readPeopleFile(csv, { unit: 'Department' }))).problems)).toEqual([
      'repeated-column',
    ]);
  });
});

describe('lines that are nobody', () => {
  test.each([
    'Total,,3',
    'Grand Total,,3',
    'Total général,,3',
    'TOTAL : 3,,',
    'Sous-total Ops,,2',
    'Somme,,3',
    'Exported on 2026-01-05,,',
    'Nombre de lignes : 3,,',
    'Total: 3',
  ])('%s is no person', async (line) => {
    const org = await readPeopleFile(
      `Employee ID,Manager ID,Department\nA1,,HQ\nA2,A1,Ops\nA3,A1,Ops\n${line}\n`,
    );
    expect(org.ids).toEqual(['A1', 'A2', 'A3']);
    expect(org.notes.some(({ code }) => code === 'total-lines' || code === 'lines-below')).toBe(true);
  });

  test('a total that stands beside the identifier is no person, and a unit called Total stays', async () => {
    const beside = await readPeopleFile(
      'Department,Employee ID,Manager ID\nHQ,1,\nOps,2,1\nOps,3,1\nTotal,3000,\n',
    );
    expect(beside.ids).toEqual(['1', '2', '3']);
    const unit = await readPeopleFile('id,unit\n1,Total\n2,Total\n3,Total\n4,HQ\n');
    expect(unit.size).toBe(4);
  });

  test('lines without identifier are left out and counted', async () => {
    const org = await readPeopleFile(
      'Employee ID,Manager ID,Department\nA1,,HQ\nA2,A1,Ops\n,,Grand total: 2\n-,,\nA3,A1,X\n',
    );
    expect(org.size).toBe(3);
    expect(note(org, 'blank-ids')?.message.en).toContain('2 lines');
  });

  test('identifiers that a spreadsheet rounded are told, and refused where several people have the same', async () => {
    const org = await readPeopleFile('id,unit\n1.23457E+11,a\n1.23458E+11,b\n');
    expect(note(org, 'rounded-identifiers')).toMatchObject({ strength: 'mayChangeResult' });
    const same = await refusal(() => readPeopleFile('id;unit\n1,23457E+11;a\n1,23457E+11;b\n'));
    expect(codes(same.problems)).toEqual(['rounded-identifiers']);
  });
});

describe('labels', () => {
  test('blank markers are blank in every column', async () => {
    const org = await readPeopleFile(
      'id,manager,unit,site,level,threshold,start\na,N/A,HQ,-,0,NULL,n/a\nb,a,#N/A,none,1,0.2,1\nc,NO_MANAGER,Néant,Lyon,–,#N/A,\nd,a,HQ,Lyon,1,0.1,(vide)\n',
    );
    expect(managersOf(org)).toEqual(['', 'a', '', 'a']);
    expect([org.unit.labels, org.site.labels]).toEqual([['HQ'], ['Lyon']]);
    expect([...org.threshold!]).toEqual([Number.NaN, 0.2, Number.NaN, 0.1]);
    expect([...org.start!]).toEqual([0, 1, 0, 0]);
    expect(note(org, 'blank-markers')?.message.en).toContain('#N/A (2)');
  });

  test('NA is a part of the world beside others', async () => {
    expect((await readPeopleFile('id,unit\na,NA\nb,EMEA\n')).unit.labels).toEqual(['EMEA', 'NA']);
    expect((await readPeopleFile('id,unit\na,NA\nb,Sales\n')).unit.labels).toEqual(['Sales']);
  });

  test.each([
    'Sales/SALES/sales',
    'Ventes/Vente',
    'R&D/R & D',
    'Achats & Ventes/Achats et Ventes',
    'Réseau/Reseau',
    '01/1',
    'Customer-Care/Customer Care',
  ])('%s look alike, which is told', async (written) => {
    const rows = [...written.split('/'), 'HQ'].map((label, i) => `${i},${label}`);
    const org = await readPeopleFile(`id,department\n${rows.join('\n')}\n`);
    expect(note(org, 'near-labels')).toMatchObject({ strength: 'mayChangeResult' });
  });

  test('labels that differ by a number or a letter are different', async () => {
    const org = await readPeopleFile('id,unit\na,Team 1\nb,Team 2\nc,Team A\nd,Team B\ne,C\nf,C++\n');
    expect(codes(org.notes)).not.toContain('near-labels');
  });
});

describe('ties', () => {
  test('strangers are left out with their number, refused by order, and refused with the cause where they are most', async () => {
    const org = await withTies('from,to,mails\nA1,A2,5\nA2,partner@other.example,3\nA3,A4,2\n');
    expect(told(org)).toEqual(['A1-A2:5', 'A3-A4:2']);
    expect(note(org, 'strangers')?.message.en).toContain(
      '1 stranger in 1 of 3 lines left out: "partner@other.example"',
    );
    const most = await refusal(() => withTies('from,to\nx@o.example,y@o.example\nA1,x@o.example\nA1,A2\n'));
    expect(codes(most.problems)).toEqual(['tie-to-nobody']);
    expect(most.problems[0]?.message.en).toContain('addresses of mail');
    const people = 'id,mail\n1,a@x.example\n2,b@x.example\n3,c@x.example\n';
    const log =
      'from,to\na@x.example,b@x.example\na@x.example,p@y.example\nq@y.example,b@x.example\nr@y.example,c@x.example\n';
    const outside = await refusal(() => withTies(log, people));
    expect(outside.problems[0]?.message.en).toContain('3 of 4 ties');
    expect(outside.problems[0]?.remedy.en).toContain('probably outside');
  });

  test('ends by address are joined on the column that holds them, with the line to write', async () => {
    const people = 'Employee ID,Work Email\n1,a@x.example\n2,b@x.example\n3,c@x.example\n';
    const org = await withTies(
      'From,To\nA@x.example,b@x.example\nb@x.example,C@X.example\nz@y.example,a@x.example\n',
      people,
    );
    expect(told(org)).toEqual(['1-2:1', '2-3:1']);
    expect(note(org, 'joined-by')?.remedy.en).toContain('also: [Work Email]');
  });

  test('ids of another kind are found: leading zeros, case, formulas', async () => {
    const people = 'Employee ID,Manager ID\n00012,\n00013,00012\n';
    expect(told(await withTies('from,to,mails\n12,13,5\n', people))).toEqual(['00012-00013:5']);
    expect(told(await withTies('from;to;mails\n="00012";12.0;1\n="00012";13;5\n', people))).toEqual([
      '00012-00013:5',
    ]);
  });

  test('several recipients in a cell have a tie each', async () => {
    const org = await withTies('from,to,mails\nA1,A2;A3,5\nA2,"A3,A4",3\nA1,A4|A2,1\n');
    expect(told(org)).toEqual(['A1-A2:6', 'A1-A3:5', 'A1-A4:1', 'A2-A3:3', 'A2-A4:3']);
    expect(note(org, 'several-names')?.message.en).toContain('3 lines');
  });

  test('blank and unreadable weights', async () => {
    const org = await withTies('from,to,mails\nA1,A2,\nA2,A3,5\nA3,A4,n/a\nA1,A4,2\nA1,A3,NaN\n');
    expect(told(org)).toEqual(['A1-A4:2', 'A2-A3:5']);
    expect(note(org, 'unweighed-ties')?.message.en).toContain('3 ties');
    const odd = await withTies('from,to,mails\nA1,A2,3\nA2,A3,5\nA3,A4,often\n');
    expect(note(odd, 'odd-weights')?.message.en).toContain('"often"');
  });

  test.each([
    ['from,to,mails\nA1,A2,"1,234"\nA2,A3,12\n', 1234],
    ['from,to,mails\nA1,A2,"1,234,567.5"\nA2,A3,12\n', 1_234_567.5],
    ['from,to,mails\nA1,A2,"0,5"\nA2,A3,12\n', 0.5],
    ['from;to;mails\nA1;A2;1 234\nA2;A3;12\n', 1234],
    ['from;to;mails\nA1;A2;1.234,5\nA2;A3;12\n', 1234.5],
    ['from\tto\tmails\nA1\tA2\t1,234\nA2\tA3\t12\n', 1234],
    ['from;to;mails\nA1;A2;1,234\nA2;A3;0,5\n', 1.234],
    ["from;to;mails\nA1;A2;1'234\nA2;A3;12\n", 1234],
    ['from,to,share\nA1,A2,12 %\nA2,A3,50%\n', 0.12],
    ['from,to,weight\nA1,A2,12 %\nA2,A3,50%\n', 0.12],
  ])('numbers as spreadsheets write them: %j', async (csv, weight) => {
    const org = await withTies(csv);
    expect(org.ties[0]?.weight[0]).toBe(weight);
  });

  test('a line of totals is no tie', async () => {
    expect(told(await withTies('from,to,mails\nA1,A2,5\nTotal,,5\n'))).toEqual(['A1-A2:5']);
    expect(told(await withTies('from,to,mails\nA1,A2,5\nA1,Total,5\nA1,A3,1\n'))).toEqual([
      'A1-A2:5',
      'A1-A3:1',
    ]);
    expect((await read({ ties: [{ csv: 't' }] }, { t: 'from,to,mails\nA1,A2,5\nTotal,,5\n' })).ids).toEqual([
      'A1',
      'A2',
    ]);
  });

  test('an address is one person whatever its case, where the ties alone say who there is', async () => {
    const org = await read(
      { ties: [{ csv: 't' }] },
      { t: 'from,to\nAnn@x.example,bo@x.example\nbo@x.example,ann@X.example\n' },
    );
    expect(org.ids).toEqual(['Ann@x.example', 'bo@x.example']);
  });
});

describe('where', () => {
  const people = 'id,manager,Statut\na,,Actif\nb,a,ACTIF\nc,b,Parti\nd,c,Actif\n';
  const source = {
    people: { csv: 'p', where: { statut: ['actif', 'Active'] } },
    ties: [{ csv: 't' }],
  };

  test('keeps the lines named, and whoever it drops is no stranger', async () => {
    const org = await read(source, { p: people, t: 'from,to\na,b\nb,c\na,d\nc,z\n' });
    expect(org.ids).toEqual(['a', 'b', 'd']);
    expect(managersOf(org)).toEqual(['', 'a', '']);
    expect(note(org, 'managers-left-out')?.message.en).toContain('1 person');
    expect(note(org, 'ties-left-out-by-where')?.message.en).toContain('1 tie ');
    expect(note(org, 'where-value-not-found')?.message.en).toContain('active');
    expect(note(org, 'lines-left-out')?.message.en).toContain('1 of 4');
  });

  test('refuses to keep nothing, with what there is, and a column that is not there', async () => {
    const none = await refusal(() =>
      read({ people: { csv: 'p', where: { Statut: 'Present' } } }, { p: people }),
    );
    expect(none.problems[0]?.message.en).toContain('Actif (2)');
    const absent = await refusal(() =>
      read({ people: { csv: 'p', where: { Status: 'Actif' } } }, { p: people }),
    );
    expect(absent.problems[0]?.remedy.en).toContain('"Statut"');
  });

  test('is proposed where a column says who has left', async () => {
    const org = await read({ people: { csv: 'p' } }, { p: people });
    expect(note(org, 'states-found')?.remedy.en).toContain('where: { Statut: [Actif] }');
  });
});

describe('shapes', () => {
  test('lines of title above the column names are left out', async () => {
    for (const title of [
      'Effectif au 31/12/2025\n',
      'Effectif au 31/12/2025;;\n;;\n',
      'Acme SA\nExtraction du 3 mars, confidentiel\n\n',
    ]) {
      const org = await readPeopleFile(`${title}Matricule;Responsable;Service\nM1;;P\nM2;M1;F\n`);
      expect(org.ids).toEqual(['M1', 'M2']);
      expect(managersOf(org)).toEqual(['', 'M1']);
      expect([...org.lines!]).toEqual([title.split('\n').length + 1, title.split('\n').length + 2]);
    }
  });

  test('column names in two lines are read together', async () => {
    const org = await readPeopleFile(
      'Salarié;;;Responsable;;\nMatricule;Nom;Service;Matricule;Nom;Site\n1;Ada;P;;;Lyon\n2;Bo;F;1;Ada;Lille\n3;Cy;F;1;Ada;Lyon\n',
    );
    expect(managersOf(org)).toEqual(['', '1', '1']);
    expect(codes(org.notes)).toContain('two-header-lines');
  });

  test('files without column names are read where the values tell what is what', async () => {
    expect(told(await withTies('A1,A2,5\nA2,A3,3\n'))).toEqual(['A1-A2:5', 'A2-A3:3']);
    const org = await readPeopleFile('A1,,HQ\nA2,A1,Ops\nA3,A1,Ops\nA4,A2,Ops\n');
    expect(managersOf(org)).toEqual(['', 'A1', 'A1', 'A2']);
    expect(note(org, 'no-column-names')?.message.en).toContain('column 1, column 2, column 3');
    const stated = await readPeopleFile('1001;;Direction\n1002;1001;Ventes\n', {
      id: 'column 1',
      manager: 'column 2',
    });
    expect(managersOf(stated)).toEqual(['', '1001']);
  });

  test('other kinds of keys in the cell of a manager', async () => {
    for (const manager of [
      'Ada Stone (100)',
      '100 - Ada Stone',
      '"CN=Ada Stone,OU=HQ,DC=firm"',
      'FIRM\\100',
      'STONE Ada',
    ]) {
      const org = await readPeopleFile(
        `Employee ID,Name,Manager\n100,Ada Stone,\n101,Bo Reed,${manager}\n102,Cy Lake,${manager}\n`,
      );
      expect(managersOf(org)).toEqual(['', '100', '100']);
    }
  });

  test('strokes between cells, and lines of title that hold a comma', async () => {
    expect(managersOf(await readPeopleFile('ID|Manager|Dept\n1||HQ\n2|1|Ops\n3|1|Ops\n'))).toEqual([
      '',
      '1',
      '1',
    ]);
    const titled = await readPeopleFile(
      'Firm\nListe du personnel, 2026\n\nMatricule,N+1,Service\nA1,,HQ\nA2,A1,Ops\n',
    );
    expect(managersOf(titled)).toEqual(['', 'A1']);
  });

  test('a matrix is read, a symmetrical one once', async () => {
    const org = await withTies(';A1;A2;A3;A4\nA1;0;3;1;0\nA2;3;0;0;0\nA3;1;0;0;2\nA4;0;0;2;0\n');
    expect(told(org)).toEqual(['A1-A2:3', 'A1-A3:1', 'A3-A4:2']);
    const oneWay = await withTies('from\\to,A1,A2,A3\nA1,,x,\nA2,,,x\nA3,x,,\n');
    expect(told(oneWay)).toEqual(['A1-A2:1', 'A1-A3:1', 'A2-A3:1']);
  });

  test('everybody whom a line names in columns with numbers has a tie', async () => {
    const org = await withTies('Person,Contact 1,Contact 2\nA1,A2,A3\nA2,A4,\n');
    expect(told(org)).toEqual(['A1-A2:1', 'A1-A3:1', 'A2-A4:1']);
    const pairs = await withTies('Employee 1,Employee 2,Hours\nA1,A2,3\nA2,A4,1\n');
    expect(told(pairs)).toEqual(['A1-A2:3', 'A2-A4:1']);
  });

  test('a line below the names that says what the columns hold is no person', async () => {
    expect((await readPeopleFile('Matricule;Service\n(texte);(libellé)\n1;HQ\n2;Ops\n')).ids).toEqual([
      '1',
      '2',
    ]);
  });

  test.each([
    ['<html><body><table></table></body></html>', 'HTML'],
    ['<!DOCTYPE html>\n<html>', 'HTML'],
    ['<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', 'workbook'],
    ['graph [\n  node [ id 1 ]\n]', 'GML'],
    ['Creator "yFiles"\nVersion 2.2\ngraph\n[\n', 'GML'],
    ['*Vertices 3\n1 "a"\n', 'Pajek'],
    ['nodedef>name VARCHAR\na\n', 'GDF'],
    ['dl n=3 format=edgelist1\n', 'UCINET'],
    ['digraph g {\n a -> b\n}', 'DOT'],
    ['%PDF-1.7\n', 'PDF'],
    ['{"nodes": []}', 'JSON'],
    ['<?xml version="1.0"?><graphml xmlns="x">', 'GraphML'],
  ])('%j is named for what it is', async (text, name) => {
    for (const source of [{ people: { csv: 'f' } }, { ties: [{ csv: 'f' }] }]) {
      const { problems } = await refusal(() => read(source, { f: text }));
      expect(codes(problems)).toEqual(['another-format']);
      expect(problems[0]?.message.en).toContain(name);
    }
  });

  test('lines that were put in quotation marks as a whole are taken out of them', async () => {
    const org = await readPeopleFile('"ID,Manager,Dept"\n"1,,""HQ, Lyon"""\n"2,1,Ops"\n"3,1,Ops"\n');
    expect([managersOf(org), org.unit.labels]).toEqual([
      ['', '1', '1'],
      ['HQ, Lyon', 'Ops'],
    ]);
  });

  test('files that were named the other way round are told to be', async () => {
    const { problems } = await refusal(() => withTies(four, 'from,to,mails\nA1,A2,3\nA2,A3,1\n'));
    expect(problems[0]?.message.en).toContain('looks like a file of ties');
    expect(problems[1]?.message.fr).toContain('ressemble à un fichier de personnes');
  });

  test('cells that are one too many and blank are nothing', async () => {
    expect((await readPeopleFile('id;unit\na;X;;\nb;Y;\n')).unit.labels).toEqual(['X', 'Y']);
  });
});

describe('messages', () => {
  test('all files are judged at once', async () => {
    const { problems } = await refusal(() =>
      read(
        { people: { csv: 'p' }, ties: [{ csv: 't' }, { csv: 'missing' }] },
        { p: 'id\na\na\n', t: 'from,to,weight\na,a,-1\n' },
      ),
    );
    expect(codes(problems).sort()).toEqual(['bad-weight', 'duplicate-id', 'unopened-file']);
  });

  test('nobody having a tie is told in the strongest form', async () => {
    const org = await readPeopleFile('id,unit\na,U\nb,V\nc,U\n');
    expect(note(org, 'nobody-tied')).toMatchObject({ strength: 'mayChangeResult' });
  });
});
