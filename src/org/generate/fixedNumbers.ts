import type { FixedNumbersByFile } from '../../words/fixedNumber.ts';
import { activityNumbers } from './activity.ts';
import { carveNumbers } from './carve.ts';
import { circleNumbers } from './circles.ts';
import { contactNumbers } from './contacts.ts';
import { customerFacingNumbers } from './customerFacing.ts';
import { encounterNumbers } from './encounters.ts';
import { functionNumbers } from './functions.ts';
import { generateNumbers } from './generateOrg.ts';
import { insiderNumbers } from './insiders.ts';
import { introductionNumbers } from './introductions.ts';
import { joinUpNumbers } from './joinUp.ts';
import { reportingTreeNumbers } from './reportingTree.ts';
import { workingWithManagersNumbers } from './workingWithManagers.ts';

/** The numbers of the generator that no scenario changes. */
export const generatorNumbers: FixedNumbersByFile = {
  'generate/reportingTree.ts': reportingTreeNumbers,
  'generate/carve.ts': carveNumbers,
  'generate/generateOrg.ts': generateNumbers,
  'generate/functions.ts': functionNumbers,
  'generate/customerFacing.ts': customerFacingNumbers,
  'generate/activity.ts': activityNumbers,
  'generate/insiders.ts': insiderNumbers,
  'generate/circles.ts': circleNumbers,
  'generate/encounters.ts': encounterNumbers,
  'generate/introductions.ts': introductionNumbers,
  'generate/joinUp.ts': joinUpNumbers,
  'generate/workingWithManagers.ts': workingWithManagersNumbers,
  'generate/contacts.ts': contactNumbers,
};
