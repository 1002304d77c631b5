import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

/** What a figure was measured on; names nobody and no place. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly node: string;
  readonly compiler: string;
  /** Processes that wanted a core, over the last minute, at the beginning and the end. */
  readonly load: { readonly before: number; after: number };
}

export function machine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    compiler: compilerName(),
    load: { before: loadavg()[0], after: Number.NaN },
  };
}

export function describeMachine({ processor, cores, memoryGiB, node, compiler, load }: Machine): string {
  const after = Number.isNaN(load.after) ? '' : `, ${load.after.toFixed(1)} at the end`;
  return `${processor}, ${cores} cores, ${memoryGiB} GiB · Node ${node} · ${compiler} · load ${load.before.toFixed(1)}${after}`;
}

function compilerName(): string {
  for (const name of ['gcc', 'cc', 'clang'])
    try {
      return execFileSync(name, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
        .split('\n')[0]
        .trim();
    } catch {
      // not this one
    }
  return 'no C compiler';
}
