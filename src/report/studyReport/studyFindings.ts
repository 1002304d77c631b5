import { expectedBeforehand } from '../expectationSentence.ts';
import { changeHeads, changeLegend, changeRows } from '../study/changeRows.ts';
import { changeNamed, changeSentences, isChanged } from '../study/changeSentences.ts';
import { heldSentences } from '../study/heldSentences.ts';
import { type StudyPage, sayOf } from './studyPage.ts';
import { levelsOf, namedBy, type ShownRows } from './studyRows.ts';

/** What a study was asked besides its plans, and what came of it. */
export interface StudyFinding {
  readonly heading: string;
  readonly sentences: readonly string[];
  /** What was expected, as it is written, before each sentence. */
  readonly expected?: readonly string[];
  readonly table?: ShownRows;
}

/** Points of which the best week to change one's mind is shown; the others stand in the tables. */
const MOST_POINTS = 10;

/** What came of changes of mind, and of what was expected; nothing of what was not asked. */
export const studyFindings = (page: StudyPage): StudyFinding[] => [...changed(page), ...held(page)];

function changed(page: StudyPage): StudyFinding[] {
  const { points, language } = page;
  const all = points.filter(isChanged);
  const [first] = all;
  if (first === undefined) return [];
  const named = changeNamed(first);
  const heading = sayOf(page, {
    en: `When to change one’s mind: ${named.en}`,
    fr: `Quand changer d’avis : ${named.fr}`,
  });
  if (all.length === 1) return [{ heading, sentences: changeSentences(page, all, language)[0].sentences }];
  const rows = all
    .slice(0, MOST_POINTS)
    .flatMap((point) => changeRows(point, language).map((row) => [...levelsOf(point, page), ...row]));
  const more = Math.max(0, all.length - MOST_POINTS) * first.changes.plans.flatMap(({ best }) => best).length;
  const head = [...namedBy(page), ...changeHeads(language)];
  return [
    {
      heading,
      sentences: [sentence(sayOf(page, changeLegend))],
      table: { head, rows, more, standsIn: ['forks.csv'] },
    },
  ];
}

/** Written as a sentence. */
const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

function held(page: StudyPage): StudyFinding[] {
  const told = heldSentences(page, page.points, page.language);
  if (told.length === 0) return [];
  return [
    {
      heading: sayOf(page, expectedBeforehand),
      expected: told.map(({ expected }) => expected),
      sentences: told.map((each) => each.sentence),
    },
  ];
}
