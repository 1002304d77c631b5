import { describe, expect, test } from 'vitest';
import { type DiffusionReading, readDiffusion } from '../../src/diffusion/readDiffusion.ts';
import { InputError } from '../../src/text/problem.ts';

const nodes = 'id,village,year\na,north,1950\nb,north,1951\nc,south,NA\nd,south,\ne,south,1953\n';
const edges = 'source,target\na,b\nc,d\nd,e\n';
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (people: string, ties: string, reading: Partial<DiffusionReading> = {}) =>
  readDiffusion(
    { name: 'nodes.csv', bytes: bytes(people) },
    { name: 'edges.csv', bytes: bytes(ties) },
    { nodesColumns: { time: 'year' }, meaning: 'influences', ...reading },
  );

function refused(work: () => unknown): InputError {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
const code = (people: string, ties = edges, reading: Partial<DiffusionReading> = {}) =>
  refused(() => read(people, ties, reading)).problems.map((problem) => problem.code);

test('periods are counted from the first adoption; blank and NA mean never', () => {
  const { diffusion } = read(nodes, edges);
  expect(diffusion).toEqual({
    size: 5,
    adoptedAt: Int32Array.of(0, 1, -1, -1, 3),
    periods: 3,
    firstPeriod: 1950,
    community: { labels: ['north', 'south'], of: Int32Array.of(0, 0, 1, 1, 1) },
  });
});

test('who influences whom is as stated', () => {
  const arcs = (meaning: DiffusionReading['meaning']) => {
    const { first, follower } = read(nodes, edges, { meaning }).network;
    return Array.from(first.subarray(1), (end, i) => [...follower.subarray(first[i], end)]);
  };
  expect(arcs('influences')).toEqual([[1], [], [3], [4], []]);
  expect(arcs('asks')).toEqual([[], [0], [], [2], [3]]);
  expect(arcs('mutual')).toEqual([[1], [0], [3], [2, 4], [3]]);
});

test('ties that repeat a pair are told with the option that changes it', () => {
  const twice = `${edges}b,a\n`;
  const remedies = (ties: string, meaning: DiffusionReading['meaning']) =>
    read(nodes, ties, { meaning })
      .notes.filter((note) => note.code === 'repeated-ties')
      .map(({ remedy }) => remedy.en);
  expect(remedies(twice, 'mutual')).toEqual(['name --directed or --reverse to keep directions apart']);
  expect(remedies(`${edges}a,b\n`, 'asks')).toEqual(['name --undirected to join both directions']);
});

test('communities whose people all adopted at the start are said not to be judged', () => {
  const people = 'id,village,year\na,x,1\nb,y,1\nc,y,2\nd,z,\n';
  expect(read(people, 'source,target\na,b\n').notes.map((note) => note.code)).toContain(
    'settled-communities',
  );
});

describe('refused, with the place and what to do', () => {
  test('a column that is not there, with the one that may be meant', () => {
    const error = refused(() => read(nodes, edges, { nodesColumns: { time: 'yaer' } }));
    expect(error.subject).toBe('data');
    expect(error.problems[0]).toMatchObject({
      file: 'nodes.csv',
      code: 'missing-column',
      path: 'columns.time',
    });
    expect(error.problems[0]!.remedy.en).toContain('"year"');
  });

  test('a time that is no period, on its line', () => {
    const error = refused(() => read(nodes.replace('1951', '1951-05-03'), edges));
    expect(error.problems[0]).toMatchObject({ line: 3, code: 'bad-time' });
    expect(code(nodes.replace('1951', '1951.5'))).toEqual(['bad-time']);
  });

  test('nobody who adopts, or everybody in one period', () => {
    expect(code('id,village,year\na,x,\nb,y,\n')).toEqual(['no-adopters']);
    expect(code('id,village,year\na,x,7\nb,y,7\nc,y,\n')).toEqual(['one-period']);
  });

  test('points in time instead of periods', () => {
    expect(code('id,village,year\na,x,1600000000\nb,y,1700000000\n')).toEqual(['too-many-periods']);
  });

  test('one community, or only one in which anything could follow', () => {
    expect(code('id,village,year\na,x,1\nb,x,2\n')).toEqual(['one-community']);
    expect(code('id,village,year\na,x,1\nb,y,1\nc,y,2\n')).toEqual(['one-open-community']);
  });

  test('people without a name or a community, and people named twice', () => {
    expect(code('id,village,year\n,x,1\nb,,2\n')).toEqual(['blank-id', 'blank-community']);
    expect(code('id,village,year\na,x,1\na,y,2\n')).toEqual(['duplicate-id']);
  });

  test('no ties, and ties to nobody', () => {
    expect(code(nodes, 'source,target\n')).toEqual(['no-ties']);
    expect(code(nodes, 'source,target\na,z\n')).toEqual(['tie-to-nobody']);
  });
});
