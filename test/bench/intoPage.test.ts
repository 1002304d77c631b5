import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { intoPage } from '../../bench/report/intoPage.ts';

function page(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'uptake-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'page.md'), text);
  return join(folder, 'page.md');
}

const written =
  '<!-- measured -->\nold\n<!-- end of measured -->\n\n<!-- serving measured -->\nold\n<!-- end of serving measured -->\n';

test('a section is written between its own markers, and the other stays as it is', () => {
  const file = page(written);
  intoPage(file, { 'serving measured': 'new' });
  expect(readFileSync(file, 'utf8')).toBe(written.replace(/(serving measured -->\n)old/, '$1new'));
  intoPage(file, { measured: 'new', 'serving measured': 'newer' });
  expect(readFileSync(file, 'utf8')).toBe(written.replace('old', 'new').replace('old', 'newer'));
});

test('a page without a place for it is left alone', () => {
  const file = page('no markers\n');
  expect(() => intoPage(file, { measured: 'new' })).toThrow('no place for the tables');
  expect(readFileSync(file, 'utf8')).toBe('no markers\n');
});
