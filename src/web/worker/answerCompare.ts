import { compare } from '../../experiment/compare.ts';
import { prepare } from '../../experiment/prepare.ts';
import { runInWorkers, workersBeside } from '../../runners/browser/runInWorkers.ts';
import { hashingReader } from '../../scenario/identity.ts';
import { parseScenario } from '../../scenario/readScenario.ts';
import { PREVIEW_WORLDS } from '../protocol/previewWorlds.ts';
import type { Asked, Compared } from '../protocol/requests.ts';
import type { Answering } from './answering.ts';
import { type Opened, readFrom } from './session.ts';
import { beginWork, urgency } from './turns.ts';

/** Milliseconds between two pictures of curves that are not complete: drawing them takes of the cores that play the rest. */
const PICTURE = 300;
/** Worlds from which a band says something. */
const WORLDS_TO_DRAW = 5;

/** Opens a scenario and compares its plans: curves as they come, the verdict, and at last what draws say of it. */
export async function answerCompare(
  { given, language }: Asked<'compare'>,
  { session, signal, tell }: Answering<'compare'>,
): Promise<Compared> {
  session.language = language;
  // loaded while the scenario is read and the first worlds are played
  const parts = import('./reportParts.ts');
  const open = readFrom(given.files);
  const read = hashingReader(open);
  const overrides = given.changes.map(([path, value]) => ({ path, value }));
  const source = await parseScenario(await open(given.name), given.name, read, overrides);
  const prepared = await prepare(source, read.read, { organisations: session.organisations });
  signal.throwIfAborted();
  const opened: Opened = {
    prepared,
    inputs: read.inputs,
    dialStarts: new Map(),
    branches: new Map(),
    targets: new Map(),
    seedings: new Map(),
  };
  session.opened = opened;

  const work = beginWork(urgency.worlds);
  try {
    const { createPartialCurves, compareViewOf } = await parts;
    const partial = createPartialCurves(prepared);
    let last = 0;
    let came = 0;
    opened.comparison = await compare(prepared, {
      signal,
      runner: runInWorkers({ workers: workersBeside(), signal, turn: work.take }),
      onTrajectory(plan, replicate, trajectory) {
        partial.add(plan, replicate, trajectory);
        came++;
        const now = performance.now();
        // the first picture of so many worlds is what a changed value is judged by
        const isPreview = came === PREVIEW_WORLDS * prepared.plans.length;
        const isSoon = now - last < PICTURE || came < WORLDS_TO_DRAW * prepared.plans.length;
        // of every plan the same worlds
        const isEven = came % prepared.plans.length === 0;
        if (!isEven || (isSoon && !isPreview)) return;
        last = now;
        tell({ partial: partial.view(session.language) });
      },
      onWithoutDraws(comparison) {
        opened.comparison = comparison;
        tell({ view: compareViewOf(comparison, source, session.language, { awaitsDraws: true }) });
        work.become(urgency.draws);
      },
    });
  } finally {
    work.end();
  }
  const { compareViewOf, resultOf } = await parts;
  const { comparison } = opened;
  opened.fingerprint = resultOf(comparison, source, read.inputs()).fingerprint;
  return {
    view: compareViewOf(comparison, source, session.language),
    fingerprint: opened.fingerprint,
    version: comparison.engineVersion,
  };
}
