import { execFileSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mostFileBytes } from '../../src/org/imports/fileSize.ts';
import { filesFrom, shippedFiles } from '../../src/runners/files.ts';
import { productVersion } from '../../src/runners/productVersion.ts';
import { folderWith, inFolder } from '../cli/testTerminal.ts';

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

test('a file that is too large is refused before it is read, however large', async () => {
  const folder = folderWith({ 'large.csv': '' });
  const read = filesFrom(folder);
  for (const size of [mostFileBytes + 1, 3 * 2 ** 30, 6 * 2 ** 30]) {
    // a sparse file: the size is all there is of it
    truncateSync(join(folder, 'large.csv'), size);
    const before = process.memoryUsage.rss();
    await expect(read('large.csv')).rejects.toMatchObject({ code: 'EFBIG' });
    expect(process.memoryUsage.rss() - before).toBeLessThan(100e6);
  }
  const { code, err } = await inFolder(folder, ['validate', 'large.csv']);
  expect(code).toBe(3);
  expect(err).toContain('the file is larger than 2 MB');
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
