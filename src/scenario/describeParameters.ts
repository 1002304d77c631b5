import * as z from 'zod';
import { type ParameterFacts, parameterFacts } from '../model/quantities.ts';

type Schema = z.core.$ZodType;

/** What a parameter may be: a number within bounds, or one of some words; undefined where it is neither. */
export type ParameterRange =
  | {
      /** Bounds as a file may write them; undefined where there is none. */
      readonly least: number | undefined;
      readonly most: number | undefined;
      /** Whether the least bound itself is left out. */
      readonly above: boolean;
    }
  | {
      readonly words: readonly unknown[];
      /** Whether a map may stand in place of a word. */
      readonly map: boolean;
    };

/** A parameter of scenario files with all that its schema says of it. */
export interface DescribedParameter {
  /** Its name, or its path in a file: `resources.costs.delivery`. */
  readonly name: string;
  /** Whether a file must give it. */
  readonly required: boolean;
  /** What stands for it where the file says nothing; undefined where nothing does. */
  readonly default: unknown;
  readonly range: ParameterRange | undefined;
  /** Unit, basis, source and a sentence in each language; undefined for a schema that was given none. */
  readonly facts: ParameterFacts | undefined;
  /** What checks a value of it. */
  readonly schema: Schema;
}

/** Describes a parameter; `given` is its schema with what stands for it where the file says nothing. */
export function describeParameter(name: string, schema: Schema, given = schema): DescribedParameter {
  const absent = z.safeParse(given, undefined);
  return {
    name,
    required: !absent.success,
    default: absent.data,
    // worked out for whoever asks: it costs a JSON Schema
    get range() {
      return rangeOf(schema);
    },
    facts: parameterFacts.get(schema as z.ZodType),
    schema,
  };
}

/** Every parameter that has facts below a schema, by its path, in the order of the schema; unions are not entered. */
export function describeParameters(schema: Schema, path = '', given = schema): DescribedParameter[] {
  if (parameterFacts.has(schema as z.ZodType)) return [describeParameter(path, schema, given)];
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'pipe':
      return describeParameters(def.in, path, given);
    case 'optional':
    case 'default':
    case 'prefault':
      return describeParameters(def.innerType, path, given);
    case 'array':
      return describeParameters(def.element, `${path}[]`);
    case 'object':
      return Object.entries(def.shape).flatMap(([key, inner]) =>
        describeParameters(inner, path === '' ? key : `${path}.${key}`),
      );
    default:
      return [];
  }
}

interface JsonSchema {
  readonly type?: string;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
}

function rangeOf(schema: Schema): ParameterRange | undefined {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const branches = [whole, ...(whole.anyOf ?? [])];
  const number = branches.find(({ type }) => type === 'number' || type === 'integer');
  if (number !== undefined) {
    const { minimum, exclusiveMinimum, maximum, type } = number;
    // a bound that only a check of the whole value knows is found by trying
    const accepted = [minimum, type === 'integer' ? (minimum ?? 0) + 1 : undefined].find(
      (value) => value !== undefined && z.safeParse(schema, value).success,
    );
    return {
      least: exclusiveMinimum ?? accepted ?? minimum,
      above: exclusiveMinimum !== undefined,
      most: maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? undefined : maximum,
    };
  }
  const words = branches.find((branch) => branch.enum !== undefined)?.enum;
  return words && { words, map: branches.some(({ type }) => type === 'object') };
}
