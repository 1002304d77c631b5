import * as z from 'zod';
import { prepare } from '../../experiment/prepare.ts';
import { parseScenario, type ScenarioSource } from '../../scenario/readScenario.ts';
import { InputError } from '../../text/problem.ts';
import type { Language } from '../../text/text.ts';
import type { Limits } from '../limits.ts';
import type { Fault } from '../problems/httpProblem.ts';
import { faultSchema, tellFault } from '../problems/problemDocument.ts';
import { inlineFiles } from './inlineFiles.ts';
import { faultOf, inputProblem } from './inputProblem.ts';
import type { RequestBody } from './requestBody.ts';
import { type Submission, submissionOf } from './submission.ts';

/** What `POST /v1/validate` answers. */
export const validationSchema = z
  .object({
    valid: z.boolean(),
    problems: z.array(faultSchema).describe('what must be mended, at most 20'),
    found: z.int().describe('number of problems found in all'),
    notes: z.array(faultSchema).describe('what is worth knowing and stops nothing'),
  })
  .meta({ id: 'Validation', description: 'Whether a scenario is valid, and if not, why not' });

/** A body that is to be checked, and how. */
export interface ToValidate {
  readonly body: RequestBody;
  readonly limits: Limits;
  /** Of the messages. */
  readonly language: Language;
}

/**
 * Checks a scenario as far as it can be without running it: its form and meaning always, and its plans against the
 * organisation where that is no larger than this server takes on, and its files came along.
 *
 * @returns the answer as JSON in UTF-8
 * @throws HttpProblem for a body that holds no scenario, and for files with more people or ties than are read
 */
export async function validation({ body, limits, language }: ToValidate): Promise<Uint8Array<ArrayBuffer>> {
  const checked = await check(submissionOf(body, limits.scenarioBytes), limits);
  const tell = (faults: readonly Fault[]) => faults.map((fault) => tellFault(fault, language));
  const { valid, problems, found, notes } = checked;
  const answer: z.output<typeof validationSchema> = {
    valid,
    problems: tell(problems),
    found,
    notes: tell(notes),
  };
  return new Uint8Array(new TextEncoder().encode(JSON.stringify(answer)));
}

interface Checked {
  readonly valid: boolean;
  readonly problems: readonly Fault[];
  readonly found: number;
  readonly notes: readonly Fault[];
}

async function check(submission: Submission, limits: Limits): Promise<Checked> {
  const { people, ties } = limits;
  const read = inlineFiles(submission.files);
  const notesOf = (notes: ScenarioSource['notes']) => notes.map((note) => faultOf(note, submission));
  try {
    const source = await parseScenario(submission.content, submission.fileName, { read });
    const unchecked = leftUnchecked(source, submission, limits);
    const notes = unchecked
      ? [...notesOf(source.notes), unchecked]
      : notesOf((await prepare(source, read, { most: { people, ties } })).notes);
    return { valid: true, problems: [], found: 0, notes };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const problem = inputProblem(error, submission);
    // not at fault, only too much for this server
    if (problem.kind === 'too-large-design') throw problem;
    const { faults = [], found = faults.length } = problem.content;
    return { valid: false, problems: faults, found, notes: [] };
  }
}

function leftUnchecked(
  { scenario }: ScenarioSource,
  { files }: Submission,
  limits: Limits,
): Fault | undefined {
  const { generate } = scenario.organisation;
  if (generate) return generate.people > limits.people ? tooManyPeople : undefined;
  return files.size === 0 ? filesMissing : undefined;
}

const tooManyPeople: Fault = {
  code: 'organisation-not-generated',
  message: {
    en: 'the organisation is large: the plans were not checked against its units',
    fr: 'l’organisation est grande : les plans n’ont pas été confrontés à ses unités',
  },
  suggestion: {
    en: 'the simulation itself checks them before its first week',
    fr: 'la simulation elle-même les vérifie avant sa première semaine',
  },
};

const filesMissing: Fault = {
  code: 'files-not-sent',
  message: {
    en: 'the files of the organisation did not come along: they were not checked',
    fr: 'les fichiers de l’organisation n’ont pas été joints : ils n’ont pas été vérifiés',
  },
  suggestion: {
    en: 'send { "scenario": …, "files": { "people.csv": "…" } }',
    fr: 'envoyez { "scenario": …, "files": { "people.csv": "…" } }',
  },
};
