import { performance } from 'node:perf_hooks';
import { compare } from '../../experiment/compare.ts';
import { prepare } from '../../experiment/prepare.ts';
import { limitConcurrency, TooManyWaiting } from '../../jobs/limitConcurrency.ts';
import { shareComputation } from '../../jobs/shareComputation.ts';
import { resultOf } from '../../report/result.ts';
import { runOnCores } from '../../runners/runOnCores.ts';
import { yieldToEventLoop } from '../../runners/yieldToEventLoop.ts';
import { parseScenario, type ScenarioSource } from '../../scenario/readScenario.ts';
import { didYouMean } from '../../text/didYouMean.ts';
import type { Limits } from '../limits.ts';
import { HttpProblem } from '../problems/httpProblem.ts';
import { inlineFiles } from '../submissions/inlineFiles.ts';
import type { Submission } from '../submissions/submission.ts';
import { type CachedResult, cachedResult } from './cachedResult.ts';
import { checkDesignSize, checkScenarioSize } from './checkSize.ts';
import { resultCache } from './resultCache.ts';
import { inputsOf, simulationId } from './simulationId.ts';

/** A scenario that was read, with the id its result has or will have. */
export interface PreparedRequest {
  readonly id: string;
  readonly source: ScenarioSource;
  readonly submission: Submission;
}

/** Runs simulations and keeps their results for a time. */
export interface Simulations {
  /** Reads a scenario, without running it. @throws InputError, HttpProblem for one too large */
  ask(submission: Submission): Promise<PreparedRequest>;
  /** The result, kept or worked out; an abort cancels what nobody else waits for. */
  result(asked: PreparedRequest, signal: AbortSignal): Promise<CachedResult>;
  kept(id: string): CachedResult | undefined;
  /** Cancels everything under way, for a server that stops. */
  stop(): void;
}

/** Simulations on threads of their own, so that this one attends to requests. */
export function simulations(limits: Limits): Simulations {
  const line = limitConcurrency(limits, () => performance.now());
  const underWay = shareComputation<CachedResult>();
  const results = resultCache<CachedResult>(limits.keptBytes);
  let stopped = false;

  async function run(
    { id, source, submission }: PreparedRequest,
    signal: AbortSignal,
  ): Promise<CachedResult> {
    const prepared = await prepare(source, inlineFiles(submission.files));
    checkDesignSize(prepared, limits);
    const { baseline } = submission;
    const runner = runOnCores({ keepFree: true, signal });
    const comparison = await compare(prepared, { baseline, runner, signal, yieldToEventLoop });
    const result = cachedResult(id, resultOf(comparison, source, inputsOf(submission)), results.trim);
    results.keep(id, result);
    return result;
  }

  return {
    async ask(submission) {
      const source = await parseScenario(submission.content, submission.fileName, {
        read: inlineFiles(submission.files),
      });
      checkScenarioSize(source, limits);
      checkBaseline(submission.baseline, source);
      return { id: simulationId(source, submission), source, submission };
    },
    async result(asked, signal) {
      if (stopped) throw stopping();
      const { id } = asked;
      const kept = results.get(id);
      if (kept) return kept;
      const compute = (common: AbortSignal) => line.take(() => run(asked, common), common);
      try {
        return await underWay.join(id, compute, signal);
      } catch (error) {
        throw error instanceof TooManyWaiting ? busy(error.retryAfter) : error;
      }
    },
    kept: results.get,
    stop() {
      stopped = true;
      underWay.cancelAll(stopping());
    },
  };
}

function checkBaseline(baseline: string | undefined, { plans }: ScenarioSource): void {
  const names = plans.map(({ name }) => name);
  if (baseline === undefined || names.includes(baseline)) return;
  const meant = didYouMean(baseline, names);
  const message = {
    en: `there is no plan "${baseline.slice(0, 40)}" to compare with`,
    fr: `il n’y a pas de plan « ${baseline.slice(0, 40)} » auquel comparer`,
  };
  const listed = names.join(', ');
  const suggestion =
    meant === undefined
      ? { en: `the plans are ${listed}`, fr: `les plans sont ${listed}` }
      : {
          en: `did you mean "${meant}"? The plans are ${listed}`,
          fr: `vouliez-vous dire « ${meant} » ? Les plans sont ${listed}`,
        };
  throw new HttpProblem('invalid-request', {
    detail: message,
    faults: [{ code: 'unknown-plan', pointer: '/baseline', message, suggestion }],
  });
}

const busy = (seconds: number) =>
  new HttpProblem('busy', {
    detail: { en: `try again in ${seconds} s`, fr: `réessayez dans ${seconds} s` },
    headers: { 'retry-after': String(seconds) },
  });

const stopping = () =>
  new HttpProblem('stopping', {
    detail: {
      en: 'the server is stopping; send it again later',
      fr: 'le serveur s’arrête ; renvoyez-la plus tard',
    },
  });
