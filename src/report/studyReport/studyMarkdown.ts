import { bold } from '../markdown/bold.ts';
import { markdownTable } from '../markdown/markdownTable.ts';
import { markdownText } from '../markdown/markdownText.ts';
import { failureTold } from '../study/failureTold.ts';
import { observedTold } from '../study/observedTold.ts';
import { choiceGrid } from './choiceGrid.ts';
import { type StudyFinding, studyFindings } from './studyFindings.ts';
import { plansOf, type StudyPage, sayOf, studyHeadline, variedIn } from './studyPage.ts';
import { cellMeans, moreRows, studyReportWords as words } from './studyReportWords.ts';
import { leaderRows, planRows, type ShownRows } from './studyRows.ts';
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
    '',
    `## ${sayOf(page, words.outcomes)}`,
    '',
    sayOf(page, words.outcomesMean),
    '',
    ...shown(leaderRows(page), page),
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
      : page.failures.slice(0, 20).map((each) => `- ${markdownText(failureTold(each, page.language))}`)),
    '',
    `## ${sayOf(page, words.everyPlan)}`,
    '',
    ...shown(planRows(page), page),
    '',
    `${bold(sayOf(page, words.notForecast))} ${sayOf(page, words.identity)} \`${page.fingerprint}\`, uptake ${page.engine}. ${sayOf(page, words.verify)}`,
  ].join('\n')}\n`;
}

function grid(page: StudyPage): string[] {
  const choices = choiceGrid(page);
  if (choices === undefined) return [];
  const { rows, columns, cells } = choices;
  const titles = new Map(plansOf(page).map(({ name, title }) => [name, markdownText(title)]));
  return [
    '',
    `## ${sayOf(page, words.choice)}`,
    '',
    sayOf(page, cellMeans(markdownText(rows.factor), columns.factor && markdownText(columns.factor))),
    '',
    ...markdownTable(
      ['', ...columns.levels.map(markdownText)],
      rows.levels.map((level, k) => [
        markdownText(level),
        ...cells[k].map((cell) => {
          if (cell === undefined) return '';
          const count = cell.points > 1 ? ` ${cell.chosenAt}/${cell.points}` : '';
          return `${titles.get(cell.plan) ?? cell.plan}${cell.isSure ? '' : ' ?'}${count}`;
        }),
      ]),
    ),
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
