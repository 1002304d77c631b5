import type { Comparison } from '../../experiment/comparison.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import type { Answer, Asked } from '../protocol/requests.ts';
import type { Answering } from './answering.ts';
import { openedIn, type Session } from './session.ts';
import { beginWork, type Turn, urgency } from './turns.ts';

/** One possible world: seats, ties, and what everybody did under each plan. */
export const answerWorld = (
  { replicate, language }: Asked<'world'>,
  { session }: Answering<'world'>,
): Promise<Answer<'world'>> =>
  atOnce(session, async ({ prepared, comparison }) => {
    const { worldViewOf } = await import('./peopleParts.ts');
    return worldViewOf(prepared, comparison, language, replicate);
  });

/** Why a person did what they did. */
export const answerWhy = (
  { language, ...asked }: Asked<'why'>,
  { session, signal, tell }: Answering<'why'>,
): Promise<Answer<'why'>> =>
  atOnce(session, async ({ prepared, comparison }, turn) => {
    const { whyViewOf } = await import('./peopleParts.ts');
    return whyViewOf(prepared, comparison, asked, language, { signal, yieldToEventLoop: turn.take }, tell);
  });

/** Who won over whom in one world. */
export const answerCascade = (
  { language, ...asked }: Asked<'cascade'>,
  { session }: Answering<'cascade'>,
): Promise<Answer<'cascade'>> =>
  atOnce(session, async ({ prepared }) => {
    const { cascadeViewOf } = await import('./peopleParts.ts');
    return cascadeViewOf(prepared, asked, language);
  });

interface Played {
  readonly prepared: Prepared;
  readonly comparison: Comparison;
}

/** Answers before anything else goes on: somebody looks at the page and waits. */
async function atOnce<Answered>(
  session: Session,
  answer: (played: Played, turn: Turn) => Promise<Answered>,
): Promise<Answered> {
  const { prepared, comparison } = openedIn(session);
  if (comparison === undefined) throw new Error('not every world is played yet');
  const turn = beginWork(urgency.asked);
  try {
    return await answer({ prepared, comparison }, turn);
  } finally {
    turn.end();
  }
}
