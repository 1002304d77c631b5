import type { Note, Place, Problem } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import type { MergedTies } from './mergeTies.ts';
import type { Table } from './table.ts';

/** What is said of ties: their faults, then their notes. */

export const nobodyThere = (place: Place, name: string): Problem => ({
  ...place,
  code: 'tie-to-nobody',
  message:
    name === ''
      ? { en: 'this tie names nobody at one end', fr: 'ce lien ne nomme personne à l’une de ses extrémités' }
      : {
          en: `a tie to "${truncate(name)}", who is not among the people`,
          fr: `un lien vers « ${truncate(name)} », qui ne figure pas parmi les personnes`,
        },
  remedy: {
    en: 'add them to the people, list them in the external file, or remove the tie',
    fr: 'ajoutez-les aux personnes, indiquez-les dans le fichier external, ou retirez le lien',
  },
});

export const badWeight = (place: Place, cell: string): Problem => ({
  ...place,
  code: 'bad-weight',
  message: {
    en: `the weight of a tie cannot be "${truncate(cell)}"`,
    fr: `le poids d’un lien ne peut pas valoir « ${truncate(cell)} »`,
  },
  remedy: {
    en: 'write a number above 0, such as 12 or 0.5',
    fr: 'écrivez un nombre supérieur à 0, comme 12 ou 0.5',
  },
});

/** Where no column is a weight although the file holds more than the two ends: every line counts 1, and that is told. */
export const unweightedNotes = (file: string, weight: number, header: readonly string[]): Note[] =>
  weight >= 0 || header.length <= 2
    ? []
    : [
        {
          file,
          code: 'every-line-weighs-one',
          message: {
            en: `no column is a weight: every line weighs 1 (columns ${header.slice(0, 10).map(truncate).join(', ')})`,
            fr: `aucune colonne n’est un poids : chaque ligne pèse 1 (colonnes ${header.slice(0, 10).map(truncate).join(', ')})`,
          },
          remedy: {
            en: 'if one is, say which: columns: { weight: … }',
            fr: 's’il y en a un, dites laquelle : columns: { weight: … }',
          },
        },
      ];

export const overflow = (file: string): Problem => ({
  file,
  code: 'weight-overflow',
  message: {
    en: 'the weights of a repeated tie add up to more than a number can hold',
    fr: 'la somme des poids d’un lien répété dépasse ce qu’un nombre peut contenir',
  },
  remedy: { en: 'write weights in a larger unit', fr: 'écrivez les poids dans une unité plus grande' },
});

/** Numbers of ties that were left out, by why. */
export interface LeftOut {
  readonly self: number;
  readonly weightless: number;
  readonly external: number;
}

export function leftOutNotes(file: string, { self, weightless, external }: LeftOut): Note[] {
  return [
    counted(file, 'self-ties', self, nothingToDo, (n) => ({
      en: `${n} ties of people to themselves left out`,
      fr: `${n} liens de personnes avec elles-mêmes écartés`,
    })),
    counted(file, 'weightless-ties', weightless, nothingToDo, (n) => ({
      en: `${n} ties of weight 0 left out`,
      fr: `${n} liens de poids 0 écartés`,
    })),
    counted(file, 'external-ties', external, nothingToDo, (n) => ({
      en: `${n} ties between external parties left out`,
      fr: `${n} liens entre parties externes écartés`,
    })),
  ].flat();
}

export function mergeNotes(
  { file, ownDirections = false }: Pick<Table, 'file' | 'ownDirections'>,
  { repeated, weak, directed }: Pick<MergedTies, 'repeated' | 'weak' | 'directed'>,
  minWeight: number,
): Note[] {
  const direction: Text = ownDirections
    ? nothingToDo
    : directed
      ? {
          en: 'state directed: false to join both directions',
          fr: 'indiquez directed: false pour réunir les deux sens',
        }
      : {
          en: 'state directed: true to keep directions apart',
          fr: 'indiquez directed: true pour distinguer les sens',
        };
  return [
    counted(file, 'repeated-ties', repeated, direction, (n) => ({
      en: `${n} ties repeat a pair of people; their weights were added`,
      fr: `${n} liens répètent une paire de personnes ; leurs poids ont été additionnés`,
    })),
    counted(
      file,
      'weak-ties',
      weak,
      { en: 'lower minWeight to keep them', fr: 'abaissez minWeight pour les garder' },
      (n) => ({
        en: `${n} pairs with a weight below ${minWeight} left out`,
        fr: `${n} paires de poids inférieur à ${minWeight} écartées`,
      }),
    ),
  ].flat();
}

const nothingToDo: Text = { en: 'nothing to do', fr: 'rien à faire' };

const counted = (
  file: string,
  code: string,
  count: number,
  remedy: Text,
  tell: (n: number) => Text,
): Note[] => (count === 0 ? [] : [{ file, code, message: tell(count), remedy }]);
