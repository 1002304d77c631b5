import { type LocatedValue, placeAt } from '../../scenario/locatedValue.ts';
import type { Note } from '../../text/problem.ts';
import type { Study } from '../studySchema.ts';

/** Worlds at the first look from which on intervals were shown to hold as often as promised. */
const SHOWN_FROM = 100;

/** Says where a study may stop before the number of worlds from which its intervals were shown to hold as often as they say. */
export function noteEarlyLook({ precision }: Study, written: LocatedValue): Note[] {
  if (precision === undefined || precision.start >= SHOWN_FROM) return [];
  return [
    {
      ...placeAt(written, ['precision', 'start']),
      path: 'precision.start',
      code: 'early-look',
      strength: 'mayChangeResult',
      message: {
        en: `the first look is at ${precision.start} worlds, and that intervals hold in 93.5% of stops was shown from ${SHOWN_FROM} on: from 20, in 94.0% of costs that spread as much as their mean, and in 89% of those that spread twice as much`,
        fr: `le premier regard porte sur ${precision.start} mondes, et il n’est montré qu’à partir de ${SHOWN_FROM} que les intervalles tiennent dans 93,5 % des arrêts : à partir de 20, dans 94,0 % pour des coûts aussi dispersés que leur moyenne, et dans 89 % pour ceux qui le sont deux fois plus`,
      },
      remedy: {
        en: `write start: ${SHOWN_FROM}, or nothing to do where no outcome is strongly skewed`,
        fr: `écrivez start: ${SHOWN_FROM}, ou rien à faire si aucun résultat n’est fortement asymétrique`,
      },
    },
  ];
}
