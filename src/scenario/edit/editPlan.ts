import { isMap, type Node } from 'yaml';
import type { Entry, Step } from '../../model/plans/plan.ts';
import { tacticOf } from '../../model/tactics/tactics.ts';
import { InputError } from '../../text/problem.ts';
import type { Text } from '../../text/text.ts';
import { describeParameter } from '../describeParameters.ts';
import type { Path } from '../locatedValue.ts';
import { type Override, readPath } from '../override.ts';
import { axesOfPlan, type ReadPlan, styleTitles } from '../plans/readPlans.ts';
import type { ScenarioSource } from '../readScenario.ts';
import { type Axes, axesBetween, namedAxes } from '../sections/axes.ts';
import { type StyleName, styleNames } from '../sections/plans.ts';
import { editYaml, parse, plainAt, plainValueOf, type YamlEdit } from './editYaml.ts';
import { partOf } from './partOfPlan.ts';
import { asWritten, writtenSteps } from './writtenSteps.ts';

/** A change of a plan, as it is made on a timeline. Parts go by their keys, such as `pilot.2`, `pilot.gate`. */
export type PlanEdit =
  /** A parameter of a part, in YAML; undefined leaves it out. */
  | {
      readonly kind: 'set';
      readonly part: string;
      readonly name: string;
      readonly written: string | undefined;
    }
  | { readonly kind: 'move' | 'resize'; readonly part: string; readonly weeks: number }
  | { readonly kind: 'remove'; readonly part: string }
  /** A tactic with what is usual of it, in a week of a step from 1; without a step, in a step of its own after the last. */
  | {
      readonly kind: 'add';
      readonly tactic: string;
      readonly step: string | undefined;
      readonly week: number;
    }
  | { readonly kind: 'add-gate'; readonly step: string }
  /** Begins again from a style. */
  | { readonly kind: 'template'; readonly style: StyleName }
  /** Makes it a style somewhere between two. */
  | { readonly kind: 'dial'; readonly from: string; readonly to: string; readonly at: number }
  /** Another plan that is the same, to be changed beside it. */
  | { readonly kind: 'copy' }
  /** A value of the scenario, by its path, in YAML; undefined leaves it out. */
  | { readonly kind: 'scenario'; readonly path: string; readonly written: string | undefined };

/** What a scenario is edited in: its own text, and what was read of it. */
export interface Editing {
  readonly text: string;
  readonly source: ScenarioSource;
}

/**
 * The text of a scenario with a change of one of its plans. A plan that is a style by its name is written out step by step first
 * where the change is one that no style can say.
 *
 * @throws InputError where the change cannot be made
 */
export function editPlan({ text, source }: Editing, name: string, edit: PlanEdit): string {
  if (edit.kind === 'scenario') {
    const path = readPath(edit.path);
    if (edit.written === undefined)
      return plainAt(plainValueOf(text), path) === undefined ? text : editYaml(text, [{ remove: path }]);
    return editYaml(text, [{ set: path, to: readValue(edit.written) }]);
  }
  const plan = source.plans.find((each) => each.name === name);
  if (plan === undefined) throw refused(name, noSuchPlan);
  if (edit.kind === 'template') {
    // what lies between this plan and another stays where it is
    return withPoints(withPlan(text, source, name, { style: edit.style }), source, name);
  }
  if (edit.kind === 'copy') return withCopy(text, source, plan);
  if (edit.kind === 'dial') return withPlan(text, source, name, { style: styleAt(source, edit) });
  const written = writtenOut(text, source, plan);
  return editYaml(written, editsOf(plainValueOf(written), plan, edit, source.scenario.horizon));
}

/**
 * Refuses a change after which a plan has other steps than its text says, since those of a file that it extends come back.
 *
 * @throws InputError
 */
export function refuseReturning({ text, source }: Editing, name: string): void {
  const own = plainAt(plainValueOf(text), ['plans', name, 'steps']);
  const plan = source.plans.find((each) => each.name === name);
  if (!Array.isArray(own) || plan === undefined || isWrittenOut(text, plan)) return;
  throw refused(name, wouldReturn);
}

