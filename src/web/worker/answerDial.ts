import type { Dial } from '../../experiment/dial/prepareDial.ts';
import type { DialView } from '../../report/page/dialView.ts';
import { runInWorkers, workersBeside } from '../../runners/browser/runInWorkers.ts';
import type { Answer, Asked } from '../protocol/requests.ts';
import type { Answering } from './answering.ts';
import { openedIn, type Session } from './session.ts';
import { atTurn, type Urgency, urgency } from './turns.ts';

/** Milliseconds between two pictures of a dial that is being played. */
const PICTURE = 200;

/** Plays points between two plans, in the worlds of their comparison. */
export async function answerDial(
  { from, to, points, worlds }: Asked<'dial'>,
  answering: Answering<'dial'>,
): Promise<Answer<'dial'>> {
  const { whyNoWay } = await import('./dialParts.ts');
  const { prepared } = openedIn(answering.session);
  const noWay = whyNoWay(prepared.source, from, to);
  if (noWay !== undefined) return { noWay };
  const shares = Array.from({ length: points }, (_, k) => k / (points - 1));
  return played({ from, to, shares, worlds }, answering, urgency.dial, answering.tell);
}

/** Plays one point, while its handle is held, and once the first end in the same worlds: what is compared has one luck. */
export async function answerPreview(
  { from, to, at, worlds }: Asked<'preview'>,
  answering: Answering<'preview'>,
): Promise<Answer<'preview'>> {
  const { dialStarts } = openedIn(answering.session);
  const key = JSON.stringify([from, to, worlds]);
  const known = dialStarts.get(key);
  const shares = known === undefined ? [0, at] : [at];
  const { points } = await played({ from, to, shares, worlds }, answering, urgency.asked);
  const start = known ?? points[0];
  const point = points.at(-1);
  if (start === undefined || point === undefined) throw new Error('no world of this point came');
  dialStarts.set(key, start);
  return { start, point };
}

async function played(
  dial: Dial,
  { session, signal }: { readonly session: Session; readonly signal: AbortSignal },
  urgent: Urgency,
  tell?: (view: DialView) => void,
): Promise<DialView> {
  const { createDialReader, playPlans, prepareDial } = await import('./dialParts.ts');
  return atTurn(urgent, async (turn) => {
    const prepared = prepareDial(openedIn(session).prepared, dial, session.organisations);
    const reader = createDialReader(prepared, dial);
    let last = performance.now();
    await playPlans(prepared, {
      signal,
      runner: runInWorkers({ workers: workersBeside(), signal, turn: turn.take }),
      onTrajectory(point, replicate, trajectory) {
        reader.add(point, replicate, trajectory);
        if (tell === undefined || performance.now() - last < PICTURE) return;
        last = performance.now();
        tell(reader.view());
      },
    });
    return reader.view();
  });
}
