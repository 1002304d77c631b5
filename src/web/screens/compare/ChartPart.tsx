import { type RefObject, useRef } from 'react';
import type { CompareView, PartialView } from '../../../report/page/compareView.ts';
import { showNumber } from '../../../report/quantity.ts';
import { typeset } from '../../../report/typeset.ts';
import '../../charts/charts.css';
import { AdoptionChart } from '../../charts/AdoptionChart.tsx';
import { CurvesTable } from '../../charts/CurvesTable.tsx';
import { DrawingMenu } from '../../charts/DrawingMenu.tsx';
import { Scrubber } from '../../charts/Scrubber.tsx';
import { StructureTracker } from '../../charts/StructureTracker.tsx';
import { TimeFrame } from '../../charts/TimeFrame.tsx';
import { copyText } from '../../design/copyText.ts';
import { saveFile } from '../../design/saveFile.ts';
import { isSameShare } from '../../state/dialSteps.ts';
import { useLanguage } from '../../state/language.ts';
import { useComparison, usePage, usePageState } from '../../state/pageContext.ts';
import { choicesOf, type ShownOutcome } from '../../state/pageState.ts';
import { shownPlans, togglePlan } from '../../state/shownPlans.ts';
import { useStore } from '../../state/store.ts';
import { OutcomeSwitch } from './OutcomeSwitch.tsx';
import { PlanChips } from './PlanChips.tsx';
import { useExportWords } from './useExportWords.ts';

/** The curves, the week, and the structure that the organisation really has: one axis for all three. */
export function ChartPart({
  shown,
  view,
  pair,
}: {
  /** What is drawn: the whole comparison, or the worlds that came so far. */
  shown: CompareView | PartialView;
  /** Undefined while worlds come. */
  view: CompareView | undefined;
  pair: string | undefined;
}) {
  const language = useLanguage();
  const page = usePage();
  const letters = usePageState((state) => state.plans);
  const outcome = usePageState((state) => state.outcome);
  const fingerprint = useComparison((state) => state.fingerprint?.short);
  const band = usePageState((state) => state.band);
  const around = useExportWords();
  const drawing = useRef<SVGSVGElement>(null);
  const choices = choicesOf(shown.outcomes);
  const drawn = choices.includes(outcome) ? outcome : choices[0];
  const drawnPlans = shownPlans(shown.plans, letters).map(({ name }) => name);
  return (
    <section className="chart-part" aria-labelledby="chart-title">
      <div className="chart-heading">
        <div>
          <h2 className="section-title" id="chart-title">
            {drawn && typeset(headings[language][drawn], language)}
          </h2>
          <p className="caption">
            <span>
              {typeset((drawn === 'target' ? targetCaptions : captions)[language](shown), language)}
            </span>
            {shown.worlds > 1 && (
              <label className="band-switch">
                <input
                  type="checkbox"
                  checked={band}
                  onChange={({ target }) => page.go({ band: target.checked }, true)}
                />
                {typeset((drawn === 'target' ? intervalWords : bandWords)[language], language)}
              </label>
            )}
          </p>
        </div>
        {choices.length > 1 && drawn && (
          <OutcomeSwitch
            choices={choices}
            chosen={drawn}
            onChoose={(chosen) => page.go({ outcome: chosen }, true)}
          />
        )}
      </div>
      <div className="chips-row">
        <PlanChips
          plans={shown.plans}
          isShown={({ name }) => drawnPlans.includes(name)}
          onToggle={({ name }) => {
            const plan = shown.plans.find((each) => each.name === name);
            if (plan) page.go({ plans: togglePlan<typeof plan>(shown.plans, letters, plan) }, true);
          }}
          onAdd={
            view === undefined || view.rule === 'change'
              ? () => page.dialog.set({ open: 'add-plan' })
              : undefined
          }
        />
        {drawn && fingerprint !== undefined && (
          <DrawingMenu
            drawing={drawing}
            fileName={`${drawn}-${fingerprint}`}
            words={around(
              shown,
              headings[language][drawn],
              shown.plans.filter(({ name }) => drawnPlans.includes(name)),
              drawn === 'all' ? hatched[language] : undefined,
            )}
            onSave={(file, name) => saveFile(name, file, file.type)}
          />
        )}
      </div>
      {drawn && (
        <>
          <Weeks shown={shown} view={view} outcome={drawn} plans={drawnPlans} pair={pair} drawing={drawing} />
          <CurvesTable
            view={shown}
            outcome={drawn}
            shown={drawnPlans}
            onCopy={(text) => void copyText(text)}
            onSave={(text, name) => saveFile(name, text, 'text/csv')}
          />
        </>
      )}
    </section>
  );
}

