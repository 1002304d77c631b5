import { counted } from '../../../report/counted.ts';
import { wrap } from '../../../report/terminal/wrap.ts';
import { numberText } from '../../../scenario/shown.ts';
import type { FactorLevel, StudyPoint, StudySource } from '../../../study/studySource.ts';
import type { Output } from '../../output/output.ts';

/** Values of a factor that are told one by one. */
const MOST_VALUES = 12;

/** A study in words: what it asks, what varies, and its first and last point. */
export function studyLines(source: StudySource, { language, say, colours }: Output, width: number): string[] {
  const { title, question, name, factors, points, study } = source;
  const { bold, dim } = colours;
  const heading = (en: string, fr: string) => ['', bold(say({ en, fr }))];
  const indented = (line: string) => wrap(line, width - 2, '  ').map((cut) => `  ${cut}`);
  const { kind, samples } = study.design;
  const design =
    kind === 'factorial'
      ? say({ en: 'every combination of the values', fr: 'chaque combinaison des valeurs' })
      : `${kind}, ${say({ en: `${samples} samples`, fr: `${samples} échantillons` })}`;
  const first = points[0];
  const last = points.at(-1);
  const count = say(numberText(points.length));
  return [
    bold(say(title) || name),
    ...(say(question) === '' ? [] : wrap(say(question), width)),
    ...heading('Points', 'Points'),
    ...indented(
      points.length === 1
        ? counted(1, 'point', 'points', language)
        : say({ en: `${count} points: ${design}`, fr: `${count} points : ${design}` }),
    ),
    ...(factors.length === 0
      ? []
      : [
          ...heading('What varies', 'Ce qui varie'),
          ...factors.flatMap((factor, k) => indented(`${factor}: ${levelsTold(points, k, say)}`)),
          ...heading('First and last point', 'Premier et dernier point'),
          ...new Set(
            [first, last].flatMap((point) => (point ? indented(dim(pointTold(point, factors))) : [])),
          ),
        ]),
  ];
}

/** A study for programs. */
export const studyAsJson = ({ path, name, title, question, study, factors, points, notes }: StudySource) => ({
  file: path,
  name,
  title,
  question,
  study,
  factors: factors.map((factor, k) => ({ factor, levels: [...levelsOf(points, k)] })),
  points: points.length,
  first: points[0] && { scenario: points[0].scenario, levels: points[0].levels },
  last: points.at(-1) && { scenario: points.at(-1)?.scenario, levels: points.at(-1)?.levels },
  notes,
});

const levelsOf = (points: readonly StudyPoint[], column: number): ReadonlySet<FactorLevel> =>
  new Set(points.map(({ levels }) => levels[column] as FactorLevel));

function levelsTold(points: readonly StudyPoint[], column: number, say: Output['say']): string {
  const levels = [...levelsOf(points, column)];
  if (levels.length <= MOST_VALUES) return levels.join(', ');
  const count = say(numberText(levels.length));
  const numbers = levels.filter((level) => typeof level === 'number');
  if (numbers.length < levels.length) return `${levels.slice(0, MOST_VALUES).join(', ')}, … (${count})`;
  const [least, most] = numbers.reduce(
    ([low, high], level) => [Math.min(low, level), Math.max(high, level)],
    [Infinity, -Infinity],
  );
  return say({ en: `${least} to ${most} (${count} values)`, fr: `${least} à ${most} (${count} valeurs)` });
}

const pointTold = ({ number, levels }: StudyPoint, factors: readonly string[]) =>
  `${number}: ${factors.map((factor, k) => `${factor} = ${levels[k]}`).join(', ')}`;
