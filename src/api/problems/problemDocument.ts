import * as z from 'zod';
import { strengthSchema } from '../../report/json/resultJson.ts';
import { typeset } from '../../report/typeset.ts';
import type { Language } from '../../text/text.ts';
import type { Fault, HttpProblem } from './httpProblem.ts';
import { problemTypes, typeOf } from './problemTypes.ts';

/** A fault or a note, for the description of the API. */
export const faultSchema = z.object({
  code: z.string().describe('stable name of the fault, such as `unknown-key`'),
  message: z.string().describe('what is wrong, in the language asked for'),
  suggestion: z.string().describe('what to do about it'),
  pointer: z.string().optional().describe('JSON Pointer (RFC 6901) into the body of the request'),
  parameter: z.string().optional().describe('the parameter of the address that is at fault'),
  path: z.string().optional().describe('path as scenario files write it: `plans.by-hand.steps[1].gate.when`'),
  file: z.string().optional().describe('the file at fault, by the name it was sent under'),
  line: z.int().optional().describe('line, from 1, where the fault stands in a text'),
  column: z.int().optional().describe('column, from 1'),
  strength: strengthSchema,
});

/** A fault or a note as clients see it, in one language. */
export type ToldFault = z.output<typeof faultSchema>;

/** What every answer of 400 and above looks like: RFC 9457, `application/problem+json`. */
export const problemSchema = z
  .object({
    type: z.string().describe('stable address of the kind of problem; a page explains it'),
    title: z.string(),
    status: z.int(),
    detail: z.string().describe('this occurrence, in the language asked for'),
    errors: z.array(faultSchema).optional().describe('at most 20 faults'),
    found: z.int().optional().describe('number of faults found in all'),
    id: z.string().optional().describe('under which the log of the server tells more'),
    estimate: z.record(z.string(), z.number()).optional().describe('size of a design that is too large'),
    limit: z.record(z.string(), z.number()).optional().describe('the limits it exceeds'),
    fits: z.record(z.string(), z.number()).optional().describe('what would fit, one change at a time'),
  })
  .meta({ id: 'Problem', description: 'What went wrong (RFC 9457)' });

/** The media type of problems. */
export const problemMedia = 'application/problem+json; charset=utf-8';

/** The document of a problem in one language. */
export function problemDocument(
  { kind, content }: HttpProblem,
  language: Language,
): z.output<typeof problemSchema> {
  const { detail, faults, found, more } = content;
  const { status, title } = problemTypes[kind];
  return {
    type: typeOf(kind),
    title: title[language],
    status,
    detail: typeset(detail[language], language),
    ...(faults
      ? { errors: faults.map((fault) => tellFault(fault, language)), found: found ?? faults.length }
      : {}),
    ...more,
  };
}

/** A fault in one language. */
export const tellFault = ({ message, suggestion, ...place }: Fault, language: Language): ToldFault => ({
  ...place,
  message: typeset(message[language], language),
  suggestion: typeset(suggestion[language], language),
});
