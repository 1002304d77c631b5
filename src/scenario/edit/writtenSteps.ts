import type * as z from 'zod';
import { type Entry, gateSchema, repeatSchema, type Step } from '../../model/plans/plan.ts';
import { parameterFacts } from '../../model/quantities.ts';
import { tacticOf } from '../../model/tactics/tactics.ts';
import { describeParameter } from '../describeParameters.ts';

type Shape = Readonly<Record<string, z.core.$ZodType>>;

/**
 * Steps as a person would write them: without what is a default anyway, weeks with their `w` and shares in per cent where those are
 * the same number to the bit.
 */
export const writtenSteps = (steps: readonly Step[]): Record<string, unknown>[] =>
  steps.map(({ id, after, do: entries, gate, repeat }) => ({
    id,
    ...(after.length > 0 && { after: after.length === 1 ? after[0] : after }),
    ...(entries.length > 0 && { do: entries.map(writtenEntry) }),
    ...(gate && { gate: written(gate, gateSchema.shape) }),
    ...(repeat && { repeat: written(repeat, repeatSchema.shape) }),
  }));

const writtenEntry = (entry: Entry): Record<string, unknown> => ({
  tactic: entry.tactic,
  ...written(entry, tacticOf(entry.tactic).entry.shape),
});

function written(values: Readonly<Record<string, unknown>>, shape: Shape): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(shape)) {
    const value = values[name];
    if (value === undefined || (name === 'tactic' && !parameterFacts.has(schema as z.ZodType))) continue;
    if (JSON.stringify(value) === JSON.stringify(describeParameter(name, schema).default)) continue;
    kept[name] = asWritten(value, schema);
  }
  return kept;
}

/** A value as files write it: `26w`, `60%`, and anything else as it is. */
export function asWritten(value: unknown, schema: z.core.$ZodType): unknown {
  if (typeof value !== 'number') return value;
  const unit = parameterFacts.get(schema as z.ZodType)?.unit;
  if (unit === 'weeks' && Number.isInteger(value)) return `${value}w`;
  if (unit !== 'share') return value;
  const percent = percentOf(value);
  return Number(percent) / 100 === value && percent.length <= 5 ? `${percent}%` : value;
}

/** A share in per cent, without the digits that multiplying leaves: `16.7` and `60`. */
export const percentOf = (share: number): string => String(Number((share * 100).toPrecision(12)));