/** What changes with the week: drawn again at every step, while all around it stays. */
function Weeks({
  shown,
  view,
  outcome,
  plans,
  pair,
  drawing,
}: {
  shown: CompareView | PartialView;
  view: CompareView | undefined;
  outcome: ShownOutcome;
  plans: readonly string[];
  pair: string | undefined;
  /** The drawing of the curves, to be kept in a file. */
  drawing: RefObject<SVGSVGElement | null>;
}) {
  const page = usePage();
  const asked = usePageState((state) => state.week);
  const band = usePageState((state) => state.band);
  const at = usePageState((state) => state.dial);
  const strips = useRef<SVGSVGElement>(null);
  const language = useLanguage();
  const fingerprint = useComparison((state) => state.fingerprint?.short);
  const around = useExportWords();
  const isPlaying = useStore(page.playing, ({ on }) => on);
  const dial = useStore(page.dial, ({ view: played, preview }) =>
    at === undefined
      ? undefined
      : (played?.points.find((point) => isSameShare(point.at, at)) ??
        (preview && isSameShare(preview.point.at, at) ? preview.point : undefined)),
  );
  const week = Math.min(asked, shown.horizon);
  const goTo = (to: number) => {
    page.playing.set({ on: false });
    page.go({ week: to });
  };
  return (
    <TimeFrame horizon={shown.horizon}>
      <AdoptionChart
        view={shown}
        outcome={outcome}
        shown={plans}
        pair={view && pair ? [view.baseline, pair] : undefined}
        bands={band}
        week={week}
        onWeek={goTo}
        dial={dial}
        svgRef={drawing}
      />
      <Scrubber
        week={week}
        starts={shown.starts}
        isPlaying={isPlaying}
        onWeek={goTo}
        onPlay={() => page.playing.set({ on: !isPlaying })}
      />
      {view && view.targetName !== '' && (
        <div className="tracker-part">
          <StructureTracker view={view} shown={plans} week={week} svgRef={strips} />
          {fingerprint !== undefined && (
            <DrawingMenu
              drawing={strips}
              fileName={`structure-${fingerprint}`}
              words={around(
                view,
                structure[language],
                view.plans.filter(({ name }) => plans.includes(name)),
              )}
              onSave={(file, name) => saveFile(name, file, file.type)}
            />
          )}
        </div>
      )}
    </TimeFrame>
  );
}

const headings: Record<'en' | 'fr', Record<ShownOutcome, string>> = {
  en: {
    all: 'Buy-in, and the façade above it',
    buyIn: 'Buy-in: use that needs no obligation',
    declared: 'Declared use: what is seen',
    facade: 'Façade: declared, and not meant',
    target: 'Target: worlds that have reached it',
  },
  fr: {
    all: 'L’adhésion, et la façade au-dessus',
    buyIn: 'Adhésion : l’usage qui se passe d’obligation',
    declared: 'Usage déclaré : ce qui se voit',
    facade: 'Façade : déclaré, sans y adhérer',
    target: 'Cible : mondes qui l’ont atteinte',
  },
};

const structure = { en: 'the structure it really has', fr: 'la structure réelle' };
const intervalWords = { en: 'band: 95% interval', fr: 'bande : intervalle à 95 %' };
const bandWords = { en: 'band: 90% of worlds', fr: 'bande : 90 % des mondes' };
const hatched = { en: 'façade', fr: 'façade' };

const worldCount = (worlds: number, language: 'en' | 'fr') =>
  language === 'fr'
    ? `${worlds} ${worlds === 1 ? 'monde possible' : 'mondes possibles'}`
    : `${worlds} possible ${worlds === 1 ? 'world' : 'worlds'}`;

const targetCaptions = {
  en: (shown: CompareView | PartialView) =>
    `share of ${worldCount(shown.worlds, 'en')} that have reached the target by then; read up to the deadline`,
  fr: (shown: CompareView | PartialView) =>
    `part de ${worldCount(shown.worlds, 'fr')} qui ont atteint la cible d’ici là ; jusqu’à l’échéance`,
};

const captions = {
  en: (shown: CompareView | PartialView) =>
    'done' in shown
      ? `share of ${showNumber(shown.people, 'en')} people · ${shown.done} of ${shown.worlds} possible worlds so far`
      : `share of ${showNumber(shown.people, 'en')} people, mean of ${worldCount(shown.worlds, 'en')}`,
  fr: (shown: CompareView | PartialView) =>
    'done' in shown
      ? `part de ${showNumber(shown.people, 'fr')} personnes · ${shown.done} mondes possibles sur ${shown.worlds} pour l’instant`
      : `part de ${showNumber(shown.people, 'fr')} personnes, moyenne de ${worldCount(shown.worlds, 'fr')}`,
};
