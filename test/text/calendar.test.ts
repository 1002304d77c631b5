import { expect, test } from 'vitest';
import { readDay, weeksAfter } from '../../src/text/calendar.ts';

test('a day is one that the calendar has, year first', () => {
  expect(readDay('2027-01-04')).toEqual({ year: 2027, month: 1, day: 4 });
  expect(readDay('2028-02-29')).toEqual({ year: 2028, month: 2, day: 29 });
  for (const none of ['2027-02-29', '1900-02-29', '2027-13-01', '2027-00-10', '2027-04-31', '0000-01-01'])
    expect(readDay(none), none).toBeUndefined();
  for (const other of ['4/1/2027', '2027-1-4', '2027-01-04T00:00', ''])
    expect(readDay(other)).toBeUndefined();
});

test('weeks lead over the ends of months, years and Februaries as on the wall', () => {
  const from = (text: string, weeks: number) => weeksAfter(readDay(text)!, weeks);
  expect(from('2027-01-04', 0)).toEqual({ year: 2027, month: 1, day: 4 });
  expect(from('2027-01-04', 52)).toEqual({ year: 2028, month: 1, day: 3 });
  expect(from('2028-02-26', 1)).toEqual({ year: 2028, month: 3, day: 4 });
  // the same as the clock of the machine has it, over a century
  for (const weeks of [1, 104, 5200]) {
    const day = new Date(Date.UTC(2027, 0, 4) + weeks * 7 * 86_400_000);
    expect(from('2027-01-04', weeks)).toEqual({
      year: day.getUTCFullYear(),
      month: day.getUTCMonth() + 1,
      day: day.getUTCDate(),
    });
  }
});
