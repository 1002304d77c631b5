import type { Note, Place, Problem } from '../text/problem.ts';
import type { Text } from '../text/text.ts';
import { truncate } from '../text/truncate.ts';

/** What may be wrong with the data of a diffusion. */

export const blankCell = (place: Place, column: string): Problem => ({
  ...place,
  code: `blank-${column}`,
  message: { en: `this person has no ${column}`, fr: `cette personne n’a pas de valeur dans ${column}` },
  remedy: { en: `fill in the ${column} column`, fr: `remplissez la colonne ${column}` },
});

export const badTime = (place: Place, cell: string): Problem => ({
  ...place,
  code: 'bad-time',
  message: {
    en: `the time of adoption cannot be "${truncate(cell)}"`,
    fr: `le moment d’adoption ne peut pas être « ${truncate(cell)} »`,
  },
  remedy: {
    en: 'write the number of a period, such as 1962 for a year or 7 for a month; leave it blank for never',
    fr: 'écrivez le numéro d’une période, comme 1962 pour une année ou 7 pour un mois ; laissez vide pour jamais',
  },
});

/** What to do about ties that repeat a pair of people, by whether their directions are told apart. */
export const ofDirections = (meaning: 'mutual' | 'influences' | 'asks'): Text =>
  meaning === 'mutual'
    ? {
        en: 'name --directed or --reverse to keep directions apart',
        fr: 'indiquez --directed ou --reverse pour distinguer les sens',
      }
    : {
        en: 'name --undirected to join both directions',
        fr: 'indiquez --undirected pour réunir les deux sens',
      };

export const noAdopters = (file: string): Problem => ({
  file,
  code: 'no-adopters',
  message: {
    en: 'nobody adopted: every time is blank',
    fr: 'personne n’a adopté : tous les moments sont vides',
  },
  remedy: { en: 'name the column of the time of adoption', fr: 'indiquez la colonne du moment d’adoption' },
});

export const onePeriod = (file: string, period: number): Problem => ({
  file,
  code: 'one-period',
  message: {
    en: `everybody who adopted did so in period ${period}: nothing follows that could be foretold`,
    fr: `tous ceux qui ont adopté l’ont fait en période ${period} : rien ne suit qui puisse être prévu`,
  },
  remedy: { en: 'count in shorter periods', fr: 'comptez en périodes plus courtes' },
});

export const tooManyPeriods = (file: string, periods: number): Problem => ({
  file,
  code: 'too-many-periods',
  message: {
    en: `there are ${periods} periods between the first adoption and the last, more than 2000`,
    fr: `il y a ${periods} périodes entre la première adoption et la dernière, plus de 2000`,
  },
  remedy: {
    en: 'count in longer periods, such as weeks instead of seconds; leave the cell blank for never',
    fr: 'comptez en périodes plus longues, comme des semaines au lieu de secondes ; laissez vide pour jamais',
  },
});

export const tooLarge = (file: string, people: number, periods: number): Problem => ({
  file,
  code: 'too-large',
  message: {
    en: `${people} people in ${periods} periods are more than 20 million cases`,
    fr: `${people} personnes sur ${periods} périodes font plus de 20 millions de cas`,
  },
  remedy: {
    en: 'count in longer periods, or take some of the communities',
    fr: 'comptez en périodes plus longues, ou prenez une partie des communautés',
  },
});

export const tooManyWeeks = (file: string, weeks: number): Problem => ({
  file,
  code: 'too-many-weeks',
  message: {
    en: `from the first adoption to the last it would be ${weeks} weeks, more than 5200`,
    fr: `de la première adoption à la dernière, il y aurait ${weeks} semaines, plus de 5200`,
  },
  remedy: {
    en: 'give --weeks-per-period as many weeks as one period lasts: 52 for a year, 4.345 for a month, 1 for a week',
    fr: 'donnez à --weeks-per-period les semaines que dure une période : 52 pour une année, 4.345 pour un mois, 1 pour une semaine',
  },
});

export const tooManyPersonWeeks = (file: string, people: number, weeks: number): Problem => ({
  file,
  code: 'too-large',
  message: {
    en: `${people} people in ${weeks} weeks are more than 20 million cases`,
    fr: `${people} personnes sur ${weeks} semaines font plus de 20 millions de cas`,
  },
  remedy: {
    en: 'take some of the communities, or leave --rule out',
    fr: 'prenez une partie des communautés, ou laissez --rule de côté',
  },
});

export const oneCommunity = (file: string, label: string): Problem => ({
  file,
  code: 'one-community',
  message: {
    en: `everybody lives in one community, "${truncate(label)}": there is no other half to be judged on`,
    fr: `tout le monde est de la même communauté, « ${truncate(label)} » : il n’y a pas d’autre moitié pour juger`,
  },
  remedy: {
    en: 'name another column as the community: villages, departments, sites',
    fr: 'indiquez une autre colonne comme communauté : villages, services, sites',
  },
});

export const tooFewOpen = (file: string): Problem => ({
  file,
  code: 'one-open-community',
  message: {
    en: 'in fewer than two communities somebody adopted after the first period, or could have',
    fr: 'dans moins de deux communautés quelqu’un a adopté après la première période, ou aurait pu',
  },
  remedy: {
    en: 'count in shorter periods, or name another column as the community',
    fr: 'comptez en périodes plus courtes, ou indiquez une autre colonne comme communauté',
  },
});

export const settled = (file: string, communities: number): Note => ({
  file,
  code: 'settled-communities',
  message: {
    en: `${communities} communities in which everybody adopted in the first period are not judged`,
    fr: `${communities} communautés dont tous ont adopté en première période ne sont pas jugées`,
  },
  remedy: { en: 'nothing to do', fr: 'rien à faire' },
});

export const noTies = (file: string): Problem => ({
  file,
  code: 'no-ties',
  message: { en: 'there are no ties between people', fr: 'il n’y a aucun lien entre des personnes' },
  remedy: {
    en: 'give a file with a source and a target on every line',
    fr: 'donnez un fichier avec une source et une cible à chaque ligne',
  },
});
