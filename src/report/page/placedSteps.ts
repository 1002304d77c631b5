import type { Comparison } from '../../experiment/comparison.ts';
import { phasesOf, type StepsBegun, stepKey } from '../../experiment/explain/stepsBegun.ts';
import type { Entry, Step } from '../../model/plans/plan.ts';
import { tacticOf } from '../../model/tactics/tactics.ts';
import { isWrittenOut } from '../../scenario/edit/editPlan.ts';
import { linesOf, parse } from '../../scenario/edit/editYaml.ts';
import type { ReadPlan } from '../../scenario/plans/readPlans.ts';
import type { Language, Text } from '../../text/text.ts';
import { counted } from '../counted.ts';
import { showNumber } from '../quantity.ts';
import { conditionWords } from '../sentences/conditionWords.ts';
import { typeset } from '../typeset.ts';
import { gateViews } from './gateViews.ts';
import { fieldsOf, gateShape, repeatShape } from './planFields.ts';
import type { BarView, GateMark, Known, StepView } from './planTimeline.ts';

/** What was played of a plan. */
export interface PlayedSteps {
  readonly begun: StepsBegun;
  readonly comparison: Comparison;
  readonly plan: ReadPlan;
}

interface Placing {
  readonly language: Language;
  readonly horizon: number;
  /** The text that the plan stands in, for the lines of its parts. */
  readonly text: string | undefined;
  /** What was played of this very plan, or of the one of its name as it was before. */
  readonly played: PlayedSteps | undefined;
  /** Whether that is this very plan. */
  readonly isRun: boolean;
}

interface Placed {
  readonly week: number;
  readonly known: Known;
  /** In how many of how many worlds. */
  readonly often?: readonly [some: number, all: number];
}

/** The steps of a plan, and of those that take over from it, on the axis of weeks. */
export function stepViews(plan: ReadPlan, placing: Placing): StepView[] {
  const phases = phasesOf(plan);
  const document = placing.text === undefined ? undefined : parse(placing.text);
  const isOwn = placing.text !== undefined && isWrittenOut(placing.text, plan);
  let number = 0;
  let gates = 0;
  return phases.flatMap(({ plan: { steps }, from }, phase) => {
    const end = (phases[phase + 1]?.from ?? placing.horizon + 1) - 1;
    const hasRun = stepsThatRan(steps, phase, placing.played?.plan);
    const starts = placedSteps(steps, phase, from, placing, hasRun);
    const isOthers = phases.length > 1;
    return steps.map((step, s): StepView => {
      const start = starts.get(step.id)!;
      number++;
      if (step.gate) gates++;
      const key = (rest: string) => `${isOthers ? `${phase}/` : ''}${step.id}${rest}`;
      const lines = (path: readonly (string | number)[]) => {
        if (!isOwn || document === undefined) return undefined;
        const found = linesOf(document, placing.text!, ['plans', plan.name, 'steps', s, ...path]);
        return found && ([found.from, found.to] as const);
      };
      // what another step of that name came to says nothing of this one
      const asRun = hasRun.has(step.id) ? placing : { ...placing, played: undefined };
      return {
        id: step.id,
        number,
        title: stepTitle(step.id, placing.language),
        from: start.week,
        known: start.known,
        bars: [
          ...step.do.map((entry, e) => bar(entry, key(`.${e}`), start, end, lines(['do', e]), placing)),
          ...(step.repeat
            ? [repeatBar(step, phase, key('.repeat'), start, end, lines(['repeat']), asRun)]
            : []),
        ],
        gate:
          step.gate &&
          gateMark(
            step,
            gates,
            key('.gate'),
            start,
            lines(['gate']),
            asRun,
            steps.map((each) => each.id),
          ),
        isOthers,
      };
    });
  });
}

