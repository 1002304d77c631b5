import * as z from 'zod';
import { assumption, fact, nameInFiles, share } from '../../model/quantities.ts';
import type { PersonalClimate } from '../../model/setting.ts';

/** What is said of an obstacle (or help) of the sources, a switch from 0 to `most`. */
const facts = (most: number, en: string, fr: string) =>
  ({ en, fr, unit: `0 to ${most}`, basis: 'A' }) as const;

const switched = (byDefault: number, most: number, en: string, fr: string) =>
  fact(share(most).default(byDefault), facts(most, en, fr));

type Switch = readonly [byDefault: number, most: number, en: string, fr: string];
const switchedAs = (given: Switch) => switched(...given);

/** What acts on persons, and may differ between the units of a firm: its default, its most, and its words. */
const personal = {
  leadership: [0.5, 1, 'support that leaders show', 'soutien que montre la direction'],
  resistance: [1, 2, 'resistance to change; 1 is usual', 'résistance au changement ; 1 est l’ordinaire'],
  habit: [0, 1, 'force of habit', 'force de l’habitude'],
  resignation: [0, 1, 'resignation: fewer trials', 'résignation : moins d’essais'],
  lackOfDesire: [0, 1, 'lack of desire', 'manque d’envie'],
  digitalDivide: [
    0.1,
    1,
    'share of people who learn more slowly',
    'part des personnes qui apprennent moins vite',
  ],
  fit: [
    1,
    1,
    'how well the change suits the firm, which no plan knows: carries trials and turns compliance into commitment',
    'à quel point le changement convient à l’entreprise, ce qu’aucun plan ne sait : porte les essais et fait adhérer qui obéit',
  ],
} as const satisfies Record<keyof PersonalClimate, Switch>;

const names = Object.keys(personal) as (keyof PersonalClimate)[];

const ofFirm = Object.fromEntries(names.map((name) => [name, switchedAs(personal[name])])) as Record<
  keyof PersonalClimate,
  ReturnType<typeof switched>
>;

const [fitByDefault, mostFit, ...fitWords] = personal.fit;

const ofUnit = Object.fromEntries(
  names.map((name) => {
    const [, most, en, fr] = personal[name];
    const words = [`${en}, in this unit`, `${fr}, dans cette unité`] as const;
    return [name, fact(share(most).optional(), facts(most, ...words))];
  }),
) as Record<keyof PersonalClimate, z.ZodOptional<ReturnType<typeof share>>>;

/** What helps and hinders change here. */
export const climateSchema = z
  .strictObject({
    ...ofFirm,
    fit: assumption(share(mostFit).default(fitByDefault), [0.3, 1], facts(mostFit, ...fitWords)),
    shortTermism: switched(
      0,
      1,
      'short-termism: what sponsors gain fades with a half-life (13 weeks) divided by it',
      'court-termisme : l’apport des parrains s’efface avec une demi-vie (13 semaines) divisée par lui',
    ),
    unclearGovernance: switched(
      0,
      1,
      'unclear governance: coherence stays below 1 − 0.5 × it',
      'gouvernance floue : la cohérence reste sous 1 − 0,5 × elle',
    ),
    units: z
      .record(nameInFiles(), z.strictObject(ofUnit))
      .default({})
      .describe('what is different in some units, by their names; whatever is left out is as in the firm'),
  })
  .prefault({})
  .describe('the obstacles of the sources, each a switch');
