import { didYouMean } from '../../text/didYouMean.ts';
import { listWords } from '../../text/listWords.ts';
import type { Text } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import { readAddedParts } from '../added/addedParts.ts';
import { lenses } from '../lenses/lenses.ts';

/**
 * The condition of a gate or an `until`: comparisons of `id.metric` with a number or a share, joined by `and` and
 * `or` (`and` binds tighter), such as `pilot.trained >= 60% and pilot.buyIn >= 30%`. A metric that is yes or no may
 * stand alone: `target.reached`. Nothing is evaluated as code.
 */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[] }
  | {
      readonly kind: 'compare';
      readonly of: string;
      readonly metric: string;
      readonly op: Operator;
      readonly value: number;
    };

export const operators = ['>=', '<=', '>', '<'] as const;
export type Operator = (typeof operators)[number];

const added = readAddedParts().flatMap((parts) => parts.metrics);

/** Metrics of the people that a step has addressed; shares in [0, 1], unless they were added. */
export const stepMetrics: readonly string[] = [
  'trained',
  'coherence',
  'value',
  'declared',
  'buyIn',
  'facade',
  'resistant',
  'aware',
  'interest',
  ...added.filter((metric) => metric.of === 'people').map(({ name }) => name),
];

/** Metrics of the whole organisation and its structure, asked as `target.…`: of the lenses, those that are one number. */
export const targetMetrics: readonly string[] = [
  'reached',
  'progress',
  'distance',
  'participation',
  'rogue',
  'autonomy',
  'centralShare',
  'peerComponent',
  'divisionHubs',
  'centre',
  'hubs',
  ...lenses.filter(({ dimension }) => dimension === undefined).map(({ name }) => name),
  'load',
  'cost',
  'benefit',
  'hoursTrained',
  'hoursCoached',
  'hoursAsked',
  'postWeeks',
  'campaigns',
  ...stepMetrics,
  ...added.filter((metric) => metric.of === 'whole').map(({ name }) => name),
];

/** Why a condition cannot be read. */
export interface ConditionFault {
  readonly message: Text;
  readonly remedy: Text;
}

/** The condition of a text, or why there is none. `ids` are the steps that may be asked about. */
export function parseCondition(written: string, ids: readonly string[]): Condition | ConditionFault {
  const words = written.match(/>=|<=|>|<|[^\s<>=]+|=+/g) ?? [];
  let at = 0;

  const any = (): Condition | ConditionFault => joined('or', 'any', all);
  const all = (): Condition | ConditionFault => joined('and', 'all', compare);

  function joined(word: string, kind: 'all' | 'any', part: () => Condition | ConditionFault) {
    const parts: Condition[] = [];
    do {
      const read = part();
      if ('message' in read) return read;
      parts.push(read);
    } while (words[at] === word && ++at);
    return parts.length === 1 ? parts[0] : { kind, parts };
  }

  function compare(): Condition | ConditionFault {
    const reference = words[at++];
    if (reference === undefined) return incomplete(written);
    const dot = reference.lastIndexOf('.');
    const of = reference.slice(0, Math.max(0, dot));
    const metric = reference.slice(dot + 1);
    const fault = checkReference(of, metric, reference, ids);
    if (fault) return fault;
    const op = words[at];
    if (!operators.includes(op as Operator)) {
      if (of === 'target' && metric === 'reached') return { kind: 'compare', of, metric, op: '>=', value: 1 };
      return {
        message: {
          en: `"${truncate(reference)}" is not compared with anything`,
          fr: `« ${truncate(reference)} » n’est comparé à rien`,
        },
        remedy: {
          en: `write for instance ${truncate(reference)} >= 60% (operators ${operators.join(' ')})`,
          fr: `écrivez par exemple ${truncate(reference)} >= 60% (opérateurs ${operators.join(' ')})`,
        },
      };
    }
    at++;
    const value = readNumber(words[at++]);
    return value === undefined
      ? incomplete(written)
      : { kind: 'compare', of, metric, op: op as Operator, value };
  }

  const read = any();
  if ('message' in read || at >= words.length) return read;
  return {
    message: {
      en: `"${truncate(words[at])}" was not expected here`,
      fr: `« ${truncate(words[at])} » n’était pas attendu ici`,
    },
    remedy: {
      en: 'join comparisons with and / or, such as pilot.trained >= 60% and pilot.buyIn >= 30%',
      fr: 'reliez les comparaisons par and / or, comme pilot.trained >= 60% and pilot.buyIn >= 30%',
    },
  };
}

function checkReference(of: string, metric: string, reference: string, ids: readonly string[]) {
  if (of !== 'target' && !ids.includes(of)) {
    const known = [...ids, 'target'];
    const near = didYouMean(of, known);
    const typed = truncate(of || reference);
    return {
      message: { en: `unknown step "${typed}"`, fr: `étape inconnue « ${typed} »` },
      remedy: near
        ? { en: `did you mean "${truncate(near)}"?`, fr: `vouliez-vous dire « ${truncate(near)} » ?` }
        : {
            en: `write step.metric; there are ${listWords(known)}`,
            fr: `écrivez étape.mesure ; il y a ${listWords(known)}`,
          },
    };
  }
  const metrics: readonly string[] = of === 'target' ? targetMetrics : stepMetrics;
  if (metrics.includes(metric)) return undefined;
  const near = didYouMean(metric, metrics);
  return {
    message: {
      en: `unknown metric "${truncate(metric)}"`,
      fr: `mesure inconnue « ${truncate(metric)} »`,
    },
    remedy: near
      ? { en: `did you mean "${near}"?`, fr: `vouliez-vous dire « ${near} » ?` }
      : { en: `there are ${metrics.join(', ')}`, fr: `il y a ${metrics.join(', ')}` },
  };
}

const incomplete = (written: string): ConditionFault => ({
  message: {
    en: `the condition "${truncate(written)}" is incomplete`,
    fr: `la condition « ${truncate(written)} » est incomplète`,
  },
  remedy: {
    en: 'write a comparison such as extract.trained >= 60%',
    fr: 'écrivez une comparaison comme extract.trained >= 60%',
  },
});

/** The metrics that a condition asks of a step or of the target; none of a condition that cannot be read. */
export function metricsAsked(written: string | undefined, of: string): string[] {
  const ids = [...new Set(written?.match(/[A-Za-z][A-Za-z0-9-]*(?=\.)/g))];
  const condition = written === undefined ? undefined : parseCondition(written, ids);
  if (condition === undefined || 'message' in condition) return [];
  const found: string[] = [];
  const open: Condition[] = [condition];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.kind !== 'compare') open.push(...next.parts);
    else if (next.of === of) found.push(next.metric);
  }
  return found;
}

/** A number or a share as conditions write it: `0.6`, `60%`; some metrics go below 0. */
function readNumber(word: string | undefined): number | undefined {
  const found = word?.match(/^(-?\d+(?:\.\d+)?)(%?)$/);
  return found ? Number(found[1]) / (found[2] ? 100 : 1) : undefined;
}

/** Whether a condition holds, given the value of each metric. */
export function holds(condition: Condition, measured: (of: string, metric: string) => number): boolean {
  if (condition.kind !== 'compare') {
    const { kind, parts } = condition;
    return kind === 'all'
      ? parts.every((part) => holds(part, measured))
      : parts.some((part) => holds(part, measured));
  }
  const value = measured(condition.of, condition.metric);
  switch (condition.op) {
    case '>=':
      return value >= condition.value;
    case '<=':
      return value <= condition.value;
    case '>':
      return value > condition.value;
    case '<':
      return value < condition.value;
  }
}
