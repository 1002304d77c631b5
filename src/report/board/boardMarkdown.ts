import { deadlineOf } from '../../experiment/outcomes.ts';
import { capital } from '../../text/capital.ts';
import { counted } from '../counted.ts';
import { expectedBeforehand } from '../expectationSentence.ts';
import type { Page } from '../html/page.ts';
import { say } from '../html/page.ts';
import { bold } from '../markdown/bold.ts';
import { markdownTable } from '../markdown/markdownTable.ts';
import { markdownText } from '../markdown/markdownText.ts';
import { showNumber } from '../quantity.ts';
import { caveats } from '../sentences/caveats.ts';
import { verdictClauses } from '../verdictSentences.ts';
import { weekDated } from '../weekDated.ts';
import type { BoardFigure } from './boardFigure.ts';
import type { BoardPlan } from './boardPlans.ts';
import { boardWords } from './boardWords.ts';
import { dataLacked } from './dataLacked.ts';
import { headlineOf } from './headline.ts';
import { risksOf } from './risksOf.ts';
import { saidOfToday } from './saidOfToday.ts';
import { scoreboardOf } from './scoreboard.ts';
import { saidInMarkdown } from './segments.ts';
import { termsOf } from './terms.ts';
import { isUnknownTold, unknownSentence } from './unknownSentence.ts';
import { wayOf } from './wayTable.ts';

/** The board's sheets in Markdown, without the charts: to be put into a page of somebody else's. Ends with LF. */
export function boardMarkdown(page: Page): string {
  const { comparison, language, fingerprint } = page;
  const { outcomes, plans, means, meansHeading, below } = scoreboardOf(comparison, language);
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  const question = say(page, comparison.question);
  const week = deadlineOf(comparison);
  const head = [
    `${say(page, boardWords.by)} ${showNumber(week, language)}${weekDated(page, week, ' · ')}`,
    ...plans.map(called),
  ];
  const risks = risksOf(comparison, language);
  const way = wayOf(page);
  const [, ...others] = verdictClauses(comparison, language);
  const today = page.source === undefined ? [] : saidOfToday(page.source.scenario, language);
  const expectation = say(page, comparison.expectation);
  const parts: (readonly string[])[] = [
    [`# ${markdownText(say(page, comparison.title) || comparison.name)}`],
    question === '' ? [] : [markdownText(question)],
    [saidInMarkdown(headlineOf(comparison, language), language)],
    [
      termsOf(comparison, language)
        .map(({ term, meaning }) => `*${term}*${colon}${meaning}.`)
        .join(' '),
    ],
    caveats(comparison, language).map((caveat) => `> ${markdownText(caveat)}`),
    outcomes.length === 0
      ? []
      : markdownTable(head, [
          ...outcomes.map(({ name, cells }) => [name, ...cells.map(cell)]),
          ...(means.length === 0 ? [] : [[`*${meansHeading}*`, ...plans.map(() => '')]]),
          ...means.map(({ name, cells }) => [name, ...cells.map(cell)]),
        ]),
    ...below.map((told) => [markdownText(told)]),
    !isUnknownTold(comparison)
      ? []
      : section(say(page, boardWords.notKnown), [
          saidInMarkdown(unknownSentence(comparison, language), language),
        ]),
    [`${bold(say(page, boardWords.notForecast))} ${say(page, boardWords.sameLuck)}`],
    [`${bold(say(page, boardWords.lacked))} ${markdownText(dataLacked(comparison, language).join(' '))}`],
    risks.length === 0
      ? []
      : section(
          say(page, boardWords.risks),
          risks.map(({ of, name, told }) => `- ${called(of)} – ${bold(name)} ${markdownText(told)}`),
        ),
    way.columns.length === 0
      ? []
      : section(
          say(page, boardWords.way),
          markdownTable(
            [say(page, boardWords.week), ...way.columns.map(({ plan, name }) => `${name} ${called(plan)}`)],
            way.lines.map((line) => [
              showNumber(line.week, language) + weekDated(page, line.week, ' · '),
              ...line.cells.map(cell),
            ]),
          ),
        ),
    today.length === 0
      ? []
      : section(
          say(page, boardWords.today),
          today.map(({ of, answer }) => `- ${markdownText(of)}${colon}${markdownText(answer)}`),
        ),
    expectation === '' ? [] : [`${bold(say(page, expectedBeforehand))}${colon}${markdownText(expectation)}`],
    others.length === 0
      ? []
      : section(
          say(page, boardWords.pairs),
          others.map(
            (clauses) => `- ${clauses.map((clause) => `${markdownText(capital(clause))}.`).join(' ')}`,
          ),
        ),
    comparison.sources.length === 0
      ? []
      : section(
          say(page, boardWords.sources),
          comparison.sources.map((source) => `- ${markdownText(source)}`),
        ),
    [
      [
        `${say(page, boardWords.fingerprint)} \`${fingerprint}\``,
        counted(comparison.worlds, worlds[language][0], worlds[language][1], language),
        `uptake ${comparison.engineVersion}`,
      ].join(' · '),
    ],
  ];
  return `${parts
    .map((lines) => lines.join('\n'))
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

const worlds = { en: ['world', 'worlds'], fr: ['monde', 'mondes'] } as const;

/** `A Blitzkrieg`. */
const called = ({ letter, title }: BoardPlan): string =>
  `${letter === '' ? '' : `${letter} `}${markdownText(title)}`;

const cell = ({ value, interval }: BoardFigure): string =>
  interval === '' ? value : `${value} (${interval})`;

const section = (heading: string, lines: readonly string[]): string[] => [`## ${heading}`, '', ...lines];
