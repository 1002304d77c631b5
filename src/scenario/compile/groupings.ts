import type { Grouping } from '../../model/census.ts';
import type { Setting } from '../../model/setting.ts';
import { adopterTypes, type Org } from '../../org/org.ts';
import { smallestGroup } from '../../org/privacy.ts';
import type { Note } from '../../text/problem.ts';

/** Ways of dividing people that the weekly table can be asked for; groups of real people too small are hidden. */
export function groupingsOf(
  by: readonly string[],
  setting: Setting,
  org: Org,
): { shown: Grouping[]; hidden: Note[] } {
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
        message: {
          en: `groups of fewer than ${least} people are not shown, nor what would give them away: ${small} by ${name}`,
          fr: `les groupes de moins de ${least} personnes ne sont pas montrés, ni ce qui les trahirait : ${small} par ${name}`,
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

function divide(name: string, setting: Setting, org: Org): Pick<Grouping, 'labels' | 'of'> {
  switch (name) {
    case 'adopterType':
      return { labels: adopterTypes, of: setting.adopterType };
    case 'unit':
      return { labels: setting.unitNames, of: setting.unit };
    case 'division':
      return org.division;
    case 'site':
      return org.site;
    case 'function':
      return org.function;
    default: {
      const deepest = org.level.reduce((most, level) => Math.max(most, level), -1);
      return { labels: Array.from({ length: deepest + 1 }, (_, level) => String(level)), of: org.level };
    }
  }
}
