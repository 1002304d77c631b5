import { expect, test } from 'vitest';
import { codes, read, readPeopleFile, refusal } from './files.ts';

test('every column is read: blanks mean none, unknown, 0 or not given', async () => {
  const org = await readPeopleFile(
    'id,manager,unit,division,site,level,function,customerFacing,adopterType,threshold,start\n' +
      'a,,sales,north,Lyon,0,head,0,innovator,0.25,1\n' +
      'b,a,(none),,,2,,yes,Early Majority,,\n' +
      'c,a,sales,north,Lyon,,,,,-1,false\n',
  );
  expect(org.ids).toEqual(['a', 'b', 'c']);
  expect([...org.manager!]).toEqual([-1, 0, 0]);
  expect(org.unit).toEqual({ labels: ['sales'], of: Int32Array.of(0, -1, 0) });
  expect(org.function).toEqual({ labels: ['head'], of: Int32Array.of(0, -1, -1) });
  expect([...org.level]).toEqual([0, 2, -1]);
  expect([...org.customerFacing!]).toEqual([0, 1, 0]);
  expect([...org.adopterType!]).toEqual([0, 2, -1]);
  expect([...org.threshold!]).toEqual([0.25, Number.NaN, -1]);
  expect([...org.start!]).toEqual([1, 0, 0]);
  expect(org.real).toBe(true);
});

test('a file of identifiers alone leaves everything else open', async () => {
  const org = await readPeopleFile('id\na\nb\n');
  expect([org.manager, org.customerFacing, org.adopterType, org.threshold, org.start]).toEqual(
    Array(5).fill(undefined),
  );
  expect([...org.level]).toEqual([-1, -1]);
  expect([...org.unit.of]).toEqual([-1, -1]);
  expect(codes(org.notes)).toEqual(['nobody-tied']);
});

test('columns are found by name whatever their case, accents and spaces, and by their usual other names', async () => {
  const org = await readPeopleFile('MATRICULE,N+1,Unité,Customer-Facing\n1,,A,1\n2,1,B,0\n');
  expect([...org.manager!]).toEqual([-1, 0]);
  expect(org.unit.labels).toEqual(['A', 'B']);
  expect([...org.customerFacing!]).toEqual([1, 0]);
  expect(codes(org.notes)).toEqual(['columns-matched']);
});

test('our own name wins over other names, several candidates are noted, and a column is used once', async () => {
  const own = await readPeopleFile('id,department,unit\na,D,U\n');
  expect(own.unit.labels).toEqual(['U']);
  const several = await readPeopleFile('id,service,department\na,S,D\n');
  expect(several.unit.labels).toEqual(['D']);
  expect(codes(several.notes)).toEqual(expect.arrayContaining(['columns-matched', 'ambiguous-column']));
  const direction = await readPeopleFile('id,direction\na,X\n');
  expect([direction.unit.labels, direction.division.labels]).toEqual([['X'], []]);
  const both = await readPeopleFile('id,service,direction\na,S,X\n');
  expect([both.unit.labels, both.division.labels]).toEqual([['S'], ['X']]);
});

test('time of adoption and the like are taken neither for initial adopters nor for adopter types', async () => {
  const org = await readPeopleFile('id,toa,adopter,type,time\na,1962,1,3,4\n');
  expect([org.start, org.adopterType]).toEqual([undefined, undefined]);
});

test('a stated column is used, and refused with a suggestion where it does not exist', async () => {
  const org = await readPeopleFile('who,unit,cell\na,u,v\n', { id: 'who', unit: 'cell' });
  expect(org.unit.labels).toEqual(['v']);
  const { problems } = await refusal(() => readPeopleFile('id,direction\na,u\n', { unit: 'diretcion' }));
  expect(problems[0]?.code).toBe('missing-column');
  expect(problems[0]?.remedy.en).toContain('"direction"');
  expect(problems[0]?.message.fr).toContain('id, direction');
  expect(codes((await refusal(() => readPeopleFile('name,unit\na,u\na,v\n'))).problems)).toEqual([
    'missing-column',
  ]);
});

test('a repeated identifier is refused with its line, and so are most lines without one', async () => {
  const { problems } = await refusal(() => readPeopleFile('id,manager\na,\nb,a\na,\n'));
  expect(problems.map(({ code, line }) => [code, line])).toEqual([['duplicate-id', 4]]);
  expect(problems[0]?.message.en).toContain('line 2');
  const blank = await refusal(() => readPeopleFile('id,manager\na,\n,a\n,a\n'));
  expect(codes(blank.problems)).toEqual(['blank-id']);
  expect(blank.problems[0]?.message.en).toContain('2 of 3');
});

