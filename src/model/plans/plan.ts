import * as z from 'zod';
import { listWords } from '../../text/listWords.ts';
import type { Text } from '../../text/text.ts';
import { truncate } from '../../text/truncate.ts';
import { chooseSchema, choosing } from '../choose/choose.ts';
import { fillings } from '../coordination/coordination.ts';
import { decision, share, weeks } from '../quantities.ts';
import { tactics } from '../tactics/tactics.ts';
import { filling } from '../targeting/filling.ts';
import { pickWays } from '../targeting/pickUnit.ts';
import { parseCondition } from './condition.ts';

const condition = (en: string, fr: string) =>
  decision(z.string().min(1).max(500), { en, fr, unit: 'condition', basis: 'A' });

/** One dated tactic of a step. */
const entrySchema = z.discriminatedUnion('tactic', [
  tactics[0].entry,
  ...tactics.slice(1).map((tactic) => tactic.entry),
] as never) as unknown as z.ZodType<Entry>;

/** An entry as the rollout sees it: the tactic's name, when it begins, and the tactic's own parameters. */
export interface Entry {
  readonly tactic: string;
  /** Week of the step in which it begins, from 1. */
  readonly at: number;
  readonly [parameter: string]: unknown;
}

/** What a step waits for before the next may begin. */
export const gateSchema = z.strictObject({
  when: condition('what must hold for the step to be passed', 'ce qui doit être vrai pour franchir l’étape'),
  hold: decision(weeks(1).default(1), {
    en: 'weeks in a row in which it must hold',
    fr: 'semaines de suite où cela doit tenir',
    unit: 'weeks',
    basis: 'A',
  }),
  within: decision(weeks(1).optional(), {
    en: 'weeks the step may take; without it, as long as it takes',
    fr: 'durée accordée à l’étape ; sans elle, le temps qu’il faut',
    unit: 'weeks',
    basis: 'A',
  }),
  otherwise: decision(
    z
      .union([
        z.enum(['wait', 'repeat', 'next', 'giveUp']),
        z.strictObject({ fork: z.string().min(1).max(40) }),
      ])
      .default('wait'),
    {
      en: 'what happens when the time is over: wait, repeat the step, next (go on), giveUp, or { fork: plan }: that plan takes over',
      fr: 'ce qui se passe une fois le temps écoulé : wait (attendre), repeat (recommencer), next (continuer), giveUp (abandonner), ou { fork: plan } : ce plan prend le relais',
      unit: 'choice',
      basis: 'A',
    },
  ),
});

/** A tactic begun again and again, on another unit each time. */
export const repeatSchema = z.strictObject({
  tactic: decision(z.enum(['hub', 'consolidate']), {
    en: 'the tactic that is repeated',
    fr: 'la tactique qui se répète',
    unit: 'choice',
    basis: 'A',
  }),
  by: decision(z.enum(pickWays).default('interest'), {
    en: 'how the next unit is chosen',
    fr: 'comment l’unité suivante est choisie',
    unit: 'choice',
    basis: 'A',
  }),
  every: decision(weeks(1).default(6), {
    en: 'weeks from one to the next; between hubs, of the first, and fewer as hubs stand and with toolkits',
    fr: 'semaines de l’un au suivant ; entre relais, celles du premier, et moins à mesure qu’ils s’installent et avec des outils',
    unit: 'weeks',
    basis: 'A',
  }),
  units: decision(share().optional(), {
    en: 'share of the units begun at once; without it, one unit',
    fr: 'part des unités commencées à la fois ; sans elle, une seule',
    unit: 'share',
    basis: 'A',
  }),
  until: condition('when to stop', 'quand s’arrêter').optional(),
  fill: filling(z.enum(fillings).optional(), 'how leads are found', 'comment les responsables sont trouvés'),
  champions: decision(share().optional(), {
    en: 'share of the leads who are volunteers, instead of fill',
    fr: 'part des responsables volontaires, au lieu de fill',
    unit: 'share',
    basis: 'A',
  }),
  coaching: decision(share().optional(), {
    en: 'coaching of those a hub carries; left out, as of the tactic',
    fr: 'accompagnement des personnes portées ; sans valeur, celui de la tactique',
    unit: 'share',
    basis: 'A',
  }),
  choose: choosing(
    chooseSchema.optional(),
    'how lead and recruits are chosen in each unit',
    'comment responsable et recrues sont choisis par unité',
  ),
  hours: decision(z.number().min(0).max(2000).optional(), {
    en: 'hours of training of the lead and of each recruit; left out, as of the tactic',
    fr: 'heures de formation du responsable et de chaque recrue ; sans valeur, celles de la tactique',
    unit: 'hours',
    basis: 'A',
  }),
  obliged: decision(share().optional(), {
    en: 'share of the hubs led by rank whose recruits are sent on their course; left out, as of the tactic',
    fr: 'part des relais menés par rang dont les recrues sont envoyées en formation ; sans valeur, celle de la tactique',
    unit: 'share',
    basis: 'A',
  }),
  course: decision(z.number().min(0).max(2000).optional(), {
    en: 'course that opens to the unit with its hub, in hours a person; left out, as of the tactic',
    fr: 'formation ouverte à l’unité avec son relais, en heures par personne ; sans valeur, celle de la tactique',
    unit: 'hours',
    basis: 'A',
  }),
  open: decision(weeks(1).optional(), {
    en: 'weeks for which that course stands open; left out, as of the tactic',
    fr: 'semaines pendant lesquelles cette formation reste ouverte ; sans valeur, celles de la tactique',
    unit: 'weeks',
    basis: 'A',
  }),
  campaign: decision(share().optional(), {
    en: 'communication of a campaign in the unit as its hub begins; left out, as of the tactic',
    fr: 'communication d’une campagne dans l’unité quand son relais commence ; sans valeur, celle de la tactique',
    unit: 'share',
    basis: 'A',
  }),
  recruits: decision(z.int().min(0).max(1000).optional(), {
    en: 'people trained with the lead; left out, as of the tactic',
    fr: 'personnes formées avec le responsable ; sans valeur, celles de la tactique',
    unit: 'people',
    basis: 'A',
  }),
});

