import { plansOf } from '../../../src/experiment/design.ts';
import { serveRuns } from '../../../src/runners/threads/serveRuns.ts';
import { breakingOff } from './faulty.ts';

serveRuns((design, org) => breakingOff(plansOf(design, org)));
