import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fingerprint } from '../../src/experiment/fingerprint.ts';

const result = {
  weekly: 'plan,week\nslow,0\n',
  summary: 'plan,metric\n',
  contrasts: 'a,b\n',
  engineVersion: '1',
  resolved: 'title: né\n',
};

test('it is a SHA-256 of the SHA-256 of each part, which anyone can compute', () => {
  const sha = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  const full = sha(
    Object.entries(result)
      .map(([name, content]) => `${name} ${sha(content)}\n`)
      .join(''),
  );
  expect(fingerprint(result).full).toBe(full);
  expect(fingerprint(result).short).toBe(`${full.slice(0, 4)}-${full.slice(4, 8)}-${full.slice(8, 12)}`);
});

test('texts and their bytes are the same', () => {
  expect(fingerprint({ ...result, resolved: new TextEncoder().encode(result.resolved) })).toEqual(
    fingerprint(result),
  );
});

test('it changes with every part, and when a line moves from one part to the next', () => {
  const prints = [
    result,
    ...Object.keys(result).map((part) => ({ ...result, [part]: 'else' })),
    { ...result, weekly: 'plan,week\n', summary: 'slow,0\nplan,metric\n' },
  ].map((one) => fingerprint(one).full);
  expect(new Set(prints).size).toBe(prints.length);
});

test('nothing else has a part in it, nor the order of the fields', () => {
  const { weekly, ...rest } = result;
  const more = { ...rest, weekly, time: '12:00', path: 'somewhere' };
  expect(fingerprint(more)).toEqual(fingerprint(result));
});
