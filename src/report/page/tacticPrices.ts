import type { Comparison } from '../../experiment/comparison.ts';
import { costAlone } from '../../experiment/explain/costAlone.ts';
import { deadlineOf } from '../../experiment/outcomes.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import { tactics } from '../../model/tactics/tactics.ts';
import { describeParameter } from '../../scenario/describeParameters.ts';
import type { Language } from '../../text/text.ts';
import { counted } from '../counted.ts';
import { showNumber, showValue } from '../quantity.ts';
import { typeset } from '../typeset.ts';

/** Worlds in which a price is looked at, and people beyond which one has to do. */
const WORLDS = 4;
const MANY_PEOPLE = 2000;
/** Beyond so many people prices would take longer than anybody looks at cards. */
const MOST_PEOPLE = 6000;

/** What tactics cost. */
export interface TacticPrices {
  /** What prices are of. */
  readonly about: string;
  /** By tactic; none of those that need something named first. */
  readonly of: Readonly<Record<string, string>>;
}

/**
 * What each tactic costs by the deadline when it is all that is done, with what is usual of it. Gives way between two.
 */
export async function tacticPrices(
  prepared: Prepared,
  comparison: Comparison,
  language: Language,
  take: () => Promise<void>,
): Promise<TacticPrices> {
  const [plan] = prepared.plans;
  const worlds = Math.min(prepared.replicates, prepared.org.size > MANY_PEOPLE ? 1 : WORLDS);
  const deadline = deadlineOf(comparison);
  const french = language === 'fr';
  const told: Record<string, string> = {};
  if (prepared.org.size > MOST_PEOPLE)
    return {
      about: french
        ? 'Sans prix : les jouer prendrait trop longtemps avec autant de personnes.'
        : 'Without prices: playing them would take too long with so many people.',
      of: {},
    };
  for (const { kind, entry } of tactics) {
    await take();
    const { tactic: _, ...shape } = entry.shape;
    const isUsual = Object.entries(shape).every(
      ([name, schema]) => !describeParameter(name, schema).required,
    );
    if (!isUsual) continue;
    const cost = costAlone(plan, { tactic: kind }, worlds, deadline);
    if (Number.isNaN(cost)) continue;
    // two digits: more would say more than some worlds can
    const size = Math.max(0, String(Math.round(cost)).length - 2);
    const money = showValue(cost, {
      unit: 'money',
      language,
      currency: comparison.currency,
      decimals: -size || 0,
    });
    told[kind] = typeset(money, language);
  }
  return {
    about: typeset(
      french
        ? `Prix d’ici la semaine ${showNumber(deadline, language)}, quand c’est tout ce qui est fait, dans ${counted(worlds, 'monde', 'mondes', language)}`
        : `Prices by week ${showNumber(deadline, language)}, when it is all that is done, in ${counted(worlds, 'world', 'worlds', language)}`,
      language,
    ),
    of: told,
  };
}
