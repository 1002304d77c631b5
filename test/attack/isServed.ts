import { ask, NoAnswer, type Question } from './ask.ts';
import { asJson, tiny } from './scenarios.ts';

let asked = 0;

/** A small simulation that nobody has asked for yet. */
export const ordinarySimulation = (): Question => ({
  ...asJson({ ...tiny, seed: `ordinary ${asked++}` }),
  method: 'POST',
  path: '/v1/simulations',
});

/** The status of an ordinary client's simulation, or why there is none. */
export async function isServed(url: string, patience = 10_000): Promise<number | string> {
  try {
    return (await ask(url, { ...ordinarySimulation(), patience })).status;
  } catch (error) {
    if (error instanceof NoAnswer) return error.message;
    throw error;
  }
}
