import type { Answer, Asked } from '../protocol/requests.ts';
import type { Answering } from './answering.ts';
import { playing } from './playing.ts';
import { openedIn } from './session.ts';
import { atTurn, urgency } from './turns.ts';

/** Plays a plan towards each structure. */
export const answerTargets = (
  { language, ...asked }: Asked<'targets'>,
  { session, signal, tell }: Answering<'targets'>,
): Promise<Answer<'targets'>> =>
  atTurn(urgency.worlds, async (turn) => {
    const { targetsViewOf, towardsEachStructure } = await import('./targetParts.ts');
    const { prepared, targets } = openedIn(session);
    const key = JSON.stringify(asked);
    const towards =
      targets.get(key) ??
      (await towardsEachStructure(prepared, asked, playing({ session, signal, turn, tell })));
    targets.set(key, towards);
    return targetsViewOf(prepared, towards, language);
  });
