import { designSize, estimatedSeconds } from '../../experiment/estimate.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { counted } from '../../report/counted.ts';
import type { Output } from '../output/output.ts';
import { duration } from '../output/progress.ts';

const en = (count: number, one: string, many: string) => counted(count, one, many, 'en');
const fr = (count: number, one: string, many: string) => counted(count, one, many, 'fr');

/** What a run would compute, and how long that takes here. */
export function sizeLines(prepared: Prepared, { say }: Output): string[] {
  const { plans, replicates, weeks, people, runs, draws, drawRuns } = designSize(prepared);
  const time = duration(estimatedSeconds(prepared, () => performance.now()));
  return [
    say({
      en: `${en(runs, 'run', 'runs')}: ${en(plans, 'plan', 'plans')} × ${en(replicates, 'replicate', 'replicates')}, ${en(weeks, 'week', 'weeks')}, ${en(people, 'person', 'people')}`,
      fr: `${fr(runs, 'passage', 'passages')} : ${fr(plans, 'plan', 'plans')} × ${fr(replicates, 'réplique', 'répliques')}, ${fr(weeks, 'semaine', 'semaines')}, ${fr(people, 'personne', 'personnes')}`,
    }),
    ...(draws === 0
      ? []
      : [
          say({
            en: `${en(drawRuns, 'run', 'runs')} in ${en(draws, 'draw', 'draws')} of what is not known`,
            fr: `${fr(drawRuns, 'passage', 'passages')} dans ${fr(draws, 'tirage', 'tirages')} de ce qui n’est pas connu`,
          }),
        ]),
    say({ en: `about ${time} on this machine`, fr: `environ ${time} sur cette machine` }),
  ];
}
