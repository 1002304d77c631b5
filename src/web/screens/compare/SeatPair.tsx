import type { CompareView } from '../../../report/page/compareView.ts';
import { typeset } from '../../../report/typeset.ts';
import type { Text } from '../../../text/text.ts';
import { lookClass, PlanKey } from '../../design/PlanKey.tsx';
import { Legend } from '../../seats/Legend.tsx';
import { SeatPlan } from '../../seats/SeatPlan.tsx';
import { useLanguage, useSay } from '../../state/language.ts';
import { usePage, usePageState } from '../../state/pageContext.ts';
import { useStore } from '../../state/store.ts';

const words = {
  waiting: { en: 'One world is being played again.', fr: 'Un monde est rejoué.' },
  who: { en: 'See who, and why', fr: 'Voir qui, et pourquoi' },
} satisfies Record<string, Text>;

/** One possible world in two of the plans, in the same week: the same people in the same seats. */
export function SeatPair({ view, pair }: { view: CompareView; pair: string | undefined }) {
  const say = useSay();
  const language = useLanguage();
  const page = usePage();
  const world = useStore(page.world, (state) => state.view);
  const asked = usePageState((state) => state.week);
  const week = Math.min(asked, view.horizon);
  const shown = [view.baseline, pair]
    .map((name) => view.plans.find((plan) => plan.name === name))
    .filter((plan) => plan !== undefined);
  return (
    <section className="aside-part" aria-labelledby="seats-title">
      <h2 className="section-title" id="seats-title">
        {typeset(headings[language](week), language)}
      </h2>
      <p className="caption">{world?.named}</p>
      {world === undefined ? (
        <p className="caption">{say(words.waiting)}</p>
      ) : (
        <div className="seat-pair">
          {shown.map((plan) => {
            const played = world.plans.find((each) => each.plan === plan.name);
            return (
              <div key={plan.name} className={lookClass(plan.look)}>
                <h3>
                  <PlanKey letter={plan.letter} look={plan.look} />
                  {plan.title}
                </h3>
                {played && (
                  <SeatPlan world={world} plan={played} title={plan.title} look={plan.look} week={week} />
                )}
              </div>
            );
          })}
        </div>
      )}
      <div className={lookClass(shown[0]?.look ?? -1)}>
        <Legend />
      </div>
      <button type="button" className="button" onClick={() => page.go({ screen: 'people' }, true)}>
        {say(words.who)}
      </button>
    </section>
  );
}

const headings = {
  en: (week: number) => `The organisation, week ${week}`,
  fr: (week: number) => `L’organisation, semaine ${week}`,
};
