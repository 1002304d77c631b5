import { readAddedParts } from '../added/addedParts.ts';
import type { Tactic } from '../tactic.ts';
import { ambassadors } from './ambassadors.ts';
import { announce } from './announce.ts';
import { centralTeam } from './centralTeam.ts';
import { community } from './community.ts';
import { consolidate } from './consolidate.ts';
import { dissolve } from './dissolve.ts';
import { divisionHub } from './divisionHub.ts';
import { extract } from './extract.ts';
import { hub } from './hub.ts';
import { listen } from './listen.ts';
import { mandate } from './mandate.ts';
import { pilot } from './pilot.ts';
import { engagementMap, guidelines, policy } from './policy.ts';
import { recognise } from './recognise.ts';
import { retarget } from './retarget.ts';
import { sponsor } from './sponsor.ts';
import { toolkit } from './toolkit.ts';
import { train } from './train.ts';

/** The product's own tactics. */
export const ownTactics: readonly Tactic[] = [
  announce,
  listen,
  mandate,
  train,
  policy,
  guidelines,
  engagementMap,
  centralTeam,
  extract,
  pilot,
  hub,
  divisionHub,
  toolkit,
  ambassadors,
  community,
  recognise,
  sponsor,
  consolidate,
  dissolve,
  retarget,
];

/** Every tactic a plan can be made of. */
export const tactics: readonly Tactic[] = [
  ...ownTactics,
  ...readAddedParts().flatMap((parts) => parts.tactics),
];

const byKind = new Map(tactics.map((tactic) => [tactic.kind, tactic]));

/** The tactic of a name that the schema has already checked. */
export const tacticOf = (kind: string): Tactic => byKind.get(kind)!;
