import { useMemo, useState } from 'react';
import type { Text } from '../../text/text.ts';
import { PlanKey } from '../design/PlanKey.tsx';
import { useLanguage, useSay } from '../state/language.ts';
import type { ShownOutcome } from '../state/pageState.ts';
import { type CsvActions, CsvText } from './CsvText.tsx';
import { type Charted, hasFacade, mainOutcome } from './charted.ts';
import { chartWords, outcomeTitles, seriesNames } from './chartWords.ts';
import { curvesCsv } from './curvesCsv.ts';
import { shareText } from './shareText.ts';
import { weekTold } from './weekTold.ts';

const words = {
  asTable: { en: 'The chart as a table', fr: 'Le graphique en tableau' },
  asCsv: { en: 'and as CSV', fr: 'et en CSV' },
} as const satisfies Record<string, Text>;

/** The chart in figures: a row a week, a column a plan; made when it is opened. */
export function CurvesTable({
  view,
  outcome,
  shown,
  ...actions
}: CsvActions & {
  readonly view: Charted;
  readonly outcome: ShownOutcome;
  /** Names of the plans that are drawn. */
  readonly shown: readonly string[];
}) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="curves-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say(words.asTable)}</summary>
      {isOpen && <Weeks view={view} outcome={outcome} shown={shown} {...actions} />}
    </details>
  );
}

function Weeks({
  view,
  outcome,
  shown,
  ...actions
}: CsvActions & {
  readonly view: Charted;
  readonly outcome: ShownOutcome;
  readonly shown: readonly string[];
}) {
  const language = useLanguage();
  const say = useSay();
  const main = mainOutcome(outcome);
  const columns = view.plans
    .filter(({ name }) => shown.includes(name))
    .flatMap((plan) => {
      const outcomes = outcome === 'all' && hasFacade(plan) ? (['buyIn', 'declared'] as const) : [main];
      return outcomes.flatMap((one) => {
        const curve = plan.curves[one];
        return curve === undefined ? [] : [{ plan, outcome: one, curve }];
      });
    });
  const text = useMemo(() => curvesCsv(view, outcome), [view, outcome]);
  const weeks = Array.from({ length: view.horizon + 1 }, (_, week) => week);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys */}
      <section className="weeks-frame" aria-label={say(words.asTable)} tabIndex={0}>
        <table>
          <caption className="visually-hidden">{say(outcomeTitles[outcome])}</caption>
          <thead>
            <tr>
              <th scope="col">{say(chartWords.Week)}</th>
              {columns.map(({ plan, outcome: one }) => (
                <th key={`${plan.name} ${one}`} scope="col">
                  <span className="figures-plan">
                    {plan.letter !== '' && <PlanKey letter={plan.letter} look={plan.look} />}
                    {plan.title}
                  </span>
                  {outcome === 'all' && <span className="caption">{say(seriesNames[one])}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week}>
                <th scope="row">
                  {view.starts === undefined ? week : weekTold(week, language, view.starts)}
                </th>
                {columns.map(({ plan, outcome: one, curve }) => (
                  <td key={`${plan.name} ${one}`}>{shareText(curve.mean[week], language)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <details>
        <summary>{say(words.asCsv)}</summary>
        <CsvText text={text} fileName={`curves-${outcome}.csv`} label={say(words.asCsv)} {...actions} />
      </details>
    </>
  );
}
