import { serveRuns } from '../../../src/runners/threads/serveRuns.ts';
import { doing } from './faulty.ts';

serveRuns(
  doing(() => {
    for (;;);
  }),
);
