import { type Answer, ask, NoAnswer, type Question } from './ask.ts';
import { bounds } from './bounds.ts';
import { asJson, filled, nameOf, tiny, withFiles } from './scenarios.ts';

/** What one client can send to keep a server busy. */
export interface Load {
  readonly name: string;
  /** Requests under way at the same time. */
  readonly width: number;
  /** The requests that are sent, one after the other and over again. */
  readonly questions: (url: string) => Promise<readonly Question[]>;
}

/** Characters of a scenario that the server still reads. */
const scenarioCharacters = 250_000;
/** Characters of a body that the server still reads. */
const bodyCharacters = 7_900_000;
const graphCharacters = 6_000_000;

const validate = (question: Question): Question => ({ ...question, method: 'POST', path: '/v1/validate' });
const simulate = (question: Question): Question => ({ ...question, method: 'POST', path: '/v1/simulations' });
const asYaml = (body: string) => ({ headers: { 'content-type': 'application/yaml' }, body });
/** Once as a validation, once as a simulation. */
const both = (...bodies: readonly Question[]) => bodies.flatMap((body) => [validate(body), simulate(body)]);

const graph = (format: 'gexf' | 'graphml' | 'json', text: string) =>
  withFiles({ graph: { [format]: `g.${format}` } }, { [`g.${format}`]: text });

/** Far more people than the server takes on, and as many ties among them as fit. */
function peopleAndTies(
  before: string,
  person: (k: number) => string,
  between: string,
  tie: (source: number, target: number) => string,
  after: string,
): string {
  const count = 60_000;
  const everybody = Array.from({ length: count }, (_, k) => person(k)).join('');
  return filled(
    graphCharacters,
    before + everybody + between,
    (k) => tie(k % count, (7 * k + 1) % count),
    after,
  );
}

const gexf = {
  people: () =>
    peopleAndTies(
      '<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="undirected"><nodes>',
      (k) => `<node id="${k}"/>`,
      '</nodes><edges>',
      (source, target) => `<edge source="${source}" target="${target}"/>`,
      '</edges></graph></gexf>',
    ),
  // elements that mean nothing are elements all the same
  nothing: () => filled(graphCharacters, '<gexf><graph><nodes>', () => '<x/>', '</nodes></graph></gexf>'),
};

const graphml = {
  people: () =>
    peopleAndTies(
      '<graphml><graph edgedefault="undirected">',
      (k) => `<node id="${k}"/>`,
      '',
      (source, target) => `<edge source="${source}" target="${target}"/>`,
      '</graph></graphml>',
    ),
  data: () =>
    filled(
      graphCharacters,
      '<graphml><graph edgedefault="undirected">',
      (k) => `<node id="${nameOf(k)}"><data key="a">1</data></node>`,
      '</graph></graphml>',
    ),
};

const json = {
  people: () =>
    peopleAndTies(
      '{"options":{"type":"undirected"},"nodes":[',
      (k) => `{"key":${k}},`,
      '{"key":"last"}],"edges":[',
      (source, target) => `{"source":${source},"target":${target}},`,
      '{"source":0,"target":1}]}',
    ),
  faults: () => filled(graphCharacters, '{"nodes":[', () => '0,', '0]}'),
};

/**
 * The most people with the most contacts that this server generates, as it says itself when it is asked for too many.
 */
export async function largestOrganisation(url: string): Promise<{ people: number; contacts: number }> {
  const generate = { people: 3_000_000, contacts: 500 };
  const scenario = { ...tiny, organisation: { generate }, horizon: 1 };
  const { body } = await ask(url, simulate(asJson(scenario)));
  const { fits } = JSON.parse(String(body)) as { fits: { people: number } };
  return { people: fits.people, contacts: 500 };
}

