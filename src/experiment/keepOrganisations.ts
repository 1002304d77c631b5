import { organisationIn } from '../scenario/compile/organisationIn.ts';

/** The organisation that a scenario generates in one of its possible worlds; undefined where its files say who there is. */
export type Organisations = (...of: Parameters<typeof organisationIn>) => ReturnType<typeof organisationIn>;

/** People of all that is kept: about 15 MB of the generator's organisations. */
const MOST_PEOPLE = 60_000;

/**
 * Organisations that are made once and kept as long as none is asked for that is generated otherwise: for comparisons that are
 * played again and again with something else changed. As many as hold `mostPeople` together are kept, the first that were asked for.
 */
export function keepOrganisations(mostPeople = MOST_PEOPLE): Organisations {
  let made = '';
  let people = 0;
  const kept = new Map<number, NonNullable<ReturnType<Organisations>>>();
  return (scenario, world, onStage) => {
    const { generate } = scenario.organisation;
    const from = JSON.stringify([scenario.seed, generate]);
    if (from !== made) {
      made = from;
      people = 0;
      kept.clear();
    }
    const known = kept.get(world);
    if (known !== undefined) return known;
    const org = organisationIn(scenario, world, onStage);
    if (org !== undefined && people + org.size <= mostPeople) {
      people += org.size;
      kept.set(world, org);
    }
    return org;
  };
}
