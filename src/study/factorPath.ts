import * as z from 'zod';
import { unknownKey } from '../scenario/faultMessages.ts';
import { inputError, type Message } from '../scenario/faults.ts';
import type { Origin, Path } from '../scenario/locatedValue.ts';
import { readPath } from '../scenario/override.ts';
import { scenarioSchema } from '../scenario/scenarioSchema.ts';
import { keysAt, schemasAt } from '../scenario/schemaAt.ts';

/** What does not vary between runs: the form of the file, and how many runs there are. */
const fixed = new Set(['version', '$schema', 'extends', 'replicates']);

/**
 * The steps of the path of a value that scenarios may have. Whether a scenario has the plan or the step that it names
 * shows when the scenario is read with it.
 *
 * @throws InputError at the path's place, with the nearest known key
 */
export function factorPath(written: string, at: Origin, path: string): Path {
  const steps = readPath(written, at);
  if (fixed.has(String(steps[0]))) throw inputError(at, cannotVary(written), path);
  const input = inputAlong(steps);
  for (let length = 1; length <= steps.length; length++) {
    if (schemasAt(scenarioSchema, steps.slice(0, length), input).length > 0) continue;
    const allowed = keysAt(scenarioSchema, steps.slice(0, length - 1), input) ?? [];
    const told = unknownKey(String(steps[length - 1]), allowed, false);
    throw inputError(at, { ...told, message: inPath(told.message, written) }, path);
  }
  return steps;
}

const inPath = ({ en, fr }: Message['message'], path: string) => ({
  en: `${en} in ${path.slice(0, 120)}`,
  fr: `${fr} dans ${path.slice(0, 120)}`,
});

const cannotVary = (path: string): Message => ({
  code: 'cannot-vary',
  message: { en: `"${path}" does not vary`, fr: `« ${path} » ne varie pas` },
  remedy:
    path === 'replicates'
      ? {
          en: 'write replicates: or precision: beside vary:, for every point',
          fr: 'écrivez replicates: ou precision: à côté de vary:, pour chaque point',
        }
      : { en: 'remove it', fr: 'retirez-le' },
});

/** A value that has something at a path, so that a schema can be followed along it. */
function inputAlong(steps: Path): unknown {
  return steps.toReversed().reduce<unknown>((inner, step) => {
    if (typeof step !== 'number') return { [step]: inner };
    const items: unknown[] = [];
    items[step] = inner;
    return items;
  }, undefined);
}

/** The values at a path of scenarios, as far as their schema tells. */
export interface FactorKind {
  /** A value as a number in the model's unit, or the word that it is. */
  readonly levelOf: (value: number | string | boolean) => number | string | boolean;
  /** Whether numbers at the path are whole. */
  readonly whole: boolean;
}

/** What stands at a path that {@link factorPath} accepts. */
export function factorKind(steps: Path): FactorKind {
  const schemas = schemasAt(scenarioSchema, steps, inputAlong(steps));
  const [outer] = schemas;
  return {
    levelOf(value) {
      const read = outer === undefined ? undefined : z.safeParse(outer, value);
      if (read?.success && (typeof read.data === 'number' || typeof read.data === 'boolean'))
        return read.data;
      return read?.success || typeof value !== 'string' ? value : inUnit(value);
    },
    whole: outer !== undefined && isWhole(outer),
  };
}

/** A word that is a share or a duration wherever it stands. */
function inUnit(word: string): number | string {
  const [, number, unit] = /^\s*(\d+(?:\.\d+)?)\s*(%|w)\s*$/.exec(word) ?? [];
  if (number === undefined) return word;
  return unit === '%' ? Number(number) / 100 : Number(number);
}

interface JsonSchema {
  readonly type?: string;
  readonly anyOf?: readonly JsonSchema[];
}

/** Whether a schema takes whole numbers, and no others. */
function isWhole(schema: z.core.$ZodType): boolean {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const types = [whole, ...(whole.anyOf ?? [])].map(({ type }) => type);
  return types.includes('integer') && !types.includes('number');
}
