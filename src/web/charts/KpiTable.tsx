import { type ReactNode, useRef, useState } from 'react';
import type { CompareView, Figure, PlanView } from '../../report/page/compareView.ts';
import { showNumber } from '../../report/quantity.ts';
import type { Text } from '../../text/text.ts';
import { Choice } from '../design/Choice.tsx';
import { PlanKey } from '../design/PlanKey.tsx';
import { useLanguage, useSay } from '../state/language.ts';
import { type CsvActions, CsvText } from './CsvText.tsx';
import { kpiCsv } from './kpiCsv.ts';
import { SideBySide } from './SideBySide.tsx';
import { useOverflow } from './useOverflow.ts';

const words = {
  heading: { en: 'What each plan comes to', fr: 'Ce que donne chaque plan' },
  values: { en: 'Table', fr: 'Tableau' },
  differences: { en: 'Differences', fr: 'Différences' },
  csv: { en: 'CSV', fr: 'CSV' },
  shownAs: { en: 'Shown as', fr: 'Présentation' },
  outcome: { en: 'Outcome', fr: 'Issue' },
  sideBySide: { en: 'side by side, from zero', fr: 'côte à côte, depuis zéro' },
  aroundZero: { en: 'less | more', fr: 'moins | plus' },
  means: { en: 'Means it may use at most', fr: 'Moyens, au plus' },
  none: { en: 'no value', fr: 'sans valeur' },
} as const satisfies Record<string, Text>;

const caption = (week: number, worlds: string): Text => ({
  en: `at week ${week}, mean and 95% interval, n = ${worlds}`,
  fr: `à la semaine ${week}, moyenne et intervalle à 95 %, n = ${worlds}`,
});

const differencesCaption = (baseline: string, worlds: string): Text => ({
  en: `against ${baseline}, in the same worlds, with 95% interval, n = ${worlds}`,
  fr: `face à ${baseline}, dans les mêmes mondes, avec intervalle à 95 %, n = ${worlds}`,
});

const shapes = ['values', 'differences', 'csv'] as const;
type Shape = (typeof shapes)[number];

/** What each plan comes to at the deadline: values with their intervals, the differences from the baseline, or the table as text. */
export function KpiTable({
  view,
  shown,
  ...actions
}: CsvActions & {
  readonly view: CompareView;
  /** Names of the plans that are drawn. */
  readonly shown: readonly string[];
}) {
  const language = useLanguage();
  const say = useSay();
  const [chosen, setShape] = useState<Shape>('values');
  const { plans, ledger, baseline, deadline, worlds } = view;
  const hasDifferences = ledger.length > 0;
  const shape = chosen === 'differences' && !hasDifferences ? 'values' : chosen;
  const counted = showNumber(worlds, language);
  const base = plans.find(({ name }) => name === baseline)?.title ?? baseline;
  return (
    <section className="kpis" aria-label={say(words.heading)}>
      <div className="kpis-heading">
        <h2 className="section-title">{say(words.heading)}</h2>
        <span className="caption">
          {say(shape === 'differences' ? differencesCaption(base, counted) : caption(deadline, counted))}
        </span>
        <Choice
          label={say(words.shownAs)}
          choices={shapes
            .filter((id) => id !== 'differences' || hasDifferences)
            .map((id) => ({ id, content: say(words[id]) }))}
          chosen={shape}
          onChoose={setShape}
        />
      </div>
      {shape === 'values' && <Values view={view} shown={shown} />}
      {shape === 'differences' && <Differences view={view} shown={shown} />}
      {shape === 'csv' && (
        <CsvText text={kpiCsv(view)} fileName="kpis.csv" label={`${say(words.heading)}, CSV`} {...actions} />
      )}
      {view.goesBy !== '' && <p className="caption">{view.goesBy}</p>}
    </section>
  );
}

interface Row {
  readonly key: string;
  readonly label: string;
  readonly meaning?: string | undefined;
  readonly cells: readonly (Pick<Figure, 'value' | 'interval'> | undefined)[];
  readonly drawn?: ReactNode;
}