/** The text with plans that were given beside the file written into it. */
export const withOverrides = (text: string, overrides: readonly Override[]): string =>
  editYaml(
    text,
    overrides.map(({ path, value }) => ({
      set: readPath(path),
      to: typeof value === 'string' ? readValue(value) : value,
    })),
  );

/** The same, of those plans alone that the text does not have yet. */
export function withMissing(text: string, overrides: readonly Override[]): string {
  const own = plainValueOf(text);
  return withOverrides(
    text,
    overrides.filter(({ path }) => plainAt(own, readPath(path).slice(0, 2)) === undefined),
  );
}

/** Whether the text itself holds the steps of a plan. */
export function isWrittenOut(text: string, plan: Pick<ReadPlan, 'name' | 'steps'>): boolean {
  const own = plainAt(plainValueOf(text), ['plans', plan.name, 'steps']);
  return (
    Array.isArray(own) &&
    own.length === plan.steps.length &&
    own.every((step, k) => plainAt(step, ['id']) === plan.steps[k].id)
  );
}

/** The text with a plan step by step, as it is read: what follows has something to take hold of. */
export function writtenOut(text: string, source: ScenarioSource, plan: ReadPlan): string {
  if (isWrittenOut(text, plan)) return text;
  if (plan.written !== undefined) throw refused(plan.name, isFork);
  const { name, steps } = plan;
  return withPoints(withPlan(text, source, name, { steps: writtenSteps(steps) }), source, name);
}

const writtenTitle = ({ en, fr }: Text) => (en === fr ? en : { en, fr });

const ways = ['style', 'steps', 'between', 'at', 'fork'] as const;

/** Plans that lie between this one and another: they need it to be a style. */
export const liesBetween = ({ scenario }: Pick<ScenarioSource, 'scenario'>, name: string): string[] =>
  Object.keys(scenario.plans).filter((each) => scenario.plans[each].between?.includes(name));

/** The same text, after a plan is no style any more: what lies between it and another is written as the point where it lies. */
function withPoints(text: string, source: ScenarioSource, name: string): string {
  const { scenario } = source;
  return liesBetween(source, name).reduce((now, other) => {
    const { between = [], at = 0 } = scenario.plans[other];
    const [first, second] = between.map((each) => axesOfPlan(scenario, each));
    if (first === undefined || second === undefined) return now;
    return withPlan(now, source, other, { style: writtenAxes(axesBetween(first, second, at), false) });
  }, text);
}

/** Whether a plan is called what a style is called: not a title that anybody thought of for it. */
const isStyleTitle = ({ en, fr }: Text) =>
  styleNames.some((name) => en === styleTitles[name].en && (fr === en || fr === styleTitles[name].fr));

/**
 * The text with a plan made in another way, and all that is said of it beside the way as it was. So is its title, unless it is a style's
 * own and the plan becomes a style.
 */
