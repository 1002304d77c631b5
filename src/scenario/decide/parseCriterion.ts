import { didYouMean } from '../../text/didYouMean.ts';
import type { Text } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import type { Message } from '../faults.ts';
import {
  type Criterion,
  type DecisiveOutcome,
  type DecisiveOutcomeName,
  decisiveOutcomeNames,
  decisiveOutcomes,
} from './decisiveOutcomes.ts';

const isDecisive = (name: string): name is DecisiveOutcomeName => Object.hasOwn(decisiveOutcomes, name);

/** Outcomes that are read off some worlds only or say the same as another, and what stands for them. */
const insteadOf = new Map<string, DecisiveOutcomeName>([
  ['weekReached', 'weeksLost'],
  ['neverReached', 'reached'],
  ['reachedOnPaper', 'reached'],
  ['costPerCommitted', 'cost'],
]);

const WRITTEN = /^\s*(\S+)\s+(\d+(?:\.\d+)?)\s*(%|pts?|w)?\s*$/;

/** The criterion that is written as an outcome and what matters in it, such as `kept 5%`, or why there is none. */
export function parseCriterion(written: string): Criterion | Message {
  const [, name, number, suffix = ''] = written.match(WRITTEN) ?? [];
  if (name === undefined) return unreadable(written);
  if (!isDecisive(name)) return notDecisive(name);
  const value = Number(number);
  const percent = suffix === '%';
  const points = suffix.startsWith('pt');
  switch (decisiveOutcomes[name].unit) {
    case 'share':
      if (suffix === 'w') return wrongUnit(name, written);
      return withinBounds({ outcome: name, margin: percent || points ? value / 100 : value });
    case 'weeks':
      if (percent || points) return wrongUnit(name, written);
      return withinBounds({ outcome: name, margin: value });
    case 'money':
      if (points || suffix === 'w') return wrongUnit(name, written);
      return withinBounds(
        percent ? { outcome: name, margin: value / 100, relative: true } : { outcome: name, margin: value },
      );
  }
}

/** The most that a difference can be asked for. */
const mostMargin = { share: 1, weeks: 5200, money: 1e12, relative: 1 } as const;

/** The criterion, or why its margin does not suit its outcome. */
export function withinBounds(criterion: Criterion): Criterion | Message {
  const { outcome, margin, relative } = criterion;
  const { unit } = decisiveOutcomes[outcome];
  if (relative && unit !== 'money') return wrongUnit(outcome, `relative: true`);
  if (margin <= mostMargin[relative ? 'relative' : unit]) return criterion;
  return {
    code: 'out-of-range',
    message: {
      en: `no difference in ${outcome} is as large as that`,
      fr: `aucune différence de ${outcome} n’est aussi grande`,
    },
    remedy: {
      en: `write ${outcome} with the difference that matters, such as ${examples[unit]}`,
      fr: `écrivez ${outcome} avec la différence qui compte, comme ${examples[unit]}`,
    },
  };
}

const examples = { share: 'kept 5% or buyIn 2pts', weeks: 'weeksLost 4w', money: 'cost 5% or cost 20000' };

const unreadable = (written: string): Message => ({
  code: 'bad-criterion',
  message: {
    en: `"${truncate(written)}" is not an outcome with the difference that matters in it`,
    fr: `« ${truncate(written)} » n’est pas un résultat suivi de la différence qui y compte`,
  },
  remedy: {
    en: 'write such as kept 5%, buyIn 2pts, weeksLost 4w, cost 5%; 0% where every difference matters',
    fr: 'écrivez par exemple kept 5%, buyIn 2pts, weeksLost 4w, cost 5% ; 0% si toute différence compte',
  },
});

function notDecisive(name: string): Message {
  const near = insteadOf.get(name) ?? didYouMean(name, decisiveOutcomeNames);
  const list = decisiveOutcomeNames.join(', ');
  const remedy: Text =
    near === undefined
      ? { en: `name one of ${list}`, fr: `nommez l’un de ${list}` }
      : {
          en: `did you mean "${near}"? There are ${list}`,
          fr: `vouliez-vous dire « ${near} » ? Il y a ${list}`,
        };
  return {
    code: 'not-decisive',
    message: insteadOf.has(name)
      ? {
          en: `"${name}" has no value in every world, or says what another outcome says: plans are not decided by it`,
          fr: `« ${name} » n’a pas de valeur dans chaque monde, ou dit ce que dit un autre résultat : on ne décide pas par lui`,
        }
      : {
          en: `"${truncate(name)}" is not an outcome that plans can be decided by`,
          fr: `« ${truncate(name)} » n’est pas un résultat par lequel on puisse décider`,
        },
    remedy,
  };
}

const wrongUnit = (outcome: DecisiveOutcomeName, written: string): Message => {
  const { unit } = decisiveOutcomes[outcome];
  const units: Record<DecisiveOutcome['unit'], Text> = {
    share: { en: 'a share', fr: 'une part' },
    weeks: { en: 'counted in weeks', fr: 'compté en semaines' },
    money: { en: 'money', fr: 'de l’argent' },
  };
  return {
    code: 'wrong-unit',
    message: {
      en: `"${truncate(written)}" does not suit ${outcome}, which is ${units[unit].en}`,
      fr: `« ${truncate(written)} » ne convient pas à ${outcome}, qui est ${units[unit].fr}`,
    },
    remedy: { en: `write such as ${examples[unit]}`, fr: `écrivez par exemple ${examples[unit]}` },
  };
};
