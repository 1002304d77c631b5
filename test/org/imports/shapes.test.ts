import { describe, expect, test } from 'vitest';
import { codes, read, readPeopleFile, refusal, told } from './files.ts';

/** Where tables begin and end, and what their numbers mean. */

const managersOf = ({ ids, manager }: Awaited<ReturnType<typeof read>>) =>
  manager && Array.from(manager, (above) => ids[above] ?? '');
const four = 'Employee ID,Manager ID,Department\nA1,,HQ\nA2,A1,Ops\nA3,A1,Ops\nA4,A2,Ops\n';
const withTies = (ties: string) =>
  read(
    { people: { csv: 'people.csv' }, ties: [{ csv: 'ties.csv' }] },
    { 'people.csv': four, 'ties.csv': ties },
  );
const noteOf = (org: Awaited<ReturnType<typeof read>>, code: string) =>
  org.notes.find((note) => note.code === code);

describe('totals', () => {
  test.each([
    ['Ops total', 'Employee ID,Manager ID,Department\nA1,,HQ\nA2,A1,Ops\nA3,A1,Ops\nOps total,,2\n'],
    ['Ops Somme', 'Matricule;N+1;Service;Salaire\nA1;;HQ;5\nA2;A1;Ops;3\nA3;A1;Ops;4\nOps Somme;;;7\n'],
    [
      'beside the identifier',
      'Department,Employee ID,Manager ID\nHQ,A1,\nOps,A2,A1\nOps,A3,A1\nOps Count,2,\nGrand Count,3,\n',
    ],
  ])('of a group are nobody: %s', async (_name, csv) => {
    const org = await readPeopleFile(csv);
    expect(org.ids).toEqual(['A1', 'A2', 'A3']);
    expect(codes(org.notes)).toContain('total-lines');
  });

  test('a legend and the end of a list below codes are nobody, a head of another name is somebody', async () => {
    const org = await readPeopleFile(`${four}\n\nLégende,,\n*** fin de liste ***,,\n`);
    expect(org.ids).toEqual(['A1', 'A2', 'A3', 'A4']);
    expect(codes(org.notes)).toContain('total-lines');
    const led = await readPeopleFile('Employee ID,Manager ID,Department\nA1,BOSS,HQ\nA2,A1,Ops\nBOSS,,\n');
    expect(led.ids).toEqual(['A1', 'A2', 'BOSS']);
  });

  test('who has a manager or is one may be called Total', async () => {
    const org = await readPeopleFile(
      'Name,Manager,Unit\nTotal Energies,,X\nJean Total,Total Energies,X\nAda,Jean Total,X\n',
    );
    expect(managersOf(org)).toEqual(['', 'Total Energies', 'Jean Total']);
    const code = await readPeopleFile(
      'Employee ID,Manager ID,Department\nA1,,HQ\nTotal,A1,Ops\nA3,Total,Ops\n',
    );
    expect(code.ids).toEqual(['A1', 'Total', 'A3']);
  });
});

describe('above the names of the columns', () => {
  test.each([
    ['a count', 'Total headcount,,3'],
    ['a date', 'Report date,2027-01-04,'],
    ['a word and its value', 'Entity:,ACME,'],
    ['the same without a colon', 'Legal entity,ACME Europe,'],
  ])('%s groups no columns', async (_name, title) => {
    const org = await readPeopleFile(`${title}\n${four}`);
    expect(managersOf(org)).toEqual(['', 'A1', 'A1', 'A2']);
    expect(noteOf(org, 'title-lines')?.message.en).toMatch(/^1 line above/);
  });

  test('groups are read with the names below them', async () => {
    const org = await readPeopleFile(
      'Employee,,Manager,,Org\nID,Name,ID,Name,Department\nA1,Ada,,,HQ\nA2,Bo,A1,Ada,Ops\n',
    );
    expect(managersOf(org)).toEqual(['', 'A1']);
  });
});

describe('lines that lack cells at their end', () => {
  test('are read with blanks there, and told', async () => {
    const org = await withTies('from,to,mails\nA1,A2\nA2,A3,5\nA3,A4\n');
    expect(told(org)).toEqual(['A2-A3:5']);
    expect(noteOf(org, 'short-lines')).toMatchObject({ line: 2, strength: 'mayChangeResult' });
    const people = await readPeopleFile('id,manager,unit,site\na,,X,Lyon\nb,a,X\nc,a\nd,a\n');
    expect(Array.from(people.unit.of, (unit) => people.unit.labels[unit])).toEqual([
      'X',
      'X',
      undefined,
      undefined,
    ]);
  });

  test('are refused where two of them may be one that a line break cuts, and where hardly anything is left', async () => {
    const cut = await refusal(() => readPeopleFile('id,name,manager,unit\na,Ada,,X\nb,Bo\nReed,a,X\n'));
    expect(cut.problems[0]).toMatchObject({ code: 'inconsistent-columns', line: 3 });
    const one = await refusal(() => readPeopleFile('id,name,manager,unit\na,Ada,,X\nb\n'));
    expect(one.problems[0]).toMatchObject({ code: 'inconsistent-columns', line: 3 });
  });
});

test('where keeps the lines of 007 that a scenario names without quotation marks', async () => {
  const org = await read(
    { people: { csv: 'p', where: { Department: [7] } } },
    { p: 'Employee ID,Department\na,007\nb,008\nc,7.0\n' },
  );
  expect(org.ids).toEqual(['a', 'c']);
});

test('lines shorter than a first line of numbers are no reason to fail', async () => {
  const { problems } = await refusal(() => readPeopleFile('12,A1,7\n13\n14,A2,8\n15,A1,9\n'));
  expect(problems.every(({ file }) => file === 'people.csv')).toBe(true);
});

