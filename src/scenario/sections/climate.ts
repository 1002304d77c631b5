import * as z from 'zod';
import { parameter, share } from '../../model/quantities.ts';

/** One obstacle (or help) of the sources, a switch from 0 to `most`. */
const switched = (byDefault: number, most: number, en: string, fr: string) =>
  parameter(share(most).default(byDefault), { en, fr, unit: `0 to ${most}`, basis: 'A' });

/** What helps and hinders change here. */
export const climateSchema = z
  .strictObject({
    leadership: switched(0.5, 1, 'support that leaders show', 'soutien que montre la direction'),
    resistance: switched(
      1,
      2,
      'resistance to change; 1 is usual',
      'résistance au changement ; 1 est l’ordinaire',
    ),
    habit: switched(0, 1, 'force of habit', 'force de l’habitude'),
    resignation: switched(0, 1, 'resignation: fewer trials', 'résignation : moins d’essais'),
    lackOfDesire: switched(0, 1, 'lack of desire', 'manque d’envie'),
    digitalDivide: switched(
      0.1,
      1,
      'share of people who learn half as fast',
      'part des personnes qui apprennent deux fois moins vite',
    ),
    shortTermism: switched(
      0,
      1,
      'short-termism: what sponsors gain fades with a half-life of 13 weeks divided by it',
      'court-termisme : l’apport des parrains s’efface avec une demi-vie de 13 semaines divisées par lui',
    ),
    unclearGovernance: switched(
      0,
      1,
      'unclear governance: coherence stays below 1 − 0.5 × it',
      'gouvernance floue : la cohérence reste sous 1 − 0,5 × elle',
    ),
  })
  .prefault({})
  .describe('the obstacles of the sources, each a switch');
