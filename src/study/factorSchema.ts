import * as z from 'zod';
import { mostPathLength } from '../scenario/paths.ts';

/** Numbers with the unit of their scenario: `10%`, `26w`. */
const withUnit = /^\s*-?\d+(\.\d+)?\s*(%|w)\s*$/;

const end = (what: string) =>
  z
    .union([z.number(), z.string().max(40).regex(withUnit, { error: 'rangeEnd' })], { error: 'rangeEnd' })
    .describe(what);

const level = z
  .union([z.number(), z.boolean(), z.string().min(1).max(mostPathLength)], { error: 'level' })
  .describe('a number or a word, as the scenario writes it');

const levels = z.array(level).min(1).max(10_000);

const rangeSchema = z
  .strictObject({
    from: end('the first value, such as 0.1, 10% or 26w'),
    to: end('the last value'),
    step: end('the step from value to value, which ends exactly at the last')
      .optional()
      .meta({ examples: [0.2, '5%', '13w'] }),
    scale: z
      .enum(['linear', 'log'])
      .optional()
      .describe('of a range without steps: drawn evenly, or evenly in the logarithm'),
  })
  .describe('a range: with steps its values, without them what samples are drawn from');

const uniformSchema = z
  .strictObject({ uniform: z.tuple([end('the low end'), end('the high end')]).describe('[low, high]') })
  .describe('a range that samples are drawn from evenly');

const path = z.string().min(1).max(1000);

const single = z
  .strictObject({
    factor: path
      .describe('the path of a value of the scenarios, or organisation: files, patterns or folders of them')
      .meta({ examples: ['climate.leadership', 'organisation.generate.people'] }),
    values: z
      .union([levels, uniformSchema, rangeSchema])
      .describe('a list of values, or a range')
      .meta({ examples: [[30, 300, 3000], { from: 0.1, to: 0.9, step: 0.2 }] }),
  })
  .describe('a value of the scenarios that varies');

const zipped = z
  .strictObject({
    zip: z
      .record(path, levels)
      .describe('lists of equal length under paths, which go through their values side by side')
      .meta({
        examples: [{ 'target.structure': ['coordinated', 'dandelion'], 'target.deadline': ['78w', '104w'] }],
      }),
  })
  .describe('values of the scenarios that vary together');

/** What varies between the runs of a study, in the order in which it is crossed, the last fastest. */
export const varySchema = z
  .array(z.union([single, zipped]))
  .max(200)
  .default([])
  .describe('what varies, each crossed with the others, the last fastest');

export type Vary = z.output<typeof varySchema>[number];
export type RangeEnd = number | string;
export type WrittenRange = z.output<typeof rangeSchema>;