function withPlan(
  text: string,
  source: ScenarioSource,
  name: string,
  way: { readonly steps: unknown } | { readonly style: unknown },
): string {
  const path: Path = ['plans', name];
  const own = plainValueOf(text);
  const ownPlan = plainAt(own, path);
  const isBased = plainAt(own, ['extends']) !== undefined;
  const read = source.scenario.plans[name];
  // what it was called by its style, it is still called
  const style = read?.style;
  const title = typeof style === 'string' && read?.title === undefined ? styleTitles[style] : undefined;
  const isNamed = 'style' in way && typeof way.style === 'string';
  const losesTitle = isNamed && read?.title !== undefined && isStyleTitle(read.title);
  const made = { ...(title !== undefined && !isNamed && { title: writtenTitle(title) }), ...way };
  // what the file leaves to the product has to be there before one of them can differ
  if (plainAt(own, ['plans']) == null && !isBased) {
    const plans = Object.keys(source.scenario.plans).map((each) => [
      each,
      each === name ? made : { style: each },
    ]);
    return editYaml(text, [{ set: ['plans'], to: Object.fromEntries(plans) }]);
  }
  const [kept] = Object.keys(way);
  // what a base says of it, or may say, goes only if it is deleted here
  const deleted = ways.filter(
    (each) => each !== kept && isBased && (read as Record<string, unknown> | undefined)?.[each] !== undefined,
  );
  const gone = losesTitle ? [...ways, 'title'] : ways;
  const nulls = Object.fromEntries(
    [...deleted, ...(losesTitle && isBased ? ['title'] : [])].map((each) => [each, null]),
  );
  const node = nodeAt(text, path);
  const isBlock = isMap(node) && node.flow !== true;
  const hasComment = node?.range != null && text.slice(node.range[0], node.range[1]).includes('#');
  if (ownPlan == null || !(isBlock || hasComment)) {
    const others = Object.entries((ownPlan ?? {}) as object).filter(
      ([key]) => !(gone as readonly string[]).includes(key),
    );
    return editYaml(text, [{ set: path, to: { ...Object.fromEntries(others), ...nulls, ...made } }]);
  }
  const edits: YamlEdit[] = Object.entries({ ...nulls, ...made }).map(([key, to]) => ({
    set: [...path, key],
    to,
  }));
  for (const each of gone)
    if (each !== kept && plainAt(ownPlan, [each]) !== undefined && !(each in nulls))
      edits.push({ remove: [...path, each] });
  return editYaml(text, edits);
}

/** The text with a plan that does the same under another name, after all others. */
function withCopy(text: string, source: ScenarioSource, { name, title, steps }: ReadPlan): string {
  const taken = Object.keys(source.scenario.plans);
  let k = 2;
  while (taken.includes(`${name.slice(0, 36)}-${k}`)) k++;
  const copy = `${name.slice(0, 36)}-${k}`;
  const { style, between, at, fork } = source.scenario.plans[name] ?? {};
  const numbered = (words: string) => `${words} ${k}`;
  const way =
    fork !== undefined
      ? { fork }
      : between !== undefined
        ? { between, at }
        : style !== undefined
          ? { style }
          : { steps: writtenSteps(steps) };
  const made = { title: writtenTitle({ en: numbered(title.en), fr: numbered(title.fr) }), ...way };
  const own = plainValueOf(text);
  if (plainAt(own, ['plans']) == null && plainAt(own, ['extends']) === undefined) {
    const plans = taken.map((each) => [each, { style: each }]);
    return editYaml(text, [{ set: ['plans'], to: { ...Object.fromEntries(plans), [copy]: made } }]);
  }
  return editYaml(text, [{ set: ['plans', copy], to: made }]);
}

const nodeAt = (text: string, path: Path) => parse(text).getIn(path, true) as Node | undefined;

/** The style at a share of the way: at its ends the styles themselves, by their names where they have one. */
function styleAt(
  { scenario }: ScenarioSource,
  { from, to, at }: { readonly from: string; readonly to: string; readonly at: number },
): unknown {
  const [first, second] = [from, to].map((name) => axesOfPlan(scenario, name) ?? styleAxes(name));
  if (first === undefined || second === undefined) throw refused(from, noStyle);
  const axes = at <= 0 ? first : at >= 1 ? second : axesBetween(first, second, at);
  const named = styleNames.find((name) => JSON.stringify(namedAxes[name]) === JSON.stringify(axes));
  if (named !== undefined) return named;
  return writtenAxes(axes, true);
}

/** Axes as a person would write them, to a hundredth of a per cent; or to the bit. */
const writtenAxes = (axes: Axes, isRounded: boolean): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(axes).map(([axis, share]) => {
      const percent = Math.round((share as number) * 10_000) / 100;
      return [axis, isRounded || percent / 100 === share ? `${percent}%` : share];
    }),
  );

const styleAxes = (name: string): Axes | undefined => namedAxes[name as StyleName];