/** The loads that are sent, each the worst of its kind that is known. */
export const loads: readonly Load[] = [
  {
    name: 'a YAML of 240 kB that is wrong on every line',
    width: 2,
    questions: async () => both(asYaml(filled(240_000, '', () => '- a: b: c\n', ''))),
  },
  {
    name: 'a YAML of 250 kB of unknown keys',
    width: 2,
    questions: async () => {
      const start = 'version: 1\norganisation: { generate: { people: 5 } }\n';
      return both(asYaml(filled(scenarioCharacters, start, (k) => `k${nameOf(k)}: 1\n`, '')));
    },
  },
  {
    name: 'a GEXF of 6 MB',
    width: 2,
    questions: async () => both(graph('gexf', gexf.people()), graph('gexf', gexf.nothing())),
  },
  {
    name: 'a GraphML of 6 MB',
    width: 2,
    questions: async () => both(graph('graphml', graphml.people()), graph('graphml', graphml.data())),
  },
  {
    name: 'a graph in JSON of 6 MB',
    width: 2,
    questions: async () => both(graph('json', json.people()), graph('json', json.faults())),
  },
  {
    name: 'a CSV of as many people as a body holds',
    width: 2,
    questions: async () => {
      const organisation = { people: { csv: 'people.csv' }, real: false };
      const scenario = JSON.stringify({ ...tiny, organisation });
      const start = `{"scenario":${scenario},"files":{"people.csv":"id`;
      const body = filled(bodyCharacters, start, (k) => `\\n${nameOf(k)}`, '"}}');
      return both({ headers: { 'content-type': 'application/json' }, body });
    },
  },
  {
    name: 'a body of 8 MB of many small things',
    width: 2,
    questions: async () => {
      const body = (start: string, element: (k: number) => string, end: string) => ({
        headers: { 'content-type': 'application/json' },
        body: filled(bodyCharacters, start, element, end),
      });
      return both(
        body('{"scenario":"x","files":{', (k) => `"${nameOf(k)}":"",`, '"":""}}'),
        body('{"scenario":"x","files":{', (k) => `"${nameOf(k)}":0,`, '"":0}}'),
        body('{"scenario":{"version":1,"title":[', () => '[],', '[]]}}'),
        body('', () => '[', ''),
      );
    },
  },
  {
    name: 'the validation of the largest organisation that is generated',
    width: 2,
    questions: async (url) => {
      const largest = await largestOrganisation(url);
      // what is too large to be generated for a validation must not be the only one that is tried
      return seeds(20).map((seed, k) => {
        const generate = k % 2 === 0 ? largest : { ...largest, people: Math.min(2_000, largest.people) };
        return validate(asJson({ ...tiny, organisation: { generate }, seed }));
      });
    },
  },
  {
    name: 'the simulation of the largest organisation that is generated',
    width: 2,
    questions: async (url) => {
      const generate = await largestOrganisation(url);
      return seeds(20).map((seed) => simulate(asJson({ ...tiny, organisation: { generate }, seed })));
    },
  },
  {
    name: 'nine simulations at once',
    width: 9,
    questions: async () => {
      const organisation = { generate: { people: 300 } };
      const scenario = { ...tiny, organisation, horizon: 104, replicates: 100 };
      return seeds(60).map((seed) => simulate(asJson({ ...scenario, seed })));
    },
  },
];

const seeds = (count: number) => Array.from({ length: count }, (_, k) => `attack ${k}`);

/** A load that goes on. */
export interface Sending {
  /** Sends no more, and waits for the answers under way. */
  stop(): Promise<readonly (Answer | NoAnswer)[]>;
}

/** Sends the requests of a load from an address of this machine, over again until it is stopped. */
export function keepSending(
  url: string,
  questions: readonly Question[],
  width: number,
  from: string,
): Sending {
  const answers: (Answer | NoAnswer)[] = [];
  let going = true;
  let next = 0;
  async function sendOn(): Promise<void> {
    while (going) {
      const question = questions[next++ % questions.length]!;
      try {
        const answer = await ask(url, { ...question, from, patience: bounds.loadMilliseconds });
        answers.push(answer);
        // who is told to come again later does not come again at once
        if (answer.status === 429) await new Promise((resolve) => setTimeout(resolve, 200));
      } catch (error) {
        if (!(error instanceof NoAnswer)) throw error;
        answers.push(error);
      }
    }
  }
  const senders = Array.from({ length: width }, sendOn);
  return {
    async stop() {
      going = false;
      await Promise.all(senders);
      return answers;
    },
  };
}
