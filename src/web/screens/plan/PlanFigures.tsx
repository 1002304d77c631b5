import type { Figure, KpiRow } from '../../../report/page/compareView.ts';
import type { Text } from '../../../text/text.ts';
import type { Draft } from '../../state/draftState.ts';
import { useSay } from '../../state/language.ts';

const words = {
  title: { en: 'Before and after', fr: 'Avant et après' },
  before: { en: 'before', fr: 'avant' },
  now: { en: 'now', fr: 'maintenant' },
} satisfies Record<string, Text>;

const shown = ['kept', 'weekReached', 'buyIn', 'facade', 'cost'];

/** What a plan came to before its last run from here, beside what it comes to now. */
export function PlanFigures({
  kpis,
  place,
  name,
  earlier,
  worlds,
}: {
  readonly kpis: readonly KpiRow[];
  /** Its place among the plans. */
  readonly place: number;
  readonly name: string;
  readonly earlier: NonNullable<Draft['earlier']>;
  readonly worlds: number;
}) {
  const say = useSay();
  const was = earlier.names.indexOf(name);
  if (was < 0 || place < 0) return null;
  const rows = shown.flatMap((metric) => {
    const now = kpis.find((row) => row.metric === metric);
    const before = earlier.kpis.find((row) => row.metric === metric);
    return now === undefined
      ? []
      : [{ metric, label: now.label, now: now.cells[place], before: before?.cells[was] }];
  });
  return (
    <table className="plan-figures" aria-label={say(words.title)}>
      <thead>
        <tr>
          <th scope="col">n&nbsp;=&nbsp;{worlds}</th>
          {rows.map(({ metric, label }) => (
            <th key={metric} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <FigureRow
          name={say(words.before)}
          cells={rows.map(({ before }) => before)}
          metrics={rows.map(({ metric }) => metric)}
        />
        <FigureRow
          name={say(words.now)}
          cells={rows.map(({ now }) => now)}
          metrics={rows.map(({ metric }) => metric)}
        />
      </tbody>
    </table>
  );
}

const FigureRow = ({
  name,
  cells,
  metrics,
}: {
  name: string;
  cells: readonly (Figure | undefined)[];
  metrics: readonly string[];
}) => (
  <tr>
    <th scope="row">{name}</th>
    {cells.map((cell, k) => (
      <td key={metrics[k]}>
        <span>{cell?.value ?? '–'}</span>{' '}
        {cell !== undefined && cell.interval !== '' && <small>{cell.interval}</small>}
      </td>
    ))}
  </tr>
);
