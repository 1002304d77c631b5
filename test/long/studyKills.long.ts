import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomStream, seedKey } from '../../src/engine/draws.ts';
import { contentsOfResult } from '../contentsOfResult.ts';
import { processEnded } from '../processEnded.ts';

const main = fileURLToPath(new URL('../../src/app/main.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const scenario = `version: 1
organisation: { generate: { people: 60, units: 4 } }
horizon: 52
replicates: 60
`;
const study = `study: 1
scenarios: [firm.yaml]
vary:
  - { factor: climate.leadership, values: { from: 0.1, to: 0.9, step: 0.2 } }
  - { factor: climate.resistance, values: [0.8, 1.2] }
outputs: { trajectories: true }
`;
/** When processes are killed, milliseconds after they keep something: drawn once, so that a failure can be looked at again. */
const luck = randomStream(seedKey('kills'), 0);
const moments = Array.from({ length: 3 }, (_, k) => 3000 * luck(k));

describe('a study that is killed', { timeout: 240_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'uptake-kills-'));
    writeFileSync(join(folder, 'firm.yaml'), scenario);
    writeFileSync(join(folder, 'sweep.yaml'), study);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const begin = (...args: string[]) =>
    spawn(process.execPath, ['--import', tsx, main, 'run', 'sweep.yaml', '--lang', 'en', ...args], {
      cwd: folder,
    });

  it('at three random moments ends with the bytes of one that was left alone', async () => {
    for (const moment of moments) {
      const child = begin('--out', 'killed/result');
      await whenMoreIsKept('killed');
      await wait(moment);
      child.kill('SIGKILL');
      await processEnded(child);
      expect(readdirSync(folder)).not.toContain('killed/result');
    }
    const kept = chunksIn('killed');
    const killed = await processEnded(begin('--out', 'killed/result'));
    expect(killed).toMatchObject({ code: 0 });
    expect(chunksIn('killed').filter((name) => kept.includes(name))).toEqual(kept);

    const alone = await processEnded(begin('--out', 'alone/result', '--jobs', '1'));
    expect(alone.code).toBe(0);
    expect(contentsOf('killed/result')).toEqual(contentsOf('alone/result'));
    expect(chunksIn('killed')).toEqual(chunksIn('alone'));
    const { environment } = JSON.parse(readFileSync(join(folder, 'killed/result/manifest.json'), 'utf8'));
    expect(environment.chunks.found).toBeGreaterThan(0);
  });

  it('is ended by an interrupt at once, and goes on with the same command', async () => {
    const child = begin('--out', 'interrupted/result');
    await whenMoreIsKept('interrupted');
    const asked = performance.now();
    child.kill('SIGINT');
    const ended = await processEnded(child);
    // within a second on a machine of its own; here other tests are at work, and some are not over for minutes
    expect(performance.now() - asked).toBeLessThan(5000);
    expect(ended.code).toBe(130);
    expect(ended.err).toMatch(/the same command goes on/);
    expect((await processEnded(begin('--out', 'interrupted/result'))).code).toBe(0);
    expect(contentsOf('interrupted/result')).toEqual(contentsOf('alone/result'));
  });

  it('is extended without running again what was run, and comes to what a longer one does', async () => {
    cpSync(join(folder, 'alone'), join(folder, 'more'), { recursive: true });
    expect((await processEnded(begin('--out', 'more/result', '--more', '40'))).code).toBe(0);
    const before = chunksIn('alone');
    // the last chunk of a point ends where the runs did
    expect(chunksIn('more').filter((name) => before.includes(name)).length).toBe(before.length);
    const replicates = (where: string) => readFileSync(join(folder, where, 'replicates.csv'), 'utf8');
    expect((await processEnded(begin('--out', 'long/result', '--replicates', '100'))).code).toBe(0);
    expect(replicates('more/result')).toBe(replicates('long/result'));
  });

  /** Until one more chunk is kept than now. */
  async function whenMoreIsKept(where: string): Promise<void> {
    const before = chunksIn(where).length;
    while (chunksIn(where).length <= before) await wait(20);
  }

  const contentsOf = (where: string) => contentsOfResult(join(folder, where));

  const chunksIn = (where: string): string[] =>
    namesBelow(join(folder, where, '.uptake-chunks'))
      .filter((name) => name.endsWith('.chunk') && !name.includes('.uptake-new-'))
      .sort();
});

function namesBelow(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
}
