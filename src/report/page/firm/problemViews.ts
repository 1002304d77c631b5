import type { OpenedFiles } from '../../../org/connect/openFiles.ts';
import type { StrangersTold } from '../../../org/importOrg.ts';
import { tablePath } from '../../../org/tableFile.ts';
import type { InputError, Problem } from '../../../text/problem.ts';
import type { Language } from '../../../text/text.ts';
import { showNumber } from '../../quantity.ts';
import { sayIn } from '../../typeset.ts';
import type { LineView, NoteAction, ProblemView, Settled } from '../firmView.ts';
import { groupedCounts } from './groupedCounts.ts';
import { leaveOutAction, partnersAction } from './noteViews.ts';
import { pageRemedy } from './pageRemedy.ts';

/** Problems that are shown: of most, one is the cause of the others. */
const MOST = 5;
/** Lines before and after the one at fault. */
const AROUND = 1;
/** Characters of a line that are shown. */
const LONGEST = 160;

/** What of a reading the buttons of problems depend on. */
export interface Reading {
  readonly opened: Pick<OpenedFiles, 'tables'> | undefined;
  readonly settled: Settled;
  /** Whether ties name strangers, and no file says who is outside. */
  readonly mayBePartners: boolean;
  /** Whom tables name who is nobody known. */
  readonly strangers?: readonly StrangersTold[] | undefined;
}

/** What stops, at its place: the lines around it, the fault underlined, and what can be done. */
export function problemViews(error: InputError, reading: Reading, language: Language): ProblemView[] {
  const { problems, found } = error;
  const say = sayIn(language);
  const views = problems.slice(0, MOST).map(
    (problem, k): ProblemView => ({
      id: `${problem.code} ${problem.file ?? ''} ${problem.line ?? ''} ${k}`,
      place: placeOf(problem, language),
      text: groupedCounts(say(problem.message), language),
      remedy: pageRemedy(problem, language),
      lines: linesAround(problem, reading),
      actions: actionsOf(problem, reading, language),
    }),
  );
  const left = found - views.length;
  if (left > 0)
    views.push({
      id: 'more',
      place: '',
      text: say({
        en: `and ${showNumber(left, language)} more`,
        fr: `et ${showNumber(left, language)} ${left === 1 ? 'autre' : 'autres'}`,
      }),
      remedy: '',
      lines: [],
      actions: [],
    });
  return views;
}

const placeOf = ({ file, line }: Problem, language: Language): string =>
  [
    file,
    line === undefined ? undefined : `${language === 'en' ? 'line' : 'ligne'} ${showNumber(line, language)}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');

const isOfStrangers = (code: string) => code === 'tie-to-nobody' || code === 'unknown-manager';

function actionsOf({ code }: Problem, { settled, mayBePartners }: Reading, language: Language): NoteAction[] {
  if (!isOfStrangers(code)) return [];
  return [
    ...(settled.strangers === 'refuse' ? [leaveOutAction(settled, language)] : []),
    ...(code === 'tie-to-nobody' && mayBePartners && settled.strangers !== 'partners'
      ? [partnersAction(settled, language)]
      : []),
  ];
}

function linesAround(problem: Problem, { opened, strangers = [] }: Reading): LineView[] {
  const { file, line, code } = problem;
  // the first of many strangers is not always among those who are quoted
  const isStranger = (cell: string) => isOfStrangers(code) && strangers.some(({ named }) => named.has(cell));
  const found = opened?.tables.find((one) => tablePath(one.file) === file);
  if (line === undefined || found === undefined) return [];
  const lines: LineView[] = [];
  found.table.scan((cells, row) => {
    const at = found.table.place(row).line ?? row;
    if (at > line + AROUND) return false;
    if (at >= line - AROUND) lines.push(lineView(cells, at, at === line ? problem : undefined, isStranger));
    return true;
  });
  return lines;
}

function lineView(
  cells: readonly string[],
  line: number,
  problem: Problem | undefined,
  isStranger: (cell: string) => boolean,
): LineView {
  const text = cells.join(' ; ');
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  if (problem === undefined) return { line, text: shown };
  let at = 0;
  for (const cell of cells) {
    const isQuoted =
      cell !== '' &&
      (isStranger(cell) ||
        [`"${cell}"`, `« ${cell} »`, ` ${cell} `, `“${cell}”`].some((quoted) =>
          ` ${problem.message.en} `.includes(quoted),
        ));
    if (isQuoted && at + cell.length <= shown.length)
      return { line, text: shown, fault: [at, at + cell.length] };
    at += cell.length + 3;
  }
  return { line, text: shown };
}
