import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { asJson, tiny } from './scenarios.ts';
import { withServer } from './serverProcess.ts';

/** How many one client may have in the line: one that runs, and eight behind it. */
const line = 9;

/** Times that the line may take longer, or less long, than who found it full was told. */
const factor = 3;

describe('who finds the line full', () => {
  it('is told when it will have been worked off', async () => {
    await withServer({}, async ({ url }) => {
      const scenario = {
        ...tiny,
        organisation: { generate: { people: 300 } },
        horizon: 104,
        replicates: 100,
      };
      const send = (seed: string) =>
        ask(url, {
          ...asJson({ ...scenario, seed }),
          method: 'POST',
          path: '/v1/simulations',
          patience: 120_000,
        });
      // short ones before: the mean of all that ever ran would tell of them
      for (let k = 0; k < 20; k++)
        await ask(url, {
          ...asJson({ ...tiny, seed: `short ${k}` }),
          method: 'POST',
          path: '/v1/simulations',
        });
      const all = Array.from({ length: line }, (_, k) => send(`waits ${k}`));
      // they are read by then, which is when their sizes are known
      await new Promise((resolve) => setTimeout(resolve, 2000));
      // some of these find the places of those that have ended, the first of the others is told at once
      const more = Array.from({ length: line }, (_, k) => send(`too many ${k}`));
      const refused = await Promise.any(
        more.map(async (each) => {
          const answer = await each;
          if (answer.status !== 429) throw new Error('it was let in');
          return answer;
        }),
      );
      const told = Number(refused.headers['retry-after']);
      const toldAt = performance.now();
      const statuses = (await Promise.all([...all, ...more])).map(({ status }) => status);
      const took = (performance.now() - toldAt) / 1000;
      console.log(`told ${told} s, took ${took.toFixed(1)} s`);
      expect(statuses.slice(0, line)).toEqual(Array.from({ length: line }, () => 200));
      expect(told).toBeGreaterThanOrEqual(took / factor);
      expect(told).toBeLessThanOrEqual(took * factor + 1);
    });
  });
});
