import { type Text, toText } from '../../text/text.ts';
import type { Lack, Organisation } from './defineStructure.ts';

/**
 * What an organisation of less than two units lacks for a structure that differs from unit to unit.
 *
 * @param structure what it is called, in each language
 */
export const tooFewUnits = (structure: string | Text, { unitNames }: Organisation): Lack | undefined =>
  unitNames.length >= 2
    ? undefined
    : {
        code: 'too-few-units',
        message: {
          en: `${toText(structure).en} needs at least two units; the organisation has ${unitNames.length}`,
          fr: `${toText(structure).fr} demande au moins deux unités ; l’organisation en a ${unitNames.length}`,
        },
        remedy: {
          en: 'give the people a unit column, generate more units, or aim at another structure',
          fr: 'donnez une colonne d’unité aux personnes, générez plus d’unités, ou visez une autre structure',
        },
      };