/** Characters that the name of a step may have. */
const longestStepName = 60;
const stepName = z.string().max(longestStepName);

const stepSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z][A-Za-z0-9-]*$/)
      .max(longestStepName)
      .describe('name of the step, referred to by after, gates and until'),
    after: z
      .union([stepName, z.array(stepName).max(200)])
      .transform((written) => (typeof written === 'string' ? [written] : written))
      .default([])
      .describe('step, or steps, that must be passed first; without any, the step begins in week 1'),
    do: z.array(entrySchema).max(200).default([]).describe('dated tactics'),
    gate: gateSchema.optional().describe('without a gate the step is passed once its last tactic has begun'),
    repeat: repeatSchema.optional().describe('a tactic begun again and again, on another unit each time'),
  })
  .describe('a step of a plan');

/** The steps of a plan, as plan and scenario files write them. */
export const stepsSchema = z.array(stepSchema).min(1).max(200);
export type Step = z.output<typeof stepSchema>;
export type Gate = z.output<typeof gateSchema>;
export type Repeat = z.output<typeof repeatSchema>;

/** A plan: its steps, what takes over from it in a given week, and the plans that its gates may fork to. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly next?: { readonly at: number; readonly plan: Plan } | undefined;
  readonly forks?: ReadonlyMap<string, Plan> | undefined;
}

/** A fault that only the steps together can show, with its path below `steps`. */
export interface StepFault {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: Text;
  readonly remedy: Text;
}

/** Conditions that name no step or metric, `after` that names no step or runs in a circle, names given twice. */
export function checkSteps(steps: readonly Step[]): StepFault[] {
  const faults: StepFault[] = [];
  const ids = steps.map((step) => step.id);
  const known = new Set(ids);
  const list = listWords(ids);
  const waitsForItself = circles(steps);
  const fault = (code: string, path: (string | number)[], message: Text, remedy: Text) =>
    faults.push({ code, path, message, remedy });

  steps.forEach(({ id, after, gate, repeat }, s) => {
    if (ids.indexOf(id) !== s || id === 'target')
      fault(
        'duplicate-step',
        [s, 'id'],
        {
          en: `the step name "${truncate(id)}" is taken`,
          fr: `le nom d’étape « ${truncate(id)} » est déjà pris`,
        },
        { en: 'give every step a name of its own', fr: 'donnez à chaque étape un nom à elle' },
      );
    for (const before of after.filter((name) => !known.has(name)))
      fault(
        'unknown-step',
        [s, 'after'],
        {
          en: `there is no step "${truncate(before)}"`,
          fr: `il n’y a pas d’étape « ${truncate(before)} »`,
        },
        { en: `name one of ${list}`, fr: `nommez l’une de ${list}` },
      );
    if (waitsForItself(s))
      fault(
        'step-circle',
        [s, 'after'],
        {
          en: `the step "${truncate(id)}" waits for itself`,
          fr: `l’étape « ${truncate(id)} » s’attend elle-même`,
        },
        { en: 'break the circle of after:', fr: 'rompez le cercle des after:' },
      );
    const conditions: [string | undefined, (string | number)[]][] = [
      [gate?.when, [s, 'gate', 'when']],
      [repeat?.until, [s, 'repeat', 'until']],
    ];
    for (const [written, path] of conditions) {
      const read = written === undefined ? undefined : parseCondition(written, ids);
      if (read !== undefined && 'message' in read) fault('bad-condition', path, read.message, read.remedy);
    }
  });
  return faults;
}

/** Tells of each step whether it waits, through others, for a step of its name. */
function circles(steps: readonly Step[]): (s: number) => boolean {
  const names = [...new Set(steps.map(({ id }) => id))];
  const rowOf = new Map(names.map((name, row) => [name, row]));
  const rowsOf = (after: Iterable<string>) => [...new Set(after)].flatMap((name) => rowOf.get(name) ?? []);
  const waited = names.map((name) => rowsOf(steps.flatMap(({ id, after }) => (id === name ? after : []))));
  return (s) => {
    const own = rowOf.get(steps[s].id);
    const seen = new Uint8Array(names.length);
    const open = rowsOf(steps[s].after);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === own) return true;
      if (seen[next]) continue;
      seen[next] = 1;
      open.push(...waited[next]);
    }
    return false;
  };
}
