import type { CompareView, PartialView } from '../../../report/page/compareView.ts';
import { typeset } from '../../../report/typeset.ts';
import { useLanguage } from '../../state/language.ts';
import { usePage, usePageState } from '../../state/page.ts';
import { shownPlans, togglePlan } from '../../state/shownPlans.ts';
import { choicesOf, OutcomeSwitch } from './OutcomeSwitch.tsx';
import { PlanChips } from './PlanChips.tsx';

/** The curves, the organisation in two of the plans, and the way between two. */
export function ChartPart({
  shown,
  view,
  pair,
}: {
  /** What is drawn: the whole comparison, or the worlds that came so far. */
  shown: CompareView | PartialView;
  view: CompareView | undefined;
  pair: string | undefined;
}) {
  const language = useLanguage();
  const page = usePage();
  const letters = usePageState((state) => state.plans);
  const outcome = usePageState((state) => state.outcome);
  const choices = choicesOf(shown.outcomes);
  const drawn = choices.includes(outcome) ? outcome : choices[0];
  const isDrawn = new Set(shownPlans(shown.plans, letters).map(({ name }) => name));
  return (
    <div className="compare-columns">
      <section>
        <div className="chart-heading">
          <div>
            <h2 className="section-title">{headings[language](drawn)}</h2>
            <p className="caption">{typeset(captions[language](shown), language)}</p>
          </div>
          {choices.length > 1 && drawn && (
            <OutcomeSwitch
              choices={choices}
              chosen={drawn}
              onChoose={(chosen) => page.go({ outcome: chosen }, true)}
            />
          )}
        </div>
        <PlanChips
          plans={shown.plans}
          isShown={({ name }) => isDrawn.has(name)}
          onToggle={(plan) =>
            page.go(
              {
                plans: togglePlan(shown.plans, letters, shown.plans.find(({ name }) => name === plan.name)!),
              },
              true,
            )
          }
          onAdd={() => page.dialog.set({ open: 'add-plan' })}
        />
      </section>
      <aside>{view && pair}</aside>
    </div>
  );
}

const headings = {
  en: (outcome: string | undefined) => outcome ?? '',
  fr: (outcome: string | undefined) => outcome ?? '',
};
const captions = {
  en: ({ people, worlds }: CompareView | PartialView) =>
    `share of ${people} people, mean of ${worlds} possible worlds; band: 90% of worlds`,
  fr: ({ people, worlds }: CompareView | PartialView) =>
    `part de ${people} personnes, moyenne de ${worlds} mondes possibles ; bande : 90 % des mondes`,
};
