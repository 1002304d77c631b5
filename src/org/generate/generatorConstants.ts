import type { FixedNumbersByFile } from '../../text/documentedConstant.ts';
import { activityNumbers } from './activity.ts';
import { joinUpNumbers } from './connectComponents.ts';
import { customerFacingNumbers } from './customerFacing.ts';
import { encounterNumbers } from './encounters.ts';
import { functionNumbers } from './functions.ts';
import { generateNumbers } from './generateOrg.ts';
import { insiderNumbers } from './insiders.ts';
import { circleNumbers } from './meetingContexts.ts';
import { carveNumbers } from './partitionHierarchy.ts';
import { reportingTreeNumbers } from './reportingTree.ts';
import { introductionNumbers } from './triadicClosure.ts';
import { contactNumbers } from './workingContacts.ts';
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
