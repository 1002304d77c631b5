import { serveRuns } from '../../../src/runners/threads/serveRuns.ts';
import { doing } from './faulty.ts';

serveRuns(
  doing(() => {
    for (const held: string[][] = []; ; ) held.push(new Array(1000).fill('more'));
  }),
);
