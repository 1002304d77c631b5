import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { onRedis } from './onBoth.ts';
import { type Begun, beginWorker, handIn, studyFolder } from './programs.ts';
import { type QueueServer, startServer } from './servers.ts';

/** A tactic that does what no tactic should. */
const tactic = (kind: string, deed: string) => `{
      kind: '${kind}',
      title: { en: 'Poison', fr: 'Poison' },
      summary: { en: 'Does what it should not.', fr: 'Fait ce qu’il ne faut pas.' },
      params: {},
      begin() {
        ${deed};
        return () => false;
      },
    }`;
const parts = `
export default () => ({
  tactics: [
    ${[
      tactic('throws', "throw new Error('poison')"),
      tactic('hangs', 'for (;;);'),
      tactic('quits', 'process.exit(3)'),
      tactic('devours', 'const all = []; for (;;) all.push(new Array(1e5).fill({}).map((_, k) => ({ k })))'),
      tactic('kills', "process.kill(process.pid, 'SIGKILL')"),
    ].join(',\n    ')}
  ],
});
`;
const scenario = (kind: string | undefined) => `version: 1
organisation: { generate: { people: 60, units: 4 } }
horizon: 26
replicates: 40
plans:
  tells: { steps: [{ id: tell, do: [{ tactic: announce }${kind ? `, { tactic: ${kind} }` : ''}] }] }
`;
const study = `study: 1
scenarios: [good.yaml, bad.yaml, fine.yaml]
`;

/** A folder with a study of three scenarios of which one is poisoned. */
const poisoned = (kind: string) =>
  studyFolder({
    'parts.mjs': parts,
    'good.yaml': scenario(undefined),
    'bad.yaml': scenario(kind),
    'fine.yaml': scenario(undefined).replace('replicates: 40', 'replicates: 50'),
    'poisoned.yaml': study,
  });

const asked = { args: ['--parts', './parts.mjs'], study: 'poisoned.yaml' };

const begunWorker = (server: QueueServer, cwd: string, limit = 60): Promise<Begun> =>
  beginWorker(server, {
    threads: 2,
    cwd,
    args: ['--parts', './parts.mjs', '--chunk-limit', String(limit)],
    // of the threads, too: what devours memory is to be over soon
    node: ['--max-old-space-size=150'],
  });

/** The study ends with its two good points, and says of the other what happened. */
async function expectTwoOfThree(folder: string, submitted: Begun, why: RegExp): Promise<void> {
  expect(await submitted.ended, submitted.said()).toMatchObject({ code: 5 });
  const { failures } = JSON.parse(readFileSync(join(folder, 'result/manifest.json'), 'utf8'));
  expect(failures.map(({ point }: { point: number }) => point)).toEqual([1]);
  expect(failures[0].message).toMatch(why);
}

onRedis('of a study with a point that', () => {
  for (const [kind, what, why] of [
    ['quits', 'ends its thread', /ended unexpectedly/],
    ['devours', 'has not enough memory', /out of memory/],
    ['hangs', 'does not end', /did not end within 3 s/],
  ] as const)
    it(`${what}, the rest is played`, async () => {
      const server = await startServer('redis');
      const folder = poisoned(kind);
      const worker = await begunWorker(server, folder, kind === 'hangs' ? 3 : 60);
      await expectTwoOfThree(folder, handIn(server, folder, { cwd: folder, ...asked }), why);
      worker.child.kill('SIGTERM');
      expect(await worker.ended).toMatchObject({ code: 0 });
    });

  it('throws, every run of it is told as on this machine', async () => {
    const server = await startServer('redis');
    const folder = poisoned('throws');
    await begunWorker(server, folder);
    const submitted = handIn(server, folder, { cwd: folder, ...asked });
    expect((await submitted.ended).code, submitted.said()).not.toBe(0);
    const { failures } = JSON.parse(readFileSync(join(folder, 'result/manifest.json'), 'utf8'));
    expect(failures.length).toBeGreaterThan(0);
    for (const { point, message } of failures) {
      expect(point).toBe(1);
      expect(message).toMatch(/poison/);
    }
  });

  it('kills its worker, three are lost at most and those who are started anew play the rest', async () => {
    const server = await startServer('redis');
    const folder = poisoned('kills');
    const submitted = handIn(server, folder, { cwd: folder, ...asked });
    let lost = 0;
    let isOver = false;
    const supervise = async () => {
      while (!isOver) {
        const worker = await begunWorker(server, folder);
        const { signal } = await Promise.race([worker.ended, submitted.ended]);
        if (signal === 'SIGKILL' && !isOver) lost++;
      }
    };
    const supervised = supervise();
    await expectTwoOfThree(folder, submitted, /stalled/);
    isOver = true;
    await supervised;
    expect(lost).toBeLessThanOrEqual(3);
  });
});
