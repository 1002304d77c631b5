import { expect, test } from 'vitest';
import { meaning, personMeant } from '../../src/scenario/personMeant.ts';

test.each([
  ['13', '00013', true],
  ['1000', '1e3', true],
  ['31', '0x1F', true],
  ['1.5', '1.50', true],
  ['ab1', 'AB1', false],
  ['ada@x.example', 'Ada@X.example', false],
])(
  '%s is nobody where %s is meant, which has to stand in quotation marks if it looks like a number',
  (name, id, quoted) => {
    expect(personMeant(name, ['00012', id, 'z'])).toBe(id);
    expect(meaning(name, id).en.includes('quotation marks')).toBe(quoted);
    expect(meaning(name, id).fr).toContain(`« ${id} »`);
  },
);

test('of two identifiers that are the same to people neither is meant for sure', () => {
  expect(personMeant('777777', ['0777777', '00777777'])).not.toBeUndefined();
  expect(personMeant('zzzzzz', ['0777777'])).toBeUndefined();
});
