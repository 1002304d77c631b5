import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { exitCode } from '../../src/cli/output/exitCode.ts';
import { folderWith } from '../cli/testTerminal.ts';
import { processEnded } from '../processEnded.ts';
import { root } from './documents.ts';

const hpc = (name: string) => join(root, 'docs/hpc', name);
const array = hpc('uptake-array.sbatch');
/** What Slurm tells the third of eight tasks. */
const third = {
  SLURM_JOB_ID: '17',
  SLURM_ARRAY_TASK_ID: '3',
  SLURM_ARRAY_TASK_COUNT: '8',
  SLURM_ARRAY_TASK_MIN: '1',
  SLURM_ARRAY_TASK_MAX: '8',
  SLURM_CPUS_PER_TASK: '4',
};

/** A folder with a study and programs that write down how they were called. */
function site(uptake = 'exit 0'): string {
  const folder = folderWith({ 'my study.yaml': 'study: 1\n' });
  mkdirSync(join(folder, 'bin'));
  for (const [name, does] of Object.entries({ uptake, scontrol: 'exit 0' })) {
    const path = join(folder, 'bin', name);
    writeFileSync(
      path,
      `#!/bin/sh\nfor word in "$@"; do echo "$word"; done > '${folder}/${name}.called'\n${does}\n`,
    );
    chmodSync(path, 0o755);
  }
  return folder;
}

