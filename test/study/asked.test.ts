import { describe, expect, test } from 'vitest';
import { changesOfMind } from '../../src/experiment/forks/changesOfMind.ts';
import { prepareText } from '../../src/experiment/prepareText.ts';
import { changeSentences } from '../../src/report/study/changeSentences.ts';
import { heldSentences } from '../../src/report/study/heldSentences.ts';
import { studyTables } from '../../src/report/study/studyTables.ts';
import { csvOf } from '../../src/report/tables/dataTable.ts';
import { hashingReader } from '../../src/scenario/identity.ts';
import type { Chunk } from '../../src/study/chunks/chunk.ts';
import type { PerformChunk } from '../../src/study/chunks/chunkedRunner.ts';
import { chunksInMemory } from '../../src/study/chunks/chunkStore.ts';
import { performChunk } from '../../src/study/chunks/performChunk.ts';
import { digestOf, type PointDigest } from '../../src/study/pointDigest.ts';
import { parseStudy } from '../../src/study/readStudy.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { studyFiles } from './studyFiles.ts';

const scenario = `version: 1
organisation: { generate: { people: 30, units: 3 } }
horizon: 20w
replicates: 12
assumptions: none
target: { hold: 2w }
decide: { by: [buyIn 2pts, cost 5%] }
plans: { oblige: { style: blitzkrieg }, invite: { style: voluntary } }
expect: [ "oblige.declared >= 1%" ]
`;
const files = studyFiles({ 'firm.yaml': scenario });
const study = await parseStudy(
  `study: 1
scenarios: [firm.yaml]
vary: [{ factor: climate.leadership, values: [0.1, 0.9] }]
fork: { of: oblige, continue: invite, weeks: [4, 8] }
expect: [ "invite.buyIn.at(18w) >= oblige.buyIn.at(18w)", "oblige.declared >= 1%" ]
`,
  'study.yaml',
  files,
);
const here: PerformChunk = async (prepared, chunk) => performChunk(prepared, chunk);

async function play(perform: PerformChunk, store = chunksInMemory()) {
  const tables = studyTables(study);
  const digests: PointDigest[] = [];
  const forks: string[] = [];
  const options = { points: study.points, files: hashingReader(files.read), more: 0, asked: study, ahead: 2 };
  for await (const played of runStudy({ ...options, store, perform, control: {} })) {
    if ('failure' in played) throw new Error(JSON.stringify(played.failure));
    digests.push(digestOf(played, ['buyIn']));
    forks.push([...csvOf(tables.of(played).at(-1)!)].join(''));
  }
  return { digests, forks };
}

describe('changes of mind of a study', () => {
  test('are at every point what they are of its scenario alone', async () => {
    const { digests } = await play(here);
    const alone = await changesOfMind(
      await prepareText(scenario.replace('version: 1', 'climate: { leadership: 0.9 }')),
      {
        of: 'oblige',
        to: ['invite'],
        weeks: [4, 8],
        outcomes: ['buyIn', 'cost'],
        worlds: 12,
      },
    );
    expect(digests[1].changes).toMatchObject({ plans: alone.plans, worlds: 12 });
  });

  test('are kept in chunks like all runs: nothing is performed twice, and the table is the same', async () => {
    const store = chunksInMemory();
    const performed: Chunk[] = [];
    const first = await play(async (prepared, chunk) => {
      performed.push(chunk);
      return performChunk(prepared, chunk);
    }, store);
    expect(new Set(performed.map(({ id }) => id)).size).toBe(performed.length);
    const again = await play(async () => {
      throw new Error('everything was kept');
    }, store);
    expect(again.forks).toEqual(first.forks);
  });

  test('stand in a table: going on first, then every week with its difference, the best told in worlds that did not choose it', async () => {
    const { forks } = await play(here);
    const [header, ...rows] = forks[0]
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    expect(header.slice(0, 6).join()).toBe('point,climate.leadership,of,continue,outcome,week');
    expect(header.at(-1)).toBe('schema');
    expect(rows.map((row) => [row[4], row[5]].join(' '))).toEqual([
      ...['buyIn ', 'buyIn 4', 'buyIn 8'],
      ...['cost ', 'cost 4', 'cost 8'],
    ]);
    const of = (row: string[], name: string) => row[header.indexOf(name)];
    const estimates = rows.slice(0, 3).map((row) => Number(of(row, 'estimate')));
    expect(Number(of(rows[1], 'difference'))).toBeCloseTo(estimates[1] - estimates[0], 12);
    const best = rows.slice(0, 3).filter((row) => of(row, 'best') === '1');
    expect(best.map((row) => [of(row, 'alike'), of(row, 'gainWorlds')])).toEqual([['1', '6']]);
  });

  test('are told in sentences, an outcome each', async () => {
    const { digests } = await play(here);
    const told = changeSentences(study, digests, 'en');
    expect(told.map(({ point }) => point)).toEqual(['climate.leadership = 0.1', 'climate.leadership = 0.9']);
    expect(told[0].sentences.map((sentence) => sentence.split(':')[0])).toEqual(['Buy-in', 'Cost']);
    expect(changeSentences(study, digests, 'fr')[0].sentences[0]).toContain('choisie dans 6');
  });
});

test('what is expected of a study is judged at every point, beside what its scenarios expect, each line once', async () => {
  const { digests } = await play(here);
  expect(digests[0].judgements.map(({ expectation }) => expectation.written)).toEqual([
    'oblige.declared >= 1%',
    'invite.buyIn.at(18w) >= oblige.buyIn.at(18w)',
  ]);
  const [sure, not] = heldSentences(study, digests, 'en');
  expect(sure).toMatchObject({ holds: true, sentence: 'holds at all 2 points' });
  expect(not.sentence).toMatch(/^holds at none of 2 points: climate.leadership = 0.1 \(.*% against .*%\)/);
  const mixed = [
    digests[0],
    { ...digests[1], judgements: digests[1].judgements.map((j) => ({ ...j, holds: true })) },
  ];
  expect(heldSentences(study, mixed, 'en')[1].sentence).toMatch(
    /^holds at 1 of 2 points; not at: climate.leadership = 0.1 \(/,
  );
  expect(heldSentences(study, mixed, 'fr')[1].sentence).toContain('tenu à 1 des 2 points');
});
