import { climateSchema } from '../sections/climate.ts';
import { startSchema } from '../sections/target.ts';
import type { AnswerValue, AskedKey } from './startingQuestions.ts';

/** The value that a question sets, in the sections `climate` and `start` of a scenario. */
export const valueAsked = (sections: object, key: AskedKey): AnswerValue =>
  key
    .split('.')
    .reduce<unknown>((held, name) => (held as Record<string, unknown>)[name], sections) as AnswerValue;

/** The sections as they are where nothing is said. */
export const usualSections = () => ({ climate: climateSchema.parse({}), start: startSchema.parse({}) });
