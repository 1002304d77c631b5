import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { folderWith, inFolder } from './testTerminal.ts';

/** What is said where a shell is missing, undefined where it is there. */
const missing = (shell: string): string | undefined =>
  spawnSync(shell, ['--version']).status === 0 ? undefined : `needs package: ${shell}`;

describe('what bash completes', () => {
  let script: string;
  beforeEach(({ skip }) => {
    const needs = missing('bash');
    if (needs !== undefined) skip(needs);
  });
  beforeAll(async () => {
    script = (await inFolder('/', ['completion', 'bash'])).out;
  });

  /** What stands to choose from behind these words, the last of which is being typed. */
  function completed(...words: string[]): string[] {
    const folder = folderWith({ 'uptake.bash': script });
    const typed = words.map((word) => `'${word}'`).join(' ');
    const asked = `source ./uptake.bash; COMP_WORDS=(${typed}); COMP_CWORD=${words.length - 1}; _uptake; echo "\${COMPREPLY[*]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', asked], { cwd: folder, encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout.split(/\s+/).filter((word) => word !== '');
  }

  test('are the commands, and those below a command', () => {
    expect(completed('uptake', '')).toEqual(expect.arrayContaining(['run', 'org', 'doctor', 'completion']));
    expect(completed('uptake', 'exp')).toEqual(['explain', 'export']);
    expect(completed('uptake', 'org', 'ch')).toEqual(['check']);
  });

  test('are the options of the command that is called, and those of all', () => {
    expect(completed('uptake', 'org', 'check', '--peo')).toEqual(['--people']);
    expect(completed('uptake', 'compare', 'x.yaml', '--ba')).toEqual(['--baseline']);
    expect(completed('uptake', 'run', '--no-')).toEqual(['--no-color']);
  });

  test('are the values of an option or an argument that has few', () => {
    expect(completed('uptake', 'export', '--format', '')).toEqual(['gexf', 'csv', 'jsonl', 'parquet']);
    expect(completed('uptake', 'run', '--lang', 'f')).toEqual(['fr']);
    expect(completed('uptake', 'completion', 'z')).toEqual(['zsh']);
  });

  test('are names of files elsewhere, which the shell knows', () => {
    expect(completed('uptake', 'run', '')).toEqual([]);
    expect(completed('uptake', 'run', '--out', 'r')).toEqual([]);
  });

  test('is never worked out by doing what was typed', () => {
    const mark = join(folderWith(), 'mark');
    completed('uptake', 'run', `$(touch ${mark})`, `$(touch ${mark})`);
    expect(existsSync(mark)).toBe(false);
  });
});

test('fish completes commands and values, and says what they are', async ({ skip }) => {
  const needs = missing('fish');
  if (needs !== undefined) return skip(needs);
  const folder = folderWith();
  writeFileSync(join(folder, 'uptake.fish'), (await inFolder(folder, ['completion', 'fish'])).out);
  const ask = (typed: string) =>
    spawnSync('fish', ['-c', `source ./uptake.fish; complete -C '${typed}'`], {
      cwd: folder,
      encoding: 'utf8',
    }).stdout;
  expect(ask('uptake org ch')).toMatch(/^check\tcheck the files of an organisation/m);
  expect(ask('uptake export --format ')).toMatch(/^jsonl/m);
});

test('only shells that are known are told apart', async () => {
  const { code, err } = await inFolder('/', ['completion', 'tcsh']);
  expect(code).toBe(2);
  expect(err).toContain('bash');
});
