import { InputError, type Place, type Problem } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';

/** How many people and ties an organisation may have that is read. */
export interface MostRows {
  readonly people: number;
  readonly ties: number;
}

/**
 * Counts one more, or so many more, and refuses what is more than may be; `place` tells where it stands.
 *
 * @throws InputError of subject `data`
 */
export type Count = (place: () => Place, more?: number) => void;

/** Counts the people and the ties of one source while it is read, before anything is made of them. */
export interface CountRows {
  readonly people: Count;
  readonly ties: Count;
}

/**
 * Counts what an organisation is read from. Ties of all sources count together, repeated ones as often as they are
 * written; who is named in several sources is counted in each apart, and so are external parties.
 */
export function countRows(most: MostRows): { people(): Count; outside(): Count; readonly ties: Count } {
  return {
    people: () => counter(most.people, tooManyPeople(most.people)),
    outside: () => counter(most.people, tooManyOutside(most.people)),
    ties: counter(most.ties, tooManyTies(most.ties)),
  };
}

function counter(most: number, told: Omit<Problem, keyof Place>): Count {
  let counted = 0;
  return (place, more = 1) => {
    counted += more;
    if (counted > most) throw new InputError('data', [{ ...place(), ...told }]);
  };
}

const fewer: Text = {
  en: 'leave out who is not concerned, or read the organisation where more are allowed',
  fr: 'écartez qui n’est pas concerné, ou lisez l’organisation là où davantage sont admises',
};

const tooManyPeople = (most: number) => ({
  code: 'too-many-people',
  message: { en: `there are more than ${most} people`, fr: `il y a plus de ${most} personnes` },
  remedy: fewer,
});

const tooManyOutside = (most: number) => ({
  code: 'too-many-people',
  message: {
    en: `there are more than ${most} external parties`,
    fr: `il y a plus de ${most} parties externes`,
  },
  remedy: fewer,
});

const tooManyTies = (most: number) => ({
  code: 'too-many-ties',
  message: { en: `there are more than ${most} ties`, fr: `il y a plus de ${most} liens` },
  remedy: {
    en: 'add up repeated ties and leave out weak ones, or read the organisation where more are allowed',
    fr: 'additionnez les liens répétés et écartez les plus faibles, ou lisez l’organisation là où davantage sont admis',
  },
});
