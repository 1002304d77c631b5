import { quickest } from './quickest.ts';

/**
 * How many times as long something takes for an input of twice the size: 2 where the time grows with the size, 4 where
 * with its square.
 */
export async function timeGrowth<Input>(
  make: (size: number) => Input,
  size: number,
  act: (input: Input) => unknown,
): Promise<number> {
  const [once, twice] = [make(size), make(2 * size)];
  const [short, long] = await quickest([() => act(once), () => act(twice)]);
  return long! / short!;
}
