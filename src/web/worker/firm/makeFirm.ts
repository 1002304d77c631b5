import { madeViewOf } from '../../../report/page/firm/madeViewOf.ts';
import { type MadeNumber, type MadeView, madeNumbers } from '../../../report/page/firmView.ts';
import { checkGenerated } from '../../../scenario/checkGenerated.ts';
import { organisationIn } from '../../../scenario/compile/organisationIn.ts';
import { parseScenario } from '../../../scenario/readScenario.ts';
import { InputError } from '../../../text/problem.ts';
import type { Asked } from '../../protocol/requests.ts';
import { openedScenario } from './openedScenario.ts';

/** A firm that is made up of six numbers, in one of the possible worlds of the scenario's seed. @throws InputError for numbers that cannot be */
export async function makeFirm({ given, numbers, world, language }: Asked<'made'>): Promise<MadeView> {
  const open = await openedScenario(given);
  const { generate } = open?.scenario.organisation ?? {};
  const wanted: Partial<Record<MadeNumber, number>> = {
    ...(generate && Object.fromEntries(madeNumbers.map((name) => [name, generate[name]]))),
    ...numbers,
  };
  const overrides = [
    ['seed', open?.scenario.seed ?? '42'] as const,
    ...Object.entries(wanted).map(([name, value]) => [`organisation.generate.${name}`, value] as const),
  ].map(([path, value]) => ({ path, value: String(value) }));
  // the schema of scenarios knows the defaults, the ranges and the words for what is wrong
  const source = await parseScenario(LEAST, 'scenario.yaml', { read: nothing }, overrides);
  const spec = source.scenario.organisation.generate;
  if (spec === undefined) throw new Error('a scenario that generates has lost its generator');
  if (spec.people > MOST_DRAWN) throw new InputError('scenario', [tooMany]);
  checkGenerated(source, undefined);
  const org = organisationIn(source.scenario, world);
  if (org === undefined) throw new Error('nothing was generated');
  return madeViewOf(org, spec, world, language);
}

/** People of a firm that is drawn: beyond that, scenarios are run with the command line. */
const MOST_DRAWN = 100_000;

const tooMany = {
  path: 'organisation.generate.people',
  code: 'too-many-people',
  message: {
    en: 'more than 100,000 people are not drawn in a page',
    fr: 'plus de 100 000 personnes ne sont pas dessinées dans une page',
  },
  remedy: {
    en: 'write the number into a scenario, and run it with the command line',
    fr: 'écrivez le nombre dans un scénario, et jouez-le en ligne de commande',
  },
};

const LEAST = 'version: 1\norganisation: { generate: {} }\n';
const nothing = () => Promise.reject(new Error('no file'));