describe('what stands twice', () => {
  test('the names of the columns among the lines are no person and no tie', async () => {
    const org = await readPeopleFile(`${four}Employee ID,Manager ID,Department\nA5,A1,Ops\n`);
    expect(org.ids).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
    const ties = await withTies('from,to,mails\nA1,A2,5\nfrom,to,mails\nA2,A3,1\n');
    expect(told(ties)).toEqual(['A1-A2:5', 'A2-A3:1']);
    expect(codes(ties.notes)).toContain('names-again');
  });

  test('a line that is the same cell by cell is one person; two lines that differ are refused', async () => {
    const org = await readPeopleFile('id,manager,unit\n1,,A\n2,1,A\n2,1,A\n3,1,B\n');
    expect(org.ids).toEqual(['1', '2', '3']);
    expect(codes(org.notes)).toContain('same-lines');
    const { problems } = await refusal(() => readPeopleFile('id,manager,unit\n1,,A\n2,1,A\n2,3,A\n3,1,B\n'));
    expect(problems).toMatchObject([{ code: 'duplicate-id', line: 4 }]);
  });
});

describe('weights', () => {
  test('dots are between thousands where one of them can be nothing else', async () => {
    const org = await withTies('from;to;mails\nA1;A2;1.234\nA2;A3;12.345\nA3;A4;1.234,5\n');
    expect(told(org)).toEqual(['A1-A2:1234', 'A2-A3:12345', 'A3-A4:1234.5']);
    expect(noteOf(org, 'thousands')?.message.fr).toContain('un point');
    const decimals = await withTies('from;to;mails\nA1;A2;1.234\nA2;A3;0.5\n');
    expect(told(decimals)).toEqual(['A1-A2:1.234', 'A2-A3:0.5']);
    expect(noteOf(decimals, 'perhaps-thousands')).toBeUndefined();
  });

  test('where every dot may be either, they are decimal points, and that is told', async () => {
    const org = await withTies('from;to;mails\nA1;A2;1.234\nA2;A3;12.345\nA3;A4;7\n');
    expect(told(org)).toEqual(['A1-A2:1.234', 'A2-A3:12.345', 'A3-A4:7']);
    expect(noteOf(org, 'perhaps-thousands')).toMatchObject({ strength: 'mayChangeResult' });
  });

  test('a column of weights that holds nothing tells none', async () => {
    const org = await withTies('from,to,mails\nA1,A2,\nA2,A3,-\n');
    expect(told(org)).toEqual(['A1-A2:1', 'A2-A3:1']);
    expect(noteOf(org, 'every-line-weighs-one')).toMatchObject({ strength: 'mayChangeResult' });
  });

  test('a file of which no tie is left is told, though managers tie people', async () => {
    const org = await withTies('from,to,mails\nA1,A1,5\nA2,A3,0\n');
    expect(noteOf(org, 'no-ties-left')).toMatchObject({ file: 'ties.csv', strength: 'mayChangeResult' });
  });
});

describe('what lacks names', () => {
  test('a first line of names whom lines below name in another column is data', async () => {
    const org = await readPeopleFile('Ada;;HQ\nBo;Ada;Ops\nCy;Ada;Ops\n');
    expect(managersOf(org)).toEqual(['', 'Ada', 'Ada']);
  });

  test('a column without one that holds something is called by its place', async () => {
    const org = await read(
      { people: { csv: 'p', columns: { manager: 'column 2' } } },
      { p: 'Employee ID,,Department\nA1,,HQ\nA2,A1,Ops\n' },
    );
    expect(managersOf(org)).toEqual(['', 'A1']);
  });

  test.each([
    ['a matrix of numbers', '0,3,1,0\n3,0,0,0\n1,0,0,2\n0,0,2,0\n', 'matrix-without-names'],
    [
      'one whose columns have names and whose lines have none',
      'A1,A2,A3,A4\n0,3,1,0\n3,0,0,0\n1,0,0,2\n0,0,2,0\n',
      'matrix-without-names',
    ],
    ['columns set apart by spaces', 'A1 A2 5\nA2 A3 3\nA3 A4 1\n', 'columns-by-spaces'],
  ])('%s is named, once', async (_name, ties, code) => {
    const { problems } = await refusal(() => withTies(ties));
    expect(codes(problems)).toEqual([code]);
    expect(problems[0]).toMatchObject({ file: 'ties.csv', line: 1 });
  });
});

test('a title whose line is filled up with tabs is a title, and the table below is cut by tabs', async () => {
  const org = await readPeopleFile(
    'TEAM LIST, pls keep up to date!!\t\t\n\t\t\nID\tTeam\tManager\nA\tX\t\nB\tX\tA\nC\tY\tA\n',
  );
  expect(org.ids).toEqual(['A', 'B', 'C']);
  expect(org.unit).toMatchObject({ labels: ['X', 'Y'] });
});

test('a title of two cells that a blank line parts from the names groups no columns', async () => {
  const org = await readPeopleFile(
    'Suivi des entretiens;;Responsable RH\n;;\nMatricule;Service;Responsable\nA;X;\nB;X;A\nC;Y;A\n',
  );
  expect(org.ids).toEqual(['A', 'B', 'C']);
  expect(codes(org.notes)).not.toContain('two-header-lines');
});

test('a title that speaks of who and whom is a title', async () => {
  const org = await read(
    { ties: [{ csv: 't' }] },
    {
      t: 'Cork: who talks to whom (from the walk-round),,\n,,\nWho,Works with,Noted on\nAnn,Bo,12\nBo,Cy,3\n',
    },
  );
  expect(org.ids).toEqual(['Ann', 'Bo', 'Cy']);
});
