import { expect, test } from 'vitest';
import { stripControlCharacters } from '../../src/app/stripControlCharacters.ts';

test('a title that would rename the window, ring, hide or turn round what follows is only shown', () => {
  expect(stripControlCharacters('a\u001b]0;owned\u0007b')).toBe('a·]0;owned·b');
  expect(stripControlCharacters('a\u001b[2J\u009b31m\u0000\u007f')).toBe('a·[2J·31m··');
  expect(stripControlCharacters('a\u202egpj.exe')).toBe('a·gpj.exe');
});

test('colours, a line written anew, tabs and every script pass as they are', () => {
  const text = '\r\u001b[1mÉté – 夏 🌻 naïve\u001b[22m\u001b[K\t│┤╭\r\n';
  expect(stripControlCharacters(text)).toBe(text);
});
