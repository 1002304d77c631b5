import type { TeamResult, Whom } from '../../experiment/seeding/seeding.ts';
import type { SeedingMode } from '../../experiment/seeding/seedingMode.ts';
import type { Text } from '../../text/text.ts';

/** What `uptake whom` found, with all that its tables and sentences need to say of the question. */
export interface Answer {
  readonly whom: Whom;
  readonly scenario: string;
  readonly plan: Text;
  readonly planName: string;
  readonly entrance: SeedingMode;
  /** People in each team, and in the organisation. */
  readonly size: number;
  readonly people: number;
  readonly replicates: number;
  readonly trials: number;
  readonly seed: string;
  /** Week in which pay-off is read. */
  readonly deadline: number;
  readonly currency: string;
  /** The people of a team by the names they are shown under; undefined where they are not shown. */
  shown(team: TeamResult): readonly ShownPerson[] | undefined;
  /** Whether names are pseudonyms. */
  readonly veiled: boolean;
}

/** A person as a reader may see them; the type is known only where it may be shown. */
export interface ShownPerson {
  readonly id: string;
  readonly adopterType?: string;
}
