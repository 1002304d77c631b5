import { personNames } from '../../experiment/explain/personNames.ts';
import type { Prepared } from '../../experiment/prepare.ts';
import type { Reader } from '../../report/why/reader.ts';
import type { PlayedPlan } from '../../scenario/compile/compiled.ts';
import { InputError } from '../../text/problem.ts';
import type { Output } from '../output/output.ts';
import type { Terminal } from '../output/terminal.ts';
import type { OverrideOptions } from './overrides.ts';
import { prepareRunOrFile } from './prepareRunOrFile.ts';
import { unknownPlan } from './unknownPlan.ts';

/** What commands that play a replicate again are asked. */
export interface ReplayOptions extends OverrideOptions {
  readonly plan?: string;
  readonly replicate?: number;
  readonly reveal?: boolean;
}

/** A plan that can be played again, and how its people are shown. */
export interface OpenedReplay {
  readonly prepared: Prepared;
  readonly plan: string;
  /** The plan in the world of a replicate. */
  changeIn(replicate: number): PlayedPlan;
  readonly reader: Reader;
}

/** The same in the world of the replicate that was chosen. */
export interface Replay extends OpenedReplay {
  readonly change: PlayedPlan;
}

/**
 * Opens the folder of a run, or a scenario file, to play a plan of it again.
 *
 * @throws InputError, UsageError
 */
export async function openReplay(
  path: string,
  terminal: Terminal,
  output: Output,
  options: ReplayOptions,
): Promise<OpenedReplay> {
  const prepared = await prepareRunOrFile(path, terminal, output, options);
  const { plans, org, source } = prepared;
  const name = options.plan ?? plans[0].name;
  const plan = plans.find((each) => each.name === name);
  if (plan === undefined)
    throw unknownPlan(
      name,
      plans.map((each) => each.name),
    );
  if (plan.change === undefined) throw otherRule(source.path, source.scenario.rule.kind);
  const names = personNames(org, source.scenario.seed);
  const reveal = !org.real || options.reveal === true;
  return {
    prepared,
    plan: name,
    changeIn: (replicate) => plan.inWorldOf(replicate).change!,
    reader: { language: output.language, names, reveal },
  };
}

const otherRule = (file: string, kind: string) =>
  new InputError('scenario', [
    {
      file,
      path: 'rule.kind',
      code: 'rule-without-why',
      message: {
        en: `the rule ${kind} knows no states, drives or plans to explain`,
        fr: `la règle ${kind} ne connaît ni états, ni élans, ni plans à expliquer`,
      },
      remedy: { en: 'name a scenario of the rule change', fr: 'nommez un scénario de la règle change' },
    },
  ]);
