import { resolve } from 'node:path';
import type { Absent, Contestant, Work } from './contestant.ts';
import { runs } from './runs.ts';

const scripts = resolve(import.meta.dirname, 'python');
/** Debian's own comes first: it is the one that sees Debian's packages. */
const interpreters = ['/usr/bin/python3', 'python3'];

/** A contestant of a Python library, where some interpreter has it. */
export function python(
  name: string,
  library: string,
  script: string,
  works: { readonly [work in Work]?: number },
): Contestant | Absent {
  const found = interpreters.find((program) => runs(program, ['-c', `import numpy, ${library}`]));
  if (found === undefined) return { name, needs: `python3-${library}` };
  return {
    name,
    works,
    sameLuck: false,
    command: (work, folder) => [found, resolve(scripts, script), work, folder],
  };
}
