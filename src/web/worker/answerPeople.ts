import type { Answer, Asked } from '../protocol/requests.ts';
import type { Answering } from './answering.ts';
import { playedIn, type Session } from './session.ts';
import { atTurn, type Turn, urgency } from './turns.ts';

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

/** Answers before anything else goes on: somebody looks at the page and waits. */
async function atOnce<Answered>(
  session: Session,
  answer: (played: ReturnType<typeof playedIn>, turn: Turn) => Promise<Answered>,
): Promise<Answered> {
  const played = playedIn(session);
  return atTurn(urgency.asked, (turn) => answer(played, turn));
}
