import { designMeasures } from '../../experiment/estimate.ts';
import { playedPlans } from '../../scenario/compile/armOfNothing.ts';
import { parseScenario, type ScenarioSource } from '../../scenario/readScenario.ts';
import { didYouMean } from '../../text/didYouMean.ts';
import { InputError } from '../../text/problem.ts';
import type { Limits } from '../limits.ts';
import { HttpProblem } from '../problems/httpProblem.ts';
import { checkScenarioSize } from './checkSize.ts';
import { inlineFiles } from './inlineFiles.ts';
import { inputProblem } from './inputProblem.ts';
import type { RequestBody } from './requestBody.ts';
import { simulationId } from './simulationId.ts';
import { type Submission, submissionOf } from './submission.ts';

/** What a scenario that was sent asks for, as far as it can be told without its organisation. */
export interface Asked {
  /** The id its result has or will have. */
  readonly id: string;
  /** People × weeks × replicates × plans; unknown before the files of the organisation are read. */
  readonly personWeeks: number | undefined;
}

/** A body that is to be read. */
export interface ToRead {
  readonly body: RequestBody;
  readonly limits: Limits;
}

/** A scenario that was sent and read. */
export interface ReadRequest {
  readonly source: ScenarioSource;
  readonly submission: Submission;
}

/**
 * Reads a scenario that is to be run.
 *
 * @throws HttpProblem for a faulty one, one that is too large, or an unknown baseline
 */
export async function readRequest({ body, limits }: ToRead): Promise<ReadRequest> {
  const submission = submissionOf(body, limits.scenarioBytes);
  const source = await attempt(submission, () =>
    parseScenario(submission.content, submission.fileName, { read: inlineFiles(submission.files) }),
  );
  checkScenarioSize(source, limits);
  checkBaseline(submission.baseline, source);
  return { source, submission };
}

/** Does something with a submission whose faults become problems. @throws HttpProblem */
export async function attempt<Result>(submission: Submission, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof InputError ? inputProblem(error, submission) : error;
  }
}

/** What a scenario asks for, without its organisation. */
export function askedOf({ source, submission }: ReadRequest): Asked {
  const { organisation, horizon: weeks, replicates } = source.scenario;
  const people = organisation.generate?.people;
  const id = simulationId(source, submission);
  if (people === undefined) return { id, personWeeks: undefined };
  const plans = playedPlans(source).length;
  return { id, personWeeks: designMeasures({ people, weeks, plans, replicates, series: 0 }).personWeeks };
}

function checkBaseline(baseline: string | undefined, source: ScenarioSource): void {
  const names = playedPlans(source).map(({ name }) => name);
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
