import { inputError, type Message } from '../scenario/faults.ts';
import {
  keyPlaceAt,
  type LocatedValue,
  type Origin,
  type Path,
  placeAt,
  tellPath,
} from '../scenario/locatedValue.ts';
import { collectFaults } from '../text/collectFaults.ts';
import { InputError } from '../text/problem.ts';
import { yamlWord } from '../text/yamlWord.ts';
import type { Factor, RangedFactor, Setting } from './factor.ts';
import { factorKind, factorPath } from './factorPath.ts';
import type { Vary } from './factorSchema.ts';
import { ORGANISATION, organisationFactor } from './organisationFactor.ts';
import { rangeOf, valueAt, valuesOf } from './rangeValues.ts';
import type { StudyFiles } from './studyFiles.ts';
import type { Study } from './studySchema.ts';
import type { FactorLevel } from './studySource.ts';

/** Where factors are read: the file, its folder, and what opens the files that it names. */
interface Reading {
  readonly written: LocatedValue;
  readonly folder: string;
  readonly files: StudyFiles;
}

/**
 * What varies in a study, in the order of its file.
 *
 * @throws InputError with every fault at its place: unknown paths, ranges that end nowhere, a path that varies twice
 */
export async function readFactors(study: Study, reading: Reading): Promise<Factor[]> {
  const faults = collectFaults('scenario');
  const factors: Factor[] = [];
  const seen: { path: string; place: Origin }[] = [];
  for (const [k, vary] of study.vary.entries()) {
    try {
      for (const { written, at } of pathsOf(vary, k)) {
        const place = 'zip' in vary ? keyPlaceAt(reading.written, at) : placeAt(reading.written, at);
        const other = seen.find(({ path }) => overlap(path, written));
        if (other !== undefined) throw inputError(place, variesTwice(written, other), tellPath(at));
        seen.push({ path: written, place });
      }
      factors.push(await factorOf(vary, k, study, reading));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const problem of error.problems) faults.add(() => problem);
    }
  }
  faults.throwIfAny();
  return factors;
}

const pathsOf = (vary: Vary, k: number): { written: string; at: Path }[] =>
  'zip' in vary
    ? Object.keys(vary.zip).map((written) => ({ written, at: ['vary', k, 'zip', written] }))
    : [{ written: vary.factor, at: ['vary', k, 'factor'] }];

/** Whether one path is the other, or leads through it. */
const overlap = (a: string, b: string) => isWithin(a, b) || isWithin(b, a);
const isWithin = (inner: string, outer: string) =>
  inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);

const variesTwice = (path: string, other: { path: string; place: Origin }): Message => ({
  code: 'varies-twice',
  message: {
    en: `"${path}" varies twice, first ${other.path === path ? '' : `with "${other.path}" `}on line ${other.place.line}`,
    fr: `« ${path} » varie deux fois, d’abord ${other.path === path ? '' : `avec « ${other.path} » `}ligne ${other.place.line}`,
  },
  remedy: { en: 'keep one of the two', fr: 'gardez l’un des deux' },
});

async function factorOf(vary: Vary, k: number, study: Study, reading: Reading): Promise<Factor> {
  const { written } = reading;
  if ('zip' in vary) return zipped(vary.zip, k, written);
  const place = placeAt(written, ['vary', k, 'factor']);
  const at: Path = ['vary', k, 'values'];
  if (vary.factor === ORGANISATION) return organisationFactor(vary.values, at, reading);
  const steps = factorPath(vary.factor, place, tellPath(['vary', k, 'factor']));
  if (Array.isArray(vary.values))
    return listed(vary.factor, steps, vary.values, (n) => placeAt(written, [...at, n]), at);

  const asked =
    'uniform' in vary.values ? { from: vary.values.uniform[0], to: vary.values.uniform[1] } : vary.values;
  const range = rangeOf(asked, factorKind(steps).whole);
  if ('key' in range) {
    const spot: Path = 'uniform' in vary.values ? [...at, 'uniform'] : [...at, range.key];
    throw inputError(placeAt(written, spot), range.message, tellPath(spot));
  }
  const origin = placeAt(written, at);
  if (range.step !== undefined) return listed(vary.factor, steps, valuesOf(range), () => origin, at);
  if (study.design.kind === 'factorial') throw inputError(origin, noSteps, tellPath(at));
  return ranged(vary.factor, (share) => valueAt(range, share), origin);
}

