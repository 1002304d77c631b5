import { HIDDEN, type PlanWorldView } from '../../report/page/peopleView.ts';
import type { Text } from '../../text/text.ts';

/** Hours asked of everybody in a week, in hundredths of what a person can give. */
export const loadIn = ({ load }: Pick<PlanWorldView, 'load'>, week: number, people: number): Uint8Array =>
  load.subarray(week * people, (week + 1) * people);

const ALL = 100;

/** `12 asked more than they can give, 40 half of it or more, 88 less, 100 nothing`, without what nobody is asked. */
export function loadTold(load: Uint8Array): Text {
  const counts = [0, 0, 0, 0];
  for (const asked of load)
    if (asked !== HIDDEN) counts[asked > ALL ? 0 : asked >= ALL / 2 ? 1 : asked > 0 ? 2 : 3]++;
  const told = (words: readonly string[]) =>
    counts.flatMap((count, k) => (count === 0 ? [] : `${count} ${words[k]}`)).join(', ');
  return {
    en: told(['asked more than they can give', 'asked half of it or more', 'asked less', 'asked nothing']),
    fr: told([
      'sollicités au-delà de ce qu’ils peuvent donner',
      'à moitié ou plus',
      'moins',
      'pas sollicités',
    ]),
  };
}
