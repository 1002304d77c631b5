import { expectations as quantities } from '../model/quantities.ts';
import type { Text } from '../text/text.ts';

/** What is expected where people are named. */
export const anIdentifier: Text = { en: 'expected an identifier', fr: 'un identifiant est attendu' };

/** What values of a scenario are expected to be, by the key that a failed check carries as its message. */
export const expectations: ReadonlyMap<string, Text> = new Map<string, Text>([
  ...Object.entries(quantities),
  ['id', anIdentifier],
  [
    'planName',
    {
      en: 'expected a plan name of at most 40 letters, digits, - and _, a letter first',
      fr: 'un nom de plan est attendu : au plus 40 lettres, chiffres, - et _, une lettre d’abord',
    },
  ],
  [
    'criterion',
    {
      en: 'expected an outcome with the difference that matters in it, such as kept 5%',
      fr: 'un résultat suivi de la différence qui y compte est attendu, comme kept 5%',
    },
  ],
  [
    'assumptions',
    {
      en: 'expected none, or what is drawn, such as { draws: 100, worlds: 4, vary: screened }',
      fr: 'none est attendu, ou ce qui est tiré, comme { draws: 100, worlds: 4, vary: screened }',
    },
  ],
  [
    'vary',
    {
      en: 'expected screened, all, or a list of paths such as [rule.reactanceGain, rule.skillDecay]',
      fr: 'screened, all ou une liste de chemins est attendu, comme [rule.reactanceGain, rule.skillDecay]',
    },
  ],
  [
    'ends',
    {
      en: 'expected [low, high] under the whole path of an assumption, such as { rule.reactanceGain: [0.02, 0.5] }',
      fr: '[basse, haute] est attendu sous le chemin entier d’une hypothèse, comme { rule.reactanceGain: [0.02, 0.5] }',
    },
  ],
  [
    'currency',
    {
      en: 'expected a currency code of three capitals such as EUR',
      fr: 'un code de monnaie de trois capitales est attendu, comme EUR',
    },
  ],
  [
    'starts',
    {
      en: 'expected a day of the calendar, year first, such as 2027-01-04',
      fr: 'un jour du calendrier est attendu, l’année d’abord, comme 2027-01-04',
    },
  ],
]);
