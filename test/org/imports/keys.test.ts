import { describe, expect, test } from 'vitest';
import { codes, read, readPeopleFile, refusal, told } from './files.ts';

/** Who is meant by what people and programs write. */

const managersOf = ({ ids, manager }: Awaited<ReturnType<typeof read>>) =>
  manager && Array.from(manager, (above) => ids[above] ?? '');
const tied = async (people: string, ties: string, also?: string[]) =>
  read(
    { people: { csv: 'p', ...(also && { columns: { also } }) }, ties: [{ csv: 't' }] },
    { p: people, t: ties },
  );

describe('a key is the same person', () => {
  test.each([
    ['with the zeros that a code lost', '0A12', 'A12'],
    ['as a power of ten that has all its digits', '100012', '1.00012E+05'],
    ['with thousands set apart', '100012', '"100,012"'],
    ['with spaces among its digits', '00 012', '00012'],
    ['as a formula without quotation marks', '00012', '=00012'],
    ['without its accents', 'ÉLODIE', 'elodie'],
    ['with its ligature in two letters', 'Lecœur', 'LECOEUR'],
    ['by a path of a directory', 'ada', '"uid=ada,ou=people,dc=firm,dc=example"'],
    ['as an address of a directory', 'ada@x.example', 'SMTP:Ada@x.example'],
  ])('%s', async (_name, id, written) => {
    const org = await readPeopleFile(`id,manager\n${id},\nb,${written}\nc,${id}\n`);
    expect(managersOf(org)).toEqual(['', id, id]);
    expect(codes(org.notes)).toContain('keys-equated');
  });

  test('but not where digits were rounded away, nor where two people differ by their accents', async () => {
    const rounded = await readPeopleFile('id,manager\n100012,\nb,1.0E+05\nc,100012\nd,100012\n');
    expect(managersOf(rounded)).toEqual(['', '', '100012', '100012']);
    const twins = await readPeopleFile('id,manager\nandre,\nandré,andre\nc,ANDRE\nd,Andrè\ne,andre\n');
    expect(managersOf(twins)).toEqual(['', 'andre', 'andre', '', 'andre']);
  });
});

describe('a key is the person’s own', () => {
  test('no tie is to somebody because of the address of who leads them', async () => {
    const { problems } = await refusal(() =>
      tied(
        'id,manager_mail,unit\n1,boss@x.example,A\n2,ada@x.example,A\n3,bo@x.example,B\n4,,B\n',
        'from,to\nada@x.example,bo@x.example\nboss@x.example,ada@x.example\n',
      ),
    );
    expect(codes(problems)).toEqual(['tie-to-nobody']);
  });

  test('no manager is found by a unit or a site that is called the same', async () => {
    const org = await readPeopleFile(
      'Employee ID,Manager ID,Department,Site\nA1,CEO,HQ,S1\nA2,A1,Ops,S2\nA3,A1,IT,CEO\nA4,A1,Fin,S3\n',
    );
    expect(managersOf(org)).toEqual(['', 'A1', 'A1', 'A1']);
  });
});

describe('several in a cell', () => {
  const people = 'id,manager\nA1,\nA2,A1\nA3,A1\nA4,A1\n';

  test('recipients stand apart by words or spaces too, where each is a code', async () => {
    const org = await tied(people, 'from,to\nA1,A2 A3\nA2,A3 and A4\nA3,A4 et A1\n');
    expect(told(org)).toEqual(['A1-A2:1', 'A1-A3:2', 'A2-A3:1', 'A2-A4:1', 'A3-A4:1']);
  });

  test('so do lists of two kinds of separators, and those that programs write', async () => {
    const org = await tied(people, 'from,to\nA1,"A2, A3 and A4"\nA2,"[""A3"",""A4""]"\nA3,"{A4,A1}"\n');
    expect(told(org)).toEqual(['A1-A2:1', 'A1-A3:2', 'A1-A4:1', 'A2-A3:1', 'A2-A4:1', 'A3-A4:1']);
  });

  test.each([
    ['a semicolon', 'Bo Reed <b@x.fr>; Cy Dale <c@x.fr>; Bo Reed <b@x.fr>'],
    ['a comma', '"Reed, Bo <b@x.fr>, Dale, Cy <c@x.fr>"'],
    ['brackets', 'Bo Reed (b@x.fr); Cy Dale (c@x.fr)'],
  ])('recipients with their addresses, apart by %s, are each one person, and once', async (_by, cell) => {
    const people = 'id,mail,unit\n1,a@x.fr,U\n2,b@x.fr,U\n3,c@x.fr,V\n';
    const org = await tied(people, `from,to\nAda Roy <a@x.fr>,${cell}\n`, ['mail']);
    expect([...org.ties[0]!.from].map((from, k) => [from, org.ties[0]!.to[k]])).toEqual([
      [0, 1],
      [0, 2],
    ]);
    expect([...org.ties[0]!.weight]).toEqual([1, 1]);
    expect(codes(org.notes)).toContain('several-names');
  });

  test('with ties alone, whom a semicolon, a stroke or codes set apart are several people', async () => {
    const org = await read({ ties: [{ csv: 't' }] }, { t: 'from,to\nAda,Bo; Cy\nBo,Cy|Di\nX1,"X2, X3"\n' });
    expect(org.ids).toEqual(['Ada', 'Bo', 'Cy', 'Di', 'X1', 'X2', 'X3']);
    expect(codes(org.notes)).toContain('several-names');
    const names = await read({ ties: [{ csv: 't' }] }, { t: 'from,to\n"Stone, Ada","Reed, Bo"\n' });
    expect(names.ids).toEqual(['Stone, Ada', 'Reed, Bo']);
  });

  test('the aliases of a person beside the address are all hers', async () => {
    const org = await tied(
      'id,mail,alias\n1,ada@x.example,a.stone@x.example;adas@x.example\n2,bo@x.example,\n3,cy@x.example,\n',
      'from,to\nadas@x.example,bo@x.example\na.stone@x.example,cy@x.example\n',
      ['mail', 'alias'],
    );
    expect(told(org)).toEqual(['1-2:1', '1-3:1']);
  });
});
