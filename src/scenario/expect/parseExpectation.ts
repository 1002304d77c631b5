import { type ConditionFault, type Operator, operators } from '../../model/plans/condition.ts';
import { truncate } from '../../text/truncate.ts';

/** A value that a run gives: the mean over the replicates of one metric of one plan. */
export interface Reference {
  readonly plan: string;
  readonly metric: string;
  /** `coordinated`, `unit=Sales`; undefined for everybody. */
  readonly group: string | undefined;
  /** Week; undefined for the deadline. */
  readonly at: number | undefined;
}

/** A summand: a number or a value of the run, with its sign. */
export interface Term {
  readonly sign: 1 | -1;
  readonly of: number | Reference;
}

/**
 * What a scenario's `expect` says in one line: two sums that are compared, such as
 * `guerrilla.buyIn.at(104w) - blitzkrieg.buyIn.at(104w) >= 10%` or `let-go.structure(organic).at(4w) >= 80%`. Nothing
 * is evaluated as code.
 */
export interface Expectation {
  readonly written: string;
  readonly left: readonly Term[];
  readonly operator: Operator;
  readonly right: readonly Term[];
}

const REFERENCE = /^([A-Za-z][\w-]*)\.([A-Za-z]+)(?:\(([^()]+)\))?(?:\.at\((\d+)w?\))?$/;
const NUMBER = /^(\d+(?:\.\d+)?)([%w]?)$/;
const WORDS =
  />=|<=|>|<|[A-Za-z][\w-]*\.[A-Za-z]+(?:\([^()]+\))?(?:\.at\(\d+w?\))?|\d+(?:\.\d+)?[%w]?|[+−-]|\S+/g;

/** The expectation of a line, or why there is none. */
export function parseExpectation(written: string): Expectation | ConditionFault {
  const words: string[] = written.match(WORDS) ?? [];
  const compared = words.filter(isOperator);
  const operator = compared[0];
  if (operator === undefined || compared.length > 1) return notCompared(written);
  const cut = words.indexOf(operator);
  const left = sum(words.slice(0, cut));
  if ('message' in left) return left;
  const right = sum(words.slice(cut + 1));
  if ('message' in right) return right;
  if (![...left, ...right].some(({ of }) => typeof of === 'object')) return notCompared(written);
  return { written, left, operator, right };
}

const isOperator = (word: string): word is Operator => operators.includes(word as Operator);

/** Terms joined by + and −. */
function sum(words: readonly string[]): Term[] | ConditionFault {
  const terms: Term[] = [];
  let sign: Term['sign'] | undefined = 1;
  for (const word of words) {
    if (/^[+−-]$/.test(word)) {
      if (sign !== undefined && terms.length > 0) return misplaced(word);
      sign = word === '+' ? 1 : -1;
      continue;
    }
    const of = termOf(word);
    if (of === undefined || sign === undefined) return misplaced(word);
    terms.push({ sign, of });
    sign = undefined;
  }
  return terms.length === 0 || sign !== undefined ? misplaced(words.at(-1) ?? '') : terms;
}

function termOf(word: string): Term['of'] | undefined {
  const number = word.match(NUMBER);
  if (number) return Number(number[1]) / (number[2] === '%' ? 100 : 1);
  const [, plan, metric, group, at] = word.match(REFERENCE) ?? [];
  if (plan === undefined || metric === undefined) return undefined;
  return { plan, metric, group, at: at === undefined ? undefined : Number(at) };
}

const example = 'guerrilla.buyIn.at(52w) - blitzkrieg.buyIn.at(52w) >= 10%';

const notCompared = (written: string): ConditionFault => ({
  message: {
    en: `"${truncate(written)}" does not compare a value of the run with anything`,
    fr: `« ${truncate(written)} » ne compare aucune valeur du passage à quoi que ce soit`,
  },
  remedy: {
    en: `write one comparison (${operators.join(' ')}) such as ${example}`,
    fr: `écrivez une comparaison (${operators.join(' ')}) comme ${example}`,
  },
});

const misplaced = (word: string): ConditionFault => ({
  message: {
    en: word === '' ? 'one side of the comparison is empty' : `"${truncate(word)}" was not expected here`,
    fr: word === '' ? 'un côté de la comparaison est vide' : `« ${truncate(word)} » n’était pas attendu ici`,
  },
  remedy: {
    en: `add and subtract plan.metric, plan.metric(group), plan.metric.at(26w) and numbers, such as ${example}`,
    fr: `additionnez et soustrayez plan.mesure, plan.mesure(groupe), plan.mesure.at(26w) et des nombres, comme ${example}`,
  },
});
