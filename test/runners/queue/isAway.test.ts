import { expect, test } from 'vitest';
import { isAway } from '../../../src/runners/queue/isAway.ts';
import { isFull, untilServed } from '../../../src/runners/queue/untilServed.ts';

const coded = (code: string, message = 'something') => Object.assign(new Error(message), { code });

test.each([
  coded('ECONNREFUSED'),
  coded('ECONNRESET'),
  coded('EPIPE'),
  coded('ETIMEDOUT'),
  coded('EHOSTUNREACH'),
  // a PostgreSQL that starts, stops, or was killed
  coded('57P01'),
  coded('57P03'),
  coded('08006'),
  new Error('Connection terminated unexpectedly'),
  new AggregateError([coded('ECONNREFUSED'), coded('ECONNREFUSED')]),
])('%s says that a database is away', (error) => {
  expect(isAway(error)).toBe(true);
});

test.each([
  coded('28P01', 'password authentication failed'),
  coded('42P01', 'relation does not exist'),
  new Error('WRONGPASS invalid username-password pair'),
  new AggregateError([]),
  undefined,
  null,
  'ECONNREFUSED',
])('%s does not', (error) => {
  expect(isAway(error)).toBe(false);
});

test('a database that is full is told from one that is away', () => {
  const full = [
    new Error("OOM command not allowed when used memory > 'maxmemory'."),
    new Error('MISCONF Redis is configured to save RDB snapshots'),
    coded('53100', 'could not extend file'),
  ];
  expect(full.map(isFull)).toEqual([true, true, true]);
  expect(full.some(isAway)).toBe(false);
  expect(isFull(coded('ECONNREFUSED'))).toBe(false);
});

test('what finds no room and is not wanted any more fails at once', async () => {
  const error = coded('53100');
  const heard: Error[] = [];
  const giving = untilServed(() => Promise.reject(error), {
    onError: (told) => heard.push(told),
    isWanted: () => false,
  });
  await expect(giving).rejects.toBe(error);
  expect(heard).toEqual([]);
});
