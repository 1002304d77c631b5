import { designSize, estimatedSeconds } from '../../../experiment/estimate.ts';
import type { Prepared } from '../../../experiment/prepare.ts';
import { counted } from '../../../report/counted.ts';
import { structureName } from '../../../report/names.ts';
import { figureLines, figuresAsJson, orgFigures } from '../../../report/scenario/orgFigures.ts';
import { planSteps } from '../../../report/scenario/planSteps.ts';
import { wrap } from '../../../report/terminal/wrap.ts';
import type { Output } from '../../output/output.ts';
import { sizeLines } from '../../run/sizeLines.ts';

/** A scenario on its organisation, in words and figures. */
export function scenarioLines(prepared: Prepared, output: Output, width: number): string[] {
  const { source, org } = prepared;
  const { language, say, colours } = output;
  const { title, question, expectation, sources, target, rule } = source.scenario;
  const { bold } = colours;
  const heading = (en: string, fr: string) => ['', bold(say({ en, fr }))];
  /** Lines further in by two, their own indentation kept where they are cut. */
  const indented = (lines: readonly string[]) =>
    lines.flatMap((line) => {
      const indent = `  ${line.slice(0, line.length - line.trimStart().length)}`;
      return wrap(line.trimStart(), width - indent.length, '  ').map((cut) => indent + cut);
    });

  const what =
    rule.kind === 'change'
      ? say({
          en: `Target: ${structureName(target.structure, 'en')}, by week ${target.deadline}, held for ${counted(target.hold, 'week', 'weeks', 'en')}, with at least ${target.participation * 100}% committed`,
          fr: `Cible : ${structureName(target.structure, 'fr')}, avant la fin de la semaine ${target.deadline}, tenue ${counted(target.hold, 'semaine', 'semaines', 'fr')}, avec au moins ${target.participation * 100} % d’engagés`,
        })
      : say({ en: `Reference rule: ${rule.kind}`, fr: `Règle de référence : ${rule.kind}` });
  return [
    bold(say(title) || source.name),
    ...[say(question), say(expectation)].filter((line) => line !== '').flatMap((line) => wrap(line, width)),
    ...wrap(what, width),
    ...heading('Organisation', 'Organisation'),
    ...figureLines(orgFigures(org), language).map((line) => `  ${line}`),
    ...heading('Plans', 'Plans'),
    ...source.plans.flatMap(({ name, title: called, steps, origin }) => [
      `  ${bold(name)}${say(called) === name ? '' : ` – ${say(called)}`}  ${colours.dim(origin)}`,
      ...indented(planSteps(steps, language).map((line) => `  ${line}`)),
    ]),
    ...heading('Size', 'Taille'),
    ...sizeLines(prepared, output).map((line) => `  ${line}`),
    ...(sources.length === 0 ? [] : [...heading('Sources', 'Sources'), ...indented(sources)]),
  ];
}

/** A scenario on its organisation, for programs. */
export function scenarioAsJson(prepared: Prepared): Record<string, unknown> {
  const { name, scenario, plans, path } = prepared.source;
  const { title, question, expectation, sources, seed, rule, target } = scenario;
  return {
    file: path,
    name,
    title,
    question,
    expectation,
    sources,
    seed,
    rule: rule.kind,
    ...(rule.kind === 'change' && { target }),
    organisation: figuresAsJson(orgFigures(prepared.org)),
    plans: plans.map(({ name: plan, title: called, steps, origin }) => ({
      name: plan,
      title: called,
      origin,
      steps,
    })),
    design: designSize(prepared),
    estimatedSeconds: estimatedSeconds(prepared, () => performance.now()),
    notes: prepared.notes,
  };
}
