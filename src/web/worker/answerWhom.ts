import type { Answer, Asked } from '../protocol/requests.ts';
import type { Answering } from './answering.ts';
import { nowAndThen } from './playing.ts';
import { openedIn } from './session.ts';
import { atTurn, urgency } from './turns.ts';

/** Runs in which the search tries each team, and teams that it may try: as the command line does. */
const TRIALS = 20;
const EVALUATIONS = 200;

/** Compares ways of choosing whom to start with. */
export const answerWhom = (
  { language, ...asked }: Asked<'whom'>,
  { session, signal, tell }: Answering<'whom'>,
): Promise<Answer<'whom'>> =>
  atTurn(urgency.worlds, async (turn) => {
    const { comparableWays, questionOf, seedingAnswer, whomToStartWith, whomViewOf } = await import(
      './whomParts.ts'
    );
    const { prepared, seedings } = openedIn(session);
    const key = JSON.stringify(asked);
    const { plan, size, entrance, runs: replicates, isSearched } = asked;
    const known = seedings.get(key);
    if (known !== undefined) return whomViewOf(known, language);
    const question = questionOf(prepared, plan, size);
    const whom = await whomToStartWith(question.change, {
      size,
      entrance,
      ways: comparableWays.filter((way) => isSearched || way !== 'lazyGreedy'),
      replicates,
      evaluations: EVALUATIONS,
      trials: TRIALS,
      signal,
      yieldToEventLoop: turn.take,
      onProgress: nowAndThen(tell),
    });
    const answer = seedingAnswer(prepared, question, whom, {
      entrance,
      size,
      replicates,
      trials: TRIALS,
      reveal: false,
    });
    seedings.set(key, answer);
    return whomViewOf(answer, language);
  });
