import type { SeedingMode } from '../../experiment/seeding/seedingMode.ts';
import type { Knowing, TeamName } from '../../experiment/seeding/teams.ts';
import { ways } from '../../model/choose/ways.ts';
import { type Text, untranslated } from '../../text/text.ts';

const names = new Map<TeamName, Text>([
  ['nobody', { en: 'nobody', fr: 'personne' }],
  ['named', { en: 'those named', fr: 'les personnes nommées' }],
  ['lazyGreedy', { en: 'those found by trying', fr: 'ceux trouvés par essais' }],
  ...ways.map(({ kind, title }) => [kind, title] as const),
]);

/** Whom a way chooses, as tables and sentences call them. */
export const teamName = (name: TeamName): Text => names.get(name) ?? untranslated(name);

/** What whoever chooses knows of ties. */
export const knowingNames: Record<Knowing, Text> = {
  lines: { en: 'lines', fr: 'hiérarchie' },
  ties: { en: 'all ties', fr: 'tous liens' },
};

/** What becomes of the people who are chosen, as a sentence about `count` of them. */
export const entranceNames: Record<SeedingMode, Text> = {
  start: {
    en: 'committed in week 0, and nobody else is (--as start)',
    fr: 'engagées en semaine 0, et personne d’autre ne l’est (--as start)',
  },
  team: {
    en: 'asked in person and offered a course from week 1 on, beside the plan (--as team)',
    fr: 'sollicitées en personne, avec une formation proposée dès la semaine 1, à côté du plan (--as team)',
  },
};

/** The name with what is known, where that matters: `the go-betweens (all ties known)`. */
export function fullName({
  name,
  knowing,
}: {
  readonly name: TeamName;
  readonly knowing: Knowing | undefined;
}): Text {
  const { en, fr } = teamName(name);
  if (knowing === undefined) return { en, fr };
  return knowing === 'ties'
    ? { en: `${en} (all ties known)`, fr: `${fr} (tous liens connus)` }
    : { en: `${en} (reporting lines known)`, fr: `${fr} (hiérarchie connue)` };
}
