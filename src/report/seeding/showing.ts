import { seedKey, streamKey } from '../../engine/draws.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import type { TeamResult } from '../../experiment/seeding/seeding.ts';
import type { Change } from '../../experiment/seeding/seedingMode.ts';
import { adopterTypes } from '../../org/org.ts';
import { pseudonyms } from '../../org/privacy.ts';

/** A person as a reader may see them; the type is known only where it may be shown. */
export interface ShownPerson {
  readonly id: string;
  readonly adopterType?: string;
}

/** How the people of teams are shown. */
export interface Shown {
  /** The people of a team by the names they are shown under; undefined where they are not shown. */
  shown(team: TeamResult): readonly ShownPerson[] | undefined;
  /** Whether names are pseudonyms. */
  readonly veiled: boolean;
}

/**
 * How people are shown: by identifier and type where they do not exist or the reader asks for it. Otherwise by
 * pseudonyms, others in every team: a person who is known from their contacts in one must not be recognised among the
 * innovative in another. Who was named is known to whoever named them, and not repeated beside a pseudonym.
 */
export function showing({ org, source }: Prepared, { setting }: Change, reveal: boolean): Shown {
  const veiled = org.real && !reveal;
  return {
    veiled,
    shown(team: TeamResult) {
      const { people, name, knowing } = team;
      if (people === undefined || (veiled && name === 'named')) return undefined;
      if (!veiled)
        return Array.from(people, (row) => ({
          id: org.ids[row],
          adopterType: adopterTypes[setting.adopterType[row]],
        }));
      const key = streamKey(seedKey(source.scenario.seed), `whom ${name} ${knowing ?? ''}`);
      const names = pseudonyms(org, key);
      // in an order of their own: the place in a team is a rank
      return Array.from(people, (row) => ({ id: names[row] })).sort((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}
