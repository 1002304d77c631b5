import * as z from 'zod';
import { decision, share } from '../../model/quantities.ts';

/** One axis of a style. */
const axis = (en: string, fr: string) => decision(share(), { en, fr, unit: 'share', basis: 'A' });

/**
 * The five axes of the continuum between Blitzkrieg and Guerrilla: a style is a point in them, and a compiler turns
 * it into dated tactics for any target.
 */
export const axesSchema = z
  .strictObject({
    breadth: axis('share of the units that a wave takes on', 'part des unités prises par une vague'),
    pace: axis(
      'waves a week: 100% is one every week, 25% one every four weeks',
      'vagues par semaine : 100% en fait une chaque semaine, 25% une toutes les quatre semaines',
    ),
    mandate: axis('obligation at its peak', 'obligation à son maximum'),
    champions: axis('share of the posts filled by volunteers', 'part des postes occupés par des volontaires'),
    support: axis(
      'hours and coaching given, of those needed',
      'heures et accompagnement donnés, sur ce qu’il faudrait',
    ),
  })
  .describe('a style by its five axes');
export type Axes = z.output<typeof axesSchema>;

/** The named styles as points of the continuum. */
export const namedAxes: Record<'blitzkrieg' | 'guerrilla' | 'voluntary', Axes> = {
  blitzkrieg: { breadth: 1, pace: 1, mandate: 0.9, champions: 0, support: 1 },
  guerrilla: { breadth: 0, pace: 1 / 6, mandate: 0, champions: 1, support: 1 },
  voluntary: { breadth: 1, pace: 1, mandate: 0, champions: 1, support: 1 },
};

/** The point between two styles, `at` 0 the first and 1 the second, to the bit. */
export function axesBetween(a: Axes, b: Axes, at: number): Axes {
  // a + (b − a) may miss b by a rounding
  const mixed = (name: keyof Axes) => (at === 1 ? b[name] : a[name] + at * (b[name] - a[name]));
  return {
    breadth: mixed('breadth'),
    pace: mixed('pace'),
    mandate: mixed('mandate'),
    champions: mixed('champions'),
    support: mixed('support'),
  };
}
