import { metricNames } from '../../src/model/metrics/metrics.ts';

/** Weeks of every run of our own model. */
export const HORIZON = 104;

/** A firm like the README's, with units of some 27 people: one is kept, so that everybody does the same work. */
const firm = (people: number, worlds = 'fixed: true, worlds: 1'): string =>
  [
    'version: 1',
    `horizon: ${HORIZON}w`,
    'seed: 42',
    `organisation: { generate: { people: ${people}, units: ${Math.max(2, Math.round(people / 27))}, contacts: 14, ${worlds} } }`,
    'climate: { leadership: 0.5, resistance: 1, digitalDivide: 10% }',
    'start: { structure: organic, active: 5% }',
    'target: { structure: coordinated, participation: 25%, hold: 4w, deadline: 104w }',
  ].join('\n');

/** Strengths and dates of the plan that the reference transcribes. */
export const obligation = {
  announce: { strength: 0.6, halfLife: 8 },
  mandate: { peak: 0.9, ramp: 8, weeks: 26, residual: 0.2, reminders: 0.2, hours: 0.5 },
  train: { hours: 8, open: 52 },
} as const;

const flow = (values: Readonly<Record<string, number>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');

/** The whole week under the simplest plan that moves everything in it: one campaign, one obligation, one course. */
export const obligationScenario = (people: number): string => `${firm(people)}
plans:
  obligation:
    steps:
      - id: oblige
        do:
          - { tactic: announce, ${flow(obligation.announce)} }
          - { tactic: mandate, ${flow(obligation.mandate)} }
          - { tactic: train, compulsory: true, ${flow(obligation.train)} }
`;

/** The three styles, with the outputs that a file has without asking. */
export const stylesScenario = (people: number): string => `${firm(people)}\n${styles}`;

/** The same in so many possible worlds, the organisation of each of which is drawn anew. */
export const possibleWorldsScenario = (people: number, worlds: number): string =>
  `${firm(people, `worlds: ${worlds}`)}\nreplicates: ${worlds}\n${styles}`;

const styles = `plans:
  blitzkrieg: { style: blitzkrieg }
  guerrilla: { style: guerrilla }
  voluntary: { style: voluntary }
`;

/** Blitzkrieg alone: in large firms, the style that does most. */
export const blitzkriegScenario = (people: number): string =>
  `${firm(people)}\nplans: { blitzkrieg: { style: blitzkrieg } }\n`;

/** The three styles, with every metric there is, by type and unit. */
export const everyLensScenario = (people: number): string =>
  `${stylesScenario(people)}outputs: { metrics: [${metricNames.join(', ')}], by: [adopterType, unit] }\n`;
