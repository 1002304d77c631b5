import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Absent, ANY_SIZE, type Contestant } from './contestant.ts';
import { runs } from './runs.ts';

const sources = resolve(import.meta.dirname, '../reference');
/** Products and sums are rounded one by one, as JavaScript rounds them. */
const FLAGS = ['-O3', '-std=c11', '-D_POSIX_C_SOURCE=199309L', '-ffp-contract=off'];

/** Our own plain C, compiled by the first compiler found. */
export const reference = (scratch: string): Contestant | Absent =>
  compiled(scratch, 'C', [], { W1: ANY_SIZE, W2: ANY_SIZE, change: ANY_SIZE });

/** The same without its filter by draws: what the filter is worth, and that it changes nothing. */
export const referenceOfEverybody = (scratch: string): Contestant | Absent =>
  compiled(scratch, 'C of everybody', ['-DEVERYBODY_DECIDES'], { change: 10_000 });

function compiled(
  scratch: string,
  name: string,
  definitions: readonly string[],
  works: Contestant['works'],
): Contestant | Absent {
  const program = join(scratch, `reference${definitions.join('')}`);
  const files = readdirSync(sources).filter((file) => file.endsWith('.c'));
  const compiler = ['gcc', 'cc', 'clang'].find((candidate) => runs(candidate, ['--version']));
  if (compiler === undefined) return { name, needs: 'a C compiler' };
  const given = [...FLAGS, ...definitions, ...files.map((file) => join(sources, file)), '-o', program, '-lm'];
  execFileSync(compiler, given, { stdio: ['ignore', 'inherit', 'inherit'] });
  return { name, works, sameLuck: true, command: (work, folder) => [program, work, folder] };
}
