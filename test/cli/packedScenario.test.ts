import { expect, test } from 'vitest';
import { packedScenario } from '../../src/cli/run/packedScenario.ts';
import { openedFrom } from '../../src/web/state/usualScenario.ts';

test('a scenario goes to the page with its files, to the byte: marks at their beginning, other encodings, workbooks', () => {
  const files = new Map<string, Uint8Array>([
    ['mine.yaml', Buffer.from('version: 1\n')],
    ['data/élan.csv', Buffer.from('\uFEFFid,unit\na,é\n')],
    ['data/latin.csv', Buffer.from('id,unit\na,é\n', 'latin1')],
    ['/srv/staff.xlsx', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
  ]);
  const { name, files: unpacked, isUsual } = openedFrom(JSON.parse(packedScenario('mine.yaml', files)));
  expect([name, isUsual]).toEqual(['mine.yaml', false]);
  expect(Object.keys(unpacked)).toEqual([...files.keys()]);
  for (const [path, content] of files) expect(Buffer.from(unpacked[path]!)).toEqual(Buffer.from(content));
  expect(unpacked['data/latin.csv']).toBeInstanceOf(Uint8Array);
  expect(unpacked['data/élan.csv']).toBeTypeOf('string');
});
