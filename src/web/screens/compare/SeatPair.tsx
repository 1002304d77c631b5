import { useRef } from 'react';
import { smallestGroup } from '../../../org/smallestGroup.ts';
import type { CompareView, PlanView } from '../../../report/page/compareView.ts';
import type { PlanWorldView, WorldView } from '../../../report/page/peopleView.ts';
import { showNumber } from '../../../report/quantity.ts';
import { typeset } from '../../../report/typeset.ts';
import type { Language, Text } from '../../../text/text.ts';
import { DrawingMenu } from '../../charts/DrawingMenu.tsx';
import { lookClass, PlanKey } from '../../design/PlanKey.tsx';
import { saveFile } from '../../design/saveFile.ts';
import { Legend } from '../../seats/Legend.tsx';
import { SeatPlan } from '../../seats/SeatPlan.tsx';
import { useLanguage, useSay } from '../../state/language.ts';
import { usePage, usePageState } from '../../state/pageContext.ts';
import { useStore } from '../../state/store.ts';
import { SeatCounts } from './SeatCounts.tsx';
import { useExportWords } from './useExportWords.ts';

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
  const hidden = world?.seats.units.reduce((sum, unit) => sum + (unit.hidden ? unit.people : 0), 0) ?? 0;
  const shown = [view.baseline, pair]
    .map((name) => view.plans.find((plan) => plan.name === name))
    .filter((plan) => plan !== undefined);
  return (
    <section className="aside-part" aria-labelledby="seats-title">
      <div className="aside-heading">
        <h2 className="section-title" id="seats-title">
          {typeset(headings[language](week), language)}
        </h2>
        <button type="button" className="button" onClick={() => page.go({ screen: 'people' }, true)}>
          {say(words.who)}
        </button>
      </div>
      <p className="caption">{world?.named}</p>
      {world === undefined ? (
        <p className="caption">{say(words.waiting)}</p>
      ) : (
        <div className="seat-pair">
          {shown.map((plan) => {
            const played = world.plans.find((each) => each.plan === plan.name);
            return (
              <div key={plan.name} className={lookClass(plan.look)}>
                {played && <OneSeatPlan view={view} world={world} plan={plan} played={played} week={week} />}
              </div>
            );
          })}
        </div>
      )}
      {hidden > 0 && <p className="caption">{say(notShown(hidden, language))}</p>}
      <div className={lookClass(shown[0]?.look ?? -1)}>
        <Legend />
      </div>
    </section>
  );
}

/** Why small units are empty, and the figures beneath are not of everybody. */
const notShown = (people: number, language: Language): Text => ({
  en: `${showNumber(people, language)} ${people === 1 ? 'person is' : 'people are'} not shown and not counted here: they are real, in units of fewer than ${smallestGroup}.`,
  fr: `${showNumber(people, language)} ${people === 1 ? 'personne n’est ni montrée ni comptée' : 'personnes ne sont ni montrées ni comptées'} ici : elles existent, dans des unités de moins de ${smallestGroup}.`,
});

/** One of the two, which can be kept as a file. */
function OneSeatPlan({
  view,
  world,
  plan,
  played,
  week,
}: {
  view: CompareView;
  world: WorldView;
  plan: PlanView;
  played: PlanWorldView;
  week: number;
}) {
  const language = useLanguage();
  const drawing = useRef<SVGSVGElement>(null);
  const around = useExportWords();
  return (
    <>
      <h3>
        <PlanKey letter={plan.letter} look={plan.look} />
        <span className="seat-title">{plan.title}</span>
        <DrawingMenu
          drawing={drawing}
          fileName={`organisation-${plan.name}-${week}`}
          words={around(view, `${headings[language](week)}, ${world.named}`, [plan], hatched[language])}
          onSave={(file, name) => saveFile(name, file, file.type)}
        />
      </h3>
      <SeatPlan
        world={world}
        plan={played}
        title={plan.title}
        look={plan.look}
        week={week}
        svgRef={drawing}
      />
      <SeatCounts plan={played} week={week} people={world.names.length} />
    </>
  );
}

const hatched = { en: 'façade', fr: 'façade' };

const headings = {
  en: (week: number) => `The organisation, week ${week}`,
  fr: (week: number) => `L’organisation, semaine ${week}`,
};
