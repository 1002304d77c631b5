import { counted } from '../../report/counted.ts';
import { showNumber } from '../../report/quantity.ts';
import type { StudySize } from '../../study/measureStudy.ts';
import type { Output } from '../output/output.ts';
import { duration } from '../output/progress.ts';

/** What a study would compute and keep, how long that takes here, and what that was measured on. */
export function studySizeLines(
  { points, runs, isMost, seconds, keptBytes, resultBytes, tried, faulty }: StudySize,
  jobs: number,
  { say, language }: Output,
): string[] {
  const ofResult = showNumber(Math.ceil(resultBytes / 1e6), language);
  const megabytes = showNumber(Math.ceil(keptBytes / 1e6), language);
  const time = duration(seconds / jobs);
  const threads = {
    en: counted(jobs, 'thread', 'threads', 'en'),
    fr: counted(jobs, 'fil', 'fils', 'fr'),
  };
  return [
    say({
      en: `${counted(points, 'point', 'points', 'en')}, ${isMost ? 'at most ' : ''}${counted(runs, 'run', 'runs', 'en')}`,
      fr: `${counted(points, 'point', 'points', 'fr')}, ${isMost ? 'au plus ' : ''}${counted(runs, 'passage', 'passages', 'fr')}`,
    }),
    say({
      en: `about ${time} on ${threads.en} of this machine`,
      fr: `environ ${time} sur ${threads.fr} de cette machine`,
    }),
    say({
      en: `about ${ofResult} MB of tables and report`,
      fr: `environ ${ofResult} Mo de tableaux et de rapport`,
    }),
    say({
      en: `about ${megabytes} MB kept beside the result until you remove them, so that it resumes and can be added to`,
      fr: `environ ${megabytes} Mo gardés à côté du résultat tant que vous ne les retirez pas, pour reprendre et ajouter`,
    }),
    say({
      en: `measured on a few runs of ${tried.length === 1 ? 'point' : 'points'} ${tried.join(', ')}`,
      fr: `mesuré sur quelques passages ${tried.length === 1 ? 'du point' : 'des points'} ${tried.join(', ')}`,
    }),
    ...faulty.map(({ point, problems: [{ message, remedy }] }) =>
      say({
        en: `point ${point} cannot be run: ${message.en} – ${remedy.en}`,
        fr: `le point ${point} ne peut pas être lancé : ${message.fr} – ${remedy.fr}`,
      }),
    ),
  ];
}
