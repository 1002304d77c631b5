import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentsOfResult } from '../contentsOfResult.ts';
import { processEnded } from '../processEnded.ts';
import { missingOfSlurm, type SlurmHere, startSlurm } from './slurmHere.ts';

/** Builds the program where the sources were changed since, and runs it in its own process, which signals reach. */
const start = fileURLToPath(new URL('../../starter/start.mjs', import.meta.url));
const script = (name: string) => fileURLToPath(new URL(`../../docs/hpc/${name}`, import.meta.url));
/** As a shell reads it. */
const uptake = `'${process.execPath}' '${start}'`;

const scenario = `version: 1
organisation: { generate: { people: 60, units: 4 } }
horizon: 52
replicates: 20
`;
const study = `study: 1
scenarios: [firm.yaml]
vary:
  - { factor: climate.leadership, values: { from: 0.1, to: 0.9, step: 0.2 } }
  - { factor: climate.resistance, values: [0.8, 1.2] }
`;
/** One core a task, and no more memory than a small machine has. */
const small = ['--cpus-per-task=1', '--mem=100M'];

const needs = missingOfSlurm();

describe.skipIf(needs !== undefined)(
  `a study in parts on Slurm${needs === undefined ? '' : ` (${needs})`}`,
  { timeout: 180_000 },
  () => {
    let folder: string;
    let slurm: SlurmHere;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'uptake study on slurm-'));
      writeFileSync(join(folder, 'firm.yaml'), scenario);
      writeFileSync(join(folder, 'sweep.yaml'), study);
      execFileSync(process.execPath, [start, '--version']);
      slurm = await startSlurm({ cores: 4 });
    }, 120_000);
    afterAll(async () => {
      await slurm?.end();
      rmSync(folder, { recursive: true, force: true });
    }, 30_000);

    const submit = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
      slurm.submit([...small, ...args], folder, { UPTAKE: uptake, ...environment });
    const atOnce = async (result: string, ...more: string[]) => {
      const args = [start, 'run', 'sweep.yaml', '--out', result, ...more];
      const { code } = await processEnded(spawn(process.execPath, args, { cwd: folder, timeout: 90_000 }));
      expect(code).toBe(0);
    };
    const logs = () =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.log'))
        .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`)
        .join('\n');

    it('as an array of four tasks and a merge behind it comes to the bytes of one that is run at once', async () => {
      const alone = atOnce('alone');
      const array = submit(['--array=1-4', script('uptake-array.sbatch'), 'sweep.yaml', 'all parts/of it']);
      const merge = submit([
        ...[`--dependency=afterok:${array}`, script('uptake-merge.sbatch')],
        ...['all parts/of it', 'a result'],
      ]);
      expect(await slurm.ended(merge), logs()).toEqual(['COMPLETED 0:0']);
      expect(await slurm.ended(array)).toEqual(Array(4).fill('COMPLETED 0:0'));
      await alone;
      expect(contentsOfResult(join(folder, 'a result'))).toEqual(contentsOfResult(join(folder, 'alone')));
      const { environment } = JSON.parse(readFileSync(join(folder, 'a result/manifest.json'), 'utf8'));
      expect(environment.chunks.performed).toBe(0);
    });

    it('comes to the same where a task meets its limit and another one is killed and submitted again', async () => {
      const more = ['--replicates', '200'];
      const array = submit(['--array=1-2', script('uptake-array.sbatch'), 'sweep.yaml', 'parts', ...more]);
      const merge = submit([
        ...[`--dependency=afterok:${array}`, script('uptake-merge.sbatch'), 'parts', 'never'],
      ]);
      const [first, second] = [1, 2].map((task) => [...[`--chunk`, `${task}/2`, '--out', 'parts']]);
      await slurm.until(() => kept() >= 2 && [first, second].every((words) => slurm.processOf(words)));
      process.kill(slurm.processOf(second)!, 'SIGKILL');
      // what Slurm sends to the script before the limit
      slurm.run('scancel', ['--batch', '--signal=USR1', `${array}_1`], folder);

      const alone = atOnce('alone, longer', ...more);
      await slurm.until(() => slurm.states(array).includes('FAILED 137:0'));
      expect(await slurm.ended(merge)).toEqual(['CANCELLED 0:0']);
      const lacking = submit([script('uptake-merge.sbatch'), 'parts', 'never']);
      expect(await slurm.ended(lacking), logs()).toEqual(['FAILED 4:0']);
      expect(logs()).toMatch(/chunks are missing .* --chunk 2\/2/);
      expect(existsSync(join(folder, 'never'))).toBe(false);

      const again = submit(['--array=2', script('uptake-array.sbatch'), 'sweep.yaml', 'parts', ...more], {
        PARTS: '2',
      });
      expect(await slurm.ended(again), logs()).toEqual(['COMPLETED 0:0']);
      expect((await slurm.ended(array)).sort()).toEqual(['COMPLETED 0:0', 'FAILED 137:0']);
      expect(logs()).toMatch(/are kept: the same command goes on[\s\S]*part 1 of 2, start 2/);
      const last = submit([script('uptake-merge.sbatch'), 'parts', 'mended']);
      expect(await slurm.ended(last), logs()).toEqual(['COMPLETED 0:0']);
      await alone;
      expect(contentsOfResult(join(folder, 'mended'))).toEqual(
        contentsOfResult(join(folder, 'alone, longer')),
      );
    });

    /** Chunks that are kept of the study whose tasks are disturbed. */
    function kept(): number {
      const place = join(folder, 'parts/chunks');
      if (!existsSync(place)) return 0;
      const names = readdirSync(place, { recursive: true, encoding: 'utf8' });
      return names.filter((name) => /^..\/\w+\.chunk$/.test(name)).length;
    }

    it('is refused by an array that does not say of how many parts it is', async () => {
      const some = submit(['--array=3,5', script('uptake-array.sbatch'), 'sweep.yaml', 'elsewhere']);
      expect(await slurm.ended(some)).toEqual(['FAILED 2:0', 'FAILED 2:0']);
      expect(logs()).toContain('give the number of all parts');
      expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
    });
  },
);