function listed(
  path: string,
  steps: Path,
  values: readonly FactorLevel[],
  placeOf: (n: number) => Origin,
  at: Path,
): Factor {
  const { levelOf } = factorKind(steps);
  const levels = values.map(levelOf);
  const first = new Map<FactorLevel, number>();
  for (const [n, level] of levels.entries()) {
    if (first.has(level))
      throw inputError(placeOf(n), standsTwice(values[n] as FactorLevel), tellPath([...at, n]));
    first.set(level, n);
  }
  const settings = values.map((value, n) =>
    settingOf([levels[n] as FactorLevel], [overrideOf(path, value, placeOf(n))]),
  );
  return { kind: 'listed', columns: [path], crossed: false, settings };
}

function zipped(
  zip: Readonly<Record<string, readonly FactorLevel[]>>,
  k: number,
  written: LocatedValue,
): Factor {
  const columns = Object.keys(zip);
  const lists = columns.map((path) => {
    const at: Path = ['vary', k, 'zip', path];
    const place = keyPlaceAt(written, at);
    if (path === ORGANISATION) throw inputError(place, zippedOrganisation, tellPath(at));
    const { levelOf } = factorKind(factorPath(path, place, tellPath(at)));
    return { at, place, values: zip[path] as readonly FactorLevel[], levelOf };
  });
  const [first] = lists;
  const spot: Path = ['vary', k, 'zip'];
  if (first === undefined) throw inputError(placeAt(written, spot), emptyZip, tellPath(spot));
  for (const { at, place, values } of lists)
    if (values.length !== first.values.length)
      throw inputError(place, unequal(values.length, first.values.length), tellPath(at));
  const settings = first.values.map((_, n) =>
    settingOf(
      lists.map(({ values, levelOf }) => levelOf(values[n] as FactorLevel)),
      lists.map(({ values, at }, c) =>
        overrideOf(columns[c] as string, values[n] as FactorLevel, placeAt(written, [...at, n])),
      ),
    ),
  );
  return { kind: 'listed', columns, crossed: false, settings };
}

const ranged = (path: string, at: (share: number) => number, origin: Origin): RangedFactor => ({
  kind: 'ranged',
  columns: [path],
  crossed: false,
  at: (share) => settingOf([at(share)], [overrideOf(path, at(share), origin)]),
});

const settingOf = (levels: readonly FactorLevel[], overrides: ReturnType<Setting['overrides']>): Setting => ({
  levels,
  overrides: () => overrides,
});

/** Words that are read as they stand: shares and durations. */
const plainWord = /^\d+(\.\d+)?\s*[%w]$/;

/** A value in the place of a scenario's own; a text of the study stays a text. */
const overrideOf = (path: string, value: FactorLevel, at: Origin) => ({
  path,
  value: typeof value === 'string' && !plainWord.test(value) ? yamlWord(value) : value,
  at,
});

const standsTwice = (value: FactorLevel): Message => ({
  code: 'repeated',
  message: { en: `the value ${value} stands twice`, fr: `la valeur ${value} s’y trouve deux fois` },
  remedy: { en: 'write it once', fr: 'écrivez-la une fois' },
});

const noSteps: Message = {
  code: 'range-without-steps',
  message: {
    en: 'a factorial design takes every value, and this range has no steps',
    fr: 'un plan factoriel prend chaque valeur, et cet intervalle n’a pas de pas',
  },
  remedy: {
    en: 'write step: beside from: and to:, or design: { kind: latin-hypercube, samples: 64 }',
    fr: 'écrivez step: à côté de from: et to:, ou design: { kind: latin-hypercube, samples: 64 }',
  },
};

const zippedOrganisation: Message = {
  code: 'zipped-organisation',
  message: { en: 'organisations do not stand in a zip', fr: 'les organisations ne vont pas dans un zip' },
  remedy: {
    en: 'write { factor: organisation, values: [firms/*.yaml] }',
    fr: 'écrivez { factor: organisation, values: [firms/*.yaml] }',
  },
};

const emptyZip: Message = {
  code: 'empty',
  message: { en: 'no path varies', fr: 'aucun chemin ne varie' },
  remedy: {
    en: 'write paths with lists of equal length, or remove it',
    fr: 'écrivez des chemins avec des listes de même longueur, ou retirez-le',
  },
};

const unequal = (length: number, first: number): Message => ({
  code: 'unequal-lists',
  message: {
    en: `the list has ${length} values, and the first one ${first}`,
    fr: `la liste a ${length} valeurs, et la première ${first}`,
  },
  remedy: {
    en: 'write as many values under every path, or vary them apart',
    fr: 'écrivez autant de valeurs sous chaque chemin, ou faites-les varier à part',
  },
});
