import { assumptionAt, assumptions } from '../scenario/assumptions/assumptions.ts';
import type { Language, Text } from '../text/text.ts';
import { showNumber, showValue } from './quantity.ts';

/** What is said instead where the words of the reference lean on the entry before them, or on the model's own. */
const inPlainWords = new Map<string, Text>(
  Object.entries({
    'rule.trialRate': {
      en: 'how fast people try it where all speaks for it',
      fr: 'vitesse à laquelle on essaie quand tout y invite',
    },
    'rule.retryTrial': {
      en: 'how readily those who gave up once try again',
      fr: 'facilité à réessayer de qui a déjà abandonné',
    },
    'rule.complianceRate': {
      en: 'how fast people comply under a full mandate',
      fr: 'vitesse à laquelle on obéit sous une obligation totale',
    },
    'rule.deadlineCompliance': {
      en: 'how fast people comply before a deadline',
      fr: 'vitesse à laquelle on obéit devant une échéance',
    },
    'rule.retryCompliance': {
      en: 'how readily those who gave up once comply again',
      fr: 'facilité à obéir de nouveau de qui a déjà abandonné',
    },
    'rule.commitRate': {
      en: 'how fast a trial with full support becomes buy-in',
      fr: 'vitesse à laquelle un essai bien soutenu devient adhésion',
    },
    'rule.commitUnaided': {
      en: 'how much of that success is left to a trial without support',
      fr: 'part de cette réussite qui reste à un essai sans soutien',
    },
    'rule.trialCoaching': {
      en: 'how far coaching carries a trial',
      fr: 'ce qu’un accompagnement apporte à un essai',
    },
    'rule.internaliseRate': {
      en: 'how fast those who comply come to mean it',
      fr: 'vitesse à laquelle qui obéit finit par y croire',
    },
    'rule.complianceCoaching': {
      en: 'what coaching adds where compliance becomes buy-in',
      fr: 'ce qu’un accompagnement ajoute quand l’obéissance devient adhésion',
    },
    'rule.lapseRate': {
      en: 'how fast compliance ends without a mandate',
      fr: 'vitesse à laquelle on cesse d’obéir sans obligation',
    },
    'rule.sanctionHold': {
      en: 'how far the sanction of a deadline holds those who comply',
      fr: 'ce que la sanction d’une échéance retient de qui obéit',
    },
    'rule.committedVoice': {
      en: 'how far a contact who means it speaks for it',
      fr: 'à quel point un contact convaincu en dit du bien',
    },
    'rule.compliantVoice': {
      en: 'how far a contact who only complies speaks for it',
      fr: 'à quel point un contact qui ne fait qu’obéir en dit du bien',
    },
    'rule.steepness': {
      en: 'how sharply people respond to what speaks for it',
      fr: 'netteté avec laquelle on répond à ce qui y invite',
    },
    'rule.tieUptake': {
      en: 'how fast a coordination tie that is offered is taken up',
      fr: 'vitesse à laquelle un lien de coordination offert est accepté',
    },
    'climate.fit': {
      en: 'how well the change suits the firm',
      fr: 'à quel point le changement convient à l’entreprise',
    },
  }),
);

const told = new Map(assumptions.map(({ path, told }) => [path, told]));

/** What an assumption is, in words that stand by themselves; its path where nothing is said of it. */
export const assumptionName = (path: string, language: Language): string =>
  (inPlainWords.get(path) ?? told.get(path))?.[language].trim() ?? path;

/** Units that are counted, as they follow a number. */
const counted: Readonly<Record<string, Text>> = {
  hours: { en: 'hours', fr: 'heures' },
  weeks: { en: 'weeks', fr: 'semaines' },
  ties: { en: 'ties', fr: 'liens' },
  hubs: { en: 'hubs', fr: 'relais' },
};

/** What follows a share of something else than people. */
const shares: Readonly<Record<string, Text>> = {
  share: { en: '', fr: '' },
  'a week': { en: ' a week', fr: ' par semaine' },
  'share of contacts': { en: ' of contacts', fr: ' des contacts' },
};

/**
 * A value of an assumption with what it is counted in, `9.4% a week`; one on a scale of the model's own stands beside what is
 * plausible there, `0.42 (plausible: 0–0.7)`.
 */
export function assumptionValue(path: string, value: number, language: Language): string {
  const assumption = assumptionAt(path);
  const unit = assumption?.unit ?? '';
  const share = shares[unit];
  if (share !== undefined) {
    const decimals = Math.abs(value) < 0.1 ? 1 : 0;
    return `${showValue(value, { unit: 'share', language, currency: '', decimals })}${share[language]}`;
  }
  const size = Math.abs(value);
  const number = (each: number, most: number) => showNumber(each, language, most);
  const digits = size >= 10 ? 0 : size >= 1 ? 1 : 2;
  const noun = counted[unit];
  if (noun !== undefined) return `${number(value, size >= 10 ? 0 : 1)}\u00a0${noun[language]}`;
  const shown = number(value, digits);
  if (assumption === undefined) return shown;
  const { low, high } = assumption.plausible;
  const short = (each: number) => number(each, decimalsOf(each));
  const range =
    low < 0 || high < 0
      ? `${short(low)} ${language === 'fr' ? 'à' : 'to'} ${short(high)}`
      : `${short(low)}–${short(high)}`;
  return language === 'fr' ? `${shown} (plausible : ${range})` : `${shown} (plausible: ${range})`;
}

const decimalsOf = (value: number) => [0, 1, 2].find((each) => Number(value.toFixed(each)) === value) ?? 3;