test('managers who are nobody in the file are refused where the column is stated and they are most, or by order', async () => {
  const most = 'id,manager\na,\nb,z\nc,y\nd,a\n';
  const stated = await refusal(() => readPeopleFile(most, { manager: 'manager' }));
  expect(stated.problems.map(({ code, line }) => [code, line])).toEqual([['unknown-manager', 3]]);
  expect(stated.problems[0]?.message.en).toContain('2 of 3');
  const source = { people: { csv: 'p', strangers: 'refuse' as const } };
  const one = await refusal(() => read(source, { p: 'id,manager\na,\nb,z\nc,a\nd,a\n' }));
  expect(codes(one.problems)).toEqual(['unknown-manager']);
});

test('a circle of managers is refused and named, once', async () => {
  const { problems } = await refusal(() => readPeopleFile('id,manager\nhead,\na,c\nb,a\nc,b\nd,c\n'));
  expect(codes(problems)).toEqual(['manager-cycle']);
  expect(problems[0]?.message.en).toContain('a → c → b → a');
  expect(problems[0]?.line).toBe(3);
});

test('values that cannot be are refused with what may be written', async () => {
  for (const [name, value] of [
    ['level', '1.5'],
    ['level', '-1'],
    ['customerFacing', 'maybe'],
    ['start', '2019-01-01'],
    ['adopterType', 'adopter'],
    ['threshold', '1e400'],
    ['threshold', '"0,5,5"'],
    ['threshold', 'half'],
  ]) {
    const { problems } = await refusal(() =>
      readPeopleFile(`id,${name}\na,\nb,${value}\n`, { [name]: name }),
    );
    expect(problems.map(({ code, line }) => [code, line])).toEqual([['bad-value', 3]]);
    expect(problems[0]?.remedy.fr).toContain('écrivez');
  }
});

test('the words of the literature for adopter types are understood in both languages', async () => {
  const words = ['Innovateurs', 'early adopters', 'Majorité précoce', 'LATE_MAJORITY', 'retardataire', ''];
  const org = await readPeopleFile(`id,adopterType\n${words.map((word, i) => `p${i},${word}`).join('\n')}`);
  expect([...org.adopterType!]).toEqual([0, 1, 2, 3, 4, -1]);
});

test('of several people without manager, the one with most people below is the head; the others stand outside', async () => {
  const org = await readPeopleFile('id,manager\nlone,\nx,\nx1,x\nhead,\na,head\nb,a\n');
  expect([...org.level]).toEqual([-1, -1, -1, 0, 1, 2]);
  expect(codes(org.notes)).toEqual(['no-unit-column', 'several-heads', 'isolates']);
  expect(org.notes[1]?.message.en).toContain('"head"');
  expect(org.notes[1]?.message.en).toContain('3 stand outside');
  expect(org.notes[1]?.strength).toBe(undefined);
  const few = await readPeopleFile('id,manager\nhead,\na,head\nb,\nc,\nd,\n');
  expect(few.notes.find(({ code }) => code === 'several-heads')?.strength).toBe('mayChangeResult');
});

test('a column of blank managers is no hierarchy', async () => {
  const org = await readPeopleFile('id,manager\na,\nb,\n');
  expect([...org.level]).toEqual([-1, -1]);
  expect(codes(org.notes)).toContain('no-hierarchy');
});

test('a chain of 100,000 managers is ranked without running out of stack', async () => {
  const lines = Array.from({ length: 100_000 }, (_, i) => `p${i},${i === 0 ? '' : `p${i - 1}`}`);
  const org = await readPeopleFile(`id,manager\n${lines.join('\n')}`);
  expect(org.level.at(-1)).toBe(99_999);
});

test('blank units are counted', async () => {
  const { notes } = await readPeopleFile('id,unit\na,u\nb,\nc,(none)\n');
  expect(notes.find(({ code }) => code === 'blank-units')?.message.en).toContain('2 of 3');
});

test('names that mean something to JavaScript are names like others in a CSV file', async () => {
  const org = await readPeopleFile('id,manager,unit\n__proto__,,constructor\ntoString,__proto__,__proto__\n');
  expect(org.ids).toEqual(['__proto__', 'toString']);
  expect([...org.manager!]).toEqual([-1, 0]);
  expect(org.unit.labels).toEqual(['constructor', '__proto__']);
});
