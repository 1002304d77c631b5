import { parse as parseJson } from 'secure-json-parse';
import * as z from 'zod';
import en from 'zod/v4/locales/en.js';
import fr from 'zod/v4/locales/fr.js';
import { graphFormats, graphImports } from '../../org/imports/graphImports.ts';
import type { Text } from '../../text/text.ts';
import { truncatePath } from '../../text/truncate.ts';
import { type Fault, HttpProblem } from '../problems/httpProblem.ts';
import { jsonProblem } from '../problems/jsonProblem.ts';
import { pointerTo } from '../problems/pointer.ts';
import { checkPlain } from './checkPlain.ts';
import type { RequestBody } from './requestBody.ts';

const graphTitles = graphFormats.map((format) => graphImports[format].title.en).join(', ');

/** A scenario with its files beside it, as one JSON object. */
export const envelopeSchema = z
  .strictObject({
    scenario: z
      .union([z.string(), z.record(z.string(), z.unknown())], { error: 'neither-text-nor-object' })
      .describe('the scenario as an object, or as a YAML or JSON text'),
    files: z
      .record(z.string().min(1).max(1000), z.string())
      .default({})
      .describe(
        `texts of the files that the scenario names: people and ties in CSV, graphs (${graphTitles}), a base it extends`,
      ),
    baseline: z
      .string()
      .optional()
      .describe('the plan that the others are compared with; the first one otherwise'),
  })
  .describe('a scenario with the files it names');

/** What was asked for, whichever of the three forms it came in. */
export interface Submission {
  readonly content: string | Uint8Array;
  /** What messages call the scenario. */
  readonly fileName: string;
  readonly files: ReadonlyMap<string, string>;
  readonly baseline: string | undefined;
  /** How faults of the scenario are found again in the body. */
  readonly form: 'body' | 'object' | 'text';
}

/**
 * Reads the body of a request: a scenario in YAML, a scenario in JSON, or an envelope around either.
 *
 * @throws HttpProblem for a body that is no JSON, holds keys that objects inherit, or is a faulty envelope; faults of
 *   the scenario are left to its reader
 */
export function submissionOf({ media, bytes }: RequestBody, scenarioBytes: number): Submission {
  // a copy, which no other thread can write to
  const own = Buffer.from(bytes);
  const submission =
    media === 'yaml'
      ? { ...alone, content: own, fileName: 'scenario.yaml' }
      : fromJson(own.toString(), scenarioBytes);
  if (Buffer.byteLength(submission.content) > scenarioBytes) throw tooLarge(scenarioBytes);
  return submission;
}

const alone = { files: new Map<string, string>(), baseline: undefined, form: 'body' } as const;

function fromJson(text: string, scenarioBytes: number): Submission {
  const body = plainJson(text);
  if (typeof body !== 'object' || body === null) throw nothing();
  // the text as it came: its lines are known, and no number is rounded on the way
  if (!('scenario' in body) || 'version' in body)
    return { ...alone, content: text, fileName: 'scenario.json' };

  const { scenario, files, baseline } = envelope(body);
  const around = { files: new Map(Object.entries(files)), baseline };
  if (typeof scenario === 'string')
    return { ...around, content: scenario, fileName: 'scenario.yaml', form: 'text' };
  // every value takes two bytes at least
  checkPlain(scenario, 'scenario', scenarioBytes / 2);
  return { ...around, content: JSON.stringify(scenario), fileName: 'scenario.json', form: 'object' };
}

function plainJson(text: string): unknown {
  try {
    return parseJson(text, undefined, { protoAction: 'error', constructorAction: 'error' });
  } catch (error) {
    throw Object.assign(jsonProblem(text), { cause: error });
  }
}

/** What zod has no words for. */
const ownWords = new Map<string, Text>([
  [
    'neither-text-nor-object',
    { en: 'scenario is neither an object nor a text', fr: 'scenario n’est ni un objet ni un texte' },
  ],
]);

/** Files that a scenario may come with; it names a dozen at most. */
const mostFiles = 200;

function envelope(body: object): z.output<typeof envelopeSchema> {
  const { files } = body as { files?: unknown };
  if (typeof files === 'object' && files !== null && Object.keys(files).length > mostFiles)
    throw new HttpProblem('invalid-request', {
      detail: {
        en: `files holds more than ${mostFiles} files; send those that the scenario names`,
        fr: `files contient plus de ${mostFiles} fichiers ; envoyez ceux que le scénario nomme`,
      },
      faults: [manyFiles],
    });
  const read = envelopeSchema.safeParse(body, { error: en().localeError });
  if (read.success) return read.data;
  const inFrench = envelopeSchema.safeParse(body, { error: fr().localeError }).error;
  throw new HttpProblem('invalid-request', {
    detail: {
      en: 'the body is not an envelope { scenario, files, baseline }',
      fr: 'le corps n’est pas une enveloppe { scenario, files, baseline }',
    },
    faults: read.error.issues.slice(0, 20).map(({ code, path, message }, k) => ({
      code: code.replaceAll('_', '-'),
      pointer: pointerTo(path.map((step) => (typeof step === 'number' ? step : String(step)))),
      message: ownWords.get(message) ?? {
        en: truncatePath(message),
        fr: truncatePath(inFrench?.issues[k]?.message ?? message),
      },
      suggestion: {
        en: 'send scenario as an object or a text, and files as texts by name',
        fr: 'envoyez scenario comme un objet ou un texte, et files comme des textes par nom',
      },
    })),
    found: read.error.issues.length,
  });
}

const manyFiles: Fault = {
  code: 'too-many-files',
  pointer: '/files',
  message: { en: `more than ${mostFiles} files`, fr: `plus de ${mostFiles} fichiers` },
  suggestion: {
    en: 'leave out files that the scenario does not name',
    fr: 'retirez les fichiers que le scénario ne nomme pas',
  },
};

const nothing = () =>
  new HttpProblem('invalid-request', {
    detail: {
      en: 'the body holds no scenario; send one in JSON or YAML',
      fr: 'le corps ne contient aucun scénario ; envoyez-en un en JSON ou en YAML',
    },
  });

const tooLarge = (most: number) =>
  new HttpProblem('body-too-large', {
    detail: {
      en: `the scenario is larger than ${most} bytes; send people and ties as CSV in files`,
      fr: `le scénario dépasse ${most} octets ; envoyez personnes et liens en CSV dans files`,
    },
    more: { limit: { scenarioBytes: most } },
  });
