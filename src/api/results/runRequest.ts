import { compare } from '../../experiment/compare.ts';
import { designFactors, designMeasures } from '../../experiment/estimate.ts';
import { prepare } from '../../experiment/prepare.ts';
import { resultOf } from '../../report/result.ts';
import { runOnCores } from '../../runners/runOnCores.ts';
import { sha256 } from '../../runners/sha256.ts';
import type { TaskControl } from '../../runners/threads/serveTasks.ts';
import { yieldToEventLoop } from '../../runners/yieldToEventLoop.ts';
import type { Limits } from '../limits.ts';
import { checkDesignSize } from '../submissions/checkSize.ts';
import { inlineFiles } from '../submissions/inlineFiles.ts';
import { attempt, readRequest } from '../submissions/readRequest.ts';
import type { RequestBody } from '../submissions/requestBody.ts';
import { inputsOf } from '../submissions/simulationId.ts';
import type { Form, Rendered } from './resultForms.ts';
import { renderStored, type StoredResult, storeResult } from './storedResult.ts';

/** A body that is to be run. */
export interface ToRun {
  /** Of the result. */
  readonly id: string;
  readonly body: RequestBody;
  readonly limits: Limits;
  /** What the result is wanted for. */
  readonly form: Form;
}

/** What a run left behind. */
export interface Ran {
  readonly stored: StoredResult;
  /** In the form that it is wanted for, unless that is a table. */
  readonly rendered: Rendered | undefined;
  /** How much was simulated, people × weeks of all runs. */
  readonly personWeeks: number;
  /** How long it took. */
  readonly seconds: number;
}

/**
 * Runs a scenario that was sent, until it is told to end. It tells now and then which share of the runs is done.
 *
 * @throws HttpProblem for faults that only the organisation shows, and for a design that is too large
 */
export async function runRequest(
  { id, body, limits, form }: ToRun,
  { signal, tellShare }: TaskControl,
): Promise<Ran> {
  const { source, submission } = await readRequest({ body, limits });
  const { people, ties } = limits;
  const began = performance.now();
  let personWeeks = 0;
  const result = await attempt(submission, async () => {
    const prepared = await prepare(source, inlineFiles(submission.files), { most: { people, ties } });
    checkDesignSize(prepared, limits);
    personWeeks = designMeasures(designFactors(prepared)).personWeeks;
    const comparison = await compare(prepared, {
      baseline: submission.baseline,
      runner: runOnCores({ signal }),
      signal,
      yieldToEventLoop,
      onProgress: everyNowAndThen(tellShare),
    });
    return resultOf(comparison, source, inputsOf(submission), sha256);
  });
  const stored = storeResult(result);
  const rendered = form.name in stored.tables ? undefined : renderStored({ id, rest: stored.rest, form });
  return { stored, rendered, personWeeks, seconds: (performance.now() - began) / 1000 };
}

/** Milliseconds between two tellings. */
const INTERVAL = 250;

function everyNowAndThen(tellShare: (share: number) => void): (done: number, total: number) => void {
  let last = performance.now();
  return (done, total) => {
    const now = performance.now();
    if (now - last < INTERVAL) return;
    last = now;
    tellShare(done / total);
  };
}
