import { plansInWorlds } from '../../../src/experiment/possibleWorlds.ts';
import { serveRuns } from '../../../src/runners/threads/serveRuns.ts';
import { breakingOff } from './faulty.ts';

serveRuns((design, org) => breakingOff(plansInWorlds(design, org)));
