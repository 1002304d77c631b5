import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesFrom, shippedFiles } from '../../src/runners/files.ts';
import { productVersion } from '../../src/runners/productVersion.ts';
import { folderWith } from '../cli/testTerminal.ts';

test('files are opened by their path from a folder, empty ones too', async () => {
  const folder = folderWith({ 'a.csv': 'id\né\n', 'empty.csv': '' });
  const read = filesFrom(folder);
  expect(new TextDecoder().decode(await read('a.csv'))).toBe('id\né\n');
  expect(await read('empty.csv')).toHaveLength(0);
  expect(await read(join(folder, 'a.csv'))).toHaveLength(6);
});

test('what is no file is refused with the code of the system, and never waited for', async () => {
  const folder = folderWith();
  mkdirSync(join(folder, 'folder'));
  const read = filesFrom(folder);
  await expect(read('none.csv')).rejects.toMatchObject({ code: 'ENOENT' });
  await expect(read('folder')).rejects.toMatchObject({ code: 'EISDIR' });
  if (process.platform !== 'win32') await expect(read('/dev/zero')).rejects.toMatchObject({ code: 'EINVAL' });
});

test.skipIf(process.platform === 'win32')('a pipe is read to its end', async () => {
  const folder = folderWith();
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const content = filesFrom(folder)('pipe');
  writeFileSync(join(folder, 'pipe'), 'id\n'.repeat(1000));
  expect(await content).toHaveLength(3000);
});

test('the scenarios of the product and its version are found wherever it is called from', async () => {
  expect(new TextDecoder().decode(await shippedFiles('organic-to-coordinated.yaml'))).toContain('version: 1');
  expect(productVersion).toMatch(/^\d+\.\d+\.\d+/);
});
