/** A scenario that runs in a fraction of a second. */
const scenario = { version: 1, organisation: { generate: { people: 30 } }, horizon: 52, replicates: 20 };

/** What can be sent, by media type: every one is valid. */
export const bodyExamples = {
  'application/json': {
    scenario: { summary: 'A scenario', value: scenario },
    envelope: {
      summary: 'A scenario with the file it names',
      value: {
        scenario: { ...scenario, organisation: { people: { csv: 'people.csv' }, real: false } },
        files: { 'people.csv': 'id,manager,unit\nada,,board\nbob,ada,sales\ncleo,ada,sales\n' },
      },
    },
  },
  'application/yaml': { scenario: { summary: 'A scenario', value: scenario } },
};

/** What is answered, by the name of the schema: to a valid scenario, and to one whose horizon is 0. */
export const answerExamples: Readonly<Record<string, unknown>> = {
  Validation: { valid: true, problems: [], found: 0, notes: [] },
  Problem: {
    type: '/problems/invalid-scenario',
    title: 'The scenario is not valid',
    status: 422,
    detail: 'the scenario has one fault',
    errors: [
      {
        code: 'out-of-range',
        message: '0 is out of range',
        suggestion: 'write a value from 1 to 5,200: last week of a run (weeks)',
        pointer: '/horizon',
        path: 'horizon',
        line: 1,
        column: 66,
      },
    ],
    found: 1,
  },
};
