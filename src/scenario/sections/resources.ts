import * as z from 'zod';
import { benefits } from '../../model/lenses/lenses.ts';
import { assumption, fact, share } from '../../model/quantities.ts';
import type { Text } from '../../text/text.ts';

const mostMoney = 1e12;

const money = (byDefault: number, unit: string, en: string, fr: string) =>
  fact(z.number().min(0).max(mostMoney).default(byDefault), { en, fr, unit, basis: 'A' });

/** A worth has no default: nobody but the user knows it. */
const worth = (promise: Text) =>
  fact(z.number().min(0).max(mostMoney).optional(), {
    en: `worth of a week at an index of 1: ${promise.en}`,
    fr: `valeur d’une semaine à un indice de 1 : ${promise.fr}`,
    unit: 'money a week',
    basis: 'A',
  });

/** Hours of course of one person. */
const hoursOfCourse = (byDefault: number, en: string, fr: string) =>
  fact(z.number().min(0).max(2000).default(byDefault), { en, fr, unit: 'hours a person', basis: 'A' });

/** What the change may use and what it costs: the same means for every plan. */
export const resourcesSchema = z
  .strictObject({
    course: hoursOfCourse(
      8,
      'hours of course that a person may have in all, whatever the plan',
      'heures de formation qu’une personne peut recevoir en tout, quel que soit le plan',
    ),
    leadCourse: hoursOfCourse(
      16,
      'the same for whoever holds a post or is recruited',
      'de même pour qui occupe un poste ou est recruté',
    ),
    budget: fact(z.number().min(0).max(mostMoney).optional(), {
      en: 'money that each plan may spend in all; left out: no limit. Once it is used up, nothing that costs is begun or given',
      fr: 'argent que chaque plan peut dépenser en tout ; sans valeur : aucune limite. Une fois épuisé, rien de ce qui coûte ne commence ni n’est donné',
      unit: 'money',
      basis: 'A',
    }),
    seats: fact(share().default(0.02), {
      en: 'training seats a week as a share of the people, at least 4; a seat is 8 person-hours; up to the deadline, so many a week in sum',
      fr: 'places de formation par semaine en part des personnes, au moins 4 ; une place vaut 8 heures ; jusqu’à l’échéance, autant par semaine en somme',
      unit: 'share',
      basis: 'A',
    }),
    peak: assumption(z.number().min(1).max(12).default(4), [1, 12], {
      en: 'times the weekly seats up to which they may be bunched in a week, within their sum up to the deadline',
      fr: 'multiple des places hebdomadaires jusqu’où les grouper en une semaine, dans leur somme jusqu’à l’échéance',
      unit: 'factor',
      basis: 'A',
    }),
    capacity: fact(z.number().positive().max(168).default(2), {
      en: 'hours a week that a person can give to the change',
      fr: 'heures par semaine qu’une personne peut donner au changement',
      unit: 'hours a week',
      basis: 'A',
    }),
    costs: z
      .strictObject({
        delivery: money(
          150,
          'money an hour',
          'an hour of training or coaching given',
          'une heure de formation ou d’accompagnement donnée',
        ),
        wage: money(45, 'money an hour', 'an hour of an employee', 'une heure de salarié'),
        postWeek: money(1600, 'money a week', 'a week of a post', 'une semaine d’un poste'),
        campaign: money(4000, 'money', 'a campaign', 'une campagne'),
      })
      .prefault({})
      .describe('prices, in the currency of the file'),
    value: z
      .strictObject(Object.fromEntries(benefits.map(({ name, promise }) => [name, worth(promise)])))
      .prefault({})
      .describe('what benefits are worth to you; without it there are costs, and no benefits in money'),
  })
  .prefault({})
  .describe('training seats, hours, prices');
