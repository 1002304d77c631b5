import type { Answer, Asked } from '../protocol/requests.ts';
import type { Answering } from './answering.ts';
import { playing } from './playing.ts';
import { openedIn } from './session.ts';
import { atTurn, urgency } from './turns.ts';

/** Plays a plan and its branches, as far as they were not played before. */
export const answerBranches = (
  { language, pair, ...asked }: Asked<'branches'>,
  { session, signal, tell }: Answering<'branches'>,
): Promise<Answer<'branches'>> =>
  atTurn(urgency.worlds, async (turn) => {
    const { branchesViewOf, playForks } = await import('./branchParts.ts');
    const { prepared } = openedIn(session);
    const played = await playForks(prepared, asked, {
      ...playing({ session, signal, turn, tell }),
      known: openedIn(session).branches,
    });
    return branchesViewOf(prepared, asked, played, pair, language);
  });

/** Finds the best week to go over from one plan to another, by each outcome. */
export const answerBestWeek = (
  { of, to, weeks, worlds, language }: Asked<'bestWeek'>,
  { session, signal, tell }: Answering<'bestWeek'>,
): Promise<Answer<'bestWeek'>> =>
  atTurn(urgency.dial, async (turn) => {
    const { bestWeekViewOf, branchOutcomes, changesOfMind } = await import('./branchParts.ts');
    const { prepared } = openedIn(session);
    const { target } = prepared.source.scenario;
    // a target that is never looked at is never kept
    const outcomes = branchOutcomes.filter((outcome) => outcome !== 'kept' || target !== undefined);
    const asked = { of, to: [to], weeks, outcomes, worlds };
    const { plans } = await changesOfMind(prepared, asked, {
      ...playing({ session, signal, turn, tell }),
      known: openedIn(session).branches,
    });
    return plans[0].best.map((best, k) =>
      bestWeekViewOf(prepared, of, to, { ...best, outcome: outcomes[k] }, language),
    );
  });
