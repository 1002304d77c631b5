import { runInWorkers, workersBeside } from '../../runners/browser/runInWorkers.ts';
import type { Answer, Asked, RunsCome } from '../protocol/requests.ts';
import type { Answering } from './answering.ts';
import { openedIn, type Session } from './session.ts';
import { beginWork, type Turn, type Urgency, urgency } from './turns.ts';

/** Milliseconds between two tellings of how many runs came. */
const TELLING = 200;

/** Plays a plan and its branches, as far as they were not played before. */
export const answerBranches = (
  { language, pair, ...asked }: Asked<'branches'>,
  { session, signal, tell }: Answering<'branches'>,
): Promise<Answer<'branches'>> =>
  atTurn(urgency.worlds, async (turn) => {
    const { branchesViewOf, playForks } = await import('./branchParts.ts');
    const { prepared } = openedIn(session);
    const played = await playForks(prepared, asked, playing({ session, signal, turn, tell }));
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
    const { plans } = await changesOfMind(prepared, asked, playing({ session, signal, turn, tell }));
    return plans[0].best.map((best, k) =>
      bestWeekViewOf(prepared, of, to, { ...best, outcome: outcomes[k] }, language),
    );
  });

async function atTurn<Answered>(
  urgent: Urgency,
  answer: (turn: Turn) => Promise<Answered>,
): Promise<Answered> {
  const turn = beginWork(urgent);
  try {
    return await answer(turn);
  } finally {
    turn.end();
  }
}

function playing({
  session,
  signal,
  turn,
  tell,
}: {
  readonly session: Session;
  readonly signal: AbortSignal;
  readonly turn: Turn;
  readonly tell: (come: RunsCome) => void;
}) {
  let last = performance.now();
  return {
    signal,
    runner: runInWorkers({ workers: workersBeside(), signal, turn: turn.take }),
    organisations: session.organisations,
    known: openedIn(session).branches,
    onProgress(done: number, total: number) {
      const now = performance.now();
      if (now - last < TELLING && done < total) return;
      last = now;
      tell({ done, total });
    },
  };
}