/** The changes below a plan whose steps stand in the text. */
function editsOf(
  own: unknown,
  { name, steps }: ReadPlan,
  edit: Exclude<PlanEdit, { kind: 'scenario' | 'template' | 'dial' | 'copy' }>,
  horizon: number,
): YamlEdit[] {
  const whole: Path = ['plans', name, 'steps'];
  if (edit.kind === 'add') return added(own, whole, steps, edit);
  const key = edit.kind === 'add-gate' ? edit.step : edit.part;
  const part = partOf(steps, key);
  if (part === undefined) throw refused(key, noSuchPart);
  const path = [...whole, ...part.path];
  switch (edit.kind) {
    case 'add-gate':
      return part.step.gate === undefined ? [{ set: [...path, 'gate'], to: usualGate(part.step) }] : [];
    case 'set': {
      const at = [...path, edit.name];
      if (edit.written !== undefined) return [{ set: at, to: readValue(edit.written) }];
      return plainAt(own, at) === undefined ? [] : [{ remove: at }];
    }
    case 'move': {
      const { at } = part.values as Entry;
      const to = movedTo(at ?? 1, edit.weeks, horizon);
      return part.kind === 'tactic' && to !== at ? [setWeeks(own, [...path, 'at'], to)] : [];
    }
    case 'resize': {
      const { tactic } = part.values as Entry;
      const length = part.kind === 'tactic' ? tacticOf(tactic).length : undefined;
      const now = length === undefined ? undefined : (part.values as Entry)[length];
      if (length === undefined || typeof now !== 'number') return [];
      const to = movedTo(now, edit.weeks, horizon);
      return to === now ? [] : [setWeeks(own, [...path, length], to)];
    }
    case 'remove':
      return removed(own, whole, steps, part.place, part.kind, path);
  }
}

/** A week that is moved: from the first on, and not beyond the last of the run, after which nothing happens. */
const movedTo = (now: number, weeks: number, horizon: number): number =>
  Math.max(1, Math.min(Math.max(now, horizon), now + weeks));

function removed(
  own: unknown,
  whole: Path,
  steps: readonly Step[],
  place: number,
  kind: string,
  path: Path,
): YamlEdit[] {
  const step = steps[place];
  const isLast = kind === 'tactic' ? step.do.length === 1 : false;
  // a gate that a base has would come back
  if ((kind === 'gate' || kind === 'repeat') && plainAt(own, ['extends']) !== undefined)
    return [{ set: path, to: null }];
  if (kind !== 'step') {
    const list = path.slice(0, -1);
    return [isLast && plainAt(own, list) !== undefined ? { remove: list } : { remove: path }];
  }
  if (steps.length === 1) throw refused(step.id, lastStep);
  // who waited for it waits for what it waited for
  const edits: YamlEdit[] = steps.flatMap(({ after }, k): YamlEdit[] => {
    if (!after.includes(step.id)) return [];
    const now = [...new Set(after.flatMap((name) => (name === step.id ? step.after : [name])))];
    const at = [...whole, k, 'after'];
    if (now.length === 0) return [{ remove: at }];
    return [{ set: at, to: now.length === 1 ? now[0] : now }];
  });
  return [...edits, { remove: [...whole, place] }];
}

