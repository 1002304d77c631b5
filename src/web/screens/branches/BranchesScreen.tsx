import { useState } from 'react';
import type { Branch, BranchOutcome } from '../../../report/page/branchesView.ts';
import { typeset } from '../../../report/typeset.ts';
import type { Text } from '../../../text/text.ts';
import { outcomeNames } from '../../charts/chartWords.ts';
import { TimeFrame } from '../../charts/TimeFrame.tsx';
import { Choice } from '../../design/Choice.tsx';
import { PlanHeading } from '../../design/PlanHeading.tsx';
import { branchOfCode, codeOfBranch } from '../../state/branchCodes.ts';
import { useLanguage, useSay } from '../../state/language.ts';
import { useComparison, usePage, usePageState } from '../../state/pageContext.ts';
import type { ShownOutcome } from '../../state/pageState.ts';
import { branchChanges } from '../../state/planChanges.ts';
import { useAsked } from '../../state/useAsked.ts';
import { BestWeekChart } from './BestWeekChart.tsx';
import { branchGutters } from './branchAxis.ts';
import { ForkForm } from './ForkForm.tsx';
import { firstBranches, triedWeeks } from './firstBranches.ts';
import { Lanes, laneName } from './Lanes.tsx';
import { PairPanel } from './PairPanel.tsx';
import { useBestWeeks } from './useBestWeeks.ts';
import './branches.css';

const words = {
  noPlans: {
    en: 'Under this rule people follow their thresholds or their contacts, and no plan: there is no mind to change.',
    fr: 'Sous cette règle, chacun suit son seuil ou ses contacts, et aucun plan : il n’y a pas d’avis à changer.',
  },
  alone: {
    en: 'One plan has nothing to go over to. Write a second one into the scenario to see what else could follow.',
    fr: 'Un plan seul n’a rien vers quoi passer. Écrivez-en un second dans le scénario pour voir ce qui pourrait suivre.',
  },
  waiting: { en: 'The worlds are being played.', fr: 'Les mondes se jouent.' },
  looking: { en: 'The best week is being looked for', fr: 'La meilleure semaine est recherchée' },
  lanes: { en: 'Ways on from one start', fr: 'Des suites d’un même début' },
  best: { en: 'The best week to change one’s mind', fr: 'La meilleure semaine pour changer d’avis' },
  plan: { en: 'The plan that is left', fr: 'Le plan que l’on quitte' },
  outcome: { en: 'What is told', fr: 'Ce qui est dit' },
  fault: { en: 'These branches could not be played:', fr: 'Ces bifurcations n’ont pas pu être jouées :' },
} as const satisfies Record<string, Text>;

const lanesCaption = (deadline: number): Text => ({
  en: `height: buy-in; hatching: façade; right: week ${deadline}, and the difference from going on`,
  fr: `hauteur : adhésion ; hachures : façade ; à droite : semaine ${deadline}, et la différence avec continuer`,
});
const bestCaption = (deadline: number, weeks: readonly number[]): Text => ({
  en: `week ${deadline} against going on, by the week of change, ${weeks.length} weeks tried; 95% intervals hold together`,
  fr: `semaine ${deadline} par rapport à continuer, selon la semaine du changement, ${weeks.length} semaines essayées ; intervalles à 95 % valables ensemble`,
});

/** Possible worlds of every branch, at most. */
const WORLDS = 100;

/** By which outcome of a branch the one is told that charts show. */
const branchOutcomeOf = (outcome: ShownOutcome): BranchOutcome =>
  outcome === 'all' ? 'buyIn' : outcome === 'target' ? 'kept' : outcome;
const shownAs: Readonly<Record<Exclude<BranchOutcome, 'cost'>, ShownOutcome>> = {
  buyIn: 'buyIn',
  declared: 'declared',
  facade: 'facade',
  kept: 'target',
};
const outcomes = ['buyIn', 'kept', 'facade', 'declared'] as const;

