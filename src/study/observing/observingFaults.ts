import { unknownKey } from '../../scenario/faultMessages.ts';
import type { Message } from '../../scenario/faults.ts';
import { alternatives } from '../../text/joinWords.ts';
import type { Note } from '../../text/problem.ts';
import { truncatePath } from '../../text/truncate.ts';

/** What may be wrong with what a study lays beside its runs, and what is said of it. */

export const cannotFit = (path: string): Message => ({
  code: 'cannot-fit',
  message: {
    en: `"${path}" cannot be fitted: it is no number of how people behave`,
    fr: `« ${path} » ne peut pas être ajusté : ce n’est pas un nombre qui dit comment se comportent les gens`,
  },
  remedy: {
    en: 'name a number below rule, population, climate, resources or start, such as population.threshold.mean, or vary it with vary:',
    fr: 'indiquez un nombre sous rule, population, climate, resources ou start, comme population.threshold.mean, ou faites-le varier par vary:',
  },
});

export const unknownColumn = (name: string, known: readonly string[]): Message =>
  unknownKey(name, known, false);

export const noSuchPlan = (plan: string, names: readonly string[]): Message => ({
  code: 'unknown-plan',
  message: { en: `there is no plan "${plan}"`, fr: `il n’y a pas de plan « ${plan} »` },
  remedy: {
    en: `write ${alternatives(names).en}`,
    fr: `écrivez ${alternatives(names).fr}`,
  },
});

/** A file none of whose weeks any run reaches. */
export const notSimulated = (file: string, weeks: Int32Array, horizon: number): Message => ({
  code: 'not-simulated',
  message: {
    en: `${truncatePath(file)} speaks of weeks ${weeks[0]} to ${weeks.at(-1)}, and the scenario ends with week ${horizon}`,
    fr: `${truncatePath(file)} parle des semaines ${weeks[0]} à ${weeks.at(-1)}, et le scénario s’arrête à la semaine ${horizon}`,
  },
  remedy: {
    en: 'write a longer horizon, or check the column of weeks and starts:, the day on which week 0 begins',
    fr: 'écrivez un horizon plus long, ou vérifiez la colonne des semaines et starts:, le jour où commence la semaine 0',
  },
});

/** Which plan is taken to be the one that was followed. */
export const firstPlan = (plan: string): Omit<Note, 'file' | 'line' | 'column' | 'path'> => ({
  code: 'first-plan',
  strength: 'mayChangeResult',
  message: {
    en: `what was observed is laid beside the plan ${plan}, the first of the scenario`,
    fr: `ce qui a été observé est comparé au plan ${plan}, le premier du scénario`,
  },
  remedy: {
    en: `write plan: with the plan that was followed`,
    fr: `écrivez plan: avec le plan qui a été suivi`,
  },
});