function added(
  own: unknown,
  whole: Path,
  steps: readonly Step[],
  { tactic, step: id, week }: Extract<PlanEdit, { kind: 'add' }>,
): YamlEdit[] {
  const { kind, entry } = tacticOf(tactic);
  const { tactic: _tactic, at: _at, ...shape } = entry.shape;
  const needed = Object.entries(shape).flatMap(([name, schema]) => {
    const parameter = describeParameter(name, schema);
    if (!parameter.required) return [];
    const { range } = parameter;
    const first = range === undefined ? '?' : 'words' in range ? range.words[0] : (range.least ?? 1);
    return [[name, asWritten(first, schema)] as const];
  });
  const value = { tactic: kind, ...(week > 1 && { at: `${week}w` }), ...Object.fromEntries(needed) };
  if (id === undefined) {
    const ids = steps.map((each) => each.id);
    let k = steps.length + 1;
    while (ids.includes(`step-${k}`)) k++;
    const after = ids.at(-1);
    return [
      {
        insert: whole,
        before: steps.length,
        value: { id: `step-${k}`, ...(after !== undefined && { after }), do: [value] },
      },
    ];
  }
  const place = steps.findIndex((each) => each.id === id);
  if (place < 0) throw refused(id, noSuchPart);
  const list = [...whole, place, 'do'];
  const there = plainAt(own, list);
  if (!Array.isArray(there)) return [{ set: list, to: [value] }];
  return [{ insert: list, before: there.length, value }];
}

/** What a gate asks unless told otherwise: of the people its step addresses, or where it addresses none, of the whole. */
const usualGate = ({ id, do: entries, repeat }: Step) => {
  const reaches = [...entries.map(({ tactic }) => tactic), ...(repeat ? [repeat.tactic] : [])].some(
    (kind) => tacticOf(kind).addresses,
  );
  return {
    when: reaches ? `${id}.buyIn >= 30%` : 'target.participation >= 10%',
    within: '26w',
    otherwise: 'next',
  };
};

/** Weeks as they were written there before, a number or `26w`. */
const setWeeks = (own: unknown, path: Path, to: number): YamlEdit => ({
  set: path,
  to: typeof plainAt(own, path) === 'number' ? to : `${to}w`,
});

/** A value as it is typed; what is no YAML is a text. */
function readValue(written: string): unknown {
  const document = parse(written);
  if (document.errors.length > 0) return written;
  return document.toJS() as unknown;
}

const refused = (
  of: string,
  { message, remedy }: { readonly message: (of: string) => Text; readonly remedy: Text },
) => new InputError('scenario', [{ file: '', path: of, code: 'cannot-edit', message: message(of), remedy }]);

const noSuchPlan = {
  message: (of: string): Text => ({
    en: `there is no plan "${of}" any more`,
    fr: `il n’y a plus de plan « ${of} »`,
  }),
  remedy: { en: 'choose another plan', fr: 'choisissez un autre plan' },
};
const noSuchPart = {
  message: (of: string): Text => ({
    en: `"${of}" is not in this plan any more`,
    fr: `« ${of} » n’est plus dans ce plan`,
  }),
  remedy: { en: 'choose another part', fr: 'choisissez un autre élément' },
};
const noStyle = {
  message: (of: string): Text => ({
    en: `"${of}" is no style that a way could lead from`,
    fr: `« ${of} » n’est pas un style d’où mener un chemin`,
  }),
  remedy: { en: 'begin from a style', fr: 'partez d’un style' },
};
const isFork = {
  message: (of: string): Text => ({
    en: `"${of}" is one plan until a week and another from then on: it has no steps of its own`,
    fr: `« ${of} » est un plan jusqu’à une semaine, un autre ensuite : il n’a pas d’étapes à lui`,
  }),
  remedy: {
    en: 'change one of the two plans, or the week, in the text',
    fr: 'changez l’un des deux plans, ou la semaine, dans le texte',
  },
};
const wouldReturn = {
  message: (of: string): Text => ({
    en: `steps of "${of}" stand in a file that this one extends, and would come back`,
    fr: `des étapes de « ${of} » sont dans un fichier que celui-ci prolonge, et reviendraient`,
  }),
  remedy: {
    en: 'open that file and change the plan there, or write a plan of another name',
    fr: 'ouvrez ce fichier et changez-y le plan, ou écrivez un plan d’un autre nom',
  },
};
const lastStep = {
  message: (of: string): Text => ({
    en: `"${of}" is the only step of this plan`,
    fr: `« ${of} » est la seule étape de ce plan`,
  }),
  remedy: { en: 'take its tactics away instead', fr: 'retirez plutôt ses tactiques' },
};
