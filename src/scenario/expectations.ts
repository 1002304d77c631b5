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
  [
    'rangeEnd',
    {
      en: 'expected a number such as 0.1, or one with its unit such as 10% or 26w',
      fr: 'un nombre comme 0.1 est attendu, ou un nombre et son unité comme 10% ou 26w',
    },
  ],
  [
    'level',
    {
      en: 'expected a number or a word, as the scenario writes it',
      fr: 'un nombre ou un mot est attendu, comme le scénario l’écrit',
    },
  ],
  [
    'halfWidth',
    {
      en: 'expected half of an interval’s width, above 0, such as 2% of a share, 4w of weeks, 20000 of money',
      fr: 'la moitié de la largeur d’un intervalle est attendue, au-dessus de 0, comme 2% d’une part, 4w de semaines, 20000 d’argent',
    },
  ],
  [
    'weeksAsked',
    {
      en: 'expected weeks such as 4..52, or a list such as [8, 12, 26]',
      fr: 'des semaines sont attendues, comme 4..52, ou une liste comme [8, 12, 26]',
    },
  ],
  [
    'fitted',
    {
      en: 'expected at least one path with the ends between which it may lie, such as { population.threshold.mean: [0.1, 0.8] }',
      fr: 'au moins un chemin est attendu, avec les bornes entre lesquelles il peut se trouver, comme { population.threshold.mean: [0.1, 0.8] }',
    },
  ],
]);
