import { counted } from '../../report/counted.ts';
import { showNumber } from '../../report/quantity.ts';
import type { StudySize } from '../../study/measureStudy.ts';
import type { Text } from '../../text/text.ts';
import type { Output } from '../output/output.ts';
import { duration } from '../output/progress.ts';

/** Points that are named one by one. */
const MOST_NAMED = 8;

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
    ...(faulty.length === 0 ? [] : [say(cannotBeRun(faulty))]),
  ];
}

/** Which points cannot be run, and what is wrong with the first of them. */
function cannotBeRun(faulty: StudySize['faulty']): Text {
  const numbers = faulty.slice(0, MOST_NAMED).map(({ point }) => point.number);
  const named = `${numbers.join(', ')}${faulty.length > MOST_NAMED ? ', …' : ''}`;
  const { message, remedy } = faulty[0].problems[0];
  return faulty.length === 1
    ? {
        en: `point ${named} cannot be run: ${message.en} – ${remedy.en}`,
        fr: `le point ${named} ne peut pas être lancé : ${message.fr} – ${remedy.fr}`,
      }
    : {
        en: `${faulty.length} points cannot be run (${named}), the first because: ${message.en} – ${remedy.en}`,
        fr: `${faulty.length} points ne peuvent pas être lancés (${named}), le premier parce que : ${message.fr} – ${remedy.fr}`,
      };
}
