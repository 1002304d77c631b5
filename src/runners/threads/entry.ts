import { plansInWorlds } from '../../experiment/possibleWorlds.ts';
import { serveRuns } from './serveRuns.ts';

// what runs in a thread that performs runs
serveRuns(plansInWorlds);
