import { fileJsonSchema } from '../scenario/jsonSchema.ts';
import { studySchema } from './studySchema.ts';

/**
 * The published JSON Schema (2020-12) of study files, for editors. Faults that only several values together can show, and
 * those of the scenarios, are left to `validate`.
 */
export const studyJsonSchema = (): Record<string, unknown> => ({
  ...fileJsonSchema(studySchema),
  title: 'Uptake study',
});
