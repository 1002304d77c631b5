import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const filesOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|mjs)$/.test(file))
    .map((file) => join(root, folder, file));

test('scripts hold nothing that source, tests or benches are made of: they write files and start tools', () => {
  const files = ['src', 'test', 'bench'].flatMap(filesOf);
  expect(files.length).toBeGreaterThan(400);
  const importing = files.filter((file) => /from '[./]*\/scripts\//.test(readFileSync(file, 'utf8')));
  expect(importing.map((file) => relative(root, file))).toEqual([]);
  const scripts = filesOf('scripts');
  expect(scripts.length).toBeGreaterThan(4);
  const exporting = scripts.filter((file) => /^export /m.test(readFileSync(file, 'utf8')));
  expect(exporting.map((file) => relative(root, file))).toEqual([]);
});
