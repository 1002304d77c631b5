import { checkSteps, type Plan, type Step } from '../../model/plans/plan.ts';
import { collectFaults } from '../../text/collectFaults.ts';
import { didYouMean } from '../../text/didYouMean.ts';
import { listWords } from '../../text/listWords.ts';
import { type Text, untranslated } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import { inputError, problemAt } from '../faults.ts';
import { type LocatedValue, type Path, placeAt, tellOrigin, tellPath, writtenAt } from '../locatedValue.ts';
import type { Scenario } from '../scenarioSchema.ts';
import { type Axes, axesBetween, namedAxes } from '../sections/axes.ts';
import { type PlanEntry, type StyleName, styleNames } from '../sections/plans.ts';
import { compileStyle } from './compileStyle.ts';
import { takenOver } from './takenOver.ts';

/** A plan with its steps, whether written by hand, taken from a style, or followed by another plan. */
export interface ReadPlan extends Plan {
  readonly name: string;
  readonly title: Text;
  readonly steps: readonly Step[];
  readonly next?: { readonly at: number; readonly plan: ReadPlan };
  readonly forks: ReadonlyMap<string, ReadPlan>;
  /** `file:line` of the plan in the scenario; the name of a style of which the scenario writes no plan. */
  readonly origin: string;
  /** How the file writes a plan that another takes over from. */
  readonly written?: PlanEntry['fork'];
}

/** What the named styles are called. */
export const styleTitles: Record<StyleName, Text> = {
  blitzkrieg: { en: 'Blitzkrieg', fr: 'Blitzkrieg' },
  guerrilla: { en: 'Guerrilla', fr: 'Guérilla' },
  voluntary: { en: 'Voluntary', fr: 'Volontaire' },
};

/** The axes that a style stands for, named or written out. */
const axesGiven = (style: StyleName | Axes): Axes => (typeof style === 'string' ? namedAxes[style] : style);

const isStyle = (name: unknown): name is StyleName => (styleNames as readonly unknown[]).includes(name);

/** The axes of a plan that is written as a style, or of a style that the scenario writes no plan of; undefined of all others. */
export function axesOfPlan({ plans }: Pick<Scenario, 'plans'>, name: string): Axes | undefined {
  const style = Object.hasOwn(plans, name) ? plans[name].style : name;
  return isStyle(style) || typeof style === 'object' ? axesGiven(style) : undefined;
}

/** Plans of a circle that are told. */
const mostOfCircle = 8;

const forkOf = (gate: Step['gate']) =>
  typeof gate?.otherwise === 'object' ? gate.otherwise.fork : undefined;

