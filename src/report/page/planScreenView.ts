import type { Comparison } from '../../experiment/comparison.ts';
import { stepsBegun } from '../../experiment/explain/stepsBegun.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { tactics } from '../../model/tactics/tactics.ts';
import { mayShow } from '../../org/privacy.ts';
import { isRanked } from '../../scenario/compile/armOfNothing.ts';
import { describeParameter } from '../../scenario/describeParameters.ts';
import { liesBetween } from '../../scenario/edit/editPlan.ts';
import { linesOf, parse, plainAt, plainValueOf } from '../../scenario/edit/editYaml.ts';
import { readPath } from '../../scenario/override.ts';
import { compileStyle } from '../../scenario/plans/compileStyle.ts';
import { axesOfPlan, type ReadPlan, styleTitles } from '../../scenario/plans/readPlans.ts';
import type { ScenarioSource } from '../../scenario/readScenario.ts';
import { scenarioSchema } from '../../scenario/scenarioSchema.ts';
import { schemasAt } from '../../scenario/schemaAt.ts';
import { type Axes, axesBetween, namedAxes } from '../../scenario/sections/axes.ts';
import { styleNames } from '../../scenario/sections/plans.ts';
import type { Language, Text } from '../../text/text.ts';
import { counted } from '../counted.ts';
import { lookNumber, planLetter } from '../html/planLooks.ts';
import { memberName, planTitle } from '../names.ts';
import { wholePercent } from '../quantity.ts';
import { splitGroup } from '../seriesOf.ts';
import { typeset } from '../typeset.ts';
import { type PlayedSteps, stepViews } from './placedSteps.ts';
import { fieldOf } from './planFields.ts';
import { planHead } from './planHead.ts';
import { planSaid } from './planSaid.ts';
import type { LoadView, PlanScreenView, TacticCard } from './planTimeline.ts';

/** A text with what was read of it. */
export interface Drafted {
  readonly text: string;
  /** The text as it was run. */
  readonly runText: string;
  readonly source: ScenarioSource;
  /** Values that were given beside the text, in YAML, by their paths. */
  readonly beside?: readonly { readonly path: string; readonly value: string }[];
}

/** What was run, whole. */
export interface Ran {
  readonly prepared: Prepared;
  readonly comparison: Comparison;
}

/** People over all replicates that are looked at again: some worlds of a small firm, a few of a large one. */
const PEOPLE_LOOKED_AT = 6000;
const MOST_LOOKED_AT = 24;

/** Replicates in which beginnings are looked at. */
export const lookedAt = ({ org, replicates }: Pick<Prepared, 'org' | 'replicates'>): number =>
  Math.max(1, Math.min(MOST_LOOKED_AT, replicates, Math.round(PEOPLE_LOOKED_AT / org.size)));

/** What was looked at of a plan, kept as long as what was run stays. */
const looks = new WeakMap<Comparison, Map<string, ReturnType<typeof stepsBegun>>>();

