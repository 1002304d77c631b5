import { expect, it } from 'vitest';
import type { Prepared } from '../../src/experiment/prepare.ts';
import type { Chunk } from '../../src/study/chunks/chunk.ts';
import { performAhead } from '../../src/study/performAhead.ts';
import type { StudyChunk } from '../../src/study/studyChunks.ts';

const chunkOf = (number: number): StudyChunk => ({
  number,
  prepared: {} as Prepared,
  chunk: { id: String(number), plans: one, worlds: one, rounds: one },
});
const one = { first: 0, end: 1 };

async function* points(): AsyncGenerator<readonly StudyChunk[]> {
  yield [chunkOf(0), chunkOf(1)];
  yield [chunkOf(2)];
  yield [chunkOf(3)];
}

it('asks for the chunks of all points in their order, but for those that are kept', async () => {
  const asked: string[] = [];
  await performAhead(points(), {
    store: { has: async ({ id }: Chunk) => id === '1' },
    perform: async (_, { id }) => {
      asked.push(id);
      return 'kept';
    },
    room: async () => {},
  });
  expect(asked).toEqual(['0', '2', '3']);
});

it('waits for room, goes on after a chunk that fails, and stops when nobody wants any more', async () => {
  const asked: string[] = [];
  let room = 2;
  await expect(
    performAhead(points(), {
      store: { has: async () => false },
      perform: async (_, { id }) => {
        asked.push(id);
        throw new Error('a chunk that kills whoever performs it');
      },
      room: () => (room-- > 0 ? Promise.resolve() : Promise.reject(new Error('over'))),
    }),
  ).rejects.toThrow('over');
  expect(asked).toEqual(['0', '1']);
});
