import { serveRuns } from '../../../src/runners/threads/serveRuns.ts';
import { doing } from './faulty.ts';

// small things: where one large piece crosses the limit, Node 24 and 26 themselves break down or stand still
serveRuns(
  doing(() => {
    for (const held: object[] = []; ; ) held.push({ one: held.length, more: [held.length] });
  }),
);
