import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Daemons stand where only root looks for programs. */
const path = [process.env.PATH, '/usr/sbin', '/sbin'].join(delimiter);
const programs = ['munged', 'slurmctld', 'slurmd', 'sbatch', 'scancel', 'scontrol', 'squeue'];

/** What is said where Slurm cannot be started, undefined where it can. */
export function missingOfSlurm(): string | undefined {
  const places = path.split(delimiter);
  const missing = programs.some((program) => !places.some((place) => existsSync(join(place, program))));
  if (missing) return 'needs package: slurm';
  return process.getuid?.() === 0 ? undefined : 'needs package: slurm (as root)';
}

/** A Slurm of one machine, with everything that it keeps in a folder of its own. */
export interface SlurmHere {
  /** Submits a job from a folder, and gives its number. */
  submit(args: readonly string[], folder: string, environment: Readonly<Record<string, string>>): string;
  /** How the tasks of a job stand: `COMPLETED 0:0`, its exit code and what killed it. */
  states(job: string): string[];
  /** How they ended, once all have. */
  ended(job: string): Promise<string[]>;
  /** @throws Error where something does not become so in time */
  until(isSo: () => boolean): Promise<void>;
  /** A process whose command line has these words in a row. */
  processOf(words: readonly string[]): number | undefined;
  /** Performs a program to its end, with this Slurm as the one of the machine, and gives what it printed. */
  run(program: string, args: readonly string[], folder: string): string;
  /** Ends all jobs and what was started, and removes the folder. */
  end(): Promise<void>;
}

/** Milliseconds that anything may take. */
const PATIENCE = 90_000;

/** Starts the daemons of Slurm on ports that are free. @throws Error with what they logged */
export async function startSlurm({ cores }: { readonly cores: number }): Promise<SlurmHere> {
  const folder = mkdtempSync(join(tmpdir(), 'uptake-slurm-'));
  // whoever asks for a credential goes through it
  chmodSync(folder, 0o755);
  const place = (name: string) => join(folder, name);
  for (const name of ['state', 'spool']) mkdirSync(place(name));
  writeFileSync(place('munge.key'), randomBytes(128), { mode: 0o400 });
  writeFileSync(place('slurm.conf'), configuration(place, await freePorts(2), cores));
  const environment = { ...process.env, PATH: path, SLURM_CONF: place('slurm.conf') };

  const daemons: ChildProcess[] = [];
  const start = (program: string, ...args: string[]) => {
    daemons.push(spawn(program, args, { env: environment, stdio: 'ignore', cwd: folder }));
  };
  const run: SlurmHere['run'] = (program, args, from) =>
    execFileSync(program, args, {
      ...{ cwd: from, env: environment, encoding: 'utf8', timeout: PATIENCE },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const printedBy = (program: string, ...args: string[]) => {
    try {
      return run(program, args, folder);
    } catch {
      return '';
    }
  };
  const until: SlurmHere['until'] = async (isSo) => {
    for (const began = performance.now(); !isSo(); await wait(200))
      if (performance.now() - began > PATIENCE) throw new Error(`waited in vain\n${logged()}`);
  };
  const logged = () =>
    ['munged.log', 'slurmctld.log', 'slurmd.log']
      .filter((name) => existsSync(place(name)))
      .map((name) => `${name}\n${readFileSync(place(name), 'utf8').split('\n').slice(-20).join('\n')}`)
      .join('\n');

  async function end(): Promise<void> {
    if (printedBy('squeue', '-h') !== '') {
      printedBy('scancel', '--full', '--user=root');
      await until(() => printedBy('squeue', '-h') === '').catch(() => {});
    }
    for (const daemon of daemons.reverse()) await stop(daemon);
    rmSync(folder, { recursive: true, force: true });
  }

  try {
    start(
      ...(['munged', '--foreground', `--key-file=${place('munge.key')}`] as const),
      ...[`--socket=${place('munge.socket')}`, `--pid-file=${place('munged.pid')}`],
      ...[`--log-file=${place('munged.log')}`, `--seed-file=${place('munge.seed')}`],
    );
    await until(() => existsSync(place('munge.socket')));
    start('slurmctld', '-D', '-f', place('slurm.conf'));
    start('slurmd', '-D', '-f', place('slurm.conf'));
    await until(() => /^idle$/m.test(printedBy('sinfo', '-h', '-o', '%T')));
  } catch (error) {
    await end();
    throw error;
  }

  const states = (job: string) =>
    // a job a line, of words with their values
    [
      ...printedBy('scontrol', '--oneliner', 'show', 'job', job).matchAll(
        / JobState=(\w+) .* ExitCode=(\S+)/g,
      ),
    ].map(([, state, code]) => `${state} ${code}`);
  return {
    ...{ run, until, states, end },
    submit: (args, from, more) =>
      execFileSync('sbatch', ['--parsable', ...args], {
        ...{ cwd: from, env: { ...environment, ...more }, encoding: 'utf8', timeout: PATIENCE },
      }).trim(),
    async ended(job) {
      const isOver = (state: string) => !/^(PENDING|RUNNING|COMPLETING|REQUEUED|SUSPENDED)/.test(state);
      let found: string[] = [];
      await until(() => {
        found = states(job);
        return found.length > 0 && found.every(isOver);
      });
      return found;
    },
    processOf(words) {
      const sought = `\0${words.join('\0')}\0`;
      return readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number)
        .find((pid) => commandLine(pid).includes(sought));
    },
  };
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // it has just ended
    return '';
  }
}

async function stop(daemon: ChildProcess): Promise<void> {
  if (daemon.exitCode !== null || daemon.signalCode !== null || daemon.pid === undefined) return;
  const ended = once(daemon, 'exit');
  daemon.kill('SIGTERM');
  const late = setTimeout(() => daemon.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(late);
}

/** Ports that nobody listens on now. */
async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}

function configuration(
  place: (name: string) => string,
  [controller, node]: readonly number[],
  cores: number,
): string {
  const [name] = hostname().split('.');
  return `ClusterName=uptake
SlurmctldHost=${name}(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
# a requeued job waits until its credential has expired: two minutes, unless said otherwise
AuthInfo=socket=${place('munge.socket')},cred_expire=5
CredType=cred/munge
SlurmctldPort=${controller}
SlurmdPort=${node}
StateSaveLocation=${place('state')}
SlurmdSpoolDir=${place('spool')}
SlurmctldPidFile=${place('slurmctld.pid')}
SlurmdPidFile=${place('slurmd.pid')}
SlurmctldLogFile=${place('slurmctld.log')}
SlurmdLogFile=${place('slurmd.log')}
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=2,bf_interval=1
# as many cores as are asked for, whatever the machine has
SlurmdParameters=config_overrides
ReturnToService=2
KillWait=5
NodeName=${name} NodeAddr=127.0.0.1 CPUs=${cores} RealMemory=1000 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
`;
}
