import { shareComputation } from '../../jobs/shareComputation.ts';
import type { Client } from '../access/attend.ts';
import type { Limits } from '../limits.ts';
import type { Coding } from '../negotiation/codingOf.ts';
import type { Form, Rendered } from '../results/resultForms.ts';
import type { Asked } from '../submissions/readRequest.ts';
import type { RequestBody } from '../submissions/requestBody.ts';
import type { Workers } from '../work/workers.ts';
import { type CachedResult, cachedResult } from './cachedResult.ts';
import { recentIds } from './recentIds.ts';
import type { Representation } from './representation.ts';
import { resultCache } from './resultCache.ts';

/** Runs simulations and keeps their results for a time. */
export interface Simulations {
  /** What a body asks for, if it was read before. */
  known(body: RequestBody): Asked | undefined;
  /** What a body asks for. @throws HttpProblem for a faulty scenario, or one too large */
  asked(body: RequestBody, client: Client): Promise<Asked>;
  /** The result, kept or worked out; an abort cancels what nobody else waits for. `form` is what it is wanted for. */
  result(body: RequestBody, asked: Asked, form: Form, client: Client): Promise<CachedResult>;
  kept(id: string): CachedResult | undefined;
  /** A form of a result in a coding, kept or made. */
  make(result: CachedResult, form: Form, coding: Coding | undefined, client: Client): Promise<Representation>;
}

/** Ids that are remembered for each result that is kept. */
const IDS_PER_RESULT = 4;

/** Person-weeks a second that are expected before any were measured [assumption, measured as 1 to 10 million]. */
const FIRST_RATE = 4_000_000;

/** Seconds that a simulation takes besides its runs, and from which on its speed is worth remembering [assumption]. */
const SETTING_UP = 0.1;
const TELLING = 0.5;

/** Simulations on threads of their own, so that this one attends to requests. */
export function simulations(limits: Limits, workers: Workers, version: string): Simulations {
  const reading = shareComputation<Asked>(limits.sharing);
  const running = shareComputation<CachedResult>(limits.sharing);
  const rendering = shareComputation<Rendered>(limits.sharing);
  const results = resultCache<CachedResult>({ bytes: limits.keptBytes, results: limits.keptResults });
  const ids = recentIds(limits.keptResults * IDS_PER_RESULT);
  let rate = FIRST_RATE;

  async function read(body: RequestBody, client: Client): Promise<Asked> {
    const asked = await workers.perform('read', { body, limits }, client);
    ids.keep(body.hash, asked);
    return asked;
  }

  async function run(
    body: RequestBody,
    { id, personWeeks }: Asked,
    form: Form,
    client: Client,
  ): Promise<CachedResult> {
    const seconds = personWeeks === undefined ? undefined : SETTING_UP + personWeeks / rate;
    const given = { id, body, limits, form };
    const { stored, rendered, ...took } = await workers.perform('run', given, client, seconds);
    // a run of a moment says nothing of how fast a long one is
    if (took.seconds > TELLING) rate = (rate + took.personWeeks / took.seconds) / 2;
    const result = cachedResult(id, stored, { version, grown: results.trim });
    if (rendered) result.keep(form, rendered);
    results.keep(id, result);
    return result;
  }

  return {
    known: ({ hash }) => ids.get(hash),
    async asked(body, { signal, address }) {
      return (
        ids.get(body.hash) ??
        reading.join(body.hash, (common) => read(body, { signal: common, address }), signal)
      );
    },
    async result(body, asked, form, { signal, address }) {
      return (
        results.get(asked.id) ??
        running.join(asked.id, (common) => run(body, asked, form, { signal: common, address }), signal)
      );
    },
    kept: results.get,
    async make(result, form, coding, { signal, address }) {
      const { id, stored } = result;
      const render = (common: AbortSignal) =>
        workers.perform('render', { id, rest: stored.rest, form }, { signal: common, address });
      const plain =
        result.ready(form, undefined) ??
        result.keep(form, await rendering.join(`${id} ${form.mark}`, render, signal));
      if (coding === undefined) return plain;
      return result.ready(form, coding) ?? result.encode(form, coding);
    },
  };
}
