import { joinWords } from '../../text/joinWords.ts';
import { bold } from '../markdown/bold.ts';
import { markdownTable } from '../markdown/markdownTable.ts';
import { markdownText } from '../markdown/markdownText.ts';
import { failuresTold } from '../study/failureTold.ts';
import { observedTold } from '../study/observedTold.ts';
import { type ChoiceCell, choicePicture } from './choicePicture.ts';
import { type StudyFinding, studyFindings } from './studyFindings.ts';
import { plansOf, type StudyPage, sayOf, studyHeadline, variedIn } from './studyPage.ts';
import { gridMeans, moreRows, studyReportWords as words } from './studyReportWords.ts';
import { hasOutcomes, leaderRows, planRows, type ShownRows } from './studyRows.ts';
import { sureness } from './sureness.ts';

/** The report of a study in Markdown; ends with LF. */
export function studyMarkdown(page: StudyPage): string {
  const title = sayOf(page, page.title) || page.name;
  const question = sayOf(page, page.question);
  const factors = variedIn(page);
  const heads = [sayOf(page, words.factor), sayOf(page, words.levels)];
  return `${[
    `# ${markdownText(title)}`,
    ...(question === '' ? [] : ['', markdownText(question)]),
    '',
    bold(`${markdownText(studyHeadline(page))}.`),
    '',
    `## ${sayOf(page, words.varied)}`,
    '',
    ...(factors.length === 0
      ? [sayOf(page, words.nothingVaried)]
      : shown({ head: heads, rows: factors, more: 0 }, page)),
    ...grid(page),
    ...(hasOutcomes(page)
      ? [
          '',
          `## ${sayOf(page, words.outcomes)}`,
          '',
          sayOf(page, words.outcomesMean),
          '',
          ...shown(leaderRows(page), page),
        ]
      : []),
    ...observedTold(page.factors, page.points, page.language).flatMap(({ heading, sentences }) => [
      '',
      `## ${markdownText(heading)}`,
      ...sentences.flatMap((sentence) => ['', markdownText(sentence)]),
    ]),
    '',
    ...studyFindings(page).flatMap((finding) => [...foundLines(finding, page), '']),
    `## ${sayOf(page, words.howSure)}`,
    ...sureness(page).flatMap((sentence) => ['', markdownText(sentence)]),
    '',
    `## ${sayOf(page, words.failures)}`,
    '',
    ...(page.failures.length === 0
      ? [sayOf(page, words.noFailures)]
      : failuresTold(page.failures, page.language)
          .slice(0, 20)
          .map((each) => `- ${markdownText(each)}`)),
    '',
    ...(hasOutcomes(page)
      ? [`## ${sayOf(page, words.everyPlan)}`, '', ...shown(planRows(page), page), '']
      : []),
    `${bold(sayOf(page, words.notForecast))} ${sayOf(page, words.identity)} \`${page.fingerprint}\`, uptake ${page.engine}. ${sayOf(page, words.verify)}`,
  ].join('\n')}\n`;
}

/** The grid of choices; points that were drawn stand in the table of outcomes alone, with what is chosen there. */
function grid(page: StudyPage): string[] {
  const picture = choicePicture(page);
  if (picture?.kind !== 'grid') return [];
  const { rows, columns, panels } = picture;
  const titles = new Map(plansOf(page).map(({ name, title }) => [name, markdownText(title)]));
  const titleOf = (plan: string) => titles.get(plan) ?? markdownText(plan);
  const or = { en: 'or', fr: 'ou' }[page.language];
  const cellShown = ({ points, chosen, open, contenders }: ChoiceCell) => {
    const count = (value: number) => (points > 1 ? ` ${value}` : '');
    return [
      ...chosen.map((each) => `${titleOf(each.plan)}${count(each.count)}`),
      ...(open > 0 ? [`${joinWords(contenders.map(titleOf), or)} ?${count(open)}`] : []),
    ].join(' · ');
  };
  return [
    '',
    `## ${sayOf(page, words.choice)}`,
    '',
    sayOf(page, gridMeans(markdownText(rows.factor), columns.factor && markdownText(columns.factor))),
    ...panels.flatMap(({ label, cells }) => [
      '',
      ...(label === '' ? [] : [markdownText(label), '']),
      ...markdownTable(
        ['', ...columns.levels.map(markdownText)],
        rows.levels.map((level, k) => [
          markdownText(level),
          ...cells[k].map((cell) => (cell === undefined ? '' : cellShown(cell))),
        ]),
      ),
    ]),
  ];
}

/** A finding under a heading of the second level. */
export const foundLines = (
  { heading, sentences, expected, table }: StudyFinding,
  page: StudyPage,
): string[] => [
  `## ${markdownText(heading)}`,
  ...(expected === undefined
    ? sentences.flatMap((sentence) => ['', markdownText(sentence)])
    : ['', ...sentences.map((sentence, k) => `- \`${expected[k]}\` ${markdownText(sentence)}`)]),
  ...(table === undefined ? [] : ['', ...shown(table, page)]),
];

const shown = ({ head, rows, more, standsIn }: ShownRows, page: StudyPage): string[] => [
  ...markdownTable(
    head.map(markdownText),
    rows.map((row) => row.map(markdownText)),
  ),
  ...(more > 0 ? ['', sayOf(page, moreRows(more, standsIn))] : []),
];
