import type { Grouping } from '../../model/census.ts';
import type { Setting } from '../../model/setting.ts';
import { adopterTypes, type Org } from '../../org/org.ts';
import { type GroupingColumn, groupingColumns, peopleColumns } from '../../org/peopleColumns.ts';
import { smallestGroup } from '../../org/smallestGroup.ts';
import { didYouMean } from '../../text/didYouMean.ts';
import { alternatives } from '../../text/joinWords.ts';
import { InputError, type Note, type Problem } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { placeOf } from '../faults.ts';
import type { ScenarioSource } from '../readScenario.ts';

/**
 * The ways of dividing people that the weekly table is asked for; groups of real people too small are hidden.
 *
 * @throws InputError for those by which this organisation cannot be divided
 */
export function groupingsOf(
  source: ScenarioSource,
  setting: Setting,
  org: Org,
): { shown: Grouping[]; hidden: Note[] } {
  const { by } = source.scenario.outputs;
  const lacking = by.flatMap((name, k) =>
    divide(name, setting, org).labels.length > 0 ? [] : [lackingColumn(source, k, setting, org)],
  );
  if (lacking.length > 0) throw new InputError('scenario', lacking);

  const hidden: Note[] = [];
  const shown = by.map((name): Grouping => {
    const { labels, of } = divide(name, setting, org);
    const sizes = new Int32Array(labels.length);
    for (const g of of) if (g >= 0) sizes[g]++;
    const least = org.real ? smallestGroup : 1;
    const kept = largeEnough(sizes, least);
    const small = sizes.reduce((count, size) => count + (size > 0 ? 1 : 0), 0) - kept.length;
    if (small > 0)
      hidden.push({
        code: 'small-groups-hidden',
        strength: 'counted',
        message: {
          en: `groups of fewer than ${least} people are not shown, nor what would give them away: ${small} by ${name}`,
          fr: `les groupes de moins de ${least} personnes ne sont pas montrés, ni ce qui les trahirait : ${small} par ${peopleColumns[name].title.fr.toLowerCase()}`,
        },
        remedy: {
          en: 'write real: false under organisation if nobody in the files exists',
          fr: 'écrivez real: false sous organisation si personne des fichiers n’existe',
        },
      });
    return { name, labels, of, shown: kept };
  });
  return { shown, hidden };
}

/**
 * The same groups in another world, which may know them in another order; people of a group that the first world does
 * not have are in none, but for layers below its deepest, which count among that one.
 */
export function groupingsIn(groups: readonly Grouping[], setting: Setting, org: Org): Grouping[] {
  return groups.map(({ name, labels, shown }) => {
    const there = divide(name as GroupingColumn, setting, org);
    const known = new Map(labels.map((label, g) => [label, g]));
    const missing = name === 'level' ? labels.length - 1 : -1;
    const place = Int32Array.from(there.labels, (label) => known.get(label) ?? missing);
    return { name, labels, shown, of: Int32Array.from(there.of, (g) => (g < 0 ? -1 : place[g])) };
  });
}

/**
 * Groups that may be shown. One hidden group alone would follow from all the others and the whole: the smallest of
 * the others is then hidden with it.
 */
function largeEnough(sizes: Int32Array, least: number): number[] {
  const groups = Array.from(sizes.keys()).filter((g) => sizes[g] > 0);
  const kept = groups.filter((g) => sizes[g] >= least);
  if (kept.length !== groups.length - 1) return kept;
  const smallest = kept.reduce((least, g) => Math.min(least, sizes[g]), Number.POSITIVE_INFINITY);
  const second = kept.find((g) => sizes[g] === smallest);
  return kept.filter((g) => g !== second);
}

/** The groups into which a column divides people; adopter types and units are those of the model. */
function divide(name: GroupingColumn, setting: Setting, org: Org): Pick<Grouping, 'labels' | 'of'> {
  if (name === 'adopterType') return { labels: adopterTypes, of: setting.adopterType };
  if (name === 'unit') return { labels: setting.unitNames, of: setting.unit };
  const column = org[name];
  return column instanceof Int32Array ? layersOf(column) : column;
}

function layersOf(layers: Int32Array): Pick<Grouping, 'labels' | 'of'> {
  const deepest = layers.reduce((most, layer) => Math.max(most, layer), -1);
  return { labels: Array.from({ length: deepest + 1 }, (_, layer) => String(layer)), of: layers };
}

/** The fault of asking for groups by a column that says nothing of this organisation's people. */
function lackingColumn(source: ScenarioSource, k: number, setting: Setting, org: Org): Problem {
  const name = source.scenario.outputs.by[k];
  const there = groupingColumns.filter((each) => divide(each, setting, org).labels.length > 0);
  const near = didYouMean(name, there);
  const others = alternatives(there);
  const remedy: Text = {
    en: `give the people a column ${name}, or group them by ${others.en}`,
    fr: `donnez aux personnes une colonne ${name}, ou groupez-les par ${others.fr}`,
  };
  return {
    ...placeOf(source, `outputs.by[${k}]`),
    code: 'lacking-column',
    message: {
      en: `no column "${name}" tells anything of the organisation's people: they cannot be grouped by it`,
      fr: `aucune colonne « ${name} » ne dit rien des personnes de l’organisation : on ne peut pas les grouper par elle`,
    },
    remedy:
      near === undefined
        ? remedy
        : {
            en: `did you mean "${near}"? Otherwise ${remedy.en}`,
            fr: `vouliez-vous dire « ${near} » ? Sinon, ${remedy.fr}`,
          },
  };
}