function Values({ view, shown }: { readonly view: CompareView; readonly shown: readonly string[] }) {
  const say = useSay();
  const places = view.plans.flatMap(({ name }, k) => (shown.includes(name) ? [k] : []));
  const plans = places.map((k) => view.plans[k]);
  const rows = view.kpis.map(
    ({ metric, label, meaning, cells, most }): Row => ({
      key: metric,
      label,
      meaning,
      cells: places.map((k) => cells[k]),
      drawn: (
        <SideBySide
          most={most}
          whiskers={places.flatMap((k) => {
            const cell = cells[k];
            if (cell === undefined) return [];
            const { name, look } = view.plans[k];
            // what is told without an interval is drawn without one
            const known = cell.interval === '' ? { low: cell.mean, high: cell.mean } : {};
            return [{ ...cell, ...known, key: name, look }];
          })}
        />
      ),
    }),
  );
  const means = view.means.map(
    ({ label, cells }): Row => ({
      key: label,
      label,
      cells: places.map((k) => (cells[k] ? { value: cells[k], interval: '' } : undefined)),
    }),
  );
  return (
    <FigureTable
      plans={plans}
      groups={[
        { key: 'outcomes', rows },
        ...(means.length === 0 ? [] : [{ key: 'means', heading: say(words.means), rows: means }]),
      ]}
      drawnHeading={say(words.sideBySide)}
      label={say(words.values)}
    />
  );
}

function Differences({ view, shown }: { readonly view: CompareView; readonly shown: readonly string[] }) {
  const say = useSay();
  const others = view.ledger.flatMap((row) => {
    const plan = view.plans.find(({ name }) => name === row.plan);
    return plan === undefined || !shown.includes(plan.name) ? [] : [{ plan, cells: row.cells }];
  });
  const rows = view.ledgerColumns.map((label, column): Row => {
    const whiskers = others.flatMap(({ plan, cells }) => {
      const cell = cells[column];
      return cell === undefined ? [] : [{ ...cell, key: plan.name, look: plan.look }];
    });
    const ends = whiskers.flatMap(({ mean, low, high }) =>
      [mean, low, high].filter((value) => Number.isFinite(value)).map(Math.abs),
    );
    const most = Math.max(0, ...ends);
    return {
      key: label,
      label,
      cells: others.map(({ cells }) => cells[column]),
      drawn: <SideBySide whiskers={whiskers} least={-most} most={most} />,
    };
  });
  return (
    <FigureTable
      plans={others.map(({ plan }) => plan)}
      groups={[{ key: 'differences', rows }]}
      drawnHeading={say(words.aroundZero)}
      label={say(words.differences)}
    />
  );
}

/** Rows of figures under plans. It is stacked where it is narrow, so roles are said: what is laid out otherwise stays a table. */
function FigureTable({
  plans,
  groups,
  drawnHeading,
  label,
}: {
  readonly plans: readonly PlanView[];
  readonly groups: readonly {
    readonly key: string;
    readonly heading?: string;
    readonly rows: readonly Row[];
  }[];
  readonly drawnHeading: string;
  readonly label: string;
}) {
  const say = useSay();
  const ref = useRef<HTMLElement>(null);
  const doesScroll = useOverflow(ref);
  return (
    <section ref={ref} className="figures-frame" aria-label={label} tabIndex={doesScroll ? 0 : undefined}>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: a table that is laid out as blocks loses its roles in some browsers */}
      <table className="figures" role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              <span className="visually-hidden">{say(words.outcome)}</span>
            </th>
            {plans.map(({ name, title, letter, look }) => (
              <th key={name} role="columnheader" scope="col">
                <span className="figures-plan">
                  {letter !== '' && <PlanKey letter={letter} look={look} />}
                  {title}
                </span>
              </th>
            ))}
            <td className="figures-drawn" role="cell" aria-hidden="true">
              {drawnHeading}
            </td>
          </tr>
        </thead>
        {groups.map(({ key, heading, rows }) => (
          <tbody key={key} role="rowgroup">
            {heading !== undefined && (
              <tr className="figures-group" role="row">
                <th scope="rowgroup" colSpan={plans.length + 2}>
                  {heading}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <tr key={row.key} role="row">
                <th role="rowheader" scope="row" title={row.meaning}>
                  {row.label}
                </th>
                {row.cells.map((cell, k) => (
                  <td key={plans[k].name} role="cell">
                    <span className="cell-plan">
                      {plans[k].letter === '' ? (
                        plans[k].title
                      ) : (
                        <PlanKey letter={plans[k].letter} look={plans[k].look} />
                      )}
                    </span>
                    {cell === undefined ? (
                      <span className="interval">
                        –<span className="visually-hidden"> {say(words.none)}</span>
                      </span>
                    ) : (
                      <span className="cell-figure">
                        {cell.value}
                        {cell.interval !== '' && <span className="interval"> {cell.interval}</span>}
                      </span>
                    )}
                  </td>
                ))}
                <td className="figures-drawn" role="cell" aria-hidden="true">
                  {row.drawn}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: a table that is laid out as blocks loses its roles in some browsers */}
    </section>
  );
}
