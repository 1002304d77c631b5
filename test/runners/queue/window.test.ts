import { expect, test } from 'vitest';
import { inTurn } from '../../../src/runners/queue/window.ts';

/** Work that ends when it is told to. */
function work() {
  const ends: (() => void)[] = [];
  return {
    begun: () => ends.length,
    begin: () => new Promise<void>((end) => ends.push(end)),
    end: (k: number) => ends[k](),
  };
}
const soon = () => new Promise((resolve) => setImmediate(resolve));

test('so many pass at a time, the others as there is room', async () => {
  const window = inTurn(2);
  const { begin, begun, end } = work();
  for (let k = 0; k < 4; k++) void window.pass(begin);
  await soon();
  expect(begun()).toBe(2);
  end(1);
  await soon();
  expect(begun()).toBe(3);
  window.widen(3);
  await soon();
  expect(begun()).toBe(4);
});

test('a narrower window takes nothing away, and lets nobody in', async () => {
  const window = inTurn(3);
  const { begin, begun, end } = work();
  for (let k = 0; k < 4; k++) void window.pass(begin);
  await soon();
  window.widen(1);
  end(0);
  end(1);
  await soon();
  expect(begun()).toBe(3);
  end(2);
  await soon();
  expect(begun()).toBe(4);
});

test('what fails makes room', async () => {
  const window = inTurn(1);
  await expect(window.pass(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  await expect(window.pass(async () => 1)).resolves.toBe(1);
});

test('whoever waits at a window that closes hears why, and whoever is inside goes on', async () => {
  const window = inTurn(1);
  const { begin, end } = work();
  const inside = window.pass(begin);
  const outside = window.pass(begin);
  await soon();
  window.close(new Error('closed'));
  await expect(outside).rejects.toThrow('closed');
  end(0);
  await expect(inside).resolves.toBeUndefined();
});
