import type { Climate, PersonalClimate, Setting } from '../../model/setting.ts';
import type { Category, Org } from '../../org/org.ts';
import { tablePath } from '../../org/tableFile.ts';
import { listWords } from '../../text/listWords.ts';
import { InputError, MOST_SHOWN, type Problem } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import { placeOf } from '../faults.ts';
import { meaning, personMeant } from '../personMeant.ts';
import type { ScenarioSource } from '../readScenario.ts';

/** Columns of people that speak of their part of the firm, and the most that each may hold. */
const partColumns = { readiness: 1, leadership: 1, resistance: 2 } as const;

/** The obstacles of which a column of people may speak. */
export const isPartColumn = (name: keyof Climate): name is 'leadership' | 'resistance' =>
  name === 'leadership' || name === 'resistance';

/**
 * The climate of each person: the firm's, where their unit says nothing else, and where their own columns say nothing
 * else.
 *
 * @returns undefined where it is the same for everybody
 * @throws InputError for units that do not exist, and for cells out of range
 */
export function climateOfPeople(source: ScenarioSource, unit: Category, org: Org): Setting['climateOf'] {
  const { units, ...firm } = source.scenario.climate;
  checkUnits(source, Object.keys(units), unit.labels);
  checkColumns(source, org);
  const { leadership, resistance } = org;
  const parts = Object.entries(units);
  if (parts.length === 0 && leadership === undefined && resistance === undefined) return undefined;

  const everywhere = (name: keyof PersonalClimate) => new Float64Array(org.size).fill(firm[name]);
  const climate = {
    leadership: everywhere('leadership'),
    resistance: everywhere('resistance'),
    habit: everywhere('habit'),
    resignation: everywhere('resignation'),
    lackOfDesire: everywhere('lackOfDesire'),
    digitalDivide: everywhere('digitalDivide'),
    fit: everywhere('fit'),
  };
  const places = new Map(unit.labels.map((label, u) => [label, u]));
  for (const [name, part] of parts) {
    const u = places.get(name);
    for (const [key, value] of Object.entries(part) as [keyof PersonalClimate, number | undefined][])
      if (value !== undefined)
        for (let i = 0; i < org.size; i++) if (unit.of[i] === u) climate[key][i] = value;
  }
  for (const [key, column] of [['leadership', leadership] as const, ['resistance', resistance] as const])
    if (column !== undefined)
      for (let i = 0; i < org.size; i++) if (!Number.isNaN(column[i])) climate[key][i] = column[i];
  return climate;
}

/** Units that the climate names and the organisation does not have, all in one error. */
function checkUnits(source: ScenarioSource, named: readonly string[], units: readonly string[]): void {
  const there = new Set(units);
  const unknown = named.filter((name) => !there.has(name));
  if (unknown.length === 0) return;
  const some = listWords(units.slice(0, 12));
  const problems = unknown.slice(0, MOST_SHOWN).map((name): Problem => {
    const near = personMeant(name, units);
    return {
      ...placeOf(source, `climate.units.${name}`),
      code: 'unknown-name',
      message: {
        en: `the organisation has no unit "${truncate(name)}"`,
        fr: `l’organisation n’a pas d’unité « ${truncate(name)} »`,
      },
      remedy:
        near !== undefined
          ? meaning(name, near)
          : units.length === 0
            ? {
                en: 'it has no units: give the people a unit column',
                fr: 'elle n’a pas d’unités : donnez une colonne d’unité aux personnes',
              }
            : { en: `there are ${some}`, fr: `il y a ${some}` },
    };
  });
  throw new InputError('scenario', problems, unknown.length);
}

/** Cells of these columns that are out of range, a problem for each column. */
function checkColumns(source: ScenarioSource, org: Org): void {
  const problems = (Object.entries(partColumns) as [keyof typeof partColumns, number][]).flatMap(
    ([name, most]) => {
      const column = org[name] ?? new Float64Array(0);
      const outside = Array.from(column.keys()).filter((i) => column[i] < 0 || column[i] > most);
      return outside.length === 0 ? [] : [outOfRange(source, org, { name, most, outside, column })];
    },
  );
  if (problems.length > 0) throw new InputError('data', problems);
}

/** What is wrong with cells of one column: one by its value, several by their lines, or by whom where there are none. */
function outOfRange(
  source: ScenarioSource,
  { ids, lines }: Org,
  { name, most, outside, column }: { name: string; most: number; outside: number[]; column: Float64Array },
): Problem {
  const [first] = outside;
  const { people } = source.scenario.organisation;
  const where = listWords(
    outside.map((i) => String(lines?.[i] ?? ids[i])),
    LINES_TOLD,
  );
  const count = outside.length;
  return {
    ...(people ? { file: tablePath(people) } : {}),
    ...(lines ? { line: lines[first] } : {}),
    code: 'out-of-range',
    message:
      count === 1
        ? {
            en: `${name} of ${truncate(ids[first])} is ${column[first]}`,
            fr: `${name} de ${truncate(ids[first])} vaut ${column[first]}`,
          }
        : {
            en: `${count} values of ${name} lie outside 0 to ${most}, the first is ${column[first]}${lines ? '; lines' : ':'} ${where}`,
            fr: `${count} valeurs de ${name} sortent de 0 à ${most}, la première vaut ${column[first]}${lines ? ' ; lignes' : ' :'} ${where}`,
          },
    remedy: {
      en: `write a number from 0 to ${most}, or a share such as 50%, or leave the cell blank`,
      fr: `écrivez un nombre de 0 à ${most}, ou une part comme 50%, ou laissez la cellule vide`,
    },
  };
}

/** Lines that a message lists. */
const LINES_TOLD = 12;