/** Change one's mind: when, and what comes of it. */
export function BranchesScreen() {
  const page = usePage();
  const say = useSay();
  const language = useLanguage();
  const view = useComparison((state) => (state.isStale ? undefined : state.view));
  const letter = usePageState((state) => state.plan);
  const forks = usePageState((state) => state.forks);
  const [one, two] = [usePageState((state) => state.one), usePageState((state) => state.two)];
  const toLetter = usePageState((state) => state.to);
  const shown = usePageState((state) => state.outcome);
  const week = usePageState((state) => state.week);
  const [left, setLeft] = useState(0);

  const plans = (view?.plans ?? []).filter(({ ranked }) => ranked);
  const base =
    plans.find((plan) => plan.letter === letter) ?? plans.find(({ name }) => name === view?.baseline);
  const others = plans.filter((plan) => plan !== base);
  const deadline = view?.deadline ?? 0;
  const outcome = branchOutcomeOf(shown);
  const towards = others.find((plan) => plan.letter === toLetter) ?? others[0];
  const isPossible = view?.rule === 'change' && others.length > 0 && deadline > 1;

  const written =
    forks?.split('.').flatMap((code) => {
      const branch = branchOfCode(code, plans, deadline);
      return branch === undefined || branch[0]?.to === base?.name ? [] : [branch];
    }) ?? firstBranches(others, deadline);
  const branches: readonly Branch[] = [[], ...written];
  const codes = branches.map((branch) => codeOfBranch(branch, plans));
  const placeOf = (code: string | undefined, otherwise: number) => {
    const place = code === undefined ? -1 : codes.indexOf(code);
    return place < 0 ? Math.min(otherwise, codes.length - 1) : place;
  };
  const pair = [placeOf(one, 0), placeOf(two, 1)] as const;

  const asked = isPossible && base ? { of: base.name, branches, pair, worlds: WORLDS, language } : undefined;
  const came = useAsked('branches', asked, view);
  const weeks = triedWeeks(deadline);
  const order = towards === undefined ? [] : [towards, ...others.filter((plan) => plan !== towards)];
  const best = useBestWeeks(
    isPossible ? view : undefined,
    base?.name ?? '',
    order.map(({ name }) => name),
    weeks,
    WORLDS,
    language,
  );

  if (view === undefined || base === undefined || towards === undefined || !isPossible) {
    const said = view === undefined ? words.waiting : view.rule === 'change' ? words.alone : words.noPlans;
    return (
      <main className="branches empty" id="content" tabIndex={-1} aria-busy={view === undefined}>
        <p className={view === undefined ? 'voice waiting' : undefined}>{say(said)}</p>
      </main>
    );
  }

  const writeForks = (all: readonly Branch[]) => all.map((branch) => codeOfBranch(branch, plans)).join('.');
  const goPair = ([first, second]: readonly [number, number]) =>
    page.go({ one: codes[first], two: codes[second] }, true);
  const addBranch = (lane: number, at: number, to: string) => {
    const branch = [...branches[lane], { week: at, to }];
    const code = codeOfBranch(branch, plans);
    // beside the one that it leaves, in the order of weeks
    const all = codes.includes(code) ? written : [...written, branch].sort(inOrder);
    page.go({ forks: writeForks(all), two: code, one: codes[lane] }, true);
  };
  const remove = (lane: number) => {
    const all = branches.filter((_, k) => k !== lane && k > 0);
    page.go({ forks: all.length === 0 ? undefined : writeForks(all), one: undefined, two: undefined }, true);
  };
  const answer = came.answer?.of === base.name ? came.answer : undefined;
  const lanes = answer?.lanes.map(({ branch }) => {
    const plan = plans.find(({ name }) => name === (branch.at(-1)?.to ?? base.name)) ?? base;
    return { branch, plan, name: laneName(branch, plan, plans, language) };
  });
  const open = () => {
    const { changes } = page.state.get();
    const chosen = pair.map((place) => branches[place]).filter((branch) => branch.length > 0);
    const { changes: all, letters } = branchChanges(view, changes, base.name, chosen);
    page.go({ changes: all, screen: 'compare', plans: base.letter + letters, pair: undefined }, true);
    // what is asked for is told at the top
    window.scrollTo(0, 0);
  };
  const chosenBest = best.byPlan[towards.name]?.find((each) => each.outcome === outcome);
  const otherBest = others.flatMap((plan) =>
    plan === towards ? [] : (best.byPlan[plan.name]?.filter((each) => each.outcome === outcome) ?? []),
  );
  const progress = best.progress ?? came.progress;

  return (
    <main className="branches" id="content" tabIndex={-1}>
      <PlanHeading
        label={say(words.plan)}
        plans={plans}
        chosen={base.name}
        onChoose={(name) => {
          const plan = plans.find((each) => each.name === name)?.letter;
          page.go({ plan, forks: undefined, one: undefined, two: undefined, to: undefined }, true);
        }}
        question={typeset(question(base.title)[language], language)}
        headline={chosenBest?.headline}
        waiting={say(words.looking)}
        progress={progress}
        about={say(words.fault)}
        fault={came.fault}
        language={language}
      />
      <div className="branches-columns">
        <div>
          <div className="chart-heading">
            <h2>
              <span className="section-title">{say(words.lanes)}</span>{' '}
              <span className="caption">{say(lanesCaption(deadline))}</span>
            </h2>
            <Choice
              label={say(words.outcome)}
              choices={outcomes
                .filter((id) => id !== 'kept' || view.participation !== undefined || view.targetName !== '')
                .map((id) => ({ id, content: say(outcomeNames[shownAs[id]]) }))}
              chosen={outcome === 'cost' ? 'buyIn' : outcome}
              onChoose={(id) => page.go({ outcome: shownAs[id] }, true)}
            />
          </div>
          <TimeFrame horizon={deadline} gutters={branchGutters}>
            {answer && (
              <Lanes
                view={answer}
                plans={plans}
                outcome={outcome}
                pair={pair}
                week={week}
                starts={view.starts}
                onPair={goPair}
                onWeek={(at) => page.go({ week: at })}
                onRemove={remove}
                onFork={(lane) => {
                  setLeft(lane);
                  const since = branches[lane].at(-1)?.week ?? 0;
                  const plan = branches[lane].at(-1)?.to ?? base.name;
                  const to = plan === towards.name ? plans.find(({ name }) => name !== plan) : towards;
                  if (to && since + 1 < deadline)
                    addBranch(lane, Math.max(since + 1, Math.min(deadline - 1, week)), to.name);
                }}
              />
            )}
            <div className="chart-heading best-heading">
              <h2>
                <span className="section-title">{say(words.best)}</span>{' '}
                <span className="caption">{say(bestCaption(deadline, weeks))}</span>
              </h2>
              <Choice
                label={say(words.best)}
                choices={others.map(({ letter: own, title }) => ({
                  id: own,
                  content: `${language === 'fr' ? 'vers' : 'to'} ${title}`,
                }))}
                chosen={towards.letter}
                onChoose={(to) => page.go({ to }, true)}
              />
            </div>
            {chosenBest && (
              <>
                <BestWeekChart chosen={chosenBest} others={otherBest} plans={plans} starts={view.starts} />
                <p className="best-sentence">{chosenBest.sentence}</p>
              </>
            )}
          </TimeFrame>
        </div>
        <aside>
          {answer && lanes && (
            <>
              <PairPanel
                pair={answer.pair}
                sides={[sideOf(lanes[pair[0]]), sideOf(lanes[pair[1]])]}
                worlds={answer.worlds}
                onOpen={open}
              />
              <ForkForm
                lanes={lanes.map(({ name, branch, plan }) => ({
                  name,
                  since: branch.at(-1)?.week ?? 0,
                  plan: plan.name,
                }))}
                from={left}
                week={week}
                deadline={deadline}
                plans={plans}
                towards={towards.name}
                onFork={addBranch}
                onWeek={(at) => page.go({ week: Math.max(0, Math.min(view.horizon, at)) })}
              />
            </>
          )}
        </aside>
      </div>
    </main>
  );
}

const question = (plan: string): Text => ({
  en: `${plan} is under way. Go on, or go over to another plan, and when?`,
  fr: `${plan} est en cours. Continuer, ou passer à un autre plan, et quand ?`,
});

const sideOf = (
  lane:
    | { readonly plan: { readonly letter: string; readonly look: number }; readonly name: string }
    | undefined,
) => ({ letter: lane?.plan.letter ?? '', look: lane?.plan.look ?? 0, name: lane?.name ?? '' });

/** Branches by their weeks, fork by fork. */
function inOrder(a: Branch, b: Branch): number {
  for (let k = 0; k < Math.min(a.length, b.length); k++) {
    if (a[k].week !== b[k].week) return a[k].week - b[k].week;
    if (a[k].to !== b[k].to) return a[k].to < b[k].to ? -1 : 1;
  }
  return a.length - b.length;
}
