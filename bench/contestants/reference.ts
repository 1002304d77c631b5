import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Absent, ANY_SIZE, type Contestant } from './contestant.ts';
import { runs } from './runs.ts';

const sources = resolve(import.meta.dirname, '../reference');
/** Products and sums are rounded one by one, as JavaScript rounds them. */
const FLAGS = ['-O3', '-std=c11', '-D_POSIX_C_SOURCE=199309L', '-ffp-contract=off'];

/** Our own plain C, compiled by the first compiler found. */
export function reference(scratch: string): Contestant | Absent {
  const program = join(scratch, 'reference');
  const files = readdirSync(sources).filter((name) => name.endsWith('.c'));
  const arguments_ = [...FLAGS, ...files.map((name) => join(sources, name)), '-o', program, '-lm'];
  const compiler = ['gcc', 'cc', 'clang'].find((name) => runs(name, ['--version']));
  if (compiler === undefined) return { name: 'C', needs: 'a C compiler' };
  execFileSync(compiler, arguments_, { stdio: ['ignore', 'inherit', 'inherit'] });
  return {
    name: 'C',
    works: { W1: ANY_SIZE, W2: ANY_SIZE, change: ANY_SIZE },
    sameLuck: true,
    command: (work, folder) => [program, work, folder],
  };
}
