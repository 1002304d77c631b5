import type { Prepared } from '../experiment/prepare.ts';
import { collectFaults } from '../text/collectFaults.ts';
import { didYouMean } from '../text/didYouMean.ts';
import type { Problem } from '../text/problem.ts';
import { truncate } from '../text/truncate.ts';
import type { Story } from './story.ts';
import { valuesOf } from './weeklyWorlds.ts';

/**
 * Checks that a scenario has the plans that a story speaks of, and measures what it claims something of.
 *
 * @throws InputError with every fault at the line of its live block
 */
export function checkStory(
  { file, predict, reveal, claims, follow, ways }: Story,
  { plans, horizon }: Pick<Prepared, 'plans' | 'horizon'>,
): void {
  const faults = collectFaults('scenario');
  const names = plans.map(({ name }) => name);
  const told = new Set<string>();
  // what is wrong in one block is told once, however often it is written there
  const add = (line: number, fault: Pick<Problem, 'code' | 'message' | 'remedy'>) => {
    const same = `${line} ${fault.message.en}`;
    if (told.has(same)) return;
    told.add(same);
    faults.add(() => ({ file, line, ...fault }));
  };
  const checkPlan = (line: number, plan: string) => {
    if (names.includes(plan)) return true;
    const meant = didYouMean(plan, names);
    add(line, {
      code: 'story-unknown-plan',
      message: {
        en: `the scenario has no plan “${truncate(plan)}”`,
        fr: `le scénario n’a pas de plan « ${truncate(plan)} »`,
      },
      remedy: {
        en: meant ? `did you mean ${meant}?` : `its plans are ${names.join(', ')}`,
        fr: meant ? `vouliez-vous dire ${meant} ?` : `ses plans sont ${names.join(', ')}`,
      },
    });
    return false;
  };
  const checkOutcome = (line: number, plan: string, outcome: string) => {
    if (!checkPlan(line, plan)) return;
    const { series } = plans.find(({ name }) => name === plan)!.model;
    if (series.some(({ metric, group }) => metric === outcome && group === 'all')) return;
    add(line, {
      code: 'story-not-measured',
      message: { en: `the scenario does not measure ${outcome}`, fr: `le scénario ne mesure pas ${outcome}` },
      remedy: {
        en: `add it to outputs.metrics of the scenario${outcome === 'reached' ? ', or give it a target' : ''}`,
        fr: `ajoutez-le à outputs.metrics du scénario${outcome === 'reached' ? ', ou donnez-lui une cible' : ''}`,
      },
    });
  };
  const checkWeek = (line: number, week: number | string) => {
    if (typeof week !== 'number' || week <= horizon) return;
    add(line, {
      code: 'story-week',
      message: {
        en: `week ${week} comes after the last, ${horizon}`,
        fr: `la semaine ${week} vient après la dernière, ${horizon}`,
      },
      remedy: {
        en: `write a week up to ${horizon}, or last`,
        fr: `écrivez une semaine jusqu’à ${horizon}, ou last`,
      },
    });
  };

  checkOutcome(predict.line, predict.is.plan, predict.is.outcome);
  for (const { line, is } of [...reveal, ...claims]) {
    const { of, against } = valuesOf(is);
    for (const { plan, outcome, week } of [of, against]) {
      checkOutcome(line, plan, outcome);
      checkWeek(line, week);
    }
    if (of.outcome !== against.outcome && (of.outcome === 'cost' || against.outcome === 'cost'))
      add(line, {
        code: 'story-not-alike',
        message: {
          en: 'money is held against a share',
          fr: 'de l’argent est comparé à une part',
        },
        remedy: { en: 'compare one outcome with the same', fr: 'comparez un résultat au même' },
      });
  }
  if (follow !== undefined) {
    checkPlan(follow.line, follow.is.plan);
    for (const week of [...follow.is.weeks, follow.is.compare.week]) checkWeek(follow.line, week);
  }
  for (const { line, is } of ways)
    for (const plan of [is.plan, is.continue]) if (plan !== undefined) checkPlan(line, plan);
  faults.throwIfAny();
}
