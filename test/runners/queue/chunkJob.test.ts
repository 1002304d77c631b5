import { expect, it } from 'vitest';
import { isChunkJob } from '../../../src/runners/queue/chunkJob.ts';

const job = {
  ...{ engine: '0.3.1', submission: 'somebody', design: 'sent-1', org: null, plans: 4, seconds: 1 },
  chunk: { plans: { first: 0, end: 4 }, worlds: { first: 5, end: 10 }, rounds: { first: 0, end: 1 } },
};
const withWorlds = (worlds: unknown) => ({ ...job, chunk: { ...job.chunk, worlds } });

it('knows a chunk from what somebody has changed, or lost some of', () => {
  expect(isChunkJob(job)).toBe(true);
  for (const other of [
    undefined,
    null,
    'a text',
    {},
    { ...job, engine: undefined },
    { ...job, org: undefined },
    { ...job, plans: 0 },
    { ...job, plans: 1e12 },
    { ...job, plans: 3 },
    { ...job, seconds: 'long' },
    { ...job, chunk: undefined },
    withWorlds(undefined),
    withWorlds({ first: -1, end: 3 }),
    withWorlds({ first: 3, end: 3 }),
    withWorlds({ first: 0, end: 1e300 }),
    withWorlds({ first: 0.5, end: 1 }),
  ])
    expect(isChunkJob(other)).toBe(false);
});