/** Steps of the styles as headings; those of users' own plans as they call them. */
const headings: Readonly<Record<string, Text>> = {
  extract: { en: 'Extract', fr: 'Extraire' },
  pilot: { en: 'Pilot', fr: 'Piloter' },
  deploy: { en: 'Deploy', fr: 'Déployer' },
};

function stepTitle(id: string, language: Language): string {
  const known = headings[id]?.[language];
  if (known !== undefined) return known;
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Steps that begin as they did when the plan was run: the same follows the same, through the same gates, whatever was moved in them.
 * Another plan's step of the same name is another step.
 */
function stepsThatRan(steps: readonly Step[], phase: number, ran: ReadPlan | undefined): ReadonlySet<string> {
  const olds = new Map((ran && phasesOf(ran)[phase]?.plan.steps)?.map((step) => [step.id, step]));
  const now = new Map(steps.map((step) => [step.id, step]));
  const known = new Map<string, boolean>();
  const ranAs = (step: Step): boolean => {
    const before = known.get(step.id);
    if (before !== undefined) return before;
    // a circle is refused by the schema
    known.set(step.id, false);
    const old = olds.get(step.id);
    const found =
      old !== undefined &&
      JSON.stringify(old.after) === JSON.stringify(step.after) &&
      doesMuchTheSame(old, step) &&
      step.after.every((id) => {
        const [was, is] = [olds.get(id), now.get(id)];
        if (was === undefined || is === undefined) return was === is;
        return JSON.stringify(was.gate) === JSON.stringify(is.gate) && ranAs(is);
      });
    known.set(step.id, found);
    return found;
  };
  return new Set(steps.filter(ranAs).map(({ id }) => id));
}

/** Whether at least half of the tactics of a step, of the one that has more of them, are those of another. */
function doesMuchTheSame({ do: one, repeat: oneAgain }: Step, { do: other, repeat: again }: Step): boolean {
  const left = [...other.map(({ tactic }) => tactic), ...(again ? [again.tactic] : [])];
  const kinds = [...one.map(({ tactic }) => tactic), ...(oneAgain ? [oneAgain.tactic] : [])];
  const most = Math.max(left.length, kinds.length);
  let same = 0;
  for (const kind of kinds) {
    const at = left.indexOf(kind);
    if (at < 0) continue;
    left.splice(at, 1);
    same++;
  }
  return 2 * same >= most;
}

/** The value by which half of the worlds are there, of sorted ones. */
const halfway = (sorted: Float64Array): number => sorted[(sorted.length - 1) >> 1];

/** When every step begins, as far as that is known. */
function placedSteps(
  steps: readonly Step[],
  phase: number,
  first: number,
  { played, isRun }: Placing,
  hasRun: ReadonlySet<string>,
): Map<string, Placed> {
  const placed = new Map<string, Placed>();
  const byId = new Map(steps.map((step) => [step.id, step]));
  const place = (step: Step): Placed => {
    const there = placed.get(step.id);
    if (there !== undefined) return there;
    // a circle is refused by the schema; while this one is worked out, it stands at the beginning
    placed.set(step.id, { week: first, known: 'sure' });
    const found = placeOf(step);
    placed.set(step.id, found);
    return found;
  };
  for (const step of steps) place(step);
  return placed;

  function placeOf(step: Step): Placed {
    const before = step.after.flatMap((id) => byId.get(id) ?? []);
    const left = before.map(leaving);
    if (left.every(({ known }) => known === 'sure'))
      return { week: Math.max(first, ...left.map(({ week }) => week + 1)), known: 'sure' };
    const weeks = hasRun.has(step.id) ? played?.begun.begun.get(stepKey(phase, step.id)) : undefined;
    const known = weeks?.filter((week) => !Number.isNaN(week)).sort() ?? new Float64Array();
    if (known.length > 0 && weeks !== undefined) {
      const often = [known.length, weeks.length] as const;
      return { week: halfway(known), known: isRun ? 'played' : 'as-run', often };
    }
    const week = Math.max(first, ...left.map((each) => each.week + 1));
    return { week, known: left.some((each) => each.known === 'unknown') ? 'unknown' : 'latest' };
  }

  /** The week in which a step is left. */
  function leaving(step: Step): Placed {
    const start = place(step);
    const last = step.do.reduce((latest, { at }) => Math.max(latest, at), 1);
    if (step.gate === undefined) return { ...start, week: start.week + last - 1 };
    const { within, otherwise } = step.gate;
    if (within !== undefined && otherwise === 'next')
      return { week: start.week + within - 1, known: 'latest' };
    return { week: start.week + (within ?? last) - 1, known: 'unknown' };
  }
}

type Lines = readonly [number, number] | undefined;

function bar(
  entry: Entry,
  key: string,
  start: Placed,
  end: number,
  lines: Lines,
  { language, horizon }: Placing,
): BarView {
  const { title, summary, length, goesOn, entry: schema } = tacticOf(entry.tactic);
  const { tactic: _, ...shape } = schema.shape;
  const from = start.week + entry.at - 1;
  const weeks = length === undefined ? undefined : entry[length];
  const last = goesOn ? horizon : typeof weeks === 'number' ? from + weeks - 1 : from;
  const isOver = goesOn || last >= horizon;
  const to = Math.min(last, end, horizon);
  return {
    key,
    title: typeset(title[language], language),
    summary: typeset(summary[language], language),
    from,
    to,
    goesOn: isOver && to >= Math.min(end, horizon),
    canResize: length !== undefined,
    known: start.known,
    told: whenTold(from, to, isOver, start, language),
    begins: [],
    lines,
    fields: fieldsOf(shape, entry, language),
  };
}

function repeatBar(
  { id, repeat }: Step,
  phase: number,
  key: string,
  start: Placed,
  end: number,
  lines: Lines,
  { language, horizon, played, isRun }: Placing,
): BarView {
  const { title, summary } = tacticOf(repeat!.tactic);
  const runs = played?.begun.repeated.get(stepKey(phase, id)) ?? [];
  const counts = Float64Array.from(runs, (weeks) => weeks.length).sort();
  const count = counts.length === 0 ? 0 : halfway(counts);
  const begins = Array.from({ length: count }, (_, k) => {
    const weeks = Float64Array.from(runs.flatMap((each) => (each[k] === undefined ? [] : [each[k]]))).sort();
    return halfway(weeks);
  });
  const isKnown = count > 0;
  const to = Math.min(end, horizon, isKnown ? begins[count - 1] : horizon);
  const french = language === 'fr';
  const name = typeset(title[language], language);
  const every = showNumber(repeat!.every, language);
  const asRun = isRun ? '' : french ? ', comme joué' : ', as it was run';
  const told = isKnown
    ? french
      ? `${counted(count, 'fois', 'fois', language)}, de la semaine ${begins[0]} à ${begins[count - 1]} (médianes de ${counted(runs.length, 'monde', 'mondes', language)}${asRun})`
      : `${counted(count, 'time', 'times', language)}, from week ${begins[0]} to ${begins[count - 1]} (medians of ${counted(runs.length, 'world', 'worlds', language)}${asRun})`
    : french
      ? `à partir de la semaine ${start.week} ; combien de fois ne se sait qu’une fois joué`
      : `from week ${start.week}; how often is not known before it runs`;
  return {
    key,
    title: typeset(
      french
        ? `${name} dans chaque unité, toutes les ${every} semaines`
        : `${name} in every unit, every ${every} weeks`,
      language,
    ),
    summary: typeset(summary[language], language),
    from: isKnown ? Math.min(begins[0], to) : start.week,
    to,
    goesOn: !isKnown,
    canResize: false,
    known: isKnown ? (isRun ? 'played' : 'as-run') : 'unknown',
    told: typeset(told, language),
    begins,
    lines,
    fields: fieldsOf(repeatShape, repeat as Record<string, unknown>, language),
  };
}

function gateMark(
  { id, gate }: Step,
  number: number,
  key: string,
  start: Placed,
  lines: Lines,
  { language, played, isRun, horizon }: Placing,
  ids: readonly string[],
): GateMark {
  const french = language === 'fr';
  const own = {
    key,
    number,
    when: gate!.when,
    asks: conditionWords(gate!.when, ids, language),
    lines,
    fields: fieldsOf(gateShape, gate as Record<string, unknown>, language),
  };
  const limit = gate!.within === undefined ? undefined : start.week + gate!.within - 1;
  const result = played?.comparison.plans.find(({ name }) => name === played.plan.name);
  const gates = played?.comparison.gates.filter(({ plan }) => plan === played.plan.name) ?? [];
  const place = gates.findIndex(({ step }) => step === id);
  if (played !== undefined && result !== undefined && place >= 0) {
    const view = gateViews(played.comparison, result, played.plan, language).find(
      (each) => each.number === place + 1,
    );
    const asRun = isRun ? '' : french ? 'Comme joué\u00a0: ' : 'As it was run: ';
    if (view !== undefined)
      return {
        ...own,
        week: view.week,
        known: isRun ? 'played' : 'as-run',
        isMet: view.met,
        told: typeset(asRun + afterColon(view.text), language),
      };
    const worlds = counted(
      played.comparison.worlds,
      french ? 'monde' : 'world',
      french ? 'mondes' : 'worlds',
      language,
    );
    return {
      ...own,
      week: Math.min(horizon, limit ?? horizon),
      known: isRun ? 'played' : 'as-run',
      isMet: false,
      told: typeset(
        `${asRun}${french ? `encore fermée à la fin dans plus de la moitié des ${worlds}` : `still waited for at the end in more than half of ${worlds}`}`,
        language,
      ),
    };
  }
  return {
    ...own,
    week: limit === undefined || limit > horizon ? undefined : limit,
    known: limit === undefined ? 'unknown' : 'latest',
    isMet: undefined,
    told: typeset(
      limit === undefined
        ? french
          ? 'quand elle sera franchie ne se sait qu’une fois joué'
          : 'when it is met is not known before it runs'
        : french
          ? `au plus tard en semaine ${limit} ; quand elle sera franchie ne se sait qu’une fois joué`
          : `in week ${limit} at the latest; when it is met is not known before it runs`,
      language,
    ),
  };
}

/** What follows a first colon: `Gate 2, pilot: met in …` without what the mark says itself. */
const afterColon = (text: string): string =>
  text.slice(text.search(/[\s\u202f\u00a0]?:/) + 1).replace(/^[\s\u00a0:]+/, '');

function whenTold(
  from: number,
  to: number,
  goesOn: boolean,
  { known, often }: Placed,
  language: Language,
): string {
  const french = language === 'fr';
  const weeks = goesOn
    ? french
      ? `dès la semaine\u00a0${from}`
      : `from week\u00a0${from}`
    : from >= to
      ? french
        ? `semaine\u00a0${from}`
        : `week\u00a0${from}`
      : french
        ? `semaines\u00a0${from}–${to}`
        : `weeks\u00a0${from}–${to}`;
  const [some, all] = often ?? [0, 0];
  const isAll = some === all;
  const basis = {
    sure: '',
    played: french
      ? `, médiane de ${isAll ? counted(all, 'monde', 'mondes', language) : `${some} mondes sur ${all} où l’étape commence`}`
      : `, median of ${isAll ? counted(all, 'world', 'worlds', language) : `${some} of ${all} worlds in which its step begins`}`,
    'as-run': french
      ? ', comme joué : ce qui a changé n’est pas encore joué'
      : ', as it was run: what was changed has not run yet',
    latest: french ? ' au plus tard : une porte en décide' : ' at the latest: a gate decides',
    unknown: french ? ', ou plus tard : une porte en décide' : ', or later: a gate decides',
  }[known];
  return typeset(weeks + basis, language);
}
