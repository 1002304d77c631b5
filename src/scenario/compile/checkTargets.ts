import type { Setting } from '../../model/setting.ts';
import type { StructureName } from '../../model/structures/classify.ts';
import { retarget } from '../../model/tactics/retarget.ts';
import type { Org } from '../../org/org.ts';
import type { DocumentedConstants } from '../../text/documentedConstant.ts';
import type { Note } from '../../text/problem.ts';
import { placeOf, throwAt } from '../faults.ts';
import type { ScenarioSource } from '../readScenario.ts';

/** People a division needs at least to be one of a dandelion's [A]. */
const DIVISION_PEOPLE = 4;

/** What is told of these numbers. */
export const targetConstants: DocumentedConstants = {
  DIVISION_PEOPLE: {
    value: DIVISION_PEOPLE,
    en: 'people of a division at least to be one of a dandelion’s',
    fr: 'personnes d’une division au moins pour être de celles d’un pissenlit',
    unit: 'people',
    basis: 'A',
    range: [3, 12],
  },
};

/**
 * Whether the organisation can have the structures at all that the scenario aims at and its plans turn to.
 *
 * @throws InputError for too few units or divisions
 * @returns warnings where the sources hold a target unsuited
 */
export function checkTargets(source: ScenarioSource, setting: Setting, org: Org): Note[] {
  const aims = [{ structure: setting.target.structure, path: 'target.structure' }];
  for (const { name, steps } of source.plans)
    steps.forEach((step, s) => {
      step.do.forEach(({ tactic, structure }, e) => {
        if (tactic !== retarget.kind) return;
        const path = `plans.${name}.steps[${s}].do[${e}].structure`;
        aims.push({ structure: structure as StructureName, path });
      });
    });
  return aims.flatMap(({ structure, path }) => checkTarget(source, structure, path, setting, org));
}

function checkTarget(
  source: ScenarioSource,
  structure: StructureName,
  path: string,
  { unitNames, division, divisionNames, size }: Setting,
  org: Org,
): Note[] {
  if ((structure === 'coordinated' || structure === 'centralised') && unitNames.length < 2)
    throwAt(
      source,
      path,
      'too-few-units',
      {
        en: `${structure} needs at least two units; the organisation has ${unitNames.length}`,
        fr: `${structure} demande au moins deux unités ; l’organisation en a ${unitNames.length}`,
      },
      {
        en: 'give the people a unit column, generate more units, or aim at another structure',
        fr: 'donnez une colonne d’unité aux personnes, générez plus d’unités, ou visez une autre structure',
      },
    );
  if (structure === 'dandelion') {
    const sizes = new Int32Array(divisionNames.length);
    for (const d of division) if (d >= 0) sizes[d]++;
    const large = sizes.filter((people) => people >= DIVISION_PEOPLE).length;
    if (large < 2)
      throwAt(
        source,
        path,
        'too-few-divisions',
        {
          en: `dandelion needs two divisions of at least ${DIVISION_PEOPLE} people; the organisation has ${large}`,
          fr: `dandelion demande deux divisions d’au moins ${DIVISION_PEOPLE} personnes ; l’organisation en a ${large}`,
        },
        {
          en: 'give the people a division column, generate divisions, or aim at another structure',
          fr: 'donnez une colonne de division aux personnes, générez des divisions, ou visez une autre structure',
        },
      );
  }
  const facing = org.customerFacing?.reduce((count, faces) => count + faces, 0);
  if (structure !== 'honeycomb' || facing === undefined || 2 * facing >= size) return [];
  return [
    {
      ...placeOf(source, path),
      code: 'honeycomb-without-customers',
      message: {
        en: `only ${facing} of ${size} people meet customers: the sources hold honeycomb for firms that serve consumers alone`,
        fr: `seules ${facing} personnes sur ${size} voient des clients : les sources réservent honeycomb aux entreprises tournées vers le consommateur`,
      },
      remedy: {
        en: 'aim at another structure, or go on knowingly',
        fr: 'visez une autre structure, ou continuez en le sachant',
      },
    },
  ];
}
