import { metricsAsked } from '../../model/plans/condition.ts';
import type { Step } from '../../model/plans/plan.ts';
import { tacticOf } from '../../model/tactics/tactics.ts';
import type { Note } from '../../text/problem.ts';
import { placeOf } from '../faults.ts';
import type { ScenarioSource } from '../readScenario.ts';

/**
 * Conditions that ask a step about its people although none of its tactics addresses anybody: they are told shares of
 * nobody, which are 0 for ever.
 */
export function noteUnaddressed(source: ScenarioSource): Note[] {
  return source.plans.flatMap(({ name, steps }) => {
    const silent = steps.filter((step) => !addressesSomebody(step)).map(({ id }) => id);
    return steps.flatMap(({ gate, repeat }, s) =>
      [
        { written: gate?.when, path: `plans.${name}.steps[${s}].gate.when` },
        { written: repeat?.until, path: `plans.${name}.steps[${s}].repeat.until` },
      ].flatMap(({ written, path }) =>
        silent
          .filter((id) => metricsAsked(written, id).length > 0)
          .map((id) => ({ ...placeOf(source, path), ...told(id, metricsAsked(written, id)[0]) })),
      ),
    );
  });
}

const addressesSomebody = ({ do: entries, repeat }: Step): boolean =>
  [...entries.map(({ tactic }) => tactic), ...(repeat ? [repeat.tactic] : [])].some(
    (kind) => tacticOf(kind).addresses,
  );

const told = (id: string, metric: string): Pick<Note, 'code' | 'message' | 'remedy'> => ({
  code: 'nobody-addressed',
  message: {
    en: `no tactic of the step "${id}" addresses people: ${id}.${metric} is 0 for ever`,
    fr: `aucune tactique de l’étape « ${id} » ne vise des personnes : ${id}.${metric} vaut toujours 0`,
  },
  remedy: {
    en: `ask target.${metric}, or a step that announces, obliges, trains, extracts, pilots, sets hubs up or sends ambassadors`,
    fr: `interrogez target.${metric}, ou une étape qui annonce, oblige, forme, extrait, pilote, installe des relais ou envoie des ambassadeurs`,
  },
});
