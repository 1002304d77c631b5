import type { Comparison, PlanResult } from '../../experiment/comparison.ts';
import { deadlineOf } from '../../experiment/outcomes.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import { byStrength, mayChangeResult, type Note } from '../../text/problem.ts';
import type { Language } from '../../text/text.ts';
import { choiceOf } from '../board/headline.ts';
import { structureName } from '../names.ts';
import { outcomesGoneBy } from '../sentences/decisionSentences.ts';
import { firmOf } from '../sentences/worldWords.ts';
import { seriesOf } from '../seriesOf.ts';
import { typeset } from '../typeset.ts';
import { annotationOf } from './annotationOf.ts';
import { blockingByWeek, blockingSpells } from './blockingSpells.ts';
import { coincidentPlans } from './coincidentPlans.ts';
import type { CompareView, NoteView, PlanView } from './compareView.ts';
import { gateViews, weekLeft } from './gateViews.ts';
import { kpisOf } from './kpisOf.ts';
import { lapseOf } from './lapseOf.ts';
import { ledgerOf } from './ledgerOf.ts';
import { meansRows } from './meansRows.ts';
import { outcomeOrder, planCurves } from './planCurves.ts';
import { planHead } from './planHead.ts';
import { typesetSegments } from './typesetSegments.ts';
import { unknownTold } from './unknownTold.ts';

/** What the view needs to know besides the comparison. */
export interface CompareViewOptions {
  /** Whether draws of what is not known are still being played, so that nothing is said of them yet. */
  readonly awaitsDraws?: boolean | undefined;
}

/** A comparison as the page shows it first, in one language. */
export function compareViewOf(
  comparison: Comparison,
  source: Pick<ScenarioSource, 'plans'>,
  language: Language,
  { awaitsDraws = false }: CompareViewOptions = {},
): CompareView {
  const { target, failures } = comparison;
  const plans = comparison.plans.map((plan, place) => planView(comparison, plan, place, source, language));
  const unknown = awaitsDraws ? undefined : unknownTold(comparison, language);
  return {
    language,
    title: typeset(comparison.title[language], language),
    titles: { en: typeset(comparison.title.en, 'en'), fr: typeset(comparison.title.fr, 'fr') },
    question: typeset(comparison.question[language], language),
    people: comparison.people,
    horizon: comparison.horizon,
    deadline: deadlineOf(comparison),
    worlds: comparison.worlds,
    replicates: comparison.replicates,
    seed: comparison.seed,
    starts: comparison.starts,
    rule: comparison.rule,
    baseline: comparison.baseline,
    plans,
    outcomes: outcomeOrder.filter((outcome) => plans.some(({ curves }) => curves[outcome] !== undefined)),
    headline: typesetSegments(choiceOf(comparison, language), language),
    goesBy: goesByOf(comparison, language),
    isToldApart: comparison.verdict.decision?.contenders.length === 1,
    unknown: unknown && typesetSegments(unknown, language),
    ...ledgerOf(comparison, language),
    kpis: kpisOf(comparison, language),
    means: meansRows(comparison, language),
    participation: target?.participation,
    targetName: target === undefined ? '' : structureName(target.structure, language).toLowerCase(),
    annotation: annotationOf(plans, language),
    coincident: coincidentPlans(plans, language),
    notes: byStrength(comparison.notes).map((note) => noteView(note, language)),
    failures: failures.filter(({ draw }) => draw === undefined).length,
  };
}

function goesByOf(comparison: Comparison, language: Language): string {
  const { currency, verdict } = comparison;
  const { decision } = verdict;
  if (decision === undefined || decision.rivals.length === 0) return '';
  const by = outcomesGoneBy({ decision, firm: firmOf(comparison), currency }, language);
  return typeset(
    language === 'fr'
      ? `Le choix se fait selon ${by}, dans cet ordre : un plan est départagé là où sa différence est montrée plus grande que cela, tous les plans regardés ensemble.`
      : `The choice goes by ${by}, in this order: a plan is told apart where its difference is shown to be larger than that, all plans looked at together.`,
    language,
  );
}

function planView(
  comparison: Comparison,
  result: PlanResult,
  place: number,
  source: Pick<ScenarioSource, 'plans'>,
  language: Language,
): PlanView {
  const { target, horizon, people } = comparison;
  const plan = source.plans.find(({ name }) => name === result.name);
  return {
    ...planHead(comparison, place, source, language),
    curves: planCurves(result, people),
    cost: seriesOf(result, 'cost')?.mean,
    inStructure: target && seriesOf(result, 'structure', `structure=${target.structure}`)?.mean,
    blocking: blockingSpells(result, language),
    blockingNow: blockingByWeek(comparison, result, language),
    gates: gateViews(comparison, result, plan, language),
    lapse: plan && lapseOf(plan, horizon, (step) => weekLeft(result, plan, step)),
  };
}

/** The page may be shown to anybody: a note that quotes people is told without them. */
const noteView = (note: Note, language: Language): NoteView => ({
  text: typeset((note.nameless ?? note.message)[language], language),
  remedy: typeset(note.remedy[language], language),
  mayChangeResult: mayChangeResult(note),
});
