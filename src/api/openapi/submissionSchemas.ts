import * as z from 'zod';
import { scenarioJsonSchema } from '../../scenario/jsonSchema.ts';
import { envelopeSchema } from '../submissions/submission.ts';

type Json = { [key: string]: unknown };

const refTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** The schemas of what is sent, which zod does not know: the scenario's published one, and what refers to it. */
export function submissionSchemas(): Record<string, Json> {
  const { $schema: _, anyOf, ...scenario } = scenarioJsonSchema('scenario');
  const { $schema: __, ...envelope } = z.toJSONSchema(envelopeSchema, { io: 'input' });
  const properties = envelope.properties as Json;
  const asText = { type: 'string', description: 'the scenario as a YAML or JSON text' };
  return {
    ScenarioInput: { ...scenario, anyOf: (anyOf as { required: string[] }[]).map(complete) },
    EnvelopeInput: {
      ...envelope,
      properties: { ...properties, scenario: { anyOf: [refTo('ScenarioInput'), asText] } },
    },
    SubmissionInput: {
      description: 'a scenario, or an envelope with the scenario and the files it names',
      anyOf: [refTo('ScenarioInput'), refTo('EnvelopeInput')],
    },
  };
}

/**
 * An alternative that only says what must be there also names it as a property, of which more is said beside it:
 * otherwise readers of one alternative alone, linters among them, look for it in vain.
 */
const complete = ({ required }: { required: string[] }) => ({
  required,
  properties: Object.fromEntries(required.map((name) => [name, true])),
});

/** What is read of a body by its media type: an envelope comes in JSON only. */
export const submittedIn = (media: string) =>
  refTo(media.includes('json') ? 'SubmissionInput' : 'ScenarioInput');
