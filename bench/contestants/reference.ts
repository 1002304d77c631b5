import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CHANGE_INPUTS } from '../inputs/changeInputs.ts';
import { RECORDED_INPUTS, RECORDED_PEOPLE } from '../inputs/recordedInputs.ts';
import { type Absent, ANY_SIZE, type Contestant, type Work } from './contestant.ts';
import { runs } from './runs.ts';

const sources = resolve(import.meta.dirname, '../reference');
/** Products and sums are rounded one by one, as JavaScript rounds them. */
const FLAGS = ['-O3', '-std=c11', '-D_POSIX_C_SOURCE=199309L', '-ffp-contract=off'];

/** Our own plain C, compiled by the first compiler found. */
export function reference(scratch: string): Contestant | Absent {
  const program = compiled(scratch);
  if (program === undefined) return { name: 'C', needs: COMPILER };
  return {
    name: 'C',
    works: { W1: ANY_SIZE, W2: ANY_SIZE, change: ANY_SIZE, styles: RECORDED_PEOPLE },
    sameLuck: true,
    // of the styles it plays runs that were recorded: those are compared person by person
    comparedIn: ['W1', 'W2', 'change'],
    tellsStates: ['change', 'styles'],
    command: (work, folder) => [program, work, join(folder, inputsOf[work] ?? '')],
  };
}

/** The bare week of `change` in C, as the yardstick beside works that it does not know. */
export function referenceAsYardstick(scratch: string): Contestant | Absent {
  const program = compiled(scratch);
  if (program === undefined) return { name: YARDSTICK, needs: COMPILER };
  return {
    name: YARDSTICK,
    works: { styles: ANY_SIZE, lenses: ANY_SIZE, blitzkrieg: ANY_SIZE },
    sameLuck: true,
    comparedIn: [],
    command: (_, folder) => [program, 'change', join(folder, CHANGE_INPUTS)],
  };
}

/** C's week without its filter by draws: what the filter is worth, and that it changes nothing. */
export function referenceOfEverybody(scratch: string): Contestant | Absent {
  const program = compiled(scratch, '-DEVERYBODY_DECIDES');
  if (program === undefined) return { name: 'C-everybody', needs: COMPILER };
  return {
    name: 'C-everybody',
    works: { change: 10_000 },
    sameLuck: true,
    tellsStates: ['change'],
    command: (work, folder) => [program, work, join(folder, CHANGE_INPUTS)],
  };
}

/** Where the inputs of C lie, of works that it reads in a form of its own. */
const inputsOf: { readonly [work in Work]?: string } = {
  change: CHANGE_INPUTS,
  styles: join('styles', RECORDED_INPUTS),
};

export const YARDSTICK = 'C-change';
const COMPILER = 'a C compiler';
const programs = new Map<string, string | undefined>();

/** The program, compiled once a folder; undefined without a compiler. */
function compiled(scratch: string, ...definitions: string[]): string | undefined {
  const program = join(scratch, `reference${definitions.join('')}`);
  if (!programs.has(program)) {
    const files = readdirSync(sources).filter((name) => name.endsWith('.c'));
    const compiler = ['gcc', 'cc', 'clang'].find((name) => runs(name, ['--version']));
    const given = [
      ...FLAGS,
      ...definitions,
      ...files.map((name) => join(sources, name)),
      '-o',
      program,
      '-lm',
    ];
    if (compiler !== undefined) execFileSync(compiler, given, { stdio: ['ignore', 'inherit', 'inherit'] });
    programs.set(program, compiler && program);
  }
  return programs.get(program);
}