/** The plans of a scenario in its order. */
export function readPlans(scenario: Scenario, written: LocatedValue): ReadPlan[] {
  const target = scenario.target.structure;
  const entries = new Map(Object.entries(scenario.plans));
  const done = new Map<string, ReadPlan>();
  const onTheWay: string[] = [];
  const made: ReadPlan[] = [];

  const plans = [...entries.keys()].map((name) => planOf(name, ['plans', name]));
  // gates may lead anywhere, also back: they are joined once the plans are known, and make more plans known
  for (const plan of made) joinGates(plan);
  return plans;

  /** A plan of the file, or a style, by its name. */
  function planOf(name: string, from: Path): ReadPlan {
    const known = done.get(name);
    if (known !== undefined) return known;
    const entry = entries.get(name) ?? (isStyle(name) ? { style: name, title: undefined } : undefined);
    if (entry === undefined) return refuseUnknown(name, from);
    if (onTheWay.includes(name)) return refuseCircle(name, from);
    onTheWay.push(name);
    const plan = planMade(name, entry);
    onTheWay.pop();
    done.set(name, plan);
    // a plan that is taken over has the gates of the plan it begins with
    if (plan.written === undefined) made.push(plan);
    return plan;
  }

  function joinGates({ name, steps, forks }: ReadPlan): void {
    for (const [s, { gate }] of steps.entries()) {
      const fork = forkOf(gate);
      if (fork === undefined) continue;
      const next = planOf(fork, ['plans', name, 'steps', s, 'gate', 'otherwise']);
      (forks as Map<string, ReadPlan>).set(fork, next);
    }
  }

  function planMade(name: string, entry: PlanEntry): ReadPlan {
    const path: Path = ['plans', name];
    const place = writtenAt(written, path)?.origin;
    const origin = place === undefined ? name : tellOrigin(place);
    const title = entry.title ?? (isStyle(entry.style) ? styleTitles[entry.style] : untranslated(name));
    if (entry.style !== undefined) return compiled(name, title, axesGiven(entry.style), origin);
    if (entry.between !== undefined) {
      const [a, b] = entry.between.map((other, k) => axesOf(other, [...path, 'between', k]));
      return compiled(name, title, axesBetween(a, b, entry.at ?? 0), origin);
    }
    if (entry.fork !== undefined) {
      const { of, at, continue: next } = entry.fork;
      const first = planOf(of, [...path, 'fork', 'of']);
      const followed = takenOver(first, at, planOf(next, [...path, 'fork', 'continue']));
      return { ...followed, name, title, origin, written: entry.fork };
    }
    const steps = entry.steps ?? [];
    refuseFaultySteps(steps, written, [...path, 'steps']);
    return { name, title, steps, origin, forks: new Map() };
  }

  function compiled(name: string, title: Text, axes: Axes, origin: string): ReadPlan {
    return { name, title, steps: compileStyle(axes, target, scenario.resources), origin, forks: new Map() };
  }

  /** The axes of a style, or of a plan that has one. */
  function axesOf(name: string, from: Path): Axes {
    const axes = axesOfPlan(scenario, name);
    if (axes !== undefined) return axes;
    if (!entries.has(name)) return refuseUnknown(name, from);
    throw inputError(
      placeAt(written, from),
      {
        code: 'no-axes',
        message: { en: `the plan "${name}" is no style`, fr: `le plan « ${name} » n’est pas un style` },
        remedy: {
          en: `name ${styleNames.join(', ')}, or a plan whose style: gives the five axes`,
          fr: `nommez ${styleNames.join(', ')}, ou un plan dont style: donne les cinq axes`,
        },
      },
      tellPath(from),
    );
  }

  function refuseUnknown(name: string, from: Path): never {
    const known = [...new Set([...entries.keys(), ...styleNames])];
    const near = didYouMean(name, known);
    throw inputError(
      placeAt(written, from),
      {
        code: 'unknown-plan',
        message: {
          en: `there is no plan "${truncate(name)}"`,
          fr: `il n’y a pas de plan « ${truncate(name)} »`,
        },
        remedy: near
          ? { en: `did you mean "${near}"?`, fr: `vouliez-vous dire « ${near} » ?` }
          : { en: `name one of ${listWords(known)}`, fr: `nommez l’un de ${listWords(known)}` },
      },
      tellPath(from),
    );
  }

  function refuseCircle(name: string, from: Path): never {
    const inside = onTheWay.slice(onTheWay.indexOf(name));
    const told = inside.length > mostOfCircle ? [...inside.slice(0, mostOfCircle), '…'] : inside;
    const circle = [...told, name].join(' → ');
    throw inputError(
      placeAt(written, from),
      {
        code: 'plan-circle',
        message: {
          en: `the plan "${name}" forks from itself: ${circle}`,
          fr: `le plan « ${name} » bifurque de lui-même : ${circle}`,
        },
        remedy: {
          en: 'let one of them name a style or steps',
          fr: 'faites que l’un d’eux nomme un style ou des étapes',
        },
      },
      tellPath(from),
    );
  }
}

/** @throws InputError with the faults that only the steps together can show */
function refuseFaultySteps(steps: readonly Step[], written: LocatedValue, path: Path): void {
  const faults = collectFaults('scenario');
  for (const { path: below, ...told } of checkSteps(steps))
    faults.add(() => {
      const whole = [...path, ...below];
      return problemAt(placeAt(written, whole), told, tellPath(whole));
    });
  faults.throwIfAny();
}
