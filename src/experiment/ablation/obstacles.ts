import type { Climate } from '../../model/setting.ts';
import type { Text } from '../../text/text.ts';

/** An obstacle of the climate: the value at which it does no harm, and how a plan is called that runs with it. */
export interface Obstacle {
  readonly harmless: number;
  readonly told: Text;
}

/** Every obstacle. Leadership and fit are where they are lacking: they do no harm at 1, the others at 0. */
export const obstacles: Record<keyof Climate, Obstacle> = {
  leadership: {
    harmless: 1,
    told: { en: 'with full leadership', fr: 'avec une direction pleinement engagée' },
  },
  resistance: { harmless: 0, told: { en: 'without resistance', fr: 'sans résistance' } },
  habit: { harmless: 0, told: { en: 'without habit', fr: 'sans habitude' } },
  resignation: { harmless: 0, told: { en: 'without resignation', fr: 'sans résignation' } },
  lackOfDesire: { harmless: 0, told: { en: 'without lack of desire', fr: 'sans manque d’envie' } },
  digitalDivide: { harmless: 0, told: { en: 'without digital divide', fr: 'sans fracture numérique' } },
  fit: {
    harmless: 1,
    told: { en: 'with a change that suits the firm', fr: 'avec un changement qui convient à l’entreprise' },
  },
  shortTermism: { harmless: 0, told: { en: 'without short-termism', fr: 'sans court-termisme' } },
  unclearGovernance: {
    harmless: 0,
    told: { en: 'with clear governance', fr: 'avec une gouvernance claire' },
  },
};

export const isObstacle = (name: string): name is keyof Climate => Object.hasOwn(obstacles, name);
