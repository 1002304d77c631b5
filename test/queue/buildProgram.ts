import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { SHORT, writeStudy } from './study.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The built program, `dist/app/main.js` in a folder of its own. */
    program: string;
    /** The folder of results of the studies of these tests, run at once on this machine. */
    alone: string;
  }
}

/** Builds the program where nobody else does, since a process is started from sources in seconds, and runs the study without a queue. */
export default async function buildProgram(project: TestProject): Promise<() => void> {
  const root = resolve(import.meta.dirname, '../..');
  const folder = mkdtempSync(join(tmpdir(), 'uptake-queue-program-'));
  // other users' databases look into folders beside it
  chmodSync(folder, 0o755);
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const { bundle } = await import(pathToFileURL(join(root, 'starter/bundle.mjs')).href);
  await bundle(root, join(folder, 'dist'), { logLevel: 'silent' });
  const program = join(folder, 'dist/app/main.js');
  const alone = join(folder, 'alone');
  writeStudy(alone);
  for (const study of ['sweep.yaml', SHORT])
    execFileSync(process.execPath, [program, 'run', study, '--out', join('results', study)], {
      cwd: alone,
      stdio: 'pipe',
    });
  project.provide('program', program);
  project.provide('alone', join(alone, 'results'));
  return () => rmSync(folder, { recursive: true, force: true });
}
