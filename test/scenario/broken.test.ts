import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { prepare } from '../../src/experiment/prepare.ts';
import { readScenario } from '../../src/scenario/readScenario.ts';
import { InputError } from '../../src/text/problem.ts';
import { type BrokenFile, brokenFiles } from './brokenFiles.ts';
import { disk } from './sources.ts';

const folder = 'test/broken';

/** Opens a scenario and its organisation as the program does, and hands back what it throws. */
async function thrownBy(file: string): Promise<unknown> {
  try {
    await prepare(await readScenario(file, disk), disk.read);
  } catch (error) {
    return error;
  }
  return undefined;
}

test.each(brokenFiles)('$file is refused with $code', async ({ file, code, line, path, at }: BrokenFile) => {
  const error = await thrownBy(`${folder}/${file}`);
  if (!(error instanceof InputError)) throw error ?? new Error('the file was accepted');

  expect(error.subject).toBe(file.startsWith('data/') ? 'data' : 'scenario');
  const codes = error.problems.map((problem) => problem.code);
  expect(codes).toContain(code);
  const problem = error.problems[codes.indexOf(code)]!;
  if (line !== undefined) expect(problem.line).toBe(line);
  if (path !== undefined) expect(problem.path).toBe(path);
  if (at !== undefined) expect(problem.file).toBe(`${folder}/${at}`);

  for (const { file, message, remedy } of error.problems) {
    expect(file).toContain(folder);
    for (const words of [message.en, message.fr, remedy.en, remedy.fr]) {
      expect(words).not.toBe('');
      expect(words).not.toMatch(/undefined|\[object|\bNaN\b.*NaN|Invalid input/);
    }
    expect(message.fr).not.toBe(message.en);
    expect(remedy.fr).not.toBe(remedy.en);
  }
});

test('every malformed file has its row', () => {
  const named = new Set(brokenFiles.map(({ file }) => file));
  const bases = /\/(bases|circle)\//;
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter(
      (path) =>
        /^((scenario|meaning)\/.*\.(yaml|json)|data\/.*scenario\.yaml)$/.test(path) && !bases.test(path),
    );
  expect(found.filter((path) => !named.has(path))).toEqual([]);
  expect(found.length).toBeGreaterThan(100);
});
