import { InputError } from '../text/problem.ts';
import { inputError } from './faults.ts';
import type { LocatedEntry, LocatedMap, LocatedValue, Origin, Path } from './locatedValue.ts';
import { readYaml } from './readYaml.ts';
import { quoted } from './shown.ts';

/** A value given beside the file: `-s climate.leadership=0.7`. A string is read as YAML, `null` deletes. */
export interface Override {
  /** `plans.by-hand.steps[1].gate.within` */
  readonly path: string;
  readonly value: unknown;
  /** The file that a text was read from, where its faults are told; without it, they are told at the command line. */
  readonly file?: string | undefined;
  /** Where it is written, where that is another file: faults and origins of the value are told there. */
  readonly at?: Origin | undefined;
}

/** How messages and origins call what was given beside the file. */
export const COMMAND_LINE = 'command line';

const commandLine: Origin = { file: COMMAND_LINE };

/**
 * The file with overrides on top. Unknown keys are left to the schema, which refuses them like those of the file. A
 * number of a rule of which no kind is given anywhere is one of the model's: `rule.turnover=0` is enough.
 *
 * @throws InputError when a path cannot be read or leads through a list that is not there
 */
export function overridden(written: LocatedMap, overrides: readonly Override[]): LocatedMap {
  let map = written;
  for (const { path, value, file, at = commandLine } of overrides) {
    const steps = readPath(path, at);
    if (steps[0] === 'extends') throw badPath(path, at);
    const given = file === undefined ? toWritten(value, path, at) : readYaml(String(value), file);
    map = withValue(map, steps, given, path, at) as LocatedMap;
  }
  const rule = map.entries.get('rule')?.value;
  const isWritten = written.entries.has('rule');
  if (isWritten || rule?.kind !== 'map' || rule.entries.has('kind')) return map;
  const change = toWritten('change', 'rule.kind', commandLine);
  return withValue(map, ['rule', 'kind'], change, 'rule.kind', commandLine) as LocatedMap;
}

/** The steps of `a.b[1].c`, which is written at a place. @throws InputError of what is no path */
export function readPath(path: string, at: Origin = commandLine): Path {
  if (path.length > 1000 || !/^[^.[\]]+(\.[^.[\]]+|\[\d{1,6}\])*$/.test(path)) throw badPath(path, at);
  const steps = [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([word, index]) =>
    index === undefined ? word.trim() : Number(index),
  );
  const reserved = steps.some((step) => ['__proto__', 'constructor', 'prototype', ''].includes(String(step)));
  if (reserved) throw badPath(path, at);
  return steps;
}

const badPath = (path: string, at: Origin) =>
  inputError(at, {
    code: 'bad-path',
    message: {
      en: `${quoted(path).en} is not the path of a value`,
      fr: `${quoted(path).fr} n’est pas le chemin d’une valeur`,
    },
    remedy: {
      en: 'write keys joined by dots, such as climate.leadership=0.7 or plans.by-hand.steps[0].gate.within=12w',
      fr: 'écrivez des clés reliées par des points, comme climate.leadership=0.7 ou plans.by-hand.steps[0].gate.within=12w',
    },
  });

function withValue(
  part: LocatedValue | undefined,
  [step, ...rest]: Path,
  value: LocatedValue,
  path: string,
  origin: Origin,
): LocatedValue {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    if (part?.kind !== 'list' || step >= part.items.length) throw noSuchItem(path, step, part, origin);
    return {
      ...part,
      items: part.items.map((item, k) => (k === step ? withValue(item, rest, value, path, origin) : item)),
    };
  }
  const entries = new Map<string, LocatedEntry>(part?.kind === 'map' ? part.entries : []);
  entries.set(step, { key: origin, value: withValue(entries.get(step)?.value, rest, value, path, origin) });
  return { kind: 'map', entries, origin: part?.kind === 'map' ? part.origin : origin };
}

function noSuchItem(path: string, step: number, part: LocatedValue | undefined, origin: Origin) {
  const length = part?.kind === 'list' ? part.items.length : 0;
  return inputError(
    origin,
    {
      code: 'no-such-item',
      message: {
        en: `there is no item [${step}]: the list has ${length}`,
        fr: `il n’y a pas d’élément [${step}] : la liste en a ${length}`,
      },
      remedy: {
        en: length > 0 ? `count from 0 to ${length - 1}` : 'write the list in the file',
        fr: length > 0 ? `comptez de 0 à ${length - 1}` : 'écrivez la liste dans le fichier',
      },
    },
    path,
  );
}

function toWritten(value: unknown, path: string, origin: Origin): LocatedValue {
  if (typeof value === 'string') {
    if (value.trim() === '') return { kind: 'scalar', value, origin };
    return moved(fromYaml(value, path, origin), origin);
  }
  if (Array.isArray(value))
    return { kind: 'list', items: value.map((item) => toWritten(item, path, origin)), origin };
  if (typeof value === 'number' || typeof value === 'boolean' || value === null)
    return { kind: 'scalar', value, origin };
  const entries = Object.entries((value ?? {}) as object).map(([key, inner]): [string, LocatedEntry] => [
    key,
    { key: origin, value: toWritten(inner, path, origin) },
  ]);
  return { kind: 'map', entries: new Map(entries), origin };
}

/** Reads a value as the file would; its faults are told where it is written. */
function fromYaml(value: string, path: string, origin: Origin): LocatedValue {
  try {
    return readYaml(value, COMMAND_LINE);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [problem] = error.problems;
    throw problem ? inputError(origin, problem, path) : error;
  }
}

/** The same values, all of them from one place. */
function moved(part: LocatedValue, origin: Origin): LocatedValue {
  if (part.kind === 'scalar') return { ...part, origin };
  if (part.kind === 'list') return { ...part, items: part.items.map((item) => moved(item, origin)), origin };
  const entries = [...part.entries].map(([key, { value }]): [string, LocatedEntry] => [
    key,
    { key: origin, value: moved(value, origin) },
  ]);
  return { kind: 'map', entries: new Map(entries), origin };
}
