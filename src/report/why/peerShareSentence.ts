import type { ChannelShares } from '../../experiment/explain/channelShares.ts';
import { measuredPeerShare, type Position } from '../../experiment/explain/peerShare.ts';
import type { Language, Text } from '../../text/text.ts';
import { wholePercent } from '../quantity.ts';

/** How much of what came of contacts' example lies within what peers were measured to cause, or why it is not compared. */
export function peerShareSentence({ obliged, peerShare, worlds }: ChannelShares): Text {
  if (obliged)
    return {
      en: 'Somebody is obliged under this plan: what contacts brought about is not held against what peers were measured to cause where nobody is.',
      fr: 'Ce plan oblige quelqu’un : ce qu’ont apporté les contacts n’est pas confronté à ce que des pairs causent, mesuré là où nul n’est obligé.',
    };
  if (peerShare === undefined)
    return {
      en: 'Nobody came to commit after the start: there is nothing that contacts brought about.',
      fr: 'Personne ne s’est engagé après le départ : les contacts n’ont rien apporté.',
    };
  const { estimate, low, high, position, settled } = peerShare;
  const { least, most } = measuredPeerShare;
  const told = (language: Language) => {
    const interval = Number.isNaN(low)
      ? ''
      : ` (${span(low, high, language)}, n = ${worlds}${{ en: ' worlds', fr: ' mondes' }[language]})`;
    return `${wholePercent(estimate, language)}${interval}`;
  };
  const beyond = settled || Number.isNaN(low) ? { en: '', fr: '' } : reachesBeyond;
  return {
    en: `Nobody is obliged under this plan. Contacts brought about ${told('en')} of the commitments after the start; peers were measured to cause ${span(least, most, 'en')} of adoptions [V/C; of apps and services, not in firms]: this lies ${where[position].en}${beyond.en}.`,
    fr: `Ce plan n’oblige personne. Les contacts ont apporté ${told('fr')} des engagements après le départ ; on a mesuré que des pairs causent ${span(least, most, 'fr')} des adoptions [V/C ; d’applications et de services, non en entreprise] : c’est ${where[position].fr}${beyond.fr}.`,
  };
}

const where: Record<Position, Text> = {
  below: { en: 'below it', fr: 'en dessous' },
  inside: { en: 'inside it', fr: 'dedans' },
  above: { en: 'above it', fr: 'au-dessus' },
};

const reachesBeyond: Text = {
  en: ', though the interval reaches beyond the bound',
  fr: ', mais l’intervalle dépasse la limite',
};

const span = (low: number, high: number, language: Language) =>
  language === 'fr'
    ? `de ${wholePercent(low, language)} à ${wholePercent(high, language)}`
    : `${wholePercent(low, language)} to ${wholePercent(high, language)}`;
