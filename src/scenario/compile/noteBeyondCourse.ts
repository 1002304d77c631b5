import type { Setting } from '../../model/setting.ts';
import type { Note } from '../../text/problem.ts';
import { placeOf } from '../faults.ts';
import type { ScenarioSource } from '../readScenario.ts';

/** Tactics whose hours are those of leads and recruits. */
const ofLeads: readonly string[] = ['centralTeam', 'divisionHub', 'extract', 'hub'];
/** Tactics whose hours are those of everybody. */
const ofAll: readonly string[] = ['pilot', 'train'];

/** Courses that plans ask for and the resources do not allow: nobody gets the hours beyond. */
export function noteBeyondCourse(source: ScenarioSource, { resources }: Pick<Setting, 'resources'>): Note[] {
  const { course, leadCourse } = resources;
  const most = Math.max(course, leadCourse);
  return source.plans.flatMap(({ name, steps }) =>
    steps.flatMap((step, s) => {
      const entries = [
        ...step.do.map((entry, e) => ({ ...entry, at: `do[${e}]` })),
        ...(step.repeat === undefined ? [] : [{ ...step.repeat, at: 'repeat' }]),
      ] as readonly Readonly<Record<string, unknown>>[];
      return entries.flatMap((entry): Note[] => {
        const tactic = String(entry.tactic);
        const asked: [key: string, limit: number, of: string][] = [
          ...(ofLeads.includes(tactic) ? [['hours', most, 'leadCourse'] as [string, number, string]] : []),
          ...(ofAll.includes(tactic) ? [['hours', course, 'course'] as [string, number, string]] : []),
          ...(tactic === 'hub' ? [['course', course, 'course'] as [string, number, string]] : []),
        ];
        return asked.flatMap(([key, limit, of]): Note[] => {
          const hours = entry[key];
          if (typeof hours !== 'number' || hours <= limit) return [];
          return [
            {
              ...placeOf(source, `plans.${name}.steps[${s}].${String(entry.at)}.${key}`),
              code: 'beyond-course',
              message: {
                en: `plan ${name} asks for ${hours} hours of a course, and the resources allow ${limit} a person: nobody gets the rest`,
                fr: `le plan ${name} demande ${hours} heures de formation, et les ressources en permettent ${limit} par personne : personne ne reçoit le reste`,
              },
              remedy: {
                en: `write resources: { ${of}: ${hours} }, for every plan, or ask for ${limit}`,
                fr: `écrivez resources: { ${of}: ${hours} }, pour tous les plans, ou demandez-en ${limit}`,
              },
            },
          ];
        });
      });
    }),
  );
}
