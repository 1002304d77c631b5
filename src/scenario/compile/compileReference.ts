import { seedKey } from '../../engine/draws.ts';
import { type Network, toNetwork, wholeWeights } from '../../engine/network.ts';
import { bassModel } from '../../model/rules/bassModel.ts';
import { cascadeModel } from '../../model/rules/cascadeModel.ts';
import type { ReferenceSetting } from '../../model/rules/referenceModel.ts';
import type { Rule } from '../../model/rules/rules.ts';
import { neededWeight, thresholdModel } from '../../model/rules/thresholdModel.ts';
import { tieArcs } from '../../org/influence.ts';
import type { Org } from '../../org/org.ts';
import { tablePath } from '../../org/tableFile.ts';
import type { OnProgress } from '../../text/onProgress.ts';
import { InputError, type Note, type Problem } from '../../text/problem.ts';
import { truncate } from '../../text/truncate.ts';
import { placeOf } from '../faults.ts';
import type { ScenarioSource } from '../readScenario.ts';
import type { Compiled } from './compiled.ts';
import { compiling } from './compileSetting.ts';
import { startRows } from './startRows.ts';

type ReferenceRule = Exclude<Rule, { kind: 'change' }>;

/** A reference rule on the ties of the sources alone, without plans: one plan, `none`. */
export function compileReference(
  source: ScenarioSource,
  rule: ReferenceRule,
  org: Org,
  onStage?: OnProgress,
): Compiled {
  const { scenario, plans } = source;
  onStage?.(compiling, 0);
  const arcs = tieArcs(org);
  // numbers of contacts count every contact once, whatever the weight
  const counting = rule.kind === 'threshold' && rule.counts;
  // a tie that counts both ways is counted twice among those that must add up exactly
  const weights = arcs.flatMap(({ weight, bothWays }) => (bothWays ? [weight, weight] : [weight]));
  const network = toNetwork(org.size, arcs, counting ? () => 1 : wholeWeights(...weights));
  const initial = new Uint8Array(org.size);
  for (const i of startRows(source, org) ?? []) initial[i] = 1;
  const setting: ReferenceSetting = {
    network,
    initial,
    weeks: scenario.horizon,
    key: seedKey(scenario.seed),
  };
  const needed = rule.kind === 'threshold' ? needs(source, rule, org, network) : undefined;
  const model = modelOf();
  // a Bass rule, and people who need nobody, start by themselves
  const starts = initial.includes(1) || rule.kind === 'bass' || needed?.includes(0) === true;
  return {
    plans: plans.map(({ name, title }) => ({ name, title, model, goingOn: undefined, change: undefined })),
    groups: [],
    ties: network.follower.length,
    notes: [
      ...(starts ? [] : [nobodyStarts(source)]),
      ...(rule.kind === 'threshold' && rule.threshold !== undefined && org.threshold !== undefined
        ? [twoThresholds(source, ruleDecides(source, rule))]
        : []),
    ],
  };

  function modelOf() {
    switch (rule.kind) {
      case 'threshold':
        return thresholdModel(setting, needed!);
      case 'cascade':
        return cascadeModel(setting, rule.probability, rule.attempts === 'once');
      case 'bass':
        return bassModel(setting, rule.p, rule.q, rule.mixing === 'well-mixed');
    }
  }
}

/** Whether the rule's own threshold counts: a column that is only called like one does not stand against it. */
const ruleDecides = (
  { scenario }: ScenarioSource,
  rule: { readonly threshold?: number | undefined },
): boolean => rule.threshold !== undefined && scenario.organisation.people?.columns.threshold === undefined;

/** The whole weight of adopters that each person needs. */
function needs(
  source: ScenarioSource,
  rule: Extract<ReferenceRule, { kind: 'threshold' }>,
  org: Org,
  { strength }: Network,
): Float64Array {
  const column = ruleDecides(source, rule) ? undefined : org.threshold;
  const threshold = column ?? thresholdOfAll(source, rule.threshold, org.size);
  const { people } = source.scenario.organisation;
  const problems: Problem[] = [];
  let found = 0;
  threshold.forEach((value, i) => {
    if (value >= 0) return;
    found++;
    const blank = Number.isNaN(value);
    if (problems.length < 20)
      problems.push({
        ...(people ? { file: tablePath(people) } : {}),
        ...(org.lines ? { line: org.lines[i] } : {}),
        code: blank ? 'blank-threshold' : 'negative-threshold',
        message: {
          en: `${truncate(org.ids[i])} has ${blank ? 'no threshold' : `the negative threshold ${value}`}`,
          fr: `${truncate(org.ids[i])} n’a ${blank ? 'pas de seuil' : `qu’un seuil négatif, ${value}`}`,
        },
        remedy: {
          en: 'give every person a threshold of at least 0; above 1 means never',
          fr: 'donnez à chaque personne un seuil d’au moins 0 ; au-dessus de 1 signifie jamais',
        },
      });
  });
  if (found > 0) throw new InputError('data', problems, found);
  return threshold.map((value, i) => (rule.counts ? Math.ceil(value) : neededWeight(value, strength[i])));
}

function thresholdOfAll(source: ScenarioSource, value: number | undefined, size: number): Float64Array {
  if (value !== undefined) return new Float64Array(size).fill(value);
  throw new InputError('scenario', [
    {
      ...placeOf(source, 'rule'),
      code: 'no-threshold',
      message: { en: 'nobody has a threshold', fr: 'personne n’a de seuil' },
      remedy: {
        en: 'map a column to threshold under people.columns, or write rule: { kind: threshold, threshold: 0.3 }',
        fr: 'associez une colonne à threshold sous people.columns, ou écrivez rule: { kind: threshold, threshold: 0.3 }',
      },
    },
  ]);
}

const nobodyStarts = (source: ScenarioSource): Note => ({
  ...placeOf(source, 'start'),
  code: 'nobody-starts',
  message: { en: 'nobody has adopted at week 0', fr: 'personne n’a adopté à la semaine 0' },
  remedy: {
    en: 'give the people a start column of 1 and 0, or name them under start.people',
    fr: 'donnez aux personnes une colonne start de 1 et de 0, ou nommez-les sous start.people',
  },
});

const twoThresholds = (source: ScenarioSource, ofRule: boolean): Note => ({
  ...placeOf(source, 'rule.threshold'),
  code: 'two-thresholds',
  message: ofRule
    ? {
        en: 'the threshold of the rule counts; a column of the people that is called threshold is left aside',
        fr: 'le seuil de la règle compte ; une colonne des personnes nommée comme un seuil est laissée de côté',
      }
    : {
        en: 'the threshold column of the people counts; the one of the rule is left aside',
        fr: 'la colonne de seuils des personnes compte ; le seuil de la règle est laissé de côté',
      },
  remedy: {
    en: 'map the column under people.columns, or write a threshold under rule, not both',
    fr: 'associez la colonne sous people.columns, ou écrivez un seuil sous rule, pas les deux',
  },
});
