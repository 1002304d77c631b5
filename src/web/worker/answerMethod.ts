import type { Answer, Asked } from '../protocol/requests.ts';
import type { Answering } from './answering.ts';
import { TELLING } from './playing.ts';
import { atTurn, urgency } from './turns.ts';

/** The numbers that nobody knows, beside what the scenario has that is open, if one is. */
export async function answerParameters(
  { language }: Asked<'parameters'>,
  { session }: Answering<'parameters'>,
): Promise<Answer<'parameters'>> {
  const { parametersViewOf } = await import('./methodParts.ts');
  return parametersViewOf(session.opened?.prepared.source.scenario, language);
}

/** Plays published roll-outs in possible worlds, once in the life of a page; everything else goes before it. */
export const answerRollouts = (
  { worlds, language }: Asked<'rollouts'>,
  { session, signal, tell }: Answering<'rollouts'>,
): Promise<Answer<'rollouts'>> =>
  atTurn(urgency.draws, async (turn) => {
    const { checkedRollouts, fittedRollouts, holdInWorlds, rolloutsViewOf } = await import(
      './methodParts.ts'
    );
    const all = [...fittedRollouts, ...checkedRollouts];
    const known = session.rollouts;
    const keyOf = (id: string) => `${id} ${worlds}`;
    const view = (isComplete: boolean) =>
      rolloutsViewOf(
        all.flatMap(({ id }) => known.get(keyOf(id)) ?? []),
        worlds,
        isComplete,
        language,
      );
    const total = all.length * worlds;
    let last = performance.now();
    let latest = view(false);
    for (const [k, rollout] of all.entries()) {
      if (known.has(keyOf(rollout.id))) continue;
      const held = await holdInWorlds(rollout, worlds, {
        async pause() {
          await turn.take();
          signal.throwIfAborted();
        },
        onWorld(done) {
          const now = performance.now();
          if (now - last < TELLING) return;
          last = now;
          tell({ view: latest, done: k * worlds + done, total });
        },
      });
      known.set(keyOf(rollout.id), held);
      latest = view(false);
      tell({ view: latest, done: (k + 1) * worlds, total });
    }
    return view(true);
  });

/** Computes a small comparison here and holds its bits beside those of the command line. */
export const answerBits = (_: Asked<'bits'>, { session }: Answering<'bits'>): Promise<Answer<'bits'>> =>
  atTurn(urgency.draws, async (turn) => {
    const { bitsHere, expectedBits } = await import('./methodParts.ts');
    await turn.take();
    session.bits ??= await bitsHere();
    const short = (digits: string) => digits.slice(0, 16).replaceAll(/(?<=^(?:.{4})+)(?=.)/g, '-');
    return {
      isSame: session.bits === expectedBits,
      here: short(session.bits),
      expected: short(expectedBits),
    };
  });
