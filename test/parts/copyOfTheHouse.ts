import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** How a program ended, and what it printed. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A copy of the product in a folder of its own, to which a test adds a part as its author would. */
export interface CopyOfTheHouse {
  readonly folder: string;
  /** The text of a file; paths are relative to the folder. */
  read(path: string): string;
  /** Writes a file, and the folders that lead to it. */
  write(path: string, text: string): void;
  /** Replaces what stands in a file exactly once; throws where it does not stand there, or more often. */
  edit(path: string, from: string, to: string): void;
  /** Runs `uptake` with these arguments in the folder, built anew where a file was written since. */
  run(args: readonly string[]): Ended;
  /** Runs a script of package.json by its name. */
  script(name: string): Ended;
  /** Checks the types of the product and of its scripts. */
  types(): Ended;
  remove(): void;
}

const root = resolve(import.meta.dirname, '../..');
const copied = [
  'src',
  'scripts',
  'starter',
  'scenarios',
  'stories',
  'docs',
  'package.json',
  'tsconfig.json',
  'tsconfig.core.json',
];

/** Copies the product with its scenarios and documents, but without its tests; packages are shared. */
export function copyOfTheHouse(): CopyOfTheHouse {
  const folder = mkdtempSync(join(tmpdir(), 'uptake-house-'));
  for (const path of copied) cpSync(join(root, path), join(folder, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  let isBuilt = false;

  const node = (...args: readonly string[]): Ended => {
    const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      env: { ...process.env, LC_ALL: 'C', NO_COLOR: '1' },
    });
    if (error) throw error;
    return { code: status ?? -1, out: stdout, err: stderr };
  };
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    isBuilt = false;
  };

  return {
    folder,
    read,
    write,
    edit(path, from, to) {
      const [before, after, ...more] = read(path).split(from);
      if (after === undefined || more.length > 0)
        throw new Error(`${path} holds ${more.length + (after === undefined ? 0 : 1)} times: ${from}`);
      write(path, before + to + after);
    },
    run(args) {
      if (!isBuilt) {
        const { code, out, err } = node('scripts/build.mjs');
        if (code !== 0) throw new Error(`the copy cannot be built:\n${out}${err}`);
        isBuilt = true;
      }
      return node('dist/app/main.js', ...args);
    },
    script(name) {
      const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
      const [program, ...args] = scripts[name]?.split(' ') ?? [];
      if (program === 'tsx') return node('--import', 'tsx', ...args);
      if (program === 'node') return node(...args);
      throw new Error(`package.json has no script ${name} that node or tsx runs`);
    },
    types: () => node('node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