const begun = (folder: string, [program, ...args]: readonly string[], environment: Record<string, string>) =>
  spawn(program, args, {
    cwd: folder,
    env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}`, ...environment },
  });
const called = (folder: string, program = 'uptake') => {
  const path = join(folder, `${program}.called`);
  return existsSync(path) ? readFileSync(path, 'utf8').trimEnd().split('\n') : undefined;
};

describe('a task of a Slurm array', () => {
  const task = (folder: string, args: readonly string[], environment: Record<string, string> = third) =>
    processEnded(begun(folder, ['bash', array, ...args], environment));

  it('runs the part of its number on its cores, whatever spaces names have', async () => {
    const folder = site();
    const { code } = await task(folder, ['my study.yaml', 'all parts', '-s', 'name=a b']);
    expect(code).toBe(0);
    expect(called(folder)).toEqual([
      ...['run', 'my study.yaml', '--chunk', '3/8', '--out', 'all parts', '--jobs', '4', '-s', 'name=a b'],
    ]);
  });

  it('takes names and the command from variables as well', async () => {
    const folder = site();
    const named = { STUDY: 'my study.yaml', OUT: 'parts', UPTAKE: `sh '${folder}/bin/uptake' --lang "fr"` };
    expect((await task(folder, [], { ...third, ...named })).code).toBe(0);
    expect(called(folder)?.slice(0, 4)).toEqual(['--lang', 'fr', 'run', 'my study.yaml']);
  });

  it('asks how many parts there are where the array is not all of them', async () => {
    const folder = site();
    const some = {
      ...third,
      SLURM_ARRAY_TASK_COUNT: '2',
      SLURM_ARRAY_TASK_MIN: '3',
      SLURM_ARRAY_TASK_MAX: '5',
    };
    const refused = await task(folder, ['my study.yaml', 'parts'], some);
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('PARTS=8 sbatch') });
    expect(called(folder)).toBeUndefined();
    expect((await task(folder, ['my study.yaml', 'parts'], { ...some, PARTS: '8' })).code).toBe(0);
    expect(called(folder)).toContain('3/8');
  });

  it('says what is missing, and runs nothing', async () => {
    const folder = site();
    for (const [args, environment, says] of [
      [['my study.yaml', 'parts'], {}, 'call it with sbatch'],
      [['my study.yaml'], third, 'name the study and the folder'],
      [['no study.yaml', 'parts'], third, 'no study.yaml is not there'],
    ] as const)
      expect(await task(folder, args, environment)).toMatchObject({
        code: 2,
        err: expect.stringContaining(says),
      });
    expect(called(folder)).toBeUndefined();
  });

  it('ends with the code of the command', async () => {
    const ended = await task(site('exit 4'), ['my study.yaml', 'parts']);
    expect(ended).toMatchObject({ code: 4, err: expect.stringContaining('part 3 of 8 ended with 4') });
  });

  const untilTold = "trap 'kill $!; exit 130' TERM; sleep 60 & echo runs; wait";
  async function toldWith(folder: string, signal: NodeJS.Signals, environment: Record<string, string>) {
    const child = begun(folder, ['bash', array, 'my study.yaml', 'parts'], { ...third, ...environment });
    const ended = processEnded(child);
    while (called(folder) === undefined) await wait(20);
    await wait(100);
    child.kill(signal);
    return ended;
  }

  it('is interrupted near its time limit, and goes back into the queue', async () => {
    const folder = site(untilTold);
    expect(await toldWith(folder, 'SIGUSR1', {})).toMatchObject({ code: 0 });
    expect(called(folder, 'scontrol')).toEqual(['requeue', '17']);
  });

  it('goes back into the queue only so often', async () => {
    const folder = site(untilTold);
    const often = { SLURM_RESTART_COUNT: '20' };
    expect(await toldWith(folder, 'SIGUSR1', often)).toMatchObject({
      code: 130,
      err: expect.stringContaining('ask for more with --time'),
    });
    expect(called(folder, 'scontrol')).toBeUndefined();
  });

  it('stays ended where somebody cancels it', async () => {
    const folder = site(untilTold);
    expect(await toldWith(folder, 'SIGTERM', {})).toMatchObject({ code: 130 });
    expect(called(folder, 'scontrol')).toBeUndefined();
  });
});

describe('the job that merges on Slurm', () => {
  const merge = hpc('uptake-merge.sbatch');

  it('makes the result of the folder of parts, and ends with the code of the command', async () => {
    const folder = site('exit 6');
    const { code } = await processEnded(
      begun(folder, ['bash', merge, 'all parts', 'a result', '--force'], {}),
    );
    expect(code).toBe(6);
    expect(called(folder)).toEqual(['merge', 'all parts', '--out', 'a result', '--jobs', '1', '--force']);
  });

  it('asks for the folder', async () => {
    const folder = site();
    expect(await processEnded(begun(folder, ['bash', merge], {}))).toMatchObject({
      code: 2,
      err: expect.stringContaining('name the folder'),
    });
  });
});

interface Container {
  readonly command: readonly string[];
  readonly args?: readonly string[];
  readonly env?: readonly { readonly name: string; readonly value?: string; readonly valueFrom?: unknown }[];
  readonly resources: { readonly limits: unknown };
  readonly securityContext: unknown;
  readonly volumeMounts: readonly { readonly name: string }[];
}
interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  // biome-ignore lint/suspicious/noExplicitAny: what is looked at is said in the tests
  readonly spec: any;
}

const manifests = (name: string): Manifest[] =>
  parseAllDocuments(readFileSync(hpc(name), 'utf8')).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });
const [volume, parts] = manifests('uptake-job.yaml');
const [merge] = manifests('uptake-merge.yaml');
const [workers] = manifests('uptake-workers.yaml');
const containerOf = ({ spec }: Manifest): Container => spec.template.spec.containers[0];

describe('what is given to Kubernetes', () => {
  it('is a volume, a Job with an index a part, a Job that merges, and workers', () => {
    expect([volume, parts, merge, workers].map(({ kind }) => kind)).toEqual([
      ...['PersistentVolumeClaim', 'Job', 'Job', 'Deployment'],
    ]);
    expect(volume.spec.accessModes).toEqual(['ReadWriteMany']);
    expect(parts.spec).toMatchObject({ completionMode: 'Indexed', backoffLimitPerIndex: expect.any(Number) });
    const { value } = containerOf(parts).env!.find(({ name }) => name === 'PARTS')!;
    expect(Number(value)).toBe(parts.spec.completions);
    expect(workers.spec.template.metadata.labels).toEqual(workers.spec.selector.matchLabels);
  });

  it.each([parts, merge, workers])(
    'gives pods of $metadata.name no more rights than they need',
    (manifest) => {
      expect(manifest.spec.template.spec).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      });
      const container = containerOf(manifest);
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(container.resources.limits).toHaveProperty('memory');
      const there = manifest.spec.template.spec.volumes.map(({ name }: { name: string }) => name);
      expect(container.volumeMounts.map(({ name }) => name).sort()).toEqual(there.sort());
    },
  );

  it('runs part i + 1 at index i', async () => {
    const folder = site();
    const { command, args = [], env = [] } = containerOf(parts);
    const values = env.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]));
    const environment = { ...Object.fromEntries(values), JOBS: '2', JOB_COMPLETION_INDEX: '7' };
    expect(await processEnded(begun(folder, [...command, ...args], environment))).toMatchObject({ code: 0 });
    expect(called(folder)).toEqual([
      ...['run', 'study.yaml', '--chunk', '8/8', '--out', 'parts', '--jobs', '2'],
    ]);
  });

  it('merges the folder into which parts are written', () => {
    const out = containerOf(parts).env!.find(({ name }) => name === 'OUT')!.value;
    expect(containerOf(merge).command.slice(0, 3)).toEqual(['uptake', 'merge', out]);
  });

  it('tries again what may go better, and only that', () => {
    const { usage, invalidScenario, badData, exists, failedRuns, notAsExpected, imprecise } = exitCode;
    const finalIn = ({ spec }: Manifest) =>
      spec.podFailurePolicy.rules.find(({ action }: { action: string }) => action === 'FailJob').onExitCodes
        .values;
    expect(finalIn(parts)).toEqual([usage, invalidScenario, badData, exists]);
    expect(finalIn(merge)).toEqual([
      ...[usage, invalidScenario, badData, failedRuns, notAsExpected, imprecise, exists],
    ]);
    for (const { spec } of [parts, merge]) {
      // what a policy of failures asks for
      expect(spec.template.spec.restartPolicy).toBe('Never');
      expect(spec.podFailurePolicy.rules[0]).toMatchObject({ action: 'Ignore' });
    }
  });

  it('has the password of a queue from a secret, and gives workers time to finish', () => {
    const { env = [], command, args = [] } = containerOf(workers);
    const named = (sought: string) => env.find(({ name }) => name === sought);
    expect(named('UPTAKE_QUEUE_PASSWORD')).toHaveProperty('valueFrom.secretKeyRef.name');
    expect(named('UPTAKE_QUEUE')?.value).not.toContain('@');
    expect([...command, ...args].join(' ')).not.toMatch(/password|:\/\//i);
    expect(workers.spec.template.spec.terminationGracePeriodSeconds).toBeGreaterThanOrEqual(30);
  });
});
