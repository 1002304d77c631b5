import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** An earlier commit's files in a folder of their own, with the packages of today. */
export interface CheckedOut {
  readonly folder: string;
  /** Takes the folder away again, and git's note of it. */
  remove(): void;
}

/** Checks a commit out beside this clone; undefined where git or that much of its history is missing. */
export function checkOut(commit: string, scratch: string): CheckedOut | undefined {
  const folder = join(scratch, commit);
  try {
    git('cat-file', '-e', `${commit}^{commit}`);
    git('worktree', 'add', '--detach', folder, commit);
  } catch {
    return undefined;
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    remove() {
      git('worktree', 'remove', '--force', folder);
    },
  };
}

/** What is said where it cannot be checked out. */
export const historyUpTo = (commit: string) => `git and its history up to ${commit}`;

function git(...given: string[]): void {
  execFileSync('git', given, { cwd: root, stdio: 'ignore' });
}
