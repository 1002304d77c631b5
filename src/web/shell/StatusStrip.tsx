import type { CompareView, PlanView } from '../../report/page/compareView.ts';
import { wholePercent } from '../../report/quantity.ts';
import type { Text } from '../../text/text.ts';
import { PlanKey } from '../design/PlanKey.tsx';
import { useLanguage, useSay } from '../state/language.ts';
import { useComparison, usePage, usePageState } from '../state/pageContext.ts';
import { pairOf } from '../state/shownPlans.ts';

const words = {
  week: { en: 'Week', fr: 'Semaine' },
  keys: { en: 'Keys', fr: 'Touches' },
  declared: { en: 'declared', fr: 'déclaré' },
  buyIn: { en: 'buy-in', fr: 'adhésion' },
  target: { en: 'target reached', fr: 'cible atteinte' },
  world: { en: 'world', fr: 'monde' },
  worlds: { en: 'worlds', fr: 'mondes' },
  notForecast: { en: 'a comparison, not a forecast', fr: 'une comparaison, pas une prévision' },
  same: { en: 'the same as was sent', fr: 'le même que celui envoyé' },
  differs: {
    en: 'differs from what was sent: another version, or another scenario',
    fr: 'diffère de ce qui a été envoyé : autre version, ou autre scénario',
  },
} satisfies Record<string, Text>;

/** The week in figures, and what identifies what is seen. */
export function StatusStrip() {
  const say = useSay();
  const page = usePage();
  // figures of an earlier scenario are not those of the one that is being played
  const view = useComparison((state) => (state.isStale ? undefined : state.view));
  const fingerprint = useComparison((state) => state.fingerprint);
  const version = useComparison((state) => state.version);
  const week = usePageState((state) => state.week);
  const sent = usePageState((state) => state.sent);
  const letter = usePageState((state) => state.pair);
  const screen = usePageState((state) => state.screen);
  const looked = usePageState((state) => state.plan);
  // of People and Plan the one that is looked at
  const lookedAt = view?.plans.find((plan) => plan.ranked && plan.letter === looked) ?? view?.plans[0];
  const named = view && (screen !== 'compare' ? [lookedAt?.name] : [view.baseline, pairOf(view, letter)]);
  const pair = view?.plans.filter(({ name }) => named?.includes(name)) ?? [];
  return (
    <footer className="status">
      <b>
        {say(words.week)} {Math.min(week, view?.horizon ?? week)}
      </b>
      {view !== undefined &&
        pair.map((plan) => <PlanNow key={plan.name} plan={plan} view={view} week={week} />)}
      <span className="rest">
        <span>{say(words.notForecast)}</span>
        {fingerprint !== undefined && <code title={fingerprint.full}>{fingerprint.short}</code>}
        {fingerprint !== undefined && sent !== undefined && (
          <span role="status">{say(sent === fingerprint.short ? words.same : words.differs)}</span>
        )}
        {view !== undefined && (
          <span className="of-worlds">
            {view.worlds} {say(view.worlds === 1 ? words.world : words.worlds)}
          </span>
        )}
        <span className="of-version">uptake {version}</span>
        <button type="button" className="strip-button" onClick={() => page.dialog.set({ open: 'help' })}>
          {say(words.keys)}
          {'\u00a0'}
          <kbd>?</kbd>
        </button>
      </span>
    </footer>
  );
}

function PlanNow({ plan, view, week }: { plan: PlanView; view: CompareView; week: number }) {
  const say = useSay();
  const language = useLanguage();
  const at = Math.min(week, view.horizon);
  const share = (value: number) => wholePercent(value, language);
  const figures = (['declared', 'buyIn', 'target'] as const).flatMap((name) => {
    const curve = plan.curves[name];
    return curve === undefined ? [] : [[words[name], share(curve.mean[at])] as const];
  });
  return (
    <span className="plan-now">
      <PlanKey letter={plan.letter} look={plan.look} />
      <span className="visually-hidden">{plan.title}</span>
      {figures.map(([name, value], k) => (
        <span key={name.en}>
          {k > 0 && '· '}
          {say(name)} <b>{value}</b>
        </span>
      ))}
    </span>
  );
}