function lookInto({ prepared, comparison }: Ran, name: string, withLoad: boolean) {
  const kept = looks.get(comparison) ?? new Map<string, ReturnType<typeof stepsBegun>>();
  looks.set(comparison, kept);
  const key = `${name} ${withLoad}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const plan = prepared.plans.find((each) => each.name === name);
  if (plan === undefined) return undefined;
  const found = stepsBegun(plan, lookedAt(prepared), withLoad);
  kept.set(key, found);
  return found;
}

/**
 * The screen of one plan: of a draft, beside what was run.
 *
 * @param letter of the plan; the first where there is none of that letter
 */
export function planScreenView(
  { text, runText, source, beside = [] }: Drafted,
  letter: string | undefined,
  ran: Ran | undefined,
  language: Language,
): PlanScreenView {
  const { scenario } = source;
  const hasPlans = scenario.rule.kind === 'change';
  const plans = hasPlans
    ? source.plans.map((_, place) => {
        const { name, title, look, letter } = planHead(source, place, source, language);
        return { name, title, look, letter };
      })
    : [];
  const plan = hasPlans ? planOfLetter(source, letter) : undefined;
  const entry = plan && scenario.plans[plan.name];
  const form =
    entry?.fork !== undefined
      ? 'fork'
      : entry?.between !== undefined
        ? 'between'
        : entry?.style !== undefined
          ? 'style'
          : 'steps';
  const before = plan && ran?.prepared.source.plans.find(({ name }) => name === plan.name);
  const isSame = plan !== undefined && before !== undefined && isAlike(plan, before);
  const begun = before && ran && lookInto(ran, before.name, false);
  const played: PlayedSteps | undefined =
    before && ran && begun ? { begun, comparison: ran.comparison, plan: before } : undefined;
  const { horizon } = scenario;
  return {
    text,
    runText,
    beside: besideOf(text, beside),
    plans,
    plan: plans.find(({ name }) => name === plan?.name),
    horizon,
    deadline: scenario.target.deadline ?? horizon,
    starts: scenario.starts,
    lines: plan && planLines(text, plan.name),
    form,
    formTold: plan === undefined ? '' : typeset(formTold(source, plan, form, language), language),
    steps:
      plan === undefined
        ? []
        : stepViews(plan, { language, horizon, text, played, isRun: text === runText && isSame }),
    before:
      before === undefined || isSame
        ? undefined
        : stepViews(before, {
            language,
            horizon: ran!.prepared.horizon,
            text: undefined,
            played,
            isRun: true,
          }),
    styles: styleNames.map((name) => ({ name, title: typeset(styleTitles[name][language], language) })),
    dial: dialOf(source, plan, language),
    scenario: scenarioFields(source, language),
    cards: cardsOf(source, language),
    headline: ran && before && planSaid(ran.comparison, before.name, language),
    loads: ran && loadsOf(ran, language),
    looked: begun?.replicates ?? 0,
  };
}

/** Values that are others than the text says. */
function besideOf(text: string, beside: NonNullable<Drafted['beside']>): PlanScreenView['beside'] {
  if (beside.length === 0) return [];
  const own = plainValueOf(text);
  return beside.filter(
    ({ path, value }) => JSON.stringify(plainAt(own, readPath(path))) !== JSON.stringify(plainValueOf(value)),
  );
}

function planLines(text: string, name: string): PlanScreenView['lines'] {
  const found = linesOf(parse(text), text, ['plans', name]);
  return found && [found.from, found.to];
}

/** The plan of a letter, the first where there is none. */
export const planOfLetter = ({ plans }: ScenarioSource, letter: string | undefined): ReadPlan =>
  plans.find(({ name }, place) => planLetter(lookNumber({ name }, place)) === letter) ?? plans[0];

/** Whether two plans do the same. */
const isAlike = (one: ReadPlan, other: ReadPlan): boolean => done(one) === done(other);
const done = ({ steps, next, forks }: ReadPlan): string =>
  JSON.stringify([
    steps,
    next && [next.at, done(next.plan)],
    [...forks].map(([name, { steps: of }]) => [name, of]),
  ]);

function formTold(source: ScenarioSource, plan: ReadPlan, form: string, language: Language): string {
  const french = language === 'fr';
  if (form === 'fork') {
    const { of, at, continue: next } = source.scenario.plans[plan.name].fork!;
    const [first, second] = [of, next].map((name) => planTitle(source, name, language));
    return french
      ? `${first} jusqu’à la semaine ${at}, puis ${second} : leurs étapes se changent dans ces plans, la semaine dans le texte.`
      : `${first} until week ${at}, then ${second}: their steps are changed in those plans, the week in the text.`;
  }
  if (form === 'steps') return '';
  const others = liesBetween(source, plan.name).map((name) => planTitle(source, name, language));
  const [first, second] = french
    ? [
        'Un style : le premier changement d’une tactique ou d’une porte l’écrit étape par étape',
        others.length > 1
          ? 'sont alors écrits comme les points où ils se trouvent'
          : 'est alors écrit comme le point où il se trouve',
      ]
    : [
        'A style: the first change of a tactic or a gate writes it out step by step',
        others.length > 1
          ? 'are then written as the points where they lie'
          : 'is then written as the point where it lies',
      ];
  if (others.length === 0) return `${first}.`;
  return `${first}${french ? ' ; ' : '; '}${others.join(', ')} ${second}.`;
}

const axisNames: Readonly<Record<keyof Axes, Text>> = {
  breadth: { en: 'breadth', fr: 'étendue' },
  pace: { en: 'pace', fr: 'rythme' },
  mandate: { en: 'mandate', fr: 'obligation' },
  champions: { en: 'champions', fr: 'volontaires' },
  support: { en: 'support', fr: 'appui' },
};

/** The way from Guerrilla to Blitzkrieg, as the scenario has them or as they ship. */
function dialOf(
  source: ScenarioSource,
  plan: ReadPlan | undefined,
  language: Language,
): PlanScreenView['dial'] {
  const { scenario } = source;
  const end = (name: 'guerrilla' | 'blitzkrieg') => ({
    name,
    title: typeset(styleTitles[name][language], language),
  });
  const entry = plan && scenario.plans[plan.name];
  const [a, b] = entry?.between ?? [];
  const [first, second] = [a, b].map((name) => (name === undefined ? undefined : axesOfPlan(scenario, name)));
  const axes =
    first !== undefined && second !== undefined
      ? axesBetween(first, second, entry?.at ?? 0)
      : plan && entry?.style !== undefined
        ? axesOfPlan(scenario, plan.name)
        : undefined;
  return {
    from: end('guerrilla'),
    to: end('blitzkrieg'),
    at: axes && placeOnWay(axes),
    axes:
      axes &&
      (Object.keys(axisNames) as (keyof Axes)[]).map((axis) => ({
        name: axisNames[axis][language],
        share: axes[axis],
        told: wholePercent(axes[axis], language),
      })),
  };
}

/** How far a style lies on the way from Guerrilla to Blitzkrieg; undefined of one beside it. */
function placeOnWay(axes: Axes): number | undefined {
  const { guerrilla, blitzkrieg } = namedAxes;
  const at = (axes.breadth - guerrilla.breadth) / (blitzkrieg.breadth - guerrilla.breadth);
  const there = axesBetween(guerrilla, blitzkrieg, at);
  const isOn = (Object.keys(axisNames) as (keyof Axes)[]).every(
    (axis) => Math.abs(there[axis] - axes[axis]) < NEAR,
  );
  return isOn ? Math.round(at * 100) / 100 : undefined;
}

/** Shares that are the same, written to a hundredth of a per cent. */
const NEAR = 1e-4;

/** What the plan meets: how the firm stands, whom it begins with, and when week 0 is. */
function scenarioFields(source: ScenarioSource, language: Language): PlanScreenView['scenario'] {
  const { scenario, origins } = source;
  const field = (path: readonly string[], label: Text) => {
    const told = path.join('.');
    const schema = schemasAt(scenarioSchema, path, scenario)[0];
    if (schema === undefined) return [];
    const value = path.reduce<unknown>(
      (at, key) => (at as Record<string, unknown> | undefined)?.[key],
      scenario,
    );
    const isGiven = (origins.get(told) ?? 'default') !== 'default';
    const read = fieldOf(told, schema, value, language, label);
    return [
      { ...read, path: told, value: isGiven ? read.value : '', usual: isGiven ? read.usual : read.value },
    ];
  };
  return [
    ...field(['start', 'active'], {
      en: 'Committed at the start: share of people, drawn among the most innovative',
      fr: 'Engagés au départ : part des personnes, tirées parmi les plus innovantes',
    }),
    ...field(['start', 'people'], {
      en: 'Or these people: their identifiers, such as [P12, P40]',
      fr: 'Ou ces personnes : leurs identifiants, comme [P12, P40]',
    }),
    ...field(['start', 'structure'], { en: 'Structure at the start', fr: 'Structure au départ' }),
    ...field(['starts'], {
      en: 'Day on which week 0 begins; weeks are then told with their dates',
      fr: 'Jour où commence la semaine 0 ; les semaines sont alors datées',
    }),
  ];
}

/** Every tactic, those that the shipped styles use most first. */
function cardsOf({ scenario }: ScenarioSource, language: Language): TacticCard[] {
  const used = new Map<string, number>();
  for (const style of styleNames)
    for (const { do: entries, repeat } of compileStyle(namedAxes[style], scenario.target.structure))
      for (const kind of new Set([
        ...entries.map(({ tactic }) => tactic),
        ...(repeat ? [repeat.tactic] : []),
      ]))
        used.set(kind, (used.get(kind) ?? 0) + 1);
  const french = language === 'fr';
  return [...tactics]
    .sort((a, b) => (used.get(b.kind) ?? 0) - (used.get(a.kind) ?? 0))
    .map(({ kind, title, summary, entry, length, goesOn }): TacticCard => {
      const weeks = length === undefined ? undefined : describeParameter(length, entry.shape[length]).default;
      return {
        tactic: kind,
        title: typeset(title[language], language),
        summary: typeset(summary[language], language),
        length: goesOn
          ? french
            ? 'sans fin'
            : 'goes on'
          : typeof weeks === 'number'
            ? french
              ? counted(weeks, 'semaine', 'semaines', language)
              : counted(weeks, 'week', 'weeks', language)
            : french
              ? 'une fois'
              : 'once',
      };
    });
}

/** What every ranked plan asks of each unit: as it was measured, or where it was not, in the worlds that are looked at again. */
function loadsOf(ran: Ran, language: Language): Readonly<Record<string, LoadView>> {
  const { prepared, comparison } = ran;
  const { org } = prepared;
  const sizes = new Map<string, number>();
  for (const code of org.unit.of)
    if (code >= 0) sizes.set(org.unit.labels[code], (sizes.get(org.unit.labels[code]) ?? 0) + 1);
  const isShown = (unit: string) => !org.real || mayShow(org, sizes.get(unit) ?? 0);
  const loads: Record<string, LoadView> = {};
  for (const plan of comparison.plans.filter(isRanked)) {
    const measured = plan.weekly.filter(
      ({ metric, group }) => metric === 'load' && group.startsWith('unit='),
    );
    const rows =
      measured.length > 0
        ? measured.map(({ group, mean }) => [splitGroup(group).member, mean] as const)
        : [...(lookInto(ran, plan.name, true)?.load ?? [])];
    const shown = rows.filter(([unit]) => isShown(unit));
    loads[plan.name] = {
      units: shown.map(([unit]) => memberName('unit', unit, language)),
      values: shown.map(([, mean]) => mean),
      worlds: measured.length > 0 ? comparison.worlds : lookedAt(prepared),
    };
  }
  return loads;
}
