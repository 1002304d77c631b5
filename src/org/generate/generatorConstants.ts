import type { DocumentedConstantsByFile } from '../../text/documentedConstant.ts';
import { activityConstants } from './activity.ts';
import { joinUpConstants } from './connectComponents.ts';
import { customerFacingConstants } from './customerFacing.ts';
import { encounterConstants } from './encounters.ts';
import { functionConstants } from './functions.ts';
import { generateConstants } from './generateOrg.ts';
import { insiderConstants } from './insiders.ts';
import { circleConstants } from './meetingContexts.ts';
import { carveConstants } from './partitionHierarchy.ts';
import { reportingTreeConstants } from './reportingTree.ts';
import { introductionConstants } from './triadicClosure.ts';
import { unitSizeConstants } from './unitSizes.ts';
import { contactConstants } from './workingContacts.ts';
import { workingWithManagersConstants } from './workingWithManagers.ts';

/** The numbers of the generator that no scenario changes. */
export const generatorConstants: DocumentedConstantsByFile = {
  'generate/reportingTree.ts': reportingTreeConstants,
  'generate/unitSizes.ts': unitSizeConstants,
  'generate/partitionHierarchy.ts': carveConstants,
  'generate/generateOrg.ts': generateConstants,
  'generate/functions.ts': functionConstants,
  'generate/customerFacing.ts': customerFacingConstants,
  'generate/activity.ts': activityConstants,
  'generate/insiders.ts': insiderConstants,
  'generate/meetingContexts.ts': circleConstants,
  'generate/encounters.ts': encounterConstants,
  'generate/triadicClosure.ts': introductionConstants,
  'generate/connectComponents.ts': joinUpConstants,
  'generate/workingWithManagers.ts': workingWithManagersConstants,
  'generate/workingContacts.ts': contactConstants,
};
