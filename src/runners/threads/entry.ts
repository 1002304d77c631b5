import { plansOf } from '../../experiment/design.ts';
import { serveRuns } from './serveRuns.ts';

// what runs in a thread that performs runs
serveRuns(plansOf);
