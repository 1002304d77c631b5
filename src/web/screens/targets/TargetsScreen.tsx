import type { Text } from '../../../text/text.ts';
import { PlanHeading } from '../../design/PlanHeading.tsx';
import { useLanguage, useSay } from '../../state/language.ts';
import { useComparison, usePage, usePageState } from '../../state/pageContext.ts';
import { useAsked } from '../../state/useAsked.ts';
import { TargetsTable } from './TargetsTable.tsx';
import './targets.css';

const words = {
  question: {
    en: 'Which structure to aim at? No structure is the ideal one: what each is good at, and what it takes.',
    fr: 'Quelle structure viser ? Aucune n’est l’idéale : ce que chacune fait bien, et ce qu’il y faut.',
  },
  noPlans: {
    en: 'Under this rule people follow their thresholds or their contacts: there are no plans, and no structure to aim at.',
    fr: 'Sous cette règle, chacun suit son seuil ou ses contacts : il n’y a ni plans, ni structure à viser.',
  },
  waiting: { en: 'The worlds are being played.', fr: 'Les mondes se jouent.' },
  playing: { en: 'The plan is played towards each structure', fr: 'Le plan est joué vers chaque structure' },
  plan: { en: 'The plan', fr: 'Le plan' },
  byHand: {
    en: 'This plan is written step by step: it does the same whatever it aims at, and only what is asked of it differs.',
    fr: 'Ce plan est écrit étape par étape : il fait la même chose quelle que soit sa cible, et seul diffère ce qu’on lui demande.',
  },
  fault: { en: 'This plan could not be played:', fr: 'Ce plan n’a pas pu être joué :' },
} as const satisfies Record<string, Text>;

/** Possible worlds of each structure, at most. */
const WORLDS = 100;

const legend = (worlds: number, deadline: number): Text => ({
  en: `Read in week ${deadline}, n = ${worlds} possible worlds of the same luck, intervals at 95%. Bold: no other structure is shown to be better by it, all pairs looked at together; which of them counts is for you to say. Qualities are what the sources give structures, as assumptions; they drive nothing.`,
  fr: `Lu en semaine ${deadline}, n = ${worlds} mondes possibles du même hasard, intervalles à 95 %. En gras : aucune autre structure ne s’y montre meilleure, toutes les paires regardées ensemble ; laquelle compte, c’est à vous de le dire. Les qualités sont celles que les sources prêtent aux structures, à titre d’hypothèses ; elles n’entraînent rien.`,
});

/** One plan towards each structure, side by side. */
export function TargetsScreen() {
  const page = usePage();
  const say = useSay();
  const language = useLanguage();
  const view = useComparison((state) => (state.isStale ? undefined : state.view));
  const letter = usePageState((state) => state.plan);
  const plans = (view?.plans ?? []).filter(({ ranked }) => ranked);
  const plan = plans.find((each) => each.letter === letter) ?? plans[0];
  const isPossible = view?.rule === 'change' && plan !== undefined;
  const came = useAsked(
    'targets',
    isPossible ? { plan: plan.name, worlds: WORLDS, language } : undefined,
    view,
  );
  if (view === undefined || !isPossible)
    return (
      <main className="targets empty" id="content" tabIndex={-1} aria-busy={view === undefined}>
        <p className={view === undefined ? 'voice waiting' : undefined}>
          {say(view === undefined ? words.waiting : words.noPlans)}
        </p>
      </main>
    );
  const answer = came.answer?.plan === plan.name ? came.answer : undefined;
  return (
    <main className="targets" id="content" tabIndex={-1}>
      <PlanHeading
        label={say(words.plan)}
        plans={plans}
        chosen={plan.name}
        onChoose={(name) => page.go({ plan: plans.find((each) => each.name === name)?.letter }, true)}
        question={say(words.question)}
        headline={answer?.headline}
        waiting={say(words.playing)}
        progress={came.progress}
        about={say(words.fault)}
        fault={came.fault}
        language={language}
      />
      {answer && (
        <>
          {answer.isByHand && <p className="by-hand">{say(words.byHand)}</p>}
          <TargetsTable view={answer} look={plan.look} />
          <p className="caption targets-legend">{say(legend(answer.worlds, answer.deadline))}</p>
        </>
      )}
    </main>
  );
}
